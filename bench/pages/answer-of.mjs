/**
 * The answer after a control of a question has changed.
 *
 * @param {{kind: string, options: readonly {value: string}[]}} question
 * @param {HTMLInputElement} control
 * @param {import('../guides/neutral.d.ts').Value | undefined} before
 * @returns {import('../guides/neutral.d.ts').Value | undefined}
 */
export function answerOf({ kind, options }, { value, checked }, before) {
  if (kind === 'single') return value;
  if (kind === 'scale') return Number(value);
  if (kind === 'text') return value === '' ? undefined : value;
  const chosen = /** @type {readonly string[]} */ (before ?? []);
  const now = options.map((option) => option.value).filter((one) => (one === value ? checked : chosen.includes(one)));
  return now.length > 0 ? now : undefined;
}
