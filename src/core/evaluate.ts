import type { Answers } from './answer.js';
import type { DottedId, Id, Notice, Outcome, Ranking, Reason, Rule } from './guide.js';
import { optionRules, type GuideModel } from './model.js';
import { noticeValues } from './result-variables.js';
import { deciding, evaluate, waitsFor, type Lookup, type Truth } from './rule.js';
import { standingOf, type Standing } from './standing.js';

/**
 * How an outcome stands. `fits` and `may-fit` are ranked; `weak` has too little that speaks for it; `undecided` has
 * nothing that speaks for it yet, but an open question could.
 */
export type Status = 'fits' | 'may-fit' | 'weak' | 'undecided' | 'does-not-fit' | 'not-applicable';

export interface ReasonResult {
  readonly reason: Reason;
  readonly value: Truth;
  /** Questions: a smallest set that decides the reason, or, while it is open, those it waits for. */
  readonly questions: readonly Id[];
  /** Whether the reason's text is to be shown: it is true, or a note that is shown also when unsure. */
  readonly holds: boolean;
  /** Whether it is not settled yet, and the status of its outcome can still turn on how it comes out. */
  readonly matters: boolean;
}

export interface OutcomeResult {
  readonly outcome: Outcome;
  readonly status: Status;
  /** From 1 across all levels; null for an outcome that is not ranked. */
  readonly rank: number | null;
  readonly reasons: readonly ReasonResult[];
  /** Set when one single reason blocks an outcome that much speaks for; holds the items of that reason. */
  readonly nearMiss: { readonly blockers: readonly DottedId[] } | null;
  /** The statuses that further answers can still lead to. One of them: the outcome is settled. */
  readonly reachable: ReadonlySet<Status>;
}

/** Everything that follows from a set of answers. The same answers give the same evaluation. */
export interface Evaluation {
  readonly standing: Standing;
  /** In the order of the guide. */
  readonly outcomes: readonly OutcomeResult[];
  /** The ranked ones, best first. */
  readonly ranked: readonly OutcomeResult[];
  readonly notices: readonly Notice[];
  /** Shown questions that could still change the status of an outcome. */
  readonly relevant: ReadonlySet<Id>;
  /** Shown questions answered `vet_inte`, or unanswered where they could still change a status; in order. */
  readonly findOut: readonly Id[];
}

export function evaluateGuide(model: GuideModel, answers: Answers): Evaluation {
  const standing = standingOf(model, answers);
  const scored = (model.guide.outcomes ?? []).map((outcome) => scoreOutcome(outcome, model, standing));
  const outcomes = rank(scored, model);
  const ranked = outcomes.filter((result) => result.rank !== null).sort((a, b) => a.rank! - b.rank!);
  const relevant = relevantQuestions(outcomes, model, standing);
  return {
    standing,
    outcomes,
    ranked,
    notices: shownNotices(outcomes, model, standing.lookup),
    relevant,
    findOut: [...standing.shown].filter(
      (id) => id !== model.guide.respondent && (standing.unsure.has(id) || relevant.has(id)),
    ),
  };
}

/** One outcome alone, which needs less work than the whole guide. */
export function evaluateOutcome(model: GuideModel, answers: Answers, outcome: Outcome): Omit<OutcomeResult, 'rank'> {
  return scoreOutcome(outcome, model, standingOf(model, answers));
}

/** Whether no further answer can bring the outcome into the ranking. */
export function isRuledOut({ reachable }: Pick<OutcomeResult, 'reachable'>): boolean {
  return !reachable.has('fits') && !reachable.has('may-fit');
}

interface Scored extends Omit<OutcomeResult, 'rank'> {
  readonly score: number;
}

export const NO_RANKING: Ranking = { weaklySupports: 0, opposes: 0, fits: 1, mayFit: 1 };

function scoreOutcome(outcome: Outcome, model: GuideModel, standing: Standing): Scored {
  const ranking = model.guide.ranking ?? NO_RANKING;
  const held = outcome.reasons.map((reason) => reasonResult(reason, standing));
  const now = tally(held, ({ value }) => value);
  const score = scoreOf(now.certain, outcome, ranking);
  const status = statusOf(now, score, ranking);
  const reachable = reachableStatuses(held, status, outcome, ranking);
  const reasons = held.map(({ settled, ...result }) => ({
    ...result,
    matters: settled === undefined && canTurn(reachable, result.reason.effect),
  }));
  return { outcome, status, score, reasons, nearMiss: nearMissOf(reasons, status, score, ranking), reachable };
}

interface HeldReason extends Omit<ReasonResult, 'matters'> {
  /** The value that no further answer can change. */
  readonly settled: Truth;
}

function reasonResult(reason: Reason, standing: Standing): HeldReason {
  const value = evaluate(reason.when, standing.lookup);
  const questions =
    value === undefined ? waitsFor(reason.when, standing.lookup) : deciding(reason.when, standing.lookup);
  const unsure =
    reason.alsoWhenUnsure === true && value === undefined && questions.some((id) => standing.unsure.has(id));
  const settled = evaluate(reason.when, standing.settled);
  return { reason, value, questions, holds: value === true || unsure, settled };
}

/** How many reasons of each effect that the score counts are true. */
export interface Score {
  /** Items, not reasons: an item that two reasons rest on counts once. */
  readonly suits: number;
  readonly weak: number;
  readonly opposes: number;
}

interface Counts extends Score {
  readonly gates: number;
  readonly blocks: number;
}

interface Tally {
  readonly certain: Counts;
  /** What would be counted if every open reason came true. */
  readonly possible: Counts;
}

