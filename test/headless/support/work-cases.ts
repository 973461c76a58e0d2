/** Guides and answers that are made to take long, of any size. `steps.ts` counts what they take. */
import {
  changesToFit,
  deciding,
  EMPTY_DRAFT,
  evaluateGuide,
  nextQuestion,
  planAgenda,
  readAnswers,
  readGuide,
  update,
  waitsFor,
  type GuideModel,
  type Rule,
} from '../../../src/core/index.js';
import { breakLines } from '../../../src/export/lines.js';
import { looksAt } from './faults.js';
import { bareGuide, modelOf, smallBundle, smallGuide, withTexts, type Json } from './guides.js';

export const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const table = (count: number, entry: (index: number) => [string, unknown]) =>
  Object.fromEntries(numbers(count).map(entry));
export const question = (index: number, more: object = {}): Json => ({
  id: `q${index}`,
  kind: 'single',
  source: { source: 'book' },
  options: [{ id: 'x' }, { id: 'y' }],
  ...more,
});
export const guideOf = (questions: readonly Json[]): Json => ({
  ...bareGuide(),
  glossary: [],
  steps: [{ id: 'ask', shows: 'questions', pages: [{ id: 'page', questions }] }],
});
/** Each shown only if the one before is answered so. */
const chainOf = (count: number) =>
  guideOf(numbers(count).map((index) => question(index, index === 0 ? {} : { showIf: looksAt(`q${index - 1}`, 'x') })));

/** What twice as much of it takes twice as long. `prepare` is not counted. */
export type Growing = readonly [name: string, size: number, prepare: (size: number) => () => void];

const ofGuides: readonly Growing[] = [
  [
    'texts that nothing uses',
    400,
    (size) => reading((_guide, locales) => (locales.sv.limits = table(size, (at) => [`limt${at}`, 'x']))),
  ],
  [
    'texts by other names than those that are needed',
    1200,
    (size) =>
      reading((guide, locales) => {
        guide.limits = numbers(size).map((at) => `limit${at}`);
        locales.sv.limits = table(size, (at) => [`lim${at}`, 'x']);
      }),
  ],
  ['references to nothing', 400, (size) => reading((guide) => (guide.about = numbers(size).map((at) => `lww${at}`)))],
  [
    'misspelt options in rules',
    100,
    (size) => reading((guide) => (guide.notices = numbers(size).map((at) => notice(at, looksAt('colour', `rd${at}`))))),
  ],
  [
    'notices that look at each other',
    90,
    (size) =>
      reading((guide) => {
        const asks = (at: number) => ({ in: [`n${at}`, { var: 'result.notices' }] });
        guide.notices = numbers(size).map((at) => notice(at, { or: [asks(size - 1 - at), asks(0)] }));
      }),
  ],
  [
    'a chain of renamed questions',
    1000,
    (size) =>
      reading(
        (guide) =>
          (guide.changes = [
            { version: '1.0.0', questions: table(size, (at) => [`r${at + 10_000}`, `r${at + 10_001}`]) },
          ]),
      ),
  ],
  [
    'a ring of renamed questions',
    1000,
    (size) =>
      reading(
        (guide) =>
          (guide.changes = [{ version: '1.0.0', questions: table(size, (at) => [`r${at}`, `r${(at + 1) % size}`]) }]),
      ),
  ],
  [
    'renamed ids that the guide still has',
    500,
    (size) => () => {
      const guide = { ...guideOf(numbers(size).map((at) => question(at))), changes: [] as Json };
      guide.changes = [{ version: '1.0.0', questions: table(size, (at) => [`q${at}`, `q${(at * 7) % size}`]) }];
      readGuide({ guide, locales: {} }, []);
    },
  ],
  [
    'a ring of conditions through all questions',
    400,
    (size) =>
      reading(
        (guide) =>
          (guide.steps = guideOf(
            numbers(size).map((at) => question(at, { showIf: looksAt(`q${(at + 1) % size}`, 'x') })),
          ).steps),
      ),
  ],
  [
    'as many roles as keys that could be worded for them',
    300,
    (size) =>
      reading((guide, locales) => {
        guide.audiences = numbers(size).map((at) => `reader${at}`);
        locales.sv.limits = table(size, (at) => [`money_reader_${at}`, 'x']);
      }),
  ],
  ['a key with many underscores', 2000, (size) => reading((_guide, locales) => (locales.sv['x_'.repeat(size)] = 'x'))],
  [
    'a chain of conditions, read and answered',
    500,
    (size) => () => {
      const { model } = readGuide({ guide: chainOf(size), locales: {} }, []);
      answerAll(model!);
    },
  ],
];

