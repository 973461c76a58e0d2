/** The judge of every candidate: slow, plain, and nobody's code but its own. */

/** @typedef {import('./neutral.d.ts').NeutralGuide} NeutralGuide */
/** @typedef {import('./neutral.d.ts').NeutralQuestion} NeutralQuestion */
/** @typedef {import('./neutral.d.ts').NeutralRule} NeutralRule */
/** @typedef {import('./neutral.d.ts').Condition} Condition */
/** @typedef {import('./neutral.d.ts').Values} Values */

/**
 * @param {Condition} condition
 * @param {Values} values the answers that count
 * @returns {boolean}
 */
export function isTrue({ question, op, value }, values) {
  const given = values[question];
  if (given === undefined) return op === 'isNot';
  switch (op) {
    case 'is':
      return given === value;
    case 'isNot':
      return given !== value;
    case 'oneOf':
      return value.includes(/** @type {string} */ (given));
    case 'has':
      return /** @type {readonly string[]} */ (given).includes(value);
    case 'atLeast':
      return Number(given) >= value;
    case 'atMost':
      return Number(given) <= value;
  }
}

/**
 * @param {NeutralQuestion} question
 * @param {Values} values
 */
export function isShown({ showIf }, values) {
  if (!showIf) return true;
  const { join, of } = showIf;
  return join === 'all' ? of.every((one) => isTrue(one, values)) : of.some((one) => isTrue(one, values));
}

/**
 * @param {NeutralRule} rule
 * @param {Values} values
 */
export function holds({ groups }, values) {
  return groups.every((group) => group.some((condition) => isTrue(condition, values)));
}

/**
 * The outcome with most true rules, the first of several; null while none is true.
 *
 * @param {NeutralGuide} guide
 * @param {Values} values
 */
export function bestOutcome(guide, values) {
  /** @type {Map<string, number>} */
  const points = new Map();
  for (const rule of guide.rules) {
    if (holds(rule, values)) points.set(rule.outcome, (points.get(rule.outcome) ?? 0) + 1);
  }
  return mostPoints(guide, (id) => points.get(id) ?? 0);
}

/**
 * @param {NeutralGuide} guide
 * @param {(outcome: string) => number} pointsOf
 * @returns {string | null}
 */
export function mostPoints(guide, pointsOf) {
  let best = null;
  let most = 0;
  for (const { id } of guide.outcomes) {
    if (pointsOf(id) > most) [best, most] = [id, pointsOf(id)];
  }
  return best;
}
