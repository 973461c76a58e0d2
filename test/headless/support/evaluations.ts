import type { Evaluation, GuideModel } from '../../../src/core/index.js';

/** Everything that an evaluation says. */
export function said(model: GuideModel, evaluation: Evaluation) {
  const { standing, outcomes, ranked, notices, relevant, findOut } = evaluation;
  const ids = [...model.questions.keys()];
  return {
    pages: standing.pages.map(({ page, questions }) => [page.id, questions]),
    shown: [...standing.shown],
    isShown: ids.filter((id) => standing.isShown(id)),
    unsure: [...standing.unsure],
    role: standing.role,
    seen: ids.map((id) => [standing.lookup(id), standing.settled(id)]),
    outcomes: outcomes.map(({ outcome, status, rank, reasons, nearMiss, reachable }) => ({
      id: outcome.id,
      status,
      rank,
      nearMiss,
      reachable: [...reachable].sort(),
      reasons: reasons.map(({ reason, ...result }) => ({ id: reason.id, ...result })),
    })),
    ranked: ranked.map(({ outcome }) => outcome.id),
    notices: notices.map(({ id }) => id),
    relevant: [...relevant].sort(),
    isRelevant: ids.filter((id) => evaluation.isRelevant(id)).sort(),
    findOut,
  };
}
