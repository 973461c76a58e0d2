/** The answer file: what the page saves and the command line reads, field by field and never by trust. */
import type { Answers } from './answer.js';
import { EMPTY_DRAFT, type AgendaEntry, type Draft, type GivenAnswer, type Letterhead } from './draft.js';
import { boundedCopy } from './bounded.js';
import { jsonOf, shielded } from './json.js';
import { carryAll, carryNotes, carryOutcome, type CarriedAnswer } from './migrate.js';
import type { GuideModel } from './model.js';
import { toPointer, type Problem, type ProblemCode } from './problem.js';
import { isReserved } from './reserved.js';
import { compareVersions, isVersion } from './version.js';

export const ANSWERS_FORMAT = 'vagval-answers/1';

export interface AnswerFile {
  readonly format: typeof ANSWERS_FORMAT;
  readonly guide: string;
  readonly guideVersion: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly chosen: string | null;
  readonly agenda: Readonly<Record<string, AgendaEntry>>;
  /** Left out where it is empty. */
  readonly letterhead?: Letterhead;
  /** The answers of last time; left out where there are none. */
  readonly previous?: Answers;
  /** What no version of the guide that the file has met had a place for; left out where there is none. */
  readonly setAside?: readonly GivenAnswer[];
}

export interface ReadAnswers {
  /** Undefined when the file cannot be used at all; the problems then say why. */
  readonly draft: Draft | undefined;
  readonly problems: readonly Problem[];
  /** Answers of the file of which not all counts any more. What had been set aside before is not among them. */
  readonly setAside: readonly CarriedAnswer[];
}

const KNOWN = ['format', 'guide', 'guideVersion', 'answers', 'chosen', 'agenda', 'letterhead', 'previous', 'setAside'];

export function writeAnswers(model: GuideModel, draft: Draft): AnswerFile {
  const { id, version } = model.guide;
  const { answers, setAside, chosen, agenda, letterhead, previous, extra } = draft;
  return shielded({
    ...extra,
    format: ANSWERS_FORMAT,
    guide: id,
    guideVersion: version,
    answers,
    chosen,
    agenda,
    ...(Object.values(letterhead).some((line) => line !== '') && { letterhead }),
    ...(Object.keys(previous).length > 0 && { previous }),
    ...(setAside.length > 0 && { setAside }),
  });
}

export function readAnswers(model: GuideModel, input: unknown): ReadAnswers {
  const file = record(boundedCopy(input)?.copy);
  if (!file || file['format'] !== ANSWERS_FORMAT || !record(file['answers'] ?? {})) {
    return refused('wrong-answer-file', { expected: ANSWERS_FORMAT });
  }
  const { guide } = model;
  if (file['guide'] !== guide.id) {
    return refused('other-guide', { expected: guide.id, found: printable(file['guide']) });
  }
  const problems: Problem[] = [];
  const warn = (code: ProblemCode, path: readonly string[], args: Problem['args']) =>
    problems.push({ code, severity: 'warning', file: '', pointer: toPointer(path), args });
  // Answers without a version, such as those of a case, belong to the guide as it is.
  const version = isVersion(file['guideVersion']) ? file['guideVersion'] : guide.version;
  if (file['guideVersion'] !== guide.version) {
    const code = compareVersions(version, guide.version) > 0 ? 'newer-version' : 'other-version';
    warn(code, ['guideVersion'], { expected: guide.version, found: printable(file['guideVersion']) });
  }

  const given = givenIn(file['answers'], version);
  const { answers, setAside } = carryAll(model, [...given, ...readSetAside(file['setAside'])]);
  const inAnswers = new Set(given);
  const fresh = setAside.filter((one) => inAnswers.has(one.given));
  for (const { given: one, why } of fresh) {
    const code = why === 'other-meaning' ? 'asked-again' : 'unknown-answer';
    warn(code, ['answers', one.question], { question: one.question, answer: printable(one.answer) });
  }
  const chosen = typeof file['chosen'] === 'string' ? carryOutcome(guide, version, file['chosen']) : null;
  if (chosen !== null && !model.outcomes.has(chosen)) {
    warn('unknown-reference', ['chosen'], { what: 'outcome', id: printable(chosen), suggestion: '' });
  }
  const draft: Draft = {
    answers,
    chosen: chosen !== null && model.outcomes.has(chosen) ? chosen : null,
    agenda: carryNotes(guide, version, readAgenda(file['agenda'])),
    letterhead: readLetterhead(file['letterhead']),
    previous: carryAll(model, givenIn(file['previous'], version)).answers,
    setAside: setAside.map((one) => one.given),
    extra: Object.fromEntries(Object.entries(file).filter(([member]) => !KNOWN.includes(member))),
  };
  return { draft, problems, setAside: fresh };
}

/** A draft with other answers, which may hold anything. */
export function draftWith(model: GuideModel, answers: Answers, draft: Draft): Draft {
  return readAnswers(model, { ...writeAnswers(model, draft), answers }).draft ?? draft;
}

function givenIn(answers: unknown, version: string): GivenAnswer[] {
  return Object.entries(record(answers) ?? {}).map(([question, answer]) => ({ question, version, answer }));
}

/** The last that was set aside first, since it is the one to count where its question has come back. */
function readSetAside(input: unknown): GivenAnswer[] {
  const entries = Array.isArray(input) ? (input as unknown[]) : [];
  const given = entries.flatMap((entry): GivenAnswer[] => {
    const { question, version, answer } = record(entry) ?? {};
    const isGiven = typeof question === 'string' && isVersion(version) && answer !== undefined;
    return isGiven ? [{ question, version, answer }] : [];
  });
  return given.reverse();
}

function readLetterhead(input: unknown): Letterhead {
  const { organisation, participants } = record(input) ?? {};
  return { organisation: text(organisation), participants: text(participants) };
}

function readAgenda(input: unknown): Draft['agenda'] {
  const entries = Object.entries(record(input) ?? {}).flatMap(([id, value]): [string, AgendaEntry][] => {
    const entry = record(value);
    if (!entry || isReserved(id)) return [];
    return [[id, { note: text(entry['note']), who: text(entry['who']), when: text(entry['when']) }]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : EMPTY_DRAFT.agenda;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function refused(code: ProblemCode, args: Problem['args']): ReadAnswers {
  const problem: Problem = { code, severity: 'error', file: '', pointer: '', args };
  return { draft: undefined, problems: [problem], setAside: [] };
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function printable(value: unknown): string {
  const text = typeof value === 'string' ? value : jsonOf(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
