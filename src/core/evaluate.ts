import type { Answers } from './answer.js';
import { Evaluator, type ReasonResult } from './evaluator.js';
import type { DottedId, Id, Notice, Outcome } from './guide.js';
import type { GuideModel } from './model.js';
import { once } from './once.js';
import { noticeValues } from './result-variables.js';
import { evaluate, type Lookup } from './rule.js';
import type { Standing } from './standing.js';
import type { Status } from './status.js';

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

/**
 * Everything that follows from a set of answers. The same answers give the same evaluation. Each part is worked out when
 * it is first looked at.
 */
export interface Evaluation {
  readonly standing: Standing;
  /** In the order of the guide. */
  readonly outcomes: readonly OutcomeResult[];
  /** The ranked ones, best first. */
  readonly ranked: readonly OutcomeResult[];
  readonly notices: readonly Notice[];
  /** Shown questions that could still change the status of an outcome. */
  readonly relevant: ReadonlySet<Id>;
  /** Whether one question is among the relevant ones, which needs less work than all of them. */
  readonly isRelevant: (question: Id) => boolean;
  /** Shown questions answered `vet_inte`, or unanswered where they could still change a status; in order. */
  readonly findOut: readonly Id[];
  /**
   * The evaluation of answers that differ from these in one question. Only what rests on it is worked out again.
   * @param answers all answers, with that question answered otherwise or no more.
   */
  readonly after: (question: Id, answers: Answers) => Evaluation;
}

export function evaluateGuide(model: GuideModel, answers: Answers): Evaluation {
  return evaluationOf(model, answers, new Evaluator(model, answers));
}

/** Whether no further answer can bring the outcome into the ranking. */
export function isRuledOut({ reachable }: Pick<OutcomeResult, 'reachable'>): boolean {
  return !reachable.has('fits') && !reachable.has('may-fit');
}

/**
 * The evaluator goes on to further answers. An evaluation that is looked at when it has gone on, which is rare, starts
 * one of its own from its own answers: so it always says the same.
 */
function evaluationOf(model: GuideModel, answers: Answers, given: Evaluator): Evaluation {
  let evaluator = given;
  const mine = {};
  evaluator.at = mine;
  const now = (): Evaluator => {
    if (evaluator.at !== mine) {
      evaluator = new Evaluator(model, answers);
      evaluator.at = mine;
    }
    return evaluator;
  };
  const standing = once(() => standingIn(now));
  const order = once(() => now().order());
  const outcomes = once(() => {
    const places = new Map(order().map((outcome, index) => [outcome, index + 1]));
    return (
      model.guide.outcomes?.map((outcome, index) => resultIn(now, outcome, index, places.get(index) ?? null)) ?? []
    );
  });
  const notices = once(() => shownNotices(outcomes(), model, standing().lookup));
  const relevant = once(() => now().relevant());
  const findOut = once(() =>
    [...standing().shown].filter((id) => id !== model.guide.respondent && (now().isUnsure(id) || relevant().has(id))),
  );
  return {
    get standing() {
      return standing();
    },
    get outcomes() {
      return outcomes();
    },
    get ranked() {
      return order().map((index) => outcomes()[index]!);
    },
    get notices() {
      return notices();
    },
    get relevant() {
      return relevant();
    },
    isRelevant: (question) => now().isRelevant(question),
    get findOut() {
      return findOut();
    },
    after(question, changed) {
      const next = now();
      next.take(question, changed);
      return evaluationOf(model, changed, next);
    },
  };
}

function standingIn(now: () => Evaluator): Standing {
  const pages = once(() => now().ledger.pages);
  const shown = once(() => new Set(pages().flatMap(({ questions }) => questions)));
  const unsure = once(() => now().unsure());
  return {
    get pages() {
      return pages();
    },
    get shown() {
      return shown();
    },
    isShown: (question) => now().isShown(question),
    get unsure() {
      return unsure();
    },
    get role() {
      return now().role;
    },
    lookup: (variable) => now().lookup(variable),
    settled: (variable) => now().settled(variable),
  };
}

function resultIn(now: () => Evaluator, outcome: Outcome, index: number, rank: number | null): OutcomeResult {
  const { status, reachable } = now().standingOf(index);
  return {
    outcome,
    status,
    rank,
    reachable,
    get reasons() {
      return now().standingOf(index).reasons();
    },
    get nearMiss() {
      return now().standingOf(index).nearMiss();
    },
  };
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
