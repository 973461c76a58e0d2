/** How one outcome stands, from how many of its reasons are true and how many still can be. */
import type { Outcome, Ranking, Reason } from './guide.js';
import { scoreOf, type Tally } from './tally.js';

/**
 * How an outcome stands. `fits` and `may-fit` are ranked; `weak` has too little that speaks for it; `undecided` has
 * nothing that speaks for it yet, but an open question could.
 */
export type Status = 'fits' | 'may-fit' | 'weak' | 'undecided' | 'does-not-fit' | 'not-applicable';

export const NO_RANKING: Ranking = { weaklySupports: 0, opposes: 0, fits: 1, mayFit: 1 };

export function statusOf({ certain, possible }: Tally, score: number, ranking: Ranking): Status {
  if (certain.gates > 0) return 'not-applicable';
  if (certain.blocks > 0) return 'does-not-fit';
  return supportStatus(certain.suits, possible.suits > 0, score, ranking);
}

export function isRanked(status: Status): boolean {
  return status === 'fits' || status === 'may-fit';
}

/** The status of an outcome that nothing keeps from being ranked. */
export function supportStatus(suits: number, possible: boolean, score: number, ranking: Ranking): Status {
  if (suits === 0) return possible ? 'undecided' : 'weak';
  if (score >= ranking.fits) return 'fits';
  return score >= ranking.mayFit ? 'may-fit' : 'weak';
}

/**
 * Bounds, not a search: each reason is taken as free to come out either way while it is not settled. A status that is
 * left out can therefore never be reached; one that is in might not be.
 */
export function reachableStatuses(
  { certain, possible }: Tally,
  status: Status,
  outcome: Outcome,
  ranking: Ranking,
): Set<Status> {
  const reachable = new Set<Status>([status]);
  if (possible.gates > 0) reachable.add('not-applicable');
  if (certain.gates > 0) return reachable;
  if (possible.blocks > 0) reachable.add('does-not-fit');
  if (certain.blocks > 0) return reachable;

  const best = scoreOf({ suits: possible.suits, weak: possible.weak, opposes: certain.opposes }, outcome, ranking);
  const worst = scoreOf({ suits: certain.suits, weak: certain.weak, opposes: possible.opposes }, outcome, ranking);
  if (possible.suits > 0 && best >= ranking.fits) reachable.add('fits');
  if (possible.suits > 0 && best >= ranking.mayFit && worst < ranking.fits) reachable.add('may-fit');
  if (certain.suits === 0 || worst < ranking.mayFit) reachable.add('weak');
  if (certain.suits === 0 && possible.suits > 0) reachable.add('undecided');
  return reachable;
}

/** Whether reasons of an effect can still turn one reachable status into another. */
export function canTurn(reachable: ReadonlySet<Status>, effect: Reason['effect']): boolean {
  const ungated = [...reachable].filter((status) => status !== 'not-applicable');
  if (effect === 'notes') return false;
  if (effect === 'not-applicable') return reachable.size > 1;
  if (effect === 'blocks') return ungated.length > 1 && reachable.has('does-not-fit');
  return ungated.filter((status) => status !== 'does-not-fit').length > 1;
}
