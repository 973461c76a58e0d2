/** Conditions as JsonLogic, for the candidates that run their rules with it. */

/** @typedef {import('../guides/neutral.d.ts').Condition} Condition */
/** @typedef {import('../guides/neutral.d.ts').NeutralQuestion} NeutralQuestion */
/** @typedef {import('../guides/neutral.d.ts').NeutralRule} NeutralRule */

/**
 * @param {Condition} condition
 * @param {string} [prefix] before the name of a question in the data
 * @returns {object}
 */
export function conditionLogic({ question, op, value }, prefix = '') {
  const given = { var: prefix + question };
  switch (op) {
    case 'is':
      return { '===': [given, value] };
    case 'isNot':
      return { '!==': [given, value] };
    case 'oneOf':
      return { in: [given, value] };
    case 'has':
      return { in: [value, given] };
    case 'atLeast':
      return { '>=': [given, value] };
    case 'atMost':
      return { and: [given, { '<=': [given, value] }] }; // a missing answer is null, and null <= 3
  }
}

/**
 * @param {NonNullable<NeutralQuestion['showIf']>} showIf
 * @param {(condition: Condition) => object} [logicOf]
 */
export function showLogic({ join, of }, logicOf = (condition) => conditionLogic(condition)) {
  return joined(join === 'all' ? 'and' : 'or', of.map(logicOf));
}

/**
 * @param {NeutralRule} rule
 * @param {(condition: Condition) => object} [logicOf]
 */
export function ruleLogic({ groups }, logicOf = (condition) => conditionLogic(condition)) {
  return joined(
    'and',
    groups.map((group) => joined('or', group.map(logicOf))),
  );
}

/**
 * @param {'and' | 'or'} operator
 * @param {readonly object[]} operands
 * @returns {object}
 */
function joined(operator, operands) {
  const [only] = operands;
  return operands.length === 1 && only ? only : { [operator]: operands };
}
