/**
 * Random guides of seven single-choice questions with conditions on pages, questions and options that may rest on each
 * other, some of them asked only of those who answered the first one so, and three outcomes with reasons of every
 * effect. The shipped guide is kinder: there nothing that hides a question can itself be hidden.
 */
import fc from 'fast-check';
import type { Guide, GuideModel } from '../../../src/core/index.js';
import { modelOf, withTexts, type Json } from './guides.js';

const OPTIONS = ['x', 'y', 'z'];
const IDS = Array.from({ length: 7 }, (_, index) => `q${index}`);
const EFFECTS = ['not-applicable', 'blocks', 'supports', 'weakly-supports', 'opposes', 'notes'] as const;

export type SmallAnswers = Record<string, string>;

export interface RandomGuide {
  readonly model: GuideModel;
  /** Some of the questions answered, perhaps with vet_inte. */
  readonly answers: SmallAnswers;
  /** Further answers to questions that are still open. */
  readonly further: SmallAnswers;
  readonly toString: () => string;
}

const option = fc.constantFrom(...OPTIONS);

function comparison(ids: readonly string[]): fc.Arbitrary<Json> {
  const variable = fc.constantFrom(...ids).map((id) => ({ var: id }));
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('==', '!='), variable, option)
      .map(([operator, left, right]) => ({ [operator]: [left, right] })),
    fc.tuple(variable, fc.subarray(OPTIONS, { minLength: 1 })).map((operands) => ({ in: operands })),
  );
}

function rule(ids: readonly string[]): fc.Arbitrary<Json> {
  const leaf = comparison(ids);
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: fc.tuple(leaf, leaf).map((operands) => ({ and: operands })) },
    { weight: 1, arbitrary: fc.tuple(leaf, leaf).map((operands) => ({ or: operands })) },
    { weight: 1, arbitrary: leaf.map((operand) => ({ '!': [operand] })) },
    { weight: 1, arbitrary: fc.tuple(leaf, leaf, leaf).map((operands) => ({ if: operands })) },
  );
}

/** A member that is there half of the time. */
function maybe(name: string, value: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  return fc.option(value, { nil: undefined }).map((some) => (some === undefined ? {} : { [name]: some }));
}

const source = { source: 'book' };

function page(index: number): fc.Arbitrary<Json> {
  const earlier = IDS.slice(0, index);
  const showIf = earlier.length === 0 ? fc.constant({}) : maybe('showIf', rule(earlier));
  const options = fc.tuple(...OPTIONS.map((id) => showIf.map((more) => ({ id, ...more }))));
  const rarely = fc.boolean().chain((yes) => (yes ? options : fc.constant(OPTIONS.map((id) => ({ id })))));
  const roles = maybe('askedOf', fc.subarray(OPTIONS, { minLength: 1 }));
  const askedOf = index === 0 ? fc.constant({}) : fc.boolean().chain((yes) => (yes ? roles : fc.constant({})));
  return fc
    .tuple(fc.tuple(showIf, askedOf), fc.tuple(showIf, askedOf), rarely)
    .map(([ofPage, ofQuestion, offered]) => ({
      id: `page-${index}`,
      ...Object.assign({}, ...ofPage),
      questions: [{ id: IDS[index], kind: 'single', source, options: offered, ...Object.assign({}, ...ofQuestion) }],
    }));
}

function outcome(index: number): fc.Arbitrary<Json> {
  const item = (kind: string, number = 1) => ({ id: `O${index}.${kind}${number}`, source });
  const reason = fc.tuple(fc.constantFrom(...EFFECTS), fc.constantFrom(1, 2), rule(IDS));
  return fc.array(reason, { minLength: 1, maxLength: 5 }).map((reasons) => ({
    id: `outcome-${index}`,
    code: `O${index}`,
    level: index === 0 ? 'low' : 'high',
    describes: [],
    suits: [item('P', 1), item('P', 2)],
    unsuited: [],
    consider: [],
    reasons: reasons.map(([effect, number, when], at) => ({
      id: `O${index}.R${at}`,
      item: item('P', number).id,
      effect,
      provenance: 'our-reading',
      when,
    })),
  }));
}

const guide: fc.Arbitrary<Json> = fc
  .tuple(fc.tuple(...IDS.map((_, index) => page(index))), fc.tuple(outcome(0), outcome(1), outcome(2)))
  .map(([pages, outcomes]) => ({
    format: 'vagval-guide/1',
    id: 'random',
    version: '1.0.0',
    respondent: IDS[0],
    sources: [{ id: 'book', title: 'Book', publisher: 'House', language: 'en', reviewedOn: '2026-01-01' }],
    steps: [{ id: 'ask', shows: 'questions', pages }],
    levels: [
      { id: 'low', source },
      { id: 'high', source },
    ],
    outcomes,
    ranking: { weaklySupports: 0.1, opposes: 0.3, fits: 0.6, mayFit: 0.25 },
  }));

const some = (values: readonly string[]): fc.Arbitrary<SmallAnswers> =>
  fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom(...values), { maxKeys: IDS.length, noNullPrototype: true });

export const randomGuide: fc.Arbitrary<RandomGuide> = fc
  .tuple(guide, some([...OPTIONS, ...OPTIONS, 'vet_inte']), some(OPTIONS))
  .map(([json, answers, more]): RandomGuide => {
    const open = Object.entries(more).filter(([id]) => (answers[id] ?? 'vet_inte') === 'vet_inte');
    const further = Object.fromEntries(open);
    return {
      model: modelOf(withTexts(json as Guide, ['en'])),
      answers,
      further,
      toString: () => JSON.stringify({ guide: { steps: json.steps, outcomes: json.outcomes }, answers, further }),
    };
  });

export const RANDOM_OPTIONS = OPTIONS;
