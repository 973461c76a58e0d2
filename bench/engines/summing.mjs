import { mostPoints } from '../guides/reference.mjs';

/** @typedef {import('../guides/neutral.d.ts').NeutralGuide} NeutralGuide */
/** @typedef {import('../guides/neutral.d.ts').Values} Values */

/**
 * An engine around anything that can say whether one rule is true: with an index from questions to the rules that name
 * them, so that a step looks at these alone. Peers get this index from us.
 *
 * @param {NeutralGuide} guide
 * @param {(rule: number, values: Values) => boolean} isTrue
 * @returns {import('./engine.d.ts').Engine}
 */
export function summing(guide, isTrue) {
  const { rules } = guide;
  const outcomes = new Map(guide.outcomes.map(({ id }, index) => [id, index]));
  const outcomeOf = rules.map(({ outcome }) => outcomes.get(outcome) ?? -1);
  const naming = indexOf(rules);
  const was = new Uint8Array(rules.length);
  const points = new Int32Array(outcomes.size);
  /** @type {import('./engine.d.ts').MutableValues} */
  let given = {};
  const best = (/** @type {Int32Array} */ of) => mostPoints(guide, (id) => of[outcomes.get(id) ?? -1] ?? 0);
  /**
   * @param {number} rule
   * @param {Int32Array} of
   * @param {number} change
   */
  const add = (rule, of, change) => {
    const outcome = outcomeOf[rule] ?? -1;
    of[outcome] = (of[outcome] ?? 0) + change;
  };
  return {
    hides: false,
    full(values) {
      const sum = new Int32Array(outcomes.size);
      for (let rule = 0; rule < rules.length; rule++) if (isTrue(rule, values)) add(rule, sum, 1);
      return best(sum);
    },
    start(values) {
      given = { ...values };
      points.fill(0);
      for (let rule = 0; rule < rules.length; rule++) {
        was[rule] = isTrue(rule, given) ? 1 : 0;
        add(rule, points, was[rule] ?? 0);
      }
    },
    step(question, value) {
      given[question] = value;
      for (const rule of naming.get(question) ?? []) {
        const now = isTrue(rule, given) ? 1 : 0;
        add(rule, points, now - (was[rule] ?? 0));
        was[rule] = now;
      }
      return best(points);
    },
  };
}

/** @param {NeutralGuide['rules']} rules */
function indexOf(rules) {
  /** @type {Map<string, number[]>} */
  const naming = new Map();
  rules.forEach(({ groups }, index) => {
    for (const { question } of groups.flat()) naming.set(question, [...(naming.get(question) ?? []), index]);
  });
  return naming;
}
