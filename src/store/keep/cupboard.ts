import { timeOf } from './expiry.js';
import { sortRecords, summaries, type DraftRecords, type KeptDraft } from './kept.js';
import { dropTailsOf, replayTails, type Tails } from './replay.js';
import { mend, rawRecords, remove, rename, restore } from './shelf-work.js';
import { KeepError, type Fault, type Records } from './shelf.js';
import type { Surroundings } from './surroundings.js';

/** All drafts on the shelf, as last seen, and what can be done to them without opening one. */
export class Cupboard {
  drafts: readonly KeptDraft[] = [];
  /** Why it is not known what is there, or why the last thing was not done. */
  fault: Fault | undefined;

  /**
   * @param isOpen whether a draft is being worked on in this window
   * @param told called when something new has been seen
   */
  constructor(
    private readonly around: Surroundings & { readonly tails: Tails },
    private readonly isOpen: (draft: string) => boolean,
    private readonly told: () => void,
  ) {}

  /** Undefined where it cannot be seen. */
  async look(): Promise<ReadonlyMap<string, DraftRecords> | undefined> {
    let drafts: Map<string, DraftRecords> | undefined;
    await this.try(async () => {
      const { records, newer } = await this.around.shelf.read();
      drafts = sortRecords(this.around, records);
      if (newer) for (const draft of drafts.values()) draft.newer = true;
      this.drafts = summaries(drafts.values());
      this.fault = undefined;
    });
    this.told();
    return drafts;
  }

  /**
   * Brings home what closed windows could not, puts the drafts in order, and takes away those whose time is over.
   * @returns what was taken away
   */
  async tidy(): Promise<ReadonlyMap<string, Records>> {
    await replayTails(this.around);
    const found = await this.look();
    if (!found) return new Map();
    for (const draft of found.values()) {
      if (!this.isOver(draft)) await this.try(() => mend(this.around, draft));
    }
    const over = [...((await this.look())?.values() ?? [])].filter((draft) => this.isOver(draft));
    return this.takeAway(
      over.map(({ id }) => id),
      (draft) => this.isOver(draft),
    );
  }

  /** @returns whether it could be done */
  rename(draft: string, name: string): Promise<boolean> {
    return this.try(() => rename(this.around, draft, name));
  }

  /** @returns what was there of those that could be taken away */
  async takeAway(
    drafts: readonly string[],
    may: (draft: DraftRecords) => boolean = () => true,
  ): Promise<ReadonlyMap<string, Records>> {
    const removed = new Map<string, Records>();
    for (const id of drafts) {
      await this.try(async () => {
        const records = await remove(this.around, id, may);
        if (records.size > 0) removed.set(id, records);
      });
    }
    for (const id of removed.keys()) dropTailsOf(this.around.tails, this.around, id);
    return removed;
  }

  async putBack(removed: ReadonlyMap<string, Records>): Promise<void> {
    for (const [id, records] of removed) await this.try(() => restore(this.around, id, records));
  }

  /** All that lies there for a draft, also what cannot be read here. */
  async raw(draft: string): Promise<Record<string, unknown>> {
    const { records } = await this.around.shelf.read();
    return rawRecords(records, draft);
  }

  private isOver({ id, about, newer }: DraftRecords): boolean {
    return about !== undefined && !newer && !this.isOpen(id) && timeOf(about.changedOn, this.around.now()) === 'over';
  }

  private async try(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      this.fault = error instanceof KeepError ? error.fault : 'failed';
      return false;
    }
  }
}
