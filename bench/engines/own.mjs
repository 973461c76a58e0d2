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
      const { readGuide, evaluateGuide, createStore, EMPTY_DRAFT } = await loadHeadless();
      const { model, problems } = readGuide(bundleOf(guide, 'paged'));
      if (!model) throw new Error(JSON.stringify(problems[0]));
      /** @param {import('../../src/core/index.ts').Evaluation} evaluation */
      const best = ({ ranked }) => ranked[0]?.outcome.id ?? null;
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
