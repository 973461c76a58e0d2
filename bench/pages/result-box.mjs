/** Where a page says what it recommends, when its library has no place for that. */
export function resultBox() {
  return Object.assign(document.createElement('output'), { id: 'result' });
}

/**
 * @param {HTMLElement} box
 * @param {readonly {id: string, title: string}[]} outcomes
 * @param {(outcome: string) => number} pointsOf
 * @param {number} answers
 */
export function showBest(box, outcomes, pointsOf, answers) {
  const best = outcomes.reduce(
    (/** @type {typeof outcomes[number] | undefined} */ before, outcome) =>
      pointsOf(outcome.id) > (before ? pointsOf(before.id) : 0) ? outcome : before,
    undefined,
  );
  Object.assign(box.dataset, { answers, best: best?.id ?? '' });
  box.textContent = best
    ? `Recommended: ${best.title}, ${pointsOf(best.id)} points (${answers} answered)`
    : `No recommendation yet (${answers} answered)`;
}

/**
 * How many true rules each outcome has, by json-logic-js.
 *
 * @param {readonly {outcome: string, when: object}[]} rules
 * @param {(when: object) => unknown} apply
 */
export function pointsBy(rules, apply) {
  /** @type {Map<string, number>} */
  const points = new Map();
  for (const { outcome, when } of rules) if (apply(when)) points.set(outcome, (points.get(outcome) ?? 0) + 1);
  return (/** @type {string} */ id) => points.get(id) ?? 0;
}
