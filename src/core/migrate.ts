/**
 * Answers outlive the versions of a guide: what was given in one version is carried, change by declared change, to the
 * ids that the guide has now. Nothing is guessed: an answer that does not fit any more is set aside, never converted.
 */
import { answerTo, type Actor, type Answer, type Answers } from './answer.js';
import type { AgendaEntry, Draft, GivenAnswer } from './draft.js';
import type { Guide, Id, Question, VersionChanges } from './guide.js';
import { jsonOf } from './json.js';
import { parseAnswer } from './kinds/index.js';
import type { GuideModel } from './model.js';
import { compareVersions, isVersion } from './version.js';

/** What became of an answer. */
export interface CarriedAnswer {
  readonly given: GivenAnswer;
  /** The id that the question has now, or had last. */
  readonly question: Id;
  /** The answer with its options under the ids that they have now. */
  readonly value: unknown;
  /** What counts of it; undefined if nothing does. */
  readonly answer: Answer | undefined;
  /** Why not all of it counts. */
  readonly why: 'question-gone' | 'option-gone' | 'other-kind' | 'other-meaning' | undefined;
}

/** Carries one answer. Total: whatever the answer is, and whatever version it claims to be from. */
export function carry(model: GuideModel, given: GivenAnswer): CarriedAnswer {
  let { question, answer: value } = given;
  let otherMeaning = false;
  let sideGone = false;
  for (const { questions, options, askAgain } of changesSince(model.guide, given.version)) {
    question = renamed(questions, question);
    const renames = own(options, question);
    if (renames) {
      sideGone ||= losesSide(renames, value);
      value = withOptions(renames, value);
    }
    otherMeaning ||= askAgain?.includes(question) ?? false;
  }
  const found = model.questions.get(question)?.question;
  if (!found) return { given, question, value, answer: undefined, why: 'question-gone' };
  if (otherMeaning) return { given, question, value, answer: undefined, why: 'other-meaning' };
  const answer = faithfully(found, value);
  if (answer === undefined) {
    const why = isChoice(value) && ('options' in found || found.kind === 'actors') ? 'option-gone' : 'other-kind';
    return { given, question, value, answer, why };
  }
  return { given, question, value, answer, why: sideGone ? 'option-gone' : undefined };
}

export interface SortedAnswers {
  readonly answers: Answers;
  /** Those of which not all counts, in an order that does not depend on how they came here. */
  readonly setAside: readonly CarriedAnswer[];
}

/** Carries many. Where two come to the same question the one that stands first counts, one that kept its id before all. */
export function carryAll(model: GuideModel, given: readonly GivenAnswer[]): SortedAnswers {
  const carried = given.map((one) => carry(model, one));
  const kept = carried.filter((one) => one.question === one.given.question);
  const moved = carried.filter((one) => one.question !== one.given.question);
  const answers = new Map<string, Answer>();
  const setAside = new Map<string, CarriedAnswer>();
  for (const one of [...kept, ...moved]) {
    const isFree = one.answer !== undefined && !answers.has(one.question);
    if (isFree) answers.set(one.question, one.answer);
    if (!isFree || one.why !== undefined) setAside.set(keyOf(one.given), one);
  }
  const inOrder = [...setAside].sort(([key, one], [otherKey, other]) => {
    const versions = compareVersions(one.given.version, other.given.version);
    return versions !== 0 ? versions : key < otherKey ? -1 : 1;
  });
  return { answers: Object.fromEntries(answers), setAside: inOrder.map(([, one]) => one) };
}

/** Set aside answers whose questions the guide still has and that are not answered anew, the last of each question. */
export function askedAgain(model: GuideModel, { answers, setAside }: Draft): CarriedAnswer[] {
  const open = setAside
    .map((given) => carry(model, given))
    .filter(({ question }) => model.questions.has(question) && answerTo(answers, question) === undefined);
  return [...new Map(open.map((one) => [one.question, one])).values()];
}

