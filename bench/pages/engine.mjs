/**
 * The least that anything must do with an answer: an index from each question to the rules and conditions that name it, and
 * nothing else is touched. Both floors stand on it.
 */
import { holds, isShown } from '../guides/reference.mjs';

/** @typedef {import('../guides/neutral.d.ts').NeutralGuide} NeutralGuide */
/** @typedef {import('../guides/neutral.d.ts').Value} Value */

/** @param {NeutralGuide} guide */
export function makeEngine({ questions, rules, outcomes }) {
  const place = new Map(questions.map(({ id }, index) => [id, index]));
  const placeOf = (/** @type {string} */ id) => place.get(id) ?? -1;
  const outcomePlace = new Map(outcomes.map(({ id }, index) => [id, index]));
  /** @type {number[][]} */
  const shownBy = questions.map(() => []);
  /** @type {number[][]} */
  const ruledBy = questions.map(() => []);
  questions.forEach(({ showIf }, index) =>
    showIf?.of.forEach(({ question }) => shownBy[placeOf(question)]?.push(index)),
  );
  rules.forEach(({ groups }, index) =>
    groups.flat().forEach(({ question }) => ruledBy[placeOf(question)]?.push(index)),
  );

  /** @type {(Value | undefined)[]} */
  const given = Array.from({ length: questions.length });
  /** @type {Record<string, Value>} */
  const counted = {};
  const shown = questions.map((question) => isShown(question, counted));
  const isTrue = new Uint8Array(rules.length);
  const points = new Int32Array(outcomes.length);
  let answers = 0;

  /**
   * @param {number} index of a question whose counted answer may have changed
   * @param {number[]} changed questions that come or go by it
   */
  const settle = (index, changed) => {
    const { id } = /** @type {{id: string}} */ (questions[index]);
    const next = shown[index] ? given[index] : undefined;
    if (counted[id] === next) return;
    if (counted[id] === undefined) answers++;
    if (next === undefined) answers--;
    if (next === undefined) delete counted[id];
    else counted[id] = next;
    for (const rule of ruledBy[index] ?? []) weigh(rule);
    for (const dependent of shownBy[index] ?? []) {
      const isNow = isShown(/** @type {typeof questions[number]} */ (questions[dependent]), counted);
      if (isNow === shown[dependent]) continue;
      shown[dependent] = isNow;
      changed.push(dependent);
      settle(dependent, changed);
    }
  };

  /** @param {number} index */
  const weigh = (index) => {
    const rule = /** @type {typeof rules[number]} */ (rules[index]);
    const now = holds(rule, counted) ? 1 : 0;
    const outcome = outcomePlace.get(rule.outcome) ?? -1;
    points[outcome] = (points[outcome] ?? 0) + now - (isTrue[index] ?? 0);
    isTrue[index] = now;
  };

  return {
    placeOf,
    given: (/** @type {number} */ index) => given[index],
    isShown: (/** @type {number} */ index) => shown[index] === true,
    answers: () => answers,
    /**
     * @param {number} index
     * @param {Value | undefined} value
     * @returns {number[]} questions that come or go
     */
    answer(index, value) {
      /** @type {number[]} */
      const changed = [];
      given[index] = value;
      settle(index, changed);
      return changed;
    },
    /** The outcome with most points, by its place; -1 while none has any. */
    best() {
      let best = -1;
      let most = 0;
      for (let index = 0; index < points.length; index++) {
        if (/** @type {number} */ (points[index]) > most) [best, most] = [index, points[index] ?? 0];
      }
      return { best, points: most };
    },
  };
}

/** @typedef {ReturnType<typeof makeEngine>} Engine */
