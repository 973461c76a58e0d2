import { evaluateGuide, type Evaluation, type OutcomeResult, type Status } from './evaluate.js';
import type { Case, Expectation } from './guide.js';
import type { GuideModel } from './model.js';
import { isBounded } from './check/shape.js';
import { nearest, toPointer, type PathPart, type Problem } from './problem.js';
import { ANSWERS_FORMAT, readAnswers } from './record.js';

/** Runs the guide's own tests. Each failed expectation is a problem at its place in `cases.json`. */
export function runCases(model: GuideModel, file: unknown): Problem[] {
  const cases = isBounded(file) ? (file as { readonly cases?: unknown } | null)?.cases : undefined;
  if (!Array.isArray(cases)) return [problem('missing-member', [], { member: 'cases' })];
  return cases.flatMap((entry: unknown, index) => runCase(model, entry, ['cases', index]));
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
  const failed = differences(expect, evaluateGuide(model, read.draft.answers)).map(({ member, expected, found }) =>
    problem('failed-case', [...path, 'expect', member], { case: id, member, expected, found }),
  );
  return [...unknown, ...unheard, ...failed];
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

interface Difference {
  readonly member: keyof Expectation;
  readonly expected: string;
  readonly found: string;
}

function differences(expect: Expectation, evaluation: Evaluation): Difference[] {
  const { outcomes, ranked, notices, findOut } = evaluation;
  const leading = ranked[0];
  const withStatus = (status: Status) => outcomeIds(outcomes.filter((result) => result.status === status));
  const holding = outcomes.flatMap(({ reasons }) => reasons.filter(({ holds }) => holds).map(({ reason }) => reason));
  const considered = leading ? [...idsOf(leading.outcome.consider), ...(leading.outcome.notes ?? [])] : [];
  const rankedIds = outcomeIds(ranked);

  const found: Difference[] = [];
  const differ = (member: keyof Expectation, expected: readonly string[], actual: readonly string[]) =>
    found.push({ member, expected: expected.join(', '), found: actual.join(', ') });
  const exactly = (member: keyof Expectation, actual: readonly string[]) => {
    const expected = expect[member] as readonly string[] | undefined;
    if (expected && [...expected].sort().join() !== [...actual].sort().join()) differ(member, expected, actual);
  };
  const among = (member: keyof Expectation, actual: readonly string[]) => {
    const missing = ((expect[member] as readonly string[] | undefined) ?? []).filter((id) => !actual.includes(id));
    if (missing.length > 0) differ(member, missing, actual);
  };

  if (expect.leading !== undefined && expect.leading !== (leading?.outcome.id ?? null)) {
    differ('leading', [expect.leading ?? '–'], rankedIds);
  }
  const wronglyRanked = (expect.notRanked ?? []).filter((id) => rankedIds.includes(id));
  if (wronglyRanked.length > 0) differ('notRanked', wronglyRanked, rankedIds);
  if (expect.order && expect.order.join() !== rankedIds.join()) differ('order', expect.order, rankedIds);
  const wrongStatus = outcomes.filter(({ outcome, status }) => (expect.statuses?.[outcome.id] ?? status) !== status);
  if (wrongStatus.length > 0) {
    const said = (statusOf: (result: OutcomeResult) => string) =>
      wrongStatus.map((result) => `${result.outcome.id} ${statusOf(result)}`);
    differ(
      'statuses',
      said(({ outcome }) => expect.statuses![outcome.id]!),
      said(({ status }) => status),
    );
  }
  among('ranked', rankedIds);
  exactly('blocked', withStatus('does-not-fit'));
  exactly('notApplicable', withStatus('not-applicable'));
  among(
    'reasons',
    holding.flatMap(({ id, item }) => [id, item]),
  );
  among('consider', considered);
  exactly('notices', idsOf(notices));
  among('findOut', findOut);
  return found;
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
