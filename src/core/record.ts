/** The answer file: what the page saves and the command line reads, field by field and never by trust. */
import type { Answer, Answers } from './answer.js';
import { EMPTY_DRAFT, type AgendaEntry, type Draft } from './draft.js';
import { isBounded } from './check/shape.js';
import { parseAnswer } from './kinds/index.js';
import type { GuideModel } from './model.js';
import { toPointer, type Problem, type ProblemCode } from './problem.js';

export const ANSWERS_FORMAT = 'vagval-answers/1';

export interface AnswerFile {
  readonly format: typeof ANSWERS_FORMAT;
  readonly guide: string;
  readonly guideVersion: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly chosen: string | null;
  readonly agenda: Readonly<Record<string, AgendaEntry>>;
  /** The answers of last time; left out where there are none. */
  readonly previous?: Answers;
}

export interface ReadAnswers {
  /** Undefined when the file cannot be used at all; the problems then say why. */
  readonly draft: Draft | undefined;
  readonly problems: readonly Problem[];
}

const KNOWN = ['format', 'guide', 'guideVersion', 'answers', 'chosen', 'agenda', 'previous'];

export function writeAnswers(model: GuideModel, draft: Draft): AnswerFile {
  const { id, version } = model.guide;
  const { answers, setAside, chosen, agenda, previous, extra } = draft;
  return {
    ...extra,
    format: ANSWERS_FORMAT,
    guide: id,
    guideVersion: version,
    answers: { ...setAside, ...answers },
    chosen,
    agenda,
    ...(Object.keys(previous).length > 0 && { previous }),
  };
}

export function readAnswers(model: GuideModel, input: unknown): ReadAnswers {
  const file = isBounded(input) ? record(input) : undefined;
  if (!file || file['format'] !== ANSWERS_FORMAT || !record(file['answers'] ?? {})) {
    return refused('wrong-answer-file', { expected: ANSWERS_FORMAT });
  }
  if (file['guide'] !== model.guide.id) {
    return refused('other-guide', { expected: model.guide.id, found: printable(file['guide']) });
  }
  const problems: Problem[] = [];
  const warn = (code: ProblemCode, path: readonly string[], args: Problem['args']) =>
    problems.push({ code, severity: 'warning', file: '', pointer: toPointer(path), args });
  if (file['guideVersion'] !== model.guide.version) {
    const found = printable(file['guideVersion']);
    warn('other-version', ['guideVersion'], { expected: model.guide.version, found });
  }

  const { answers, setAside } = sortAnswers(model, file['answers']);
  for (const [id, value] of Object.entries(setAside)) {
    warn('unknown-answer', ['answers', id], { question: id, answer: printable(value) });
  }
  const chosen = file['chosen'];
  if (typeof chosen === 'string' && !model.outcomes.has(chosen)) {
    warn('unknown-reference', ['chosen'], { what: 'outcome', id: printable(chosen), suggestion: '' });
  }
  const draft: Draft = {
    answers,
    chosen: typeof chosen === 'string' && model.outcomes.has(chosen) ? chosen : null,
    agenda: readAgenda(file['agenda']),
    previous: sortAnswers(model, file['previous']).answers,
    setAside,
    extra: Object.fromEntries(Object.entries(file).filter(([member]) => !KNOWN.includes(member))),
  };
  return { draft, problems };
}

/** What is an answer to a question of the guide, and what is not. */
function sortAnswers(model: GuideModel, input: unknown): Pick<Draft, 'answers' | 'setAside'> {
  const answers: [string, Answer][] = [];
  const setAside: [string, unknown][] = [];
  for (const [id, value] of Object.entries(record(input) ?? {})) {
    const question = model.questions.get(id)?.question;
    const answer = question && parseAnswer(question, value);
    if (answer === undefined) setAside.push([id, value]);
    else answers.push([id, answer]);
  }
  return { answers: Object.fromEntries(answers), setAside: Object.fromEntries(setAside) };
}

function readAgenda(input: unknown): Draft['agenda'] {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const entries = Object.entries(record(input) ?? {}).flatMap(([id, value]): [string, AgendaEntry][] => {
    const entry = record(value);
    if (!entry || id in Object.prototype) return [];
    return [[id, { note: text(entry['note']), who: text(entry['who']), when: text(entry['when']) }]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : EMPTY_DRAFT.agenda;
}

function refused(code: ProblemCode, args: Problem['args']): ReadAnswers {
  const problem: Problem = { code, severity: 'error', file: '', pointer: '', args };
  return { draft: undefined, problems: [problem] };
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function printable(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
