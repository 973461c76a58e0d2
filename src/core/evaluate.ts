import type { Answers } from './answer.js';
import type { DottedId, Id, Notice, Outcome, Ranking, Reason } from './guide.js';
import { showRules, type GuideModel } from './model.js';
import { noticeValues } from './result-variables.js';
import { deciding, evaluate, variables, waitsFor, type Lookup, type Truth } from './rule.js';
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
    findOut: [...standing.shown].filter((id) => standing.unsure.has(id) || relevant.has(id)),
  };
}

/** Whether no further answer can bring the outcome into the ranking. */
export function isRuledOut({ reachable }: OutcomeResult): boolean {
  return !reachable.has('fits') && !reachable.has('may-fit');
}

interface Scored extends Omit<OutcomeResult, 'rank'> {
  readonly score: number;
}

const NO_RANKING: Ranking = { weaklySupports: 0, opposes: 0, fits: 1, mayFit: 1 };

function scoreOutcome(outcome: Outcome, model: GuideModel, standing: Standing): Scored {
  const ranking = model.guide.ranking ?? NO_RANKING;
  const reasons = outcome.reasons.map((reason) => reasonResult(reason, standing));
  const now = tally(reasons, ({ value }) => value);
  const score = scoreOf(now.certain, outcome, ranking);
  const status = statusOf(now, score, ranking);
  return {
    outcome,
    status,
    score,
    reasons,
    nearMiss: nearMissOf(reasons, status, score, ranking),
    reachable: reachableStatuses(reasons, status, outcome, model, standing),
  };
}

function reasonResult(reason: Reason, standing: Standing): ReasonResult {
  const value = evaluate(reason.when, standing.lookup);
  const questions =
    value === undefined ? waitsFor(reason.when, standing.lookup) : deciding(reason.when, standing.lookup);
  const unsure =
    reason.alsoWhenUnsure === true && value === undefined && questions.some((id) => standing.unsure.has(id));
  return { reason, value, questions, holds: value === true || unsure };
}

interface Counts {
  readonly gates: number;
  readonly blocks: number;
  /** Items, not reasons: an item that two reasons rest on counts once. */
  readonly suits: number;
  readonly weak: number;
  readonly opposes: number;
}

interface Tally {
  readonly certain: Counts;
  /** What would be counted if every open reason came true. */
  readonly possible: Counts;
}

function tally(reasons: readonly ReasonResult[], valueOf: (result: ReasonResult) => Truth): Tally {
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

function scoreOf({ suits, weak, opposes }: Counts, outcome: Outcome, ranking: Ranking): number {
  const share = outcome.suits.length === 0 ? 0 : suits / outcome.suits.length;
  // Rounded so that sums that are equal on paper tie, and thresholds are met, in binary as well.
  return Math.round((share + weak * ranking.weaklySupports - opposes * ranking.opposes) * 1e6) / 1e6;
}

function statusOf({ certain, possible }: Tally, score: number, ranking: Ranking): Status {
  if (certain.gates > 0) return 'not-applicable';
  if (certain.blocks > 0) return 'does-not-fit';
  if (certain.suits === 0) return possible.suits > 0 ? 'undecided' : 'weak';
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
 * Bounds, not a search: each reason is taken as free to come out either way while it is open, or while it rests on a
 * question that may yet be hidden. A status that is left out can therefore never be reached; one that is in might not be.
 */
function reachableStatuses(
  reasons: readonly ReasonResult[],
  status: Status,
  outcome: Outcome,
  model: GuideModel,
  standing: Standing,
): Set<Status> {
  const ranking = model.guide.ranking ?? NO_RANKING;
  const { certain, possible } = tally(reasons, ({ value, questions }) =>
    questions.every((id) => standing.shows.get(id) !== undefined) ? value : undefined,
  );
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
  return reachable;
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

/** Questions on which an unsettled status still rests, directly or through what they show and hide. */
function relevantQuestions(outcomes: readonly OutcomeResult[], model: GuideModel, standing: Standing): Set<Id> {
  const relevant = new Set<Id>();
  const addWaits = (id: Id): void => {
    for (const rule of showRules(model.questions.get(id)!)) {
      for (const waited of waitsFor(rule, standing.lookup)) add(waited);
    }
  };
  const add = (id: Id): void => {
    if (relevant.has(id)) return;
    relevant.add(id);
    addWaits(id);
  };
  for (const { reasons, reachable } of outcomes) {
    if (reachable.size === 1) continue;
    for (const { reason, value, questions } of reasons) {
      if (reason.effect === 'notes') continue;
      if (value === undefined) questions.forEach(add);
      variables(reason.when).forEach(addWaits);
    }
  }
  return relevant;
}
