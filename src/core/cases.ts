import { answerTo, type Answers } from './answer.js';
import { evaluateGuide, type Evaluation, type OutcomeResult } from './evaluate.js';
import { boundedCopy } from './bounded.js';
import type { Status } from './status.js';
import type { Case, Expectation } from './guide.js';
import type { GuideModel } from './model.js';
import { nearest, toPointer, type PathPart, type Problem } from './problem.js';
import { ANSWERS_FORMAT, readAnswers } from './record.js';

/** Runs the guide's own tests. Each failed expectation is a problem at its place in `cases.json`. */
export function runCases(model: GuideModel, file: unknown): Problem[] {
  const cases = (boundedCopy(file)?.copy as { readonly cases?: unknown } | null | undefined)?.cases;
  if (!Array.isArray(cases)) return [problem('missing-member', [], { member: 'cases' })];
  return cases.flatMap((entry: unknown, index) => runCase(model, entry, ['cases', index]));
}

/** A case as the answer file that a reader with its answers would have saved; a problem if there is none with that id. */
export function answersOfCase(
  { guide }: GuideModel,
  file: unknown,
  id: string,
): { readonly file: object } | { readonly problem: Problem } {
  const bounded = boundedCopy(file)?.copy;
  const { cases } = (isRecord(bounded) ? bounded : {}) as { readonly cases?: unknown };
  const known = Array.isArray(cases) ? cases.filter(isRecord) : [];
  const found = known.find((entry) => entry['id'] === id);
  if (found)
    return {
      file: { format: ANSWERS_FORMAT, guide: guide.id, guideVersion: guide.version, answers: found['answers'] },
    };
  const ids = known.map((entry) => entry['id']).filter((other) => typeof other === 'string');
  return { problem: problem('unknown-reference', [], { what: 'case', id, suggestion: nearest(id, ids) ?? '' }) };
}

function runCase(model: GuideModel, entry: unknown, path: readonly PathPart[]): Problem[] {
  for (const member of ['id', 'title', 'answers', 'expect'] as const) {
    if (typeof entry !== 'object' || entry === null || !Object.hasOwn(entry, member)) {
      return [problem('missing-member', path, { member })];
    }
  }
  const { id, answers, expect } = entry as Case;
  const misshapen = shapeProblems(answers, expect, path);
  if (misshapen.length > 0) return misshapen;
  const read = readAnswers(model, { format: ANSWERS_FORMAT, guide: model.guide.id, answers });
  if (!read.draft) return [problem('wrong-type', [...path, 'answers'], { expected: 'object', member: 'answers' })];
  const unknown = read.problems
    .filter(({ code }) => code === 'unknown-answer')
    .map(({ args }) => problem('unknown-answer', [...path, 'answers', String(args['question'])], args));
  const strangers = [
    ...(expect.notRanked ?? []).map((outcome, index) => ({ outcome, at: ['notRanked', index] })),
    ...Object.keys(expect.statuses ?? {}).map((outcome) => ({ outcome, at: ['statuses', outcome] })),
  ].filter(({ outcome }) => !model.outcomes.has(outcome));
  const unheard = strangers.map(({ outcome, at }) => {
    const suggestion = nearest(outcome, model.outcomes.keys()) ?? '';
    return problem('unknown-reference', [...path, 'expect', ...at], { what: 'outcome', id: outcome, suggestion });
  });
  const evaluation = evaluateGuide(model, read.draft.answers);
  const failed = differences(expect, evaluation).map(({ path: at, how, args }) =>
    problem('failed-case', [...path, 'expect', ...at], { case: id, how, ...args }),
  );
  return [...unknown, ...unheard, ...notAsked(model, read.draft.answers, evaluation.standing.role, path), ...failed];
}

/** Answers to questions that are not put to the one who answers: they do not count, which the author may not know. */
function notAsked(
  { questions }: GuideModel,
  answers: Answers,
  role: string | undefined,
  path: readonly PathPart[],
): Problem[] {
  if (role === undefined) return [];
  return [...questions.values()].flatMap(({ question, page }): Problem[] => {
    const isAsked = [page.askedOf, question.askedOf].every((roles) => !roles || roles.includes(role));
    if (isAsked || answerTo(answers, question.id) === undefined) return [];
    const args = { question: question.id, role };
    return [{ ...problem('answer-not-asked', [...path, 'answers', question.id], args), severity: 'warning' }];
  });
}

/** What may stand in an expectation. A misspelt one would otherwise hold, whatever the guide says. */
const EXPECTATION = {
  leading: 'string',
  statuses: 'object',
  order: 'array',
  ranked: 'array',
  notRanked: 'array',
  blocked: 'array',
  notApplicable: 'array',
  reasons: 'array',
  consider: 'array',
  notices: 'array',
  findOut: 'array',
} as const satisfies Record<keyof Expectation, string>;

