/** Uses a guide for all that guides are used for, and looks whether it keeps what every guide promises. */
import { expect } from 'chai';
import jsonLogic from 'json-logic-js';
import {
  changesToFit,
  evaluate,
  evaluateGuide,
  nextQuestion,
  openGuide,
  planAgenda,
  readAnswers,
  readGuide,
  update,
  walk,
  writeAnswers,
  EMPTY_DRAFT,
  type Draft,
  type GuideModel,
  type Problem,
  type Question,
  type Value,
} from '../../../src/core/index.js';
import { makeDocument } from '../../../src/export/index.js';
import { createText, loadForAuthors, problemPlace, problemSentence } from '../../../src/text/index.js';
import { sourceOf } from './documents.js';
import { expectPrototypesUntouched } from './fuzz.js';
import { readJson, type Bundle } from './guides.js';
import { expectPlace } from './places.js';

const LANGUAGES = ['sv', 'en'];
const texts = await Promise.all(
  LANGUAGES.map(async (language) => createText({ language, ...(await loadForAuthors(language)) })),
);
const sentences = LANGUAGES.map((language) => ({
  ...(readJson(`src/text/locales/${language}.json`) as Record<string, string>),
  ...(readJson(`src/text/locales/authors/${language}.json`) as Record<string, string>),
}));

/** Documents that take no packing. */
const LIGHT = ['html', 'ics', 'json', 'md'] as const;

/** @returns the guide, if it can be used */
export async function tryGuide(bundle: Bundle, random: () => number): Promise<GuideModel | undefined> {
  const { model, problems } = readGuide(bundle);
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.length > 0, 'a guide or an error').to.equal(model === undefined);
  for (const problem of problems.slice(0, 20)) {
    expectPlace(problem, bundle);
    expectSentence(problem);
  }
  expectPrototypesUntouched();
  tryOpened(bundle, model, random);
  if (!model) return undefined;
  for (const answers of [{}, answersTo(model, random, 1), answersTo(model, random, 0.5)]) {
    await tryAnswers(model, answers, random);
  }
  expectSameAsJsonLogic(model, random);
  expectPrototypesUntouched();
  return model;
}

/**
 * The guide as it is shown before it is checked: the same first screens if it is right. If it is not, it may break where
 * it is rendered, but it ends.
 */
function tryOpened(bundle: Bundle, model: GuideModel | undefined, random: () => number): void {
  const opened = openGuide(bundle);
  if (model) {
    expect(opened?.languages).to.deep.equal(model.languages);
    expect(walk(opened!, evaluateGuide(opened!, {}))).to.deep.equal(walk(model, evaluateGuide(model, {})));
  }
  if (!opened) return;
  try {
    for (const answers of [{}, answersTo(opened, random, 0.5)]) walk(opened, evaluateGuide(opened, answers as never));
  } catch (error) {
    expect(error).to.be.instanceOf(Error);
    expect(model, String(error)).to.equal(undefined);
  }
}

function expectSentence(problem: Problem): void {
  const { code, args, pointer } = problem;
  expect(pointer === '' || pointer.startsWith('/'), code).to.equal(true);
  const key = `problem.${code}${typeof args['how'] === 'string' ? `.${args['how']}` : ''}`;
  for (const [index, text] of texts.entries()) {
    const sentence = sentences[index]![key] ?? sentences[index]![`${key}_other`];
    if (sentence === undefined) expect.fail(`${key} has no sentence in ${LANGUAGES[index]}`);
    for (const [, name = ''] of sentence.matchAll(/\{\{(\w+)\}\}/g)) expect(args, key).to.have.property(name);
    expect(problemSentence(problem, text)).not.to.equal('');
    problemPlace(problem);
  }
}

async function tryAnswers(
  model: GuideModel,
  answers: Readonly<Record<string, unknown>>,
  random: () => number,
): Promise<void> {
  const chosen = pick([null, ...model.outcomes.keys()], random) ?? null;
  const draft: Draft = Object.entries(answers).reduce(
    (before, [question, value]) => update(model, before, { type: 'answer', question, value }),
    { ...EMPTY_DRAFT, chosen },
  );
  const evaluation = evaluateGuide(model, draft.answers);
  expect(walk(model, evaluation)).to.include('review');
  nextQuestion(evaluation);
  for (const result of evaluation.outcomes) {
    expect([...result.reachable]).to.include(result.status);
    changesToFit(model, draft.answers, result);
  }
  planAgenda(model, evaluation, chosen);
  const written = JSON.stringify(writeAnswers(model, draft));
  const read = readAnswers(model, JSON.parse(written));
  expect(read.draft).to.deep.equal(JSON.parse(JSON.stringify(draft)));
  // Documents cost ten times as much as all before.
  if (random() > 0.1) return;
  const source = sourceOf(model, draft);
  for (const format of LIGHT) {
    const { content } = await makeDocument(format, source);
    if (format === 'html') expect((content as string).split('<script').length, 'scripts in the page').to.equal(2);
    if (format === 'json') JSON.parse(content as string);
  }
}

/** On answers to everything, each rule says what json-logic-js says. */
function expectSameAsJsonLogic(model: GuideModel, random: () => number): void {
  const data = answersTo(model, random, 1);
  const lookup = (variable: string) => data[variable] as Value | undefined;
  for (const { when } of model.reasons.values()) {
    const said: unknown = jsonLogic.apply(when as never, data);
    expect(evaluate(when, lookup), JSON.stringify(when)).to.equal(Boolean(said));
  }
}

/** Answers that could be given, to some of the questions; now and then "don't know", or what is no answer at all. */
function answersTo(model: GuideModel, random: () => number, share: number): Record<string, unknown> {
  const given = [...model.questions.values()].flatMap(({ question }) => {
    if (random() > share) return [];
    if (share < 1 && random() < 0.2) return [[question.id, pick(ODD, random)]];
    return [[question.id, answerOf(question, random)]];
  });
  return Object.fromEntries(given) as Record<string, unknown>;
}

const ODD: readonly unknown[] = ['vet_inte', ['vet_inte'], NaN, 'x', [], {}, null, -0, '\ud800', [[]], 1e308];

function answerOf(question: Question, random: () => number): unknown {
  const number = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  switch (question.kind) {
    case 'single':
      return pick(question.options, random)!.id;
    case 'multiple': {
      const some = question.options.filter(() => random() < 0.5);
      return (some.length > 0 ? some : question.options.slice(0, 1)).map(({ id }) => id);
    }
    case 'scale':
      return number(1, question.points);
    case 'number':
      return number(question.min ?? 0, question.max ?? 100);
    case 'date':
      return question.min ?? question.max ?? '2026-05-01';
    case 'actors':
      return [{ name: 'A', side: question.sides[0], role: '' }];
    default:
      return 'Ord';
  }
}

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** Repeatable chance. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
