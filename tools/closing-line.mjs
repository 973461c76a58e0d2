/** The line that each kind of test ends with, and that `npm test` adds up: `12 passed, 0 failed`. */

/** @typedef {{passed: number, failed: number, skipped?: number}} Counts */

/** @param {Counts} counts */
export function closingLine({ passed, failed, skipped = 0 }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {string} output
 * @returns {Counts | undefined} what the last such line says
 */
export function countsIn(output) {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
  return last && { passed: Number(last[1]), failed: Number(last[2]), skipped: Number(last[3] ?? 0) };
}
