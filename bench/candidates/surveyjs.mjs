import { choicesOf } from './choices.mjs';

/** @typedef {import('../guides/neutral.d.ts').NeutralGuide} NeutralGuide */
/** @typedef {import('../guides/neutral.d.ts').NeutralQuestion} NeutralQuestion */
/** @typedef {import('../guides/neutral.d.ts').Condition} Condition */

const types = { single: 'radiogroup', multiple: 'checkbox', scale: 'rating', text: 'text' };

/** SurveyJS with its own calculated values for rules, and the animations and delays that it comes with. */
/** @type {import('./candidate.d.ts').Candidate} */
export const surveyjs = {
  name: 'surveyjs',
  label: 'SurveyJS',
  role: 'peer',
  modes: ['paged', 'flat'],
  hidden: 'cleared',
  counts: 'counted',
  page: 'pages/surveyjs.mjs',
  styles: ['survey-core/survey-core.fontless.min.css'],
  convert: (guide, mode) => ({
    survey: surveyOf(guide, mode),
    rules: guide.rules.map(({ id, outcome }) => [id, outcome]),
    outcomes: guide.outcomes,
  }),
};

/**
 * @param {NeutralGuide} guide
 * @param {import('./candidate.d.ts').Mode} mode
 */
export function surveyOf({ title, steps, questions, rules }, mode) {
  const byId = new Map(questions.map((question) => [question.id, elementOf(question)]));
  const pages =
    mode === 'flat'
      ? [{ name: 's0', elements: [...byId.values()] }]
      : steps.map((step) => ({ name: step.id, title: step.title, elements: step.questions.map((id) => byId.get(id)) }));
  return {
    title,
    pages,
    clearInvisibleValues: 'onHidden',
    showQuestionNumbers: 'off',
    calculatedValues: rules.map(({ id, groups }) => ({
      name: id,
      expression: `iif(${groups.map((group) => `(${group.map(expressionOf).join(' or ')})`).join(' and ')}, 1, 0)`,
    })),
  };
}

/** @param {NeutralQuestion} question */
function elementOf(question) {
  const { id, kind, title, points, showIf } = question;
  const choices = choicesOf(question).map(({ value, label }) => ({ value, text: label }));
  return {
    type: types[kind],
    name: id,
    title,
    ...(kind === 'single' || kind === 'multiple' ? { choices } : {}),
    ...(kind === 'scale' ? { rateMin: 1, rateMax: points } : {}),
    ...(showIf ? { visibleIf: showIf.of.map(expressionOf).join(showIf.join === 'all' ? ' and ' : ' or ') } : {}),
  };
}

/**
 * @param {Condition} condition
 * @returns {string}
 */
function expressionOf({ question, op, value }) {
  const given = `{${question}}`;
  switch (op) {
    case 'is':
      return `${given} = '${value}'`;
    case 'isNot':
      return `${given} <> '${value}'`;
    case 'oneOf':
      return `(${value.map((one) => `${given} = '${one}'`).join(' or ')})`;
    case 'has':
      return `${given} contains '${value}'`;
    case 'atLeast':
      return `${given} >= ${value}`;
    case 'atMost':
      return `${given} <= ${value}`;
  }
}
