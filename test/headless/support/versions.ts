/** Three versions of a guide, in which everything happens that can happen to an id, and answer files of each. */
import fc from 'fast-check';
import {
  readGuide,
  writeAnswers,
  type AnswerFile,
  type GuideModel,
  type Question,
  type VersionChanges,
} from '../../../src/core/index.js';
import { because, outcome, tinyGuide } from '../../support/tiny.js';
import { drafts } from './drafts.js';

const source = { source: 's' };
const options = (...ids: string[]) => ids.map((id) => ({ id }));
const single = (id: string, ...ids: string[]): Question => ({ id, kind: 'single', source, options: options(...ids) });

const unchanged: Question[] = [
  { id: 'guests', kind: 'number', source, min: 1 },
  { id: 'day', kind: 'date', source },
  { id: 'thoughts', kind: 'long-text', source },
];

const first: Question[] = [
  ...unchanged,
  single('place', 'near', 'far', 'mixed'),
  { id: 'food', kind: 'multiple', source, options: options('cake', 'soup', 'bread') },
  { id: 'mood', kind: 'scale', source, points: 5 },
  { id: 'budget', kind: 'text', source },
  single('noise', 'ja', 'nej'),
  single('lead', 'one', 'many'),
  { id: 'hosts', kind: 'actors', source, sides: ['us', 'them', 'friends'] },
];

/** `place` is called `distance`, a kind of food is gone, `budget` is a number, and nobody asks about `noise`. */
const second: Question[] = [
  ...unchanged,
  single('distance', 'near', 'away', 'mixed'),
  { id: 'food', kind: 'multiple', source, options: options('cake', 'bread') },
  { id: 'mood', kind: 'scale', source, points: 5 },
  { id: 'budget', kind: 'number', source },
  single('lead', 'one', 'many'),
  { id: 'hosts', kind: 'actors', source, sides: ['us', 'others', 'friends'] },
];

/** `noise` is back, `lead` means something else, and `place` is the name of another question. */
const third: Question[] = [
  ...unchanged,
  single('range', 'near', 'away'),
  single('place', 'near', 'inside'),
  { id: 'dishes', kind: 'multiple', source, options: options('cake', 'bread') },
  { id: 'budget', kind: 'number', source },
  single('noise', 'ja', 'nej'),
  single('lead', 'one', 'many'),
  { id: 'hosts', kind: 'actors', source, sides: ['others', 'friends'] },
];

export const toSecond: VersionChanges = {
  version: '2.0.0',
  questions: { place: 'distance', noise: null },
  options: { distance: { far: 'away' }, food: { soup: null }, hosts: { them: 'others' } },
  outcomes: { hall: 'venue' },
  agenda: { 'how.much': 'how.dear' },
};

export const toThird: VersionChanges = {
  version: '3.0.0',
  questions: { distance: 'range', food: 'dishes', mood: null, noise: 'noise' },
  options: { range: { mixed: 'away' }, hosts: { us: null } },
  outcomes: { garden: null },
  agenda: { 'how.long': null },
  askAgain: ['lead', 'place'],
};

function version(
  number: string,
  questions: Question[],
  outcomes: string[],
  points: string[],
  changes: VersionChanges[],
): GuideModel {
  const guide = tinyGuide(
    questions,
    outcomes.map((id) => outcome(id, because('supports', true))),
    {
      version: number,
      agenda: { themes: [{ id: 'how', source, items: points.map((id) => ({ id })) }] },
      ...(changes.length > 0 && { changes }),
    },
  );
  const { model, problems } = readGuide({ guide, locales: {} }, []);
  if (!model || problems.length > 0) throw new Error(JSON.stringify(problems));
  return model;
}

export const v1 = version('1.0.0', first, ['garden', 'hall', 'boat'], ['how.much', 'how.long', 'how.far'], []);
export const v2 = version(
  '2.0.0',
  second,
  ['garden', 'venue', 'boat'],
  ['how.dear', 'how.long', 'how.far'],
  [toSecond],
);
export const v3 = version('3.0.0', third, ['venue', 'boat'], ['how.dear', 'how.far'], [toSecond, toThird]);
export const versions = [v1, v2, v3];

/** An answer file as a person would have saved it in a version. */
export function savedIn(model: GuideModel): fc.Arbitrary<AnswerFile> {
  return drafts(model).map((draft) => writeAnswers(model, draft));
}

/** One in which some answers are anything at all. */
export function tamperedIn(model: GuideModel): fc.Arbitrary<AnswerFile> {
  const ids = fc.constantFrom(...model.questions.keys());
  const choices = fc.constantFrom('near', 'far', 'mixed', 'away', 'cake', 'soup', 'ja', 'one', 'vet_inte', '');
  const parties = fc.array(
    fc.record(
      { name: fc.string(), side: fc.constantFrom<unknown>('us', 'them', 'others', 'nobody', '', 5), role: fc.string() },
      { requiredKeys: [] },
    ),
    { maxLength: 3 },
  );
  const anything = fc.oneof(choices, fc.array(choices, { maxLength: 3 }), parties, fc.integer(), fc.jsonValue());
  return fc
    .tuple(savedIn(model), fc.array(fc.tuple(ids, anything), { maxLength: 4 }))
    .map(([file, damage]) => ({ ...file, answers: { ...file.answers, ...Object.fromEntries(damage) } }));
}