function tally(reasons: readonly HeldReason[], valueOf: (result: HeldReason) => Truth): Tally {
  const count = (counts: (value: Truth) => boolean): Counts => {
    const among = reasons.filter((result) => counts(valueOf(result))).map(({ reason }) => reason);
    const of = (effect: Reason['effect']) => among.filter((reason) => reason.effect === effect);
    return {
      gates: of('not-applicable').length,
      blocks: of('blocks').length,
      suits: new Set(of('supports').map(({ item }) => item)).size,
      weak: of('weakly-supports').length,
      opposes: of('opposes').length,
    };
  };
  return { certain: count((value) => value === true), possible: count((value) => value !== false) };
}

/** What the ranking compares. */
export function scoreOf({ suits, weak, opposes }: Score, outcome: Outcome, ranking: Ranking): number {
  const share = outcome.suits.length === 0 ? 0 : suits / outcome.suits.length;
  // Rounded so that sums that are equal on paper tie, and thresholds are met, in binary as well.
  return Math.round((share + weak * ranking.weaklySupports - opposes * ranking.opposes) * 1e6) / 1e6;
}

function statusOf({ certain, possible }: Tally, score: number, ranking: Ranking): Status {
  if (certain.gates > 0) return 'not-applicable';
  if (certain.blocks > 0) return 'does-not-fit';
  return supportStatus(certain.suits, possible.suits > 0, score, ranking);
}

/** The status of an outcome that nothing keeps from being ranked. */
export function supportStatus(suits: number, possible: boolean, score: number, ranking: Ranking): Status {
  if (suits === 0) return possible ? 'undecided' : 'weak';
  if (score >= ranking.fits) return 'fits';
  return score >= ranking.mayFit ? 'may-fit' : 'weak';
}

function nearMissOf(
  reasons: readonly ReasonResult[],
  status: Status,
  score: number,
  { fits }: Ranking,
): OutcomeResult['nearMiss'] {
  const blocks = reasons.filter(({ reason, value }) => reason.effect === 'blocks' && value === true);
  if (status !== 'does-not-fit' || blocks.length !== 1) return null;
  const { item, alwaysNearMiss } = blocks[0]!.reason;
  return score >= fits || alwaysNearMiss === true ? { blockers: [item] } : null;
}

/**
 * Bounds, not a search: each reason is taken as free to come out either way while it is not settled. A status that is
 * left out can therefore never be reached; one that is in might not be.
 */
function reachableStatuses(
  reasons: readonly HeldReason[],
  status: Status,
  outcome: Outcome,
  ranking: Ranking,
): Set<Status> {
  const { certain, possible } = tally(reasons, ({ settled }) => settled);
  const reachable = new Set<Status>([status]);
  if (possible.gates > 0) reachable.add('not-applicable');
  if (certain.gates > 0) return reachable;
  if (possible.blocks > 0) reachable.add('does-not-fit');
  if (certain.blocks > 0) return reachable;

  const best = scoreOf({ ...possible, opposes: certain.opposes }, outcome, ranking);
  const worst = scoreOf({ ...certain, opposes: possible.opposes }, outcome, ranking);
  if (possible.suits > 0 && best >= ranking.fits) reachable.add('fits');
  if (possible.suits > 0 && best >= ranking.mayFit && worst < ranking.fits) reachable.add('may-fit');
  if (certain.suits === 0 || worst < ranking.mayFit) reachable.add('weak');
  if (certain.suits === 0 && possible.suits > 0) reachable.add('undecided');
  return reachable;
}

/** Whether reasons of an effect can still turn one reachable status into another. */
function canTurn(reachable: ReadonlySet<Status>, effect: Reason['effect']): boolean {
  const ungated = [...reachable].filter((status) => status !== 'not-applicable');
  if (effect === 'notes') return false;
  if (effect === 'not-applicable') return reachable.size > 1;
  if (effect === 'blocks') return ungated.length > 1 && reachable.has('does-not-fit');
  return ungated.filter((status) => status !== 'does-not-fit').length > 1;
}

function rank(scored: readonly Scored[], { levelIndex }: GuideModel): OutcomeResult[] {
  const order = scored
    .filter(({ status }) => status === 'fits' || status === 'may-fit')
    .sort((a, b) => b.score - a.score || levelIndex.get(a.outcome.level)! - levelIndex.get(b.outcome.level)!);
  return scored.map((result) => {
    const { score: _score, ...shown } = result;
    const place = order.indexOf(result);
    return { ...shown, rank: place < 0 ? null : place + 1 };
  });
}

function shownNotices(outcomes: readonly OutcomeResult[], { guide }: GuideModel, answers: Lookup): Notice[] {
  const shown: Notice[] = [];
  for (const notice of guide.notices ?? []) {
    const values = noticeValues(
      outcomes,
      shown.map(({ id }) => id),
    );
    if (evaluate(notice.when, (variable) => values.get(variable) ?? answers(variable)) === true) shown.push(notice);
  }
  return shown;
}

/** Open questions on which an unsettled status still rests, directly or through what they show and hide. */
function relevantQuestions(outcomes: readonly OutcomeResult[], model: GuideModel, standing: Standing): Set<Id> {
  const found = new Set<Id>();
  const addWaits = (rule: Rule): void => waitsFor(rule, standing.settled).forEach(add);
  const add = (id: Id): void => {
    if (found.has(id)) return;
    found.add(id);
    const entry = model.questions.get(id)!;
    entry.showRules.forEach(addWaits);
    optionRules(entry).forEach(addWaits);
  };
  for (const { reasons } of outcomes) {
    for (const { reason, matters } of reasons) if (matters) addWaits(reason.when);
  }
  return new Set([...found].filter((id) => standing.shown.has(id) && standing.lookup(id) === undefined));
}
