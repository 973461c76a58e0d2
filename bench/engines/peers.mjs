// @ts-nocheck: whoever has not asked for the peers has none of their types.
/** Rule engines of others; see package.json here for their versions. */
import { readFileSync } from 'node:fs';
import { LogicEngine } from 'json-logic-engine';
import * as rulesEngine from 'json-rules-engine';
import Publicodes from 'publicodes';
import { ruleLogic } from '../candidates/json-logic.mjs';
import { surveyOf } from '../candidates/surveyjs.mjs';
import { mostPoints } from '../guides/reference.mjs';
import { summing } from './summing.mjs';

/** @typedef {import('../guides/neutral.d.ts').Condition} Condition */
/** @typedef {import('../guides/neutral.d.ts').NeutralGuide} NeutralGuide */
/** @typedef {import('./engine.d.ts').EngineMaker} EngineMaker */

/** @type {EngineMaker} */
const logicEngine = {
  name: 'json-logic-engine, interpreted',
  role: 'peer',
  make(guide) {
    const engine = new LogicEngine();
    const rules = guide.rules.map((rule) => ruleLogic(rule));
    return summing(guide, (rule, values) => Boolean(engine.run(rules[rule], values)));
  },
};

/** @type {EngineMaker} */
const compiledLogicEngine = {
  name: 'json-logic-engine, compiled (needs eval)',
  role: 'peer',
  make(guide) {
    const engine = new LogicEngine();
    const rules = guide.rules.map((rule) => engine.build(ruleLogic(rule)));
    return summing(guide, (rule, values) => Boolean(rules[rule](values)));
  },
};

/** @type {EngineMaker} */
const jsonRulesEngine = {
  name: 'json-rules-engine',
  role: 'peer',
  make(guide) {
    const operators = {
      is: 'equal',
      isNot: 'notEqual',
      oneOf: 'in',
      has: 'has',
      atLeast: 'greaterThanInclusive',
      atMost: 'lessThanInclusive',
    };
    const engine = new rulesEngine.Engine([], { allowUndefinedFacts: true });
    engine.addOperator('has', (fact, value) => Array.isArray(fact) && fact.includes(value));
    const conditionOf = (/** @type {Condition} */ { question, op, value }) => ({
      fact: question,
      operator: operators[op],
      value,
    });
    for (const { outcome, groups } of guide.rules) {
      engine.addRule({
        conditions: { all: groups.map((group) => ({ any: group.map(conditionOf) })) },
        event: { type: outcome },
      });
    }
    return {
      hides: false,
      async full(values) {
        const { events } = await engine.run(values);
        const points = new Map();
        for (const { type } of events) points.set(type, (points.get(type) ?? 0) + 1);
        return mostPoints(guide, (id) => points.get(id) ?? 0);
      },
    };
  },
};

/** Its package keeps no expression that has been read, so each is read anew. */
/** @type {EngineMaker} */
const zen = {
  name: '@gorules/zen-engine-wasm',
  role: 'peer',
  async make(guide) {
    const folder = '../node_modules/@gorules/zen-engine-wasm/dist/zen_engine_wasm';
    const { initSync, Variable } = await import(`${folder}.js`);
    initSync({ module: readFileSync(new URL(`${folder}_bg.wasm`, import.meta.url)) });
    const expressionOf = (/** @type {Condition} */ { question, op, value }) =>
      ({
        is: `${question} == '${value}'`,
        isNot: `${question} != '${value}'`,
        oneOf: `${question} in [${[value].flat().map((one) => `'${one}'`)}]`,
        has: `some(${question}, # == '${value}')`,
        atLeast: `${question} >= ${value}`,
        atMost: `${question} <= ${value}`,
      })[op];
    const rules = guide.rules.map(({ outcome, groups }) => ({
      outcome,
      expression: groups.map((group) => `(${group.map(expressionOf).join(' or ')})`).join(' and '),
    }));
    return {
      hides: false,
      full(values) {
        const data = new Variable(values);
        const points = new Map();
        for (const { outcome, expression } of rules) {
          if (data.evaluateExpression(expression)) points.set(outcome, (points.get(outcome) ?? 0) + 1);
        }
        data.free();
        return mostPoints(guide, (id) => points.get(id) ?? 0);
      },
    };
  },
};

