import { choicesOf } from './choices.mjs';
import { conditionLogic, ruleLogic, showLogic } from './json-logic.mjs';

/** @typedef {import('../guides/neutral.d.ts').NeutralQuestion} NeutralQuestion */
/** @typedef {import('../guides/neutral.d.ts').Condition} Condition */

const types = {
  single: { type: 'radio' },
  multiple: { type: 'selectboxes' },
  scale: { type: 'radio', inline: true, dataType: 'number' },
  text: { type: 'textfield' },
};

/** Form.io in its own build for forms alone; json-logic-js runs the rules over its data. */
/** @type {import('./candidate.d.ts').Candidate} */
export const formio = {
  name: 'formio',
  label: 'Form.io',
  role: 'peer',
  modes: ['paged', 'flat'],
  hidden: 'cleared',
  counts: 'counted',
  page: 'pages/formio.mjs',
  scripts: ['@formio/js/dist/formio.form.min.js'],
  styles: ['@formio/js/dist/formio.form.min.css'],
  convert({ steps, questions, outcomes, rules }, mode) {
    const components = new Map(questions.map((question) => [question.id, componentOf(question)]));
    const panels = steps.map((step) => ({
      type: 'panel',
      key: step.id,
      title: step.title,
      input: false,
      components: step.questions.map((id) => components.get(id)),
    }));
    return {
      form: {
        display: mode === 'flat' ? 'form' : 'wizard',
        components: mode === 'flat' ? [...components.values()] : panels,
      },
      rules: rules.map((rule) => ({ outcome: rule.outcome, when: ruleLogic(rule, logicOf) })),
      outcomes,
    };
  },
};

/** @param {NeutralQuestion} question */
function componentOf(question) {
  const values = choicesOf(question).map(({ value, label }) => ({ value: String(value), label }));
  return {
    key: question.id,
    label: question.title,
    input: true,
    ...types[question.kind],
    ...(question.kind === 'text' ? {} : { values }),
    ...(question.showIf ? { conditional: { json: showLogic(question.showIf, logicOf) } } : {}),
  };
}

/** @param {Condition} condition */
function logicOf(condition) {
  // Boxes to tick are kept as { a: true, b: false }.
  if (condition.op === 'has') return { '===': [{ var: `data.${condition.question}.${condition.value}` }, true] };
  return conditionLogic(condition, 'data.');
}
