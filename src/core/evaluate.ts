import type { Answers } from './answer.js';
import { Evaluator, type ReasonResult } from './evaluator.js';
import type { DottedId, Id, Notice, Outcome } from './guide.js';
import type { GuideModel } from './model.js';
import { noticeLookup } from './result-variables.js';
import { evaluate, type Lookup } from './rule.js';
import type { ShownPage, Standing } from './standing.js';
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
  isRelevant(question: Id): boolean;
  /** Shown questions answered `vet_inte`, or unanswered where they could still change a status; in order. */
  readonly findOut: readonly Id[];
  /**
   * The evaluation of answers that differ from these in one question. Only what rests on it is worked out again.
   * @param answers all answers, with that question answered otherwise or no more.
   */
  after(question: Id, answers: Answers): Evaluation;
}

export function evaluateGuide(model: GuideModel, answers: Answers): Evaluation {
  return new LazyEvaluation(model, answers, new Evaluator(model, answers));
}

/** Whether no further answer can bring the outcome into the ranking. */
export function isRuledOut({ reachable }: Pick<OutcomeResult, 'reachable'>): boolean {
  return !reachable.has('fits') && !reachable.has('may-fit');
}

/**
 * The evaluator goes on to further answers. An evaluation that is looked at when it has gone on, which is rare, starts
 * one of its own from its own answers: so it always says the same.
 */
class LazyEvaluation implements Evaluation {
  private ofStanding: Standing | undefined;
  private places: readonly number[] | undefined;
  private readonly results: OutcomeResult[] = [];
  private ofNotices: readonly Notice[] | undefined;
  private ofRelevant: ReadonlySet<Id> | undefined;
  private ofFindOut: readonly Id[] | undefined;

  constructor(
    readonly model: GuideModel,
    private readonly answers: Answers,
    private evaluator: Evaluator,
  ) {
    evaluator.at = this;
  }

  now(): Evaluator {
    if (this.evaluator.at !== this) {
      this.evaluator = new Evaluator(this.model, this.answers);
      this.evaluator.at = this;
    }
    return this.evaluator;
  }

  get standing(): Standing {
    return (this.ofStanding ??= new LazyStanding(this));
  }

  get outcomes(): readonly OutcomeResult[] {
    const ranks: (number | undefined)[] = [];
    this.order.forEach((index, place) => (ranks[index] = place + 1));
    return (this.model.guide.outcomes ?? []).map((_outcome, index) => this.result(index, ranks[index] ?? null));
  }

  get ranked(): readonly OutcomeResult[] {
    return this.order.map((index, place) => this.result(index, place + 1));
  }

  get notices(): readonly Notice[] {
    return (this.ofNotices ??= shownNotices(this.outcomes, this.model, this.standing.lookup));
  }

  get relevant(): ReadonlySet<Id> {
    return (this.ofRelevant ??= this.now().relevant());
  }

  isRelevant(question: Id): boolean {
    return this.now().isRelevant(question);
  }

  get findOut(): readonly Id[] {
    return (this.ofFindOut ??= [...this.standing.shown].filter(
      (id) => id !== this.model.guide.respondent && (this.now().isUnsure(id) || this.relevant.has(id)),
    ));
  }

  after(question: Id, answers: Answers): Evaluation {
    const evaluator = this.now();
    evaluator.take(question, answers);
    return new LazyEvaluation(this.model, answers, evaluator);
  }

  private get order(): readonly number[] {
    return (this.places ??= this.now().order());
  }

  private result(index: number, rank: number | null): OutcomeResult {
    return (this.results[index] ??= new LazyResult(this, index, rank));
  }
}

class LazyStanding implements Standing {
  private ofPages: readonly ShownPage[] | undefined;
  private ofShown: ReadonlySet<Id> | undefined;
  private ofUnsure: ReadonlySet<Id> | undefined;

  constructor(private readonly evaluation: LazyEvaluation) {}

  get pages(): readonly ShownPage[] {
    return (this.ofPages ??= this.evaluation.now().ledger.pages);
  }

  get shown(): ReadonlySet<Id> {
    return (this.ofShown ??= new Set(this.pages.flatMap(({ questions }) => questions)));
  }

  get unsure(): ReadonlySet<Id> {
    return (this.ofUnsure ??= this.evaluation.now().unsure());
  }

  get role(): Id | undefined {
    return this.evaluation.now().role;
  }

  readonly isShown = (question: Id): boolean => this.evaluation.now().isShown(question);
  readonly lookup: Lookup = (variable) => this.evaluation.now().lookup(variable);
  readonly settled: Lookup = (variable) => this.evaluation.now().settled(variable);
}

class LazyResult implements OutcomeResult {
  readonly outcome: Outcome;
  readonly status: Status;
  readonly reachable: ReadonlySet<Status>;

  constructor(
    private readonly evaluation: LazyEvaluation,
    private readonly index: number,
    readonly rank: number | null,
  ) {
    const { status, reachable } = evaluation.now().standingOf(index);
    this.outcome = evaluation.model.guide.outcomes![index]!;
    this.status = status;
    this.reachable = reachable;
  }

  get reasons(): readonly ReasonResult[] {
    return this.evaluation.now().standingOf(this.index).reasons();
  }

  get nearMiss(): OutcomeResult['nearMiss'] {
    return this.evaluation.now().standingOf(this.index).nearMiss();
  }
}

function shownNotices(outcomes: readonly OutcomeResult[], { guide }: GuideModel, answers: Lookup): Notice[] {
  const shown: Notice[] = [];
  for (const notice of guide.notices ?? []) {
    const values = noticeLookup(
      outcomes,
      shown.map(({ id }) => id),
    );
    if (evaluate(notice.when, (variable) => values(variable) ?? answers(variable)) === true) shown.push(notice);
  }
  return shown;
}