/** @type {EngineMaker} */
const publicodes = {
  name: 'publicodes',
  role: 'peer',
  make(guide) {
    const engine = new Publicodes(publicodesRules(guide), { logger: { log() {}, warn() {}, error() {} } });
    const kinds = new Map(guide.questions.map((question) => [question.id, question]));
    const situation = (/** @type {string} */ id, /** @type {unknown} */ value) => {
      const { kind, options } = /** @type {NeutralGuide['questions'][number]} */ (kinds.get(id));
      if (kind === 'multiple') {
        return Object.fromEntries(
          options.map((option) => [`${id} . ${option.value}`, [value].flat().includes(option.value) ? 'oui' : 'non']),
        );
      }
      return { [id]: kind === 'scale' ? (value ?? 0) : `'${value ?? '-'}'` };
    };
    const best = () => mostPoints(guide, (id) => Number(engine.evaluate(id).nodeValue));
    const all = (/** @type {object} */ values) =>
      Object.assign({}, ...Object.entries(values).map(([id, value]) => situation(id, value)));
    return {
      hides: false,
      full: (values) => (engine.setSituation(all(values)), best()),
      start: (values) => (engine.setSituation(all(values)), best()),
      step: (id, value) => (engine.setSituation(situation(id, value), { keepPreviousSituation: true }), best()),
    };
  },
};

/** @param {NeutralGuide} guide */
function publicodesRules({ questions, rules, outcomes }) {
  const conditionOf = (/** @type {Condition} */ { question, op, value }) =>
    ({
      is: `${question} = '${value}'`,
      isNot: `${question} != '${value}'`,
      oneOf: { 'une de ces conditions': [value].flat().map((one) => `${question} = '${one}'`) },
      has: `${question} . ${value}`,
      atLeast: `${question} >= ${value}`,
      atMost: { 'toutes ces conditions': [`${question} > 0`, `${question} <= ${value}`] },
    })[op];
  /** @type {Record<string, unknown>} */
  const all = {};
  for (const { id, kind, title, options } of questions) {
    all[id] = kind === 'multiple' ? null : { question: title, 'par défaut': kind === 'scale' ? 0 : "'-'" };
    if (kind !== 'multiple') continue;
    for (const { value, label } of options) all[`${id} . ${value}`] = { question: label, 'par défaut': 'non' };
  }
  for (const { id, groups } of rules) {
    const si = {
      'toutes ces conditions': groups.map((group) => ({ 'une de ces conditions': group.map(conditionOf) })),
    };
    all[id] = { variations: [{ si, alors: 1 }, { sinon: 0 }] };
  }
  for (const { id } of outcomes)
    all[id] = { somme: rules.filter(({ outcome }) => outcome === id).map((rule) => rule.id) };
  return all;
}

/** The model of SurveyJS without its pages. */
/** @type {EngineMaker} */
const surveyCore = {
  name: 'survey-core',
  role: 'peer',
  async make(guide) {
    const { Model } = await import('survey-core');
    const model = new Model({ ...surveyOf(guide, 'paged'), clearInvisibleValues: 'none' });
    const outcomeOf = new Map(guide.rules.map(({ id, outcome }) => [id, outcome]));
    const points = new Map();
    const was = new Map();
    model.onVariableChanged.add(
      (/** @type {unknown} */ _, /** @type {{name: string, value: number}} */ { name, value }) => {
        const outcome = outcomeOf.get(name);
        if (outcome === undefined) return;
        points.set(outcome, (points.get(outcome) ?? 0) + (value ?? 0) - (was.get(name) ?? 0));
        was.set(name, value ?? 0);
      },
    );
    return {
      hides: false,
      start: (values) => (model.data = { ...values }),
      step: (id, value) => (model.setValue(id, value), mostPoints(guide, (outcome) => points.get(outcome) ?? 0)),
    };
  },
};

export const PEER_ENGINES = [logicEngine, compiledLogicEngine, jsonRulesEngine, zen, publicodes, surveyCore];
