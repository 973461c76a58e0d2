import { choicesOf } from './choices.mjs';
import { ruleLogic } from './json-logic.mjs';

/** @typedef {import('../guides/neutral.d.ts').NeutralQuestion} NeutralQuestion */
/** @typedef {import('../guides/neutral.d.ts').Condition} Condition */

/** React JSON Schema Form without a theme, which shows everything on one page; json-logic-js runs the rules. */
/** @type {import('./candidate.d.ts').Candidate} */
export const rjsf = {
  name: 'rjsf',
  label: 'RJSF',
  role: 'peer',
  modes: ['flat'],
  hidden: 'cleared',
  counts: 'counted',
  wrongLater: true, // a chain of questions that are hidden needs one more change to end
  page: 'pages/rjsf.mjs',
  convert({ title, questions, outcomes, rules }) {
    const always = questions.filter(({ showIf }) => !showIf);
    const conditional = questions.filter(({ showIf }) => showIf);
    return {
      schema: {
        type: 'object',
        title,
        properties: Object.fromEntries(always.map((question) => [question.id, schemaOf(question)])),
        allOf: conditional.map((question) => ({
          if: conditionOf(question.showIf),
          then: { properties: { [question.id]: schemaOf(question) } },
        })),
      },
      uiSchema: {
        'ui:order': [...questions.map(({ id }) => id), '*'],
        'ui:submitButtonOptions': { norender: true },
        ...Object.fromEntries(
          questions.filter(({ kind }) => kind !== 'text').map((question) => [question.id, uiOf(question)]),
        ),
      },
      values: Object.fromEntries(questions.map((question) => [question.id, valuesOf(question)])),
      outcomes,
      rules: rules.map((rule) => ({ outcome: rule.outcome, when: ruleLogic(rule) })),
    };
  },
};

/** @param {NeutralQuestion} question */
function valuesOf(question) {
  return choicesOf(question).map(({ value }) => value);
}

/** @param {NeutralQuestion} question */
function schemaOf(question) {
  const { kind, title } = question;
  const values = { enum: valuesOf(question) };
  switch (kind) {
    case 'single':
      return { type: 'string', title, ...values };
    case 'multiple':
      return { type: 'array', title, uniqueItems: true, items: { type: 'string', ...values } };
    case 'scale':
      return { type: 'integer', title, ...values };
    case 'text':
      return { type: 'string', title };
  }
}

/** @param {NeutralQuestion} question */
function uiOf(question) {
  const widget = question.kind === 'multiple' ? 'checkboxes' : 'radio';
  return { 'ui:widget': widget, 'ui:enumNames': choicesOf(question).map(({ label }) => label) };
}

/** @param {NeutralQuestion['showIf']} showIf */
function conditionOf(showIf) {
  const conditions = (showIf?.of ?? []).map(({ question, value }) => ({
    not: { properties: { [question]: { const: value } }, required: [question] },
  }));
  return { [showIf?.join === 'any' ? 'anyOf' : 'allOf']: conditions };
}
