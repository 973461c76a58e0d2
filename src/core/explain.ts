/**
 * What follows from an evaluation besides the result: what would have to be otherwise for an outcome to fit, and which
 * question matters most next. Both come from the evaluator itself and are found only when somebody asks.
 */
import { answerTo, isUnsure, type Answer, type Answers } from './answer.js';
import { isRuledOut, type Evaluation, type OutcomeResult } from './evaluate.js';
import { Evaluator, type ReasonResult } from './evaluator.js';
import type { Id, Outcome, Question } from './guide.js';
import { isRanked } from './status.js';
import { showDependencies, type GuideModel } from './model.js';
import { variables } from './rule.js';

/** One fact that would have to be otherwise. */
export interface Change {
  readonly question: Id;
  /** The option that would have to be true. */
  readonly option: Id;
}

/** More than three facts at once is no precondition but another situation. */
const MOST_CHANGES = 3;
/** Ways to answer otherwise that are tried for an outcome. Real guides have some dozens. */
const MOST_TRIED = 5000;

/**
 * The smallest sets of changes that would bring an outcome into the ranking: all of the least size, in the order of the
 * guide. Only facts that the guide marks as changeable are touched, and only given answers. Empty if the outcome is
 * ranked or still open, if a block holds that cannot change, if more than three facts would have to change, or if there
 * are too many ways to try.
 */
export function changesToFit(model: GuideModel, answers: Answers, result: OutcomeResult): Change[][] {
  if (result.rank !== null || result.status === 'undecided' || result.reasons.some(isFinal)) return [];
  const { outcome } = result;
  const facts = changeableFacts(model, answers, outcome);
  const tried = { evaluator: new Evaluator(model, answers), outcome: [...model.outcomes.keys()].indexOf(outcome.id) };
  for (let size = 1; size <= Math.min(MOST_CHANGES, facts.length); size++) {
    if (waysToChange(facts, size) > MOST_TRIED) return [];
    const found = subsets(facts, size).flatMap((some) => fittingChanges(tried, answers, some));
    if (found.length > 0) return found;
  }
  return [];
}

/** The shown, unanswered question on which most unsettled outcomes rest; the first of several. */
export function nextQuestion({ outcomes, standing, relevant }: Evaluation): Id | undefined {
  const weights = new Map<Id, number>();
  for (const { reachable, reasons } of outcomes) {
    const open = reachable.size > 1 ? reasons.filter(({ value }) => value === undefined) : [];
    for (const id of new Set(open.flatMap(({ questions }) => questions))) weights.set(id, (weights.get(id) ?? 0) + 1);
  }
  const weight = (id: Id) => weights.get(id) ?? 0;
  const open = [...standing.shown].filter((id) => relevant.has(id) && !standing.unsure.has(id));
  return open.reduce<Id | undefined>(
    (best, id) => (best === undefined || weight(id) > weight(best) ? id : best),
    undefined,
  );
}

/** In how many ways so many of the facts can be answered otherwise. */
function waysToChange(facts: readonly Fact[], size: number): number {
  const ways = [1, ...Array.from({ length: size }, () => 0)];
  for (const { changeable = [] } of facts) {
    for (let some = size; some > 0; some--) ways[some]! += ways[some - 1]! * changeable.length;
  }
  return ways[size]!;
}

function isFinal({ reason, value }: ReasonResult): boolean {
  return reason.effect === 'blocks' && reason.changeable === false && value === true;
}

type Fact = Extract<Question, { kind: 'single' }>;

function changeableFacts(model: GuideModel, answers: Answers, { reasons }: Outcome): Fact[] {
  const looked = new Set(reasons.flatMap(({ when }) => variables(when)));
  for (const id of [...looked]) {
    for (const dependency of showDependencies(model.questions.get(id)!)) looked.add(dependency);
  }
  return [...model.questions.values()]
    .map(({ question }) => question)
    .filter((question): question is Fact => question.kind === 'single' && question.changeable !== undefined)
    .filter(({ id }) => looked.has(id) && isGiven(answerTo(answers, id)));
}

/** An evaluator that answers are tried in, and the position of the outcome that is looked at. */
interface Trial {
  readonly evaluator: Evaluator;
  readonly outcome: number;
}

/** Leaves the evaluator as it was. */
function fittingChanges({ evaluator, outcome }: Trial, answers: Answers, facts: readonly Fact[]): Change[][] {
  const given = (others: Answers) => {
    for (const { id } of facts) evaluator.take(id, others);
    return evaluator.standingOf(outcome);
  };
  // Without these answers the bounds say whether any others could do; most sets of facts end here.
  const without = Object.fromEntries(Object.entries(answers).filter(([id]) => !facts.some((fact) => fact.id === id)));
  const fitting = isRuledOut(given(without))
    ? []
    : combinations(facts, answers).filter((changes) => {
        const changed = changes.map(({ question, option }) => [question, option] as const);
        const { status } = given({ ...without, ...Object.fromEntries(changed) });
        return isRanked(status);
      });
  given(answers);
  return fitting;
}

/** All ways to answer each fact otherwise than now. */
function combinations(facts: readonly Fact[], answers: Answers): Change[][] {
  return facts.reduce<Change[][]>(
    (sets, { id, changeable = [] }) =>
      sets.flatMap((set) =>
        changeable
          .filter((option) => option !== answerTo(answers, id))
          .map((option) => [...set, { question: id, option }]),
      ),
    [[]],
  );
}

function subsets<Member>(members: readonly Member[], size: number): Member[][] {
  if (size === 0) return [[]];
  return members.flatMap((member, index) =>
    subsets(members.slice(index + 1), size - 1).map((others) => [member, ...others]),
  );
}

function isGiven(answer: Answer | undefined): boolean {
  return answer !== undefined && !isUnsure(answer);
}
