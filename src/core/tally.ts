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

  add(reason: Reason, value: Truth): void {
    this.count(reason, value, 1);
  }

  change(reason: Reason, from: Truth, to: Truth): void {
    this.count(reason, from, -1);
    this.count(reason, to, 1);
  }

  private count(reason: Reason, value: Truth, by: 1 | -1): void {
    if (value === true) this.true.count(reason, by);
    if (value !== false) this.notFalse.count(reason, by);
  }
}

class Counter implements Counts {
  gates = 0;
  blocks = 0;
  weak = 0;
  opposes = 0;
  /** How many reasons support by the same item. */
  private readonly items = new Map<string, number>();

  get suits(): number {
    return this.items.size;
  }

  count({ effect, item }: Reason, by: 1 | -1): void {
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
        const count = (this.items.get(item) ?? 0) + by;
        if (count === 0) this.items.delete(item);
        else this.items.set(item, count);
        break;
      }
      case 'notes':
    }
  }
}
