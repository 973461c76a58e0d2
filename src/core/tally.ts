import type { Outcome, Ranking, Reason } from './guide.js';
import type { Truth } from './rule.js';

/** How many reasons of each effect that the score counts are true. */
export interface Score {
  /** Items, not reasons: an item that two reasons rest on counts once. */
  readonly suits: number;
  readonly weak: number;
  readonly opposes: number;
}

export interface Counts extends Score {
  readonly gates: number;
  readonly blocks: number;
}

/** What the ranking compares. */
export function scoreOf({ suits, weak, opposes }: Score, outcome: Outcome, ranking: Ranking): number {
  const share = outcome.suits.length === 0 ? 0 : suits / outcome.suits.length;
  // Rounded so that sums that are equal on paper tie, and thresholds are met, in binary as well.
  return Math.round((share + weak * ranking.weaklySupports - opposes * ranking.opposes) * 1e6) / 1e6;
}

/** A reason as it is counted. */
export interface Counted {
  readonly reason: Reason;
  /** Position of its item among those that reasons of its outcome rest on. */
  readonly item: number;
}

/** Counts the reasons of one outcome, as one after the other comes out. */
export class Tally {
  private readonly true = new Counter();
  private readonly notFalse = new Counter();

  /** The reasons that are true. */
  get certain(): Counts {
    return this.true;
  }

  /** What would be counted if every open reason came true. */
  get possible(): Counts {
    return this.notFalse;
  }

  add(counted: Counted, value: Truth): void {
    this.count(counted, value, 1);
  }

  change(counted: Counted, from: Truth, to: Truth): void {
    if (from === to) return;
    this.count(counted, from, -1);
    this.count(counted, to, 1);
  }

  private count(counted: Counted, value: Truth, by: 1 | -1): void {
    if (value === true) this.true.count(counted, by);
    if (value !== false) this.notFalse.count(counted, by);
  }
}

class Counter implements Counts {
  gates = 0;
  blocks = 0;
  weak = 0;
  opposes = 0;
  suits = 0;
  /** By item: how many reasons support by it. */
  private readonly supporting: number[] = [];

  count({ reason: { effect }, item }: Counted, by: 1 | -1): void {
    switch (effect) {
      case 'not-applicable':
        this.gates += by;
        break;
      case 'blocks':
        this.blocks += by;
        break;
      case 'weakly-supports':
        this.weak += by;
        break;
      case 'opposes':
        this.opposes += by;
        break;
      case 'supports': {
        const before = this.supporting[item] ?? 0;
        this.supporting[item] = before + by;
        if (before === 0) this.suits++;
        else if (before + by === 0) this.suits--;
        break;
      }
      case 'notes':
    }
  }
}