function shapeProblems(answers: unknown, expect: unknown, path: readonly PathPart[]): Problem[] {
  const wrong = (member: string, expected: string, at: readonly PathPart[]) =>
    problem('wrong-type', [...path, ...at], { expected, member });
  if (!isRecord(answers)) return [wrong('answers', 'object', ['answers'])];
  if (!isRecord(expect)) return [wrong('expect', 'object', ['expect'])];
  return Object.entries(expect).flatMap(([member, value]) => {
    if (!Object.hasOwn(EXPECTATION, member)) return [problem('unknown-member', [...path, 'expect'], { member })];
    const expected = EXPECTATION[member as keyof typeof EXPECTATION];
    return expectationKinds[expected](value) ? [] : [wrong(member, expected, ['expect', member])];
  });
}

const expectationKinds = {
  array: isListOfText,
  object: isRecord,
  string: (value: unknown) => value === null || typeof value === 'string',
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfText(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

/** What an expectation and the result differ in; lists of ids are joined, and empty where there are none. */
interface Difference {
  /** Within `expect`. */
  readonly path: readonly PathPart[];
  /** What kind of difference it is, which decides how it is said. */
  readonly how: 'leading' | 'order' | 'exactly' | 'missing' | 'unwanted' | 'status';
  readonly args: Problem['args'];
}

/** Expectations that name all that there may be, and those that name some of it. */
const EXACT = ['blocked', 'notApplicable', 'notices'] as const;
const AMONG = ['ranked', 'reasons', 'consider', 'findOut'] as const;

function differences(expect: Expectation, { outcomes, ranked, notices, findOut }: Evaluation): Difference[] {
  const leading = ranked[0];
  const withStatus = (status: Status) => outcomeIds(outcomes.filter((result) => result.status === status));
  const holding = outcomes.flatMap(({ reasons }) => reasons.filter(({ holds }) => holds).map(({ reason }) => reason));
  const found = {
    ranked: outcomeIds(ranked),
    blocked: withStatus('does-not-fit'),
    notApplicable: withStatus('not-applicable'),
    reasons: [...new Set(holding.flatMap(({ id, item }) => [id, item]))],
    consider: leading ? [...idsOf(leading.outcome.consider), ...(leading.outcome.notes ?? [])] : [],
    notices: idsOf(notices),
    findOut,
  };
  const unwanted = (expect.notRanked ?? []).filter((id) => found.ranked.includes(id));
  return [
    ...leadingDifference(expect, leading?.outcome.id ?? null),
    ...(unwanted.length > 0
      ? [difference('unwanted', 'notRanked', { unexpected: unwanted, found: found.ranked })]
      : []),
    ...(expect.order && expect.order.join() !== found.ranked.join()
      ? [difference('order', 'order', { expected: expect.order, found: found.ranked })]
      : []),
    ...statusDifferences(expect, outcomes),
    ...EXACT.flatMap((member) => exactDifference(member, expect[member], found[member])),
    ...AMONG.flatMap((member) => missingDifference(member, expect[member], found[member])),
  ];
}

function leadingDifference({ leading: expected }: Expectation, found: string | null): Difference[] {
  if (expected === undefined || expected === found) return [];
  return [{ path: ['leading'], how: 'leading', args: { expected: expected ?? '', found: found ?? '' } }];
}

function statusDifferences({ statuses = {} }: Expectation, outcomes: readonly OutcomeResult[]): Difference[] {
  return outcomes.flatMap(({ outcome: { id }, status }): Difference[] => {
    const expected = Object.hasOwn(statuses, id) ? statuses[id]! : status;
    if (expected === status) return [];
    return [{ path: ['statuses', id], how: 'status', args: { outcome: id, expected, found: status } }];
  });
}

function exactDifference(
  member: keyof Expectation,
  expected: readonly string[] | undefined,
  found: readonly string[],
): Difference[] {
  if (!expected) return [];
  const missing = expected.filter((id) => !found.includes(id));
  const unexpected = found.filter((id) => !expected.includes(id));
  if (missing.length + unexpected.length === 0) return [];
  return [difference('exactly', member, { expected, found, missing, unexpected })];
}

function missingDifference(
  member: keyof Expectation,
  expected: readonly string[] = [],
  found: readonly string[],
): Difference[] {
  const missing = expected.filter((id) => !found.includes(id));
  return missing.length === 0 ? [] : [difference('missing', member, { missing, found })];
}

function difference(
  how: Difference['how'],
  member: keyof Expectation,
  lists: Readonly<Record<string, readonly string[]>>,
): Difference {
  const joined = Object.entries(lists).map(([name, ids]): [string, string] => [name, ids.join(', ')]);
  return { path: [member], how, args: { member, ...Object.fromEntries(joined) } };
}

function outcomeIds(results: readonly OutcomeResult[]): string[] {
  return idsOf(results.map(({ outcome }) => outcome));
}

function idsOf(entries: readonly { readonly id: string }[]): string[] {
  return entries.map(({ id }) => id);
}

function problem(code: Problem['code'], path: readonly PathPart[], args: Problem['args']): Problem {
  return { code, severity: 'error', file: 'cases.json', pointer: toPointer(path), args };
}
