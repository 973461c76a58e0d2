import type { Answers } from '../answer.js';
import { evaluateGuide, type Evaluation } from '../evaluate.js';
import type { Status } from '../status.js';
import type { DottedId, Id } from '../guide.js';
import { parseAnswer } from '../kinds/index.js';
import type { GuideModel } from '../model.js';
import { GuideDiagrams, STATUSES, type OutcomeDiagram } from './compile.js';
import { Diagrams, type Node } from './diagram.js';
import { noticeDiagrams } from './results.js';
import { answersOf, spaceOf, type Space } from './space.js';
import { undeclaredChanges, type UndeclaredChange } from './undeclared.js';

/** What two versions of a guide do differently. */
export interface GuideDifference {
  readonly questions: ListDifference;
  /** Options as `question/option`. */
  readonly options: ListDifference;
  readonly outcomes: ListDifference;
  /** Where saved answers lose their place without a word in `changes`. */
  readonly undeclared: readonly UndeclaredChange[];
  /** Ways in which the recommendation changes, each with answers that show it; empty: proved to be the same. */
  readonly changes: readonly ResultChange[];
  /** What was too large to compare, by name; nothing is said of it. */
  readonly undecided: readonly string[];
}

export interface ListDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** One kind of change, with the least answers that show it and the reasons that come out differently there. */
export interface ResultChange {
  readonly kind: 'status' | 'leading' | 'order' | 'notice';
  /** The outcome or notice that changes. */
  readonly id: DottedId;
  /** A status; the leading outcome, or empty; `shown` or `hidden`; for an order the outcome that went before. */
  readonly from: string;
  readonly to: string;
  readonly witness: Answers;
  /** Reasons of the old guide that no longer hold, and of the new one that did not hold before. */
  readonly lost: readonly DottedId[];
  readonly gained: readonly DottedId[];
}

/** For which answers the result changes, proved over all answers that either version knows. */
export function compareGuides(old: GuideModel, young: GuideModel, limit?: number): GuideDifference {
  const lists = {
    questions: listDifference([...old.questions.keys()], [...young.questions.keys()]),
    options: listDifference(optionsOf(old), optionsOf(young)),
    outcomes: listDifference([...old.outcomes.keys()], [...young.outcomes.keys()]),
    undeclared: undeclaredChanges(old, young),
  };
  const space = spaceOf([old, young]);
  const diagrams = new Diagrams(
    space.variables.map(({ values }) => values.length),
    limit,
  );
  const pair = diagrams.attempt(
    () => [new GuideDiagrams(old, space, diagrams), new GuideDiagrams(young, space, diagrams)] as const,
  );
  if (!pair) return { ...lists, changes: [], undecided: ['guide'] };

  const undecided: string[] = [];
  const changes: ResultChange[] = [];
  for (const [name, find] of Object.entries({
    status: statusChanges,
    order: orderChanges,
    leading: leadingChanges,
    notice: noticeChanges,
  })) {
    const found = diagrams.attempt(() => find(...pair));
    if (!found) undecided.push(name);
    for (const { node, ...change } of found ?? []) {
      if (node !== diagrams.never) changes.push({ ...change, ...evidence(node, diagrams, space, old, young) });
    }
  }
  return { ...lists, changes, undecided };
}

interface Candidate extends Pick<ResultChange, 'kind' | 'id' | 'from' | 'to'> {
  /** Where the change happens. */
  readonly node: Node;
}

function statusChanges(old: GuideDiagrams, young: GuideDiagrams): Candidate[] {
  const { diagrams } = old;
  return inBoth(old, young).flatMap(([before, after]) => {
    if (before.status === after.status) return [];
    return STATUSES.flatMap((from) =>
      STATUSES.filter((to) => to !== from).map((to): Candidate => {
        const node = diagrams.and(where(diagrams, before.status, from), where(diagrams, after.status, to));
        return { kind: 'status', id: before.outcome.id, from, to, node };
      }),
    );
  });
}

