import type { Answers } from './answer.js';
import type { DottedId, Id, Ranking, Reason, Rule } from './guide.js';
import { rulesOf, type GuideModel } from './model.js';
import { once } from './once.js';
import { programOf, type Program, type ReadyReason } from './program.js';
import { deciding, waitsFor, type Lookup, type Truth } from './rule.js';
import { Ledger } from './standing.js';
import { canTurn, isRanked, NO_RANKING, reachableStatuses, statusOf, type Status } from './status.js';
import { scoreOf, Tally } from './tally.js';

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

/** How one outcome stands, whatever the others do. */
interface OutcomeStanding {
  readonly status: Status;
  readonly score: number;
  readonly reachable: ReadonlySet<Status>;
  readonly reasons: () => readonly ReasonResult[];
  /** The items of the one reason that blocks an outcome which much speaks for. */
  readonly nearMiss: () => { readonly blockers: readonly DottedId[] } | null;
}

/**
 * Works out what follows from the answers, and keeps it up to date one answer at a time: what an answer does not touch is
 * not looked at again. An outcome that nobody has asked for is not worked out at all.
 */
export class Evaluator {
  readonly ledger: Ledger;
  /** Whose answers these are. */
  at: object | undefined;
  private readonly program: Program;
  /** By reason: its value, and the one that no further answer can change. */
  private readonly values: Truth[] = [];
  private readonly settledValues: Truth[] = [];
  /** By outcome; missing until it is asked for. */
  private readonly tallies: { readonly now: Tally; readonly settled: Tally }[] = [];
  private readonly standings: (OutcomeStanding | undefined)[] = [];
  private readonly relevance = new Map<number, boolean>();

  constructor(
    private readonly model: GuideModel,
    answers: Answers,
  ) {
    this.program = programOf(model);
    this.ledger = new Ledger(this.program, answers);
  }

  /** Goes on to answers that differ in one question. */
  take(question: Id, answers: Answers): void {
    this.at = undefined;
    const place = this.program.placeOf.get(question);
    if (place === undefined) return;
    for (const changed of this.ledger.take(place, answers)) {
      for (const reason of this.program.questions[changed]!.reasons) this.weighAgain(reason);
    }
    this.relevance.clear();
  }

  readonly lookup: Lookup = (variable) => this.ledger.values[this.program.placeOf.get(variable) ?? -1];

  readonly settled: Lookup = (variable) => this.ledger.settled[this.program.placeOf.get(variable) ?? -1];

  get role(): Id | undefined {
    const { respondent } = this.model.guide;
    return respondent === undefined ? undefined : ((this.lookup(respondent) ?? undefined) as Id | undefined);
  }

  isShown(question: Id): boolean {
    const place = this.program.placeOf.get(question);
    return place !== undefined && this.ledger.isShown(place);
  }

  isUnsure(question: Id): boolean {
    return this.ledger.unsure[this.program.placeOf.get(question) ?? -1] ?? false;
  }

  unsure(): Set<Id> {
    const found = this.program.questions.filter((_entry, place) => this.ledger.unsure[place]);
    return new Set(found.map(({ placed }) => placed.question.id));
  }

  /** The outcomes that are ranked, best first, by their position in the guide. */
  order(): number[] {
    const { guide, levelIndex } = this.model;
    const ranked: { readonly index: number; readonly score: number; readonly level: number }[] = [];
    (guide.outcomes ?? []).forEach(({ level }, index) => {
      const { status, score } = this.standingOf(index);
      if (isRanked(status)) ranked.push({ index, score, level: levelIndex.get(level)! });
    });
    return ranked.sort((a, b) => b.score - a.score || a.level - b.level).map(({ index }) => index);
  }

  standingOf(index: number): OutcomeStanding {
    return (this.standings[index] ??= this.weigh(index));
  }

  /** Open questions on which an unsettled status still rests, directly or through what they show and hide. */
  relevant(): Set<Id> {
    const found = new Set<Id>();
    const addWaits = (rule: Rule): void => waitsFor(rule, this.settled).forEach(add);
    const add = (id: Id): void => {
      if (found.has(id)) return;
      found.add(id);
      rulesOf(this.model.questions.get(id)!).forEach(addWaits);
    };
    for (const { reason, outcome, index } of this.program.reasons.flat()) {
      if (this.matters(outcome, index, reason)) addWaits(reason.when);
    }
    return new Set([...found].filter((id) => this.isShown(id) && this.lookup(id) === undefined));
  }