/** The outcome that was chosen, under the id that it has now. */
export function carryOutcome(guide: Guide, version: string, chosen: Id): Id {
  return changesSince(guide, version).reduce((id, { outcomes }) => renamed(outcomes, id), chosen);
}

/**
 * Notes on points of the agenda, on items to consider and on questions to find out. Those on a point that is gone stay
 * under its id; where two come to the same point, one is written under the other.
 */
export function carryNotes(guide: Guide, version: string, agenda: Draft['agenda']): Draft['agenda'] {
  const changes = changesSince(guide, version);
  const carried = new Map<string, AgendaEntry>();
  const moved: [string, AgendaEntry][] = [];
  for (const [id, entry] of Object.entries(agenda)) {
    const now = changes.reduce((last, { agenda: points, questions }) => {
      return own(points, last) === undefined ? renamed(questions, last) : renamed(points, last);
    }, id);
    if (now === id) carried.set(id, entry);
    else moved.push([now, entry]);
  }
  for (const [id, entry] of moved) {
    const there = carried.get(id);
    carried.set(id, there ? together(there, entry) : entry);
  }
  return Object.fromEntries(carried);
}

function together(first: AgendaEntry, { note, who, when }: AgendaEntry): AgendaEntry {
  const below = [note, who, when].filter((part) => part !== '').join('\n');
  return { ...first, note: [first.note, below].filter((part) => part !== '').join('\n\n') };
}

/** The changes that came after a version, in order. Nothing is known of changes after a version that is none. */
function changesSince({ changes = [] }: Guide, version: string): readonly VersionChanges[] {
  return isVersion(version) ? changes.filter((change) => compareVersions(change.version, version) > 0) : [];
}

type Renames = Readonly<Record<string, string | null>>;

/** What was removed keeps its id, so that it is found again if it comes back. */
function renamed(renames: Renames | undefined, id: string): string {
  return own(renames, id) ?? id;
}

function own<T>(table: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return table && Object.hasOwn(table, id) ? table[id] : undefined;
}

function withOptions(renames: Renames, value: unknown): unknown {
  if (typeof value === 'string') return renamed(renames, value);
  if (!Array.isArray(value)) return value;
  return value.map((part: unknown) => {
    if (typeof part === 'string') return renamed(renames, part);
    const side = sideOf(part);
    return side === undefined
      ? part
      : { ...(part as object), side: own(renames, side) === null ? '' : renamed(renames, side) };
  });
}

function losesSide(renames: Renames, value: unknown): boolean {
  const sides = Array.isArray(value) ? value.map(sideOf) : [];
  return sides.some((side) => side !== undefined && own(renames, side) === null);
}

function sideOf(party: unknown): string | undefined {
  const side = (party as Partial<Actor> | null)?.side as unknown;
  return typeof side === 'string' ? side : undefined;
}

/** Whether a value can be the choice of an option or of parties. */
function isChoice(value: unknown): boolean {
  return typeof value === 'string' || Array.isArray(value);
}

/** The answer in a value, if all of the value is in it: a control may leave out what a list of parties says amiss. */
function faithfully(question: Question, value: unknown): Answer | undefined {
  const answer = parseAnswer(question, value);
  if (answer === undefined || question.kind !== 'actors') return answer;
  const said = (party: unknown) =>
    (['name', 'side', 'role'] as const)
      .map((member) => (party as Partial<Record<string, unknown>>)[member] ?? '')
      .map((part) => (typeof part === 'string' && part.trim() === '' ? '' : part));
  const whole = (value as unknown[]).map(said).filter((parts) => parts.some((part) => part !== ''));
  const parsed = (answer as readonly Actor[]).map(said);
  return jsonOf(whole) === jsonOf(parsed) ? answer : undefined;
}

function keyOf({ question, version, answer }: GivenAnswer): string {
  return jsonOf([question, version, answer]);
}
