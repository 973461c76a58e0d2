/** The engines that need nothing but what the project has installed. */
import jsonLogic from 'json-logic-js';
import { ruleLogic } from '../candidates/json-logic.mjs';
import { bundleOf } from '../candidates/vagval.mjs';
import { holds } from '../guides/reference.mjs';
import { loadHeadless } from '../headless.mjs';
import { makeEngine } from '../pages/engine.mjs';
import { summing } from './summing.mjs';

/** @typedef {import('../guides/neutral.d.ts').NeutralRule} NeutralRule */

/** @type {readonly import('./engine.d.ts').EngineMaker[]} */
export const OWN_ENGINES = [
  {
    name: 'by hand',
    role: 'floor',
    make: (guide) => summing(guide, (rule, values) => holds(/** @type {NeutralRule} */ (guide.rules[rule]), values)),
  },
  {
    name: 'engine of the floors',
    role: 'floor',
    make(guide) {
      const engine = makeEngine(guide);
      const best = () => guide.outcomes[engine.best().best]?.id ?? null;
      return {
        hides: true,
        start(values) {
          for (const [id, value] of Object.entries(values)) engine.answer(engine.placeOf(id), value);
        },
        step(question, value) {
          engine.answer(engine.placeOf(question), value);
          return best();
        },
      };
    },
  },
  {
    name: 'json-logic-js',
    role: 'peer',
    make(guide) {
      const rules = guide.rules.map((rule) => /** @type {import('json-logic-js').RulesLogic} */ (ruleLogic(rule)));
      return summing(guide, (rule, values) => Boolean(jsonLogic.apply(/** @type {never} */ (rules[rule]), values)));
    },
  },
  {
    name: 'Vägval',
    role: 'ours',
    async make(guide) {
      const { evaluateGuide } = await loadHeadless();
      const model = await modelOf(guide);
      /** @type {import('./engine.d.ts').MutableValues} */
      let given = {};
      let evaluation = evaluateGuide(model, given);
      return {
        hides: true,
        start(values) {
          given = { ...values };
          evaluation = evaluateGuide(model, given);
          best(evaluation);
        },
        step(question, value) {
          given[question] = value;
          evaluation = evaluation.after(question, given);
          return best(evaluation);
        },
      };
    },
  },
  {
    name: 'Vägval, rules alone',
    role: 'ours',
    async make(guide) {
      const { evaluate } = await loadHeadless();
      const { guide: own } = await modelOf(guide);
      const whens = new Map((own.outcomes ?? []).flatMap(({ reasons }) => reasons.map(({ id, when }) => [id, when])));
      const rules = guide.rules.map(({ id }) => whens.get(id) ?? false);
      return summing(guide, (rule, values) => evaluate(rules[rule] ?? false, (id) => asValue(values[id])) === true);
    },
  },
  {
    name: 'Vägval, as a page has it: every status, and a draft for each answer',
    role: 'ours',
    async make(guide) {
      const { evaluateGuide, createStore, EMPTY_DRAFT } = await loadHeadless();
      const model = await modelOf(guide);
      let store = createStore(model);
      return {
        hides: true,
        full: (values) => best(evaluateGuide(model, values)),
        start(values) {
          store = createStore(model, { ...EMPTY_DRAFT, answers: values });
          best(store.evaluation);
        },
        step(question, value) {
          store.dispatch({ type: 'answer', question, value });
          return best(store.evaluation);
        },
      };
    },
  },
];

/** @param {import('../guides/neutral.d.ts').NeutralGuide} guide */
async function modelOf(guide) {
  const { readGuide } = await loadHeadless();
  const { model, problems } = readGuide(bundleOf(guide, 'paged'));
  if (!model) throw new Error(JSON.stringify(problems[0]));
  return model;
}

/** @param {import('../../src/core/index.ts').Evaluation} evaluation */
function best({ ranked }) {
  return ranked[0]?.outcome.id ?? null;
}

/**
 * @param {import('../guides/neutral.d.ts').Value | undefined} value
 * @returns {import('../../src/core/index.ts').Value | undefined}
 */
function asValue(value) {
  return value;
}