  isRelevant(question: Id): boolean {
    const place = this.program.placeOf.get(question);
    return (
      place !== undefined &&
      this.ledger.isShown(place) &&
      this.ledger.values[place] === undefined &&
      this.isWaitedFor(place)
    );
  }

  /** Like {@link relevant}, but from a question to what rests on it. */
  private isWaitedFor(place: number): boolean {
    const known = this.relevance.get(place);
    if (known !== undefined) return known;
    const { placed, reasons, dependents } = this.program.questions[place]!;
    const waits = (rule: Rule) => waitsFor(rule, this.settled).includes(placed.question.id);
    const found =
      reasons.some(({ reason, outcome, index }) => this.matters(outcome, index, reason) && waits(reason.when)) ||
      dependents.some(
        (dependent) => rulesOf(this.program.questions[dependent]!.placed).some(waits) && this.isWaitedFor(dependent),
      );
    this.relevance.set(place, found);
    return found;
  }

  /** Whether a reason is not settled yet, and the status of its outcome can still turn on how it comes out. */
  private matters(outcome: number, reason: number, { effect }: Reason): boolean {
    const { reachable } = this.standingOf(outcome);
    return this.settledValues[reason] === undefined && canTurn(reachable, effect);
  }

  private weighAgain(ready: ReadyReason): void {
    const { when, index, outcome } = ready;
    const tally = this.tallies[outcome];
    if (!tally) return;
    const value = when(this.ledger.values);
    const settled = when(this.ledger.settled);
    tally.now.change(ready, this.values[index], value);
    tally.settled.change(ready, this.settledValues[index], settled);
    this.values[index] = value;
    this.settledValues[index] = settled;
    this.standings[outcome] = undefined;
  }

  private countAll(outcome: number): { readonly now: Tally; readonly settled: Tally } {
    const tally = { now: new Tally(), settled: new Tally() };
    for (const ready of this.program.reasons[outcome]!) {
      const { when, index } = ready;
      tally.now.add(ready, (this.values[index] = when(this.ledger.values)));
      tally.settled.add(ready, (this.settledValues[index] = when(this.ledger.settled)));
    }
    return tally;
  }

  private weigh(index: number): OutcomeStanding {
    const outcome = this.model.guide.outcomes![index]!;
    const ranking = this.model.guide.ranking ?? NO_RANKING;
    const { now, settled } = (this.tallies[index] ??= this.countAll(index));
    const score = scoreOf(now.certain, outcome, ranking);
    const status = statusOf(now, score, ranking);
    const reachable = reachableStatuses(settled, status, outcome, ranking);
    const reasons = once(() => this.program.reasons[index]!.map((ready) => this.reasonResult(ready)));
    const nearMiss = once(() => nearMissOf(reasons(), status, score, ranking));
    return { status, score, reachable, reasons, nearMiss };
  }

  private reasonResult({ reason, index, outcome }: ReadyReason): ReasonResult {
    const value = this.values[index];
    const questions = value === undefined ? waitsFor(reason.when, this.lookup) : deciding(reason.when, this.lookup);
    const unsure = reason.alsoWhenUnsure === true && value === undefined && questions.some((id) => this.isUnsure(id));
    return { reason, value, questions, holds: value === true || unsure, matters: this.matters(outcome, index, reason) };
  }
}

function nearMissOf(
  reasons: readonly ReasonResult[],
  status: Status,
  score: number,
  { fits }: Ranking,
): ReturnType<OutcomeStanding['nearMiss']> {
  const blocks = reasons.filter(({ reason, value }) => reason.effect === 'blocks' && value === true);
  if (status !== 'does-not-fit' || blocks.length !== 1) return null;
  const { item, alwaysNearMiss } = blocks[0]!.reason;
  return score >= fits || alwaysNearMiss === true ? { blockers: [item] } : null;
}