function leadingChanges(old: GuideDiagrams, young: GuideDiagrams): Candidate[] {
  const { diagrams } = old;
  const withNone = (guide: GuideDiagrams): [Id, Node][] => {
    const leading = [...guide.leading()];
    return [...leading, ['', diagrams.not(diagrams.or(...leading.map(([, node]) => node)))]];
  };
  const after = withNone(young);
  return withNone(old).flatMap(([from, before]) =>
    after
      .filter(([to]) => to !== from)
      .map(([to, node]): Candidate => ({
        kind: 'leading',
        id: to || from,
        from,
        to,
        node: diagrams.and(before, node),
      })),
  );
}

/** Two outcomes that are ranked in both versions, the other way round. */
function orderChanges(old: GuideDiagrams, young: GuideDiagrams): Candidate[] {
  const { diagrams } = old;
  const both = inBoth(old, young);
  return both.flatMap(([before, after]) =>
    both
      .filter(([other]) => other !== before)
      .map(([otherBefore, otherAfter]): Candidate => {
        const ranked = diagrams.and(before.ranked, otherBefore.ranked, after.ranked, otherAfter.ranked);
        const node = diagrams.and(ranked, old.goesBefore(otherBefore, before), young.goesBefore(after, otherAfter));
        return { kind: 'order', id: before.outcome.id, from: otherBefore.outcome.id, to: before.outcome.id, node };
      }),
  );
}

function noticeChanges(old: GuideDiagrams, young: GuideDiagrams): Candidate[] {
  const { diagrams } = old;
  const shown = (guide: GuideDiagrams) => new Map([...noticeDiagrams(guide)].map(([{ id }, { yes }]) => [id, yes]));
  const [before, after] = [shown(old), shown(young)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): Candidate[] => {
    const [was, is] = [before.get(id) ?? diagrams.never, after.get(id) ?? diagrams.never];
    return [
      { kind: 'notice', id, from: 'shown', to: 'hidden', node: diagrams.and(was, diagrams.not(is)) },
      { kind: 'notice', id, from: 'hidden', to: 'shown', node: diagrams.and(is, diagrams.not(was)) },
    ];
  });
}

/** The least answers that show a change, and which reasons come out differently there. */
function evidence(
  node: Node,
  diagrams: Diagrams,
  space: Space,
  old: GuideModel,
  young: GuideModel,
): Pick<ResultChange, 'witness' | 'lost' | 'gained'> {
  const witness = answersOf(space, diagrams.witness(node)!);
  const holding = (model: GuideModel) => heldReasons(evaluateGuide(model, knownAnswers(model, witness)));
  const [before, after] = [holding(old), holding(young)];
  return {
    witness,
    lost: before.filter((id) => !after.includes(id)),
    gained: after.filter((id) => !before.includes(id)),
  };
}

/** An answer that a version does not know is set aside there, as it is in a saved file. */
export function knownAnswers({ questions }: GuideModel, answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([id, answer]) => {
      const question = questions.get(id)?.question;
      return question !== undefined && parseAnswer(question, answer) !== undefined;
    }),
  );
}

function heldReasons({ outcomes }: Evaluation): DottedId[] {
  return outcomes.flatMap(({ reasons }) =>
    reasons.filter(({ value }) => value === true).map(({ reason }) => reason.id),
  );
}

function inBoth(old: GuideDiagrams, young: GuideDiagrams): [OutcomeDiagram, OutcomeDiagram][] {
  return old.outcomes.flatMap((before): [OutcomeDiagram, OutcomeDiagram][] => {
    const after = young.outcomes.find(({ outcome }) => outcome.id === before.outcome.id);
    return after ? [[before, after]] : [];
  });
}

const statusTests = new Map(STATUSES.map((status, index) => [status, (value: number) => Number(value === index)]));

function where(diagrams: Diagrams, statusNode: Node, status: Status): Node {
  return diagrams.map(statusTests.get(status)!, statusNode);
}

function listDifference(before: readonly string[], after: readonly string[]): ListDifference {
  return {
    added: after.filter((id) => !before.includes(id)),
    removed: before.filter((id) => !after.includes(id)),
  };
}

function optionsOf({ questions }: GuideModel): string[] {
  return [...questions.values()].flatMap(({ question }) =>
    'options' in question ? question.options.map(({ id }) => `${question.id}/${id}`) : [],
  );
}
