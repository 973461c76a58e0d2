import { ruleLogic, showLogic } from './json-logic.mjs';

/** What Vägval is made of, without any thought of speed: every condition and rule runs again with every answer. */
/** @type {import('./candidate.d.ts').Candidate} */
export const stack = {
  name: 'stack',
  label: 'naive: Lit, i18next, json-logic-js',
  role: 'floor',
  modes: ['paged', 'flat'],
  hidden: 'ignored',
  counts: 'counted',
  page: 'pages/stack.mjs',
  convert(guide, mode) {
    const { lang, steps, questions, outcomes, rules } = guide;
    const place = new Map(questions.map(({ id }, index) => [id, index]));
    return {
      mode,
      lang,
      strings: stringsOf(guide),
      steps: steps.map((step) => step.questions.map((id) => place.get(id))),
      questions: questions.map(({ id, kind, points, options, showIf }) => ({
        id,
        kind,
        points,
        options: options.map(({ value }) => value),
        showIf: showIf && showLogic(showIf),
      })),
      outcomes: outcomes.map(({ id }) => id),
      rules: rules.map((rule) => ({ outcome: rule.outcome, when: ruleLogic(rule) })),
    };
  },
};

/** @param {import('../guides/neutral.d.ts').NeutralGuide} guide */
function stringsOf({ title, steps, questions, outcomes }) {
  /** @type {Record<string, string>} */
  const strings = {
    title,
    next: 'Next',
    best: 'Recommended: {{title}}, {{points}} points ({{answers}} answered)',
    none: 'No recommendation yet ({{answers}} answered)',
  };
  for (const [index, step] of steps.entries()) strings[`s${index}`] = step.title;
  for (const question of questions) {
    strings[question.id] = question.title;
    for (const { value, label } of question.options) strings[`${question.id}.${value}`] = label;
  }
  for (const outcome of outcomes) strings[outcome.id] = outcome.title;
  return strings;
}