export function notice(index: number, when: unknown): Json {
  return { id: `n${index}`, when, source: { source: 'book' } };
}

function reading(damage: (guide: Json, locales: Json) => void): () => void {
  const bundle = smallBundle();
  damage(bundle.guide, bundle.locales);
  return () => void readGuide(bundle);
}

function answerAll(model: GuideModel): void {
  const answers = Object.fromEntries([...model.questions.keys()].map((id) => [id, 'x']));
  const evaluation = evaluateGuide(model, answers);
  nextQuestion(evaluation);
  planAgenda(model, evaluation, null);
}

const small = modelOf(smallBundle());
const file = { format: 'vagval-answers/1', guide: 'small', guideVersion: '1.0.0', answers: {} };
const entry = (at: number) => ({ question: `gone${at % 3}`, version: `0.${at}.0`, answer: { at } });

const ofAnswers: readonly Growing[] = [
  [
    'answers to no question',
    2000,
    (size) => () => readAnswers(small, { ...file, answers: table(size, (at) => [`no${at}`, at]) }),
  ],
  ['answers set aside', 2000, (size) => () => readAnswers(small, { ...file, setAside: numbers(size).map(entry) })],
  [
    'notes on no point',
    2000,
    (size) => () => readAnswers(small, { ...file, agenda: table(size, (at) => [`no${at}`, { note: 'x' }]) }),
  ],
  [
    'one option again and again',
    2000,
    (size) => () => readAnswers(small, { ...file, answers: { fruits: numbers(size).map(() => 'apple') } }),
  ],
  [
    'every option of many',
    450,
    (size) => {
      const options = numbers(size).map((at) => ({ id: `o${at}` }));
      const asked = { ...question(0), kind: 'multiple', options };
      const { model } = readGuide({ guide: guideOf([asked]), locales: {} }, []);
      return () => {
        const value = options.map(({ id }) => id);
        const { answers } = update(model!, EMPTY_DRAFT, { type: 'answer', question: 'q0', value });
        evaluateGuide(model!, answers);
      };
    },
  ],
  ['a name of one long word', 4000, (size) => () => breakLines('x'.repeat(size), 10, 3)],
  ['a name of accents alone', 4000, (size) => () => breakLines('\u0301'.repeat(size), 10, 3)],
  ['a name of spaces and hyphens', 4000, (size) => () => breakLines('- /'.repeat(size), 10, 3)],
];

export const growing: readonly Growing[] = [...ofGuides, ...ofAnswers];

const ids = numbers(240).map((at) => `q${at}`);
const wide = { or: ids.map((id) => looksAt(id, 'x')) } as unknown as Rule;
const long = { if: [...ids, ...ids].map((id) => looksAt(id, 'x')).slice(1) } as unknown as Rule;

/** What takes so many steps at most, whatever the rule: the square of its parts, or what may be tried. */
export const limited: readonly (readonly [name: string, most: number, prepare: () => () => void])[] = [
  ['what decides a wide rule', 20 * 500 * 500, () => () => void deciding(wide, () => 'y')],
  ['what a wide rule waits for', 20 * 500 * 500, () => () => void waitsFor(wide, () => undefined)],
  ['what a chain of conditions waits for', 20 * 500 * 500, () => () => void waitsFor(long, () => undefined)],
  ['what would have to change, where 300 facts could', 20_000_000, changes],
];

function changes(): () => void {
  const facts = numbers(300).map((at) => question(at, { changeable: ['x', 'y'] }));
  const { agenda: _agenda, notices: _notices, pictures: _pictures, ...parts } = smallGuide();
  const outcomes = parts.outcomes.slice(0, 1).map((outcome: Json) => ({
    ...outcome,
    terms: [],
    reasons: [{ ...outcome.reasons[0], when: { and: facts.map(({ id }) => looksAt(id, 'x')) } }],
  }));
  const model = modelOf(withTexts({ ...parts, ...guideOf(facts), outcomes }));
  const answers = Object.fromEntries(facts.map(({ id }) => [id, 'y']));
  const [outcome] = evaluateGuide(model, answers).outcomes;
  return () => void changesToFit(model, answers, outcome!);
}
