import type { Action, Draft, ReadAnswers } from '../../core/index.js';
import type { Store } from '../store.js';
import { draftFrom, fileOf, partsOf } from './cells.js';
import { Cupboard } from './cupboard.js';
import type { DraftRecords, KeptDraft } from './kept.js';
import { OpenDraft, type DraftEvent } from './open-draft.js';
import type { DraftRecord } from './records.js';
import { putTail, type Tails } from './replay.js';
import type { Fault, Records } from './shelf.js';
import type { Surroundings } from './surroundings.js';

/** Where the answers of the moment are. */
export type KeepState =
  /** In this window only. */
  | { readonly where: 'memory' }
  | { readonly where: 'saving' }
  /** On the shelf, all of them, since this time in milliseconds. */
  | { readonly where: 'kept'; readonly at: number }
  /** In this window, though the reader wanted them kept. */
  | { readonly where: 'unkept'; readonly fault: Fault };

export interface KeeperWorld extends Surroundings {
  readonly tails: Tails;
  /** Tells other windows that something new lies on the shelf. */
  readonly tellOthers: () => void;
}

export type KeeperEvent =
  | 'changed'
  /** Answers that were given in another window are now here. */
  | 'merged';

/** What has come of taking a draft away. */
export interface Removal {
  readonly names: readonly string[];
  /** Puts it back. */
  readonly undo: () => Promise<void>;
}

/**
 * Keeps drafts of one guide on a shelf: the one that the reader works on, change by change, and others to come back to.
 * A kept draft changes only by what is answered in it. Where another draft takes its place (a file is opened, the reader
 * starts again), it stays on the shelf as it was, and what comes is in memory until the reader keeps it too.
 */
export class Keeper {
  private readonly cupboard: Cupboard;
  private open: OpenDraft | undefined;
  /** The one whose place was taken, in case it comes back. */
  private left: { readonly open: OpenDraft; readonly draft: Draft } | undefined;
  /** The one that is on its way into the store. */
  private coming: OpenDraft | undefined;
  /** The one whose answers are still in the store though it was taken away. */
  private removed: OpenDraft | undefined;
  private lastDraft: Draft;
  private unsubscribe: () => void;
  private reading: Promise<void> | undefined;
  private readAgain = false;

  constructor(
    private readonly world: KeeperWorld,
    private store: Store,
    private readonly told: (event: KeeperEvent) => void,
  ) {
    this.cupboard = new Cupboard(
      world,
      (draft) => this.allOpen().some(({ about }) => about.draft === draft),
      () => told('changed'),
    );
    this.lastDraft = store.draft;
    this.unsubscribe = store.subscribe(this.follow);
  }

  /** All that lie on the shelf, as last seen. */
  get drafts(): readonly KeptDraft[] {
    return this.cupboard.drafts;
  }

  /** Why it is not known what is there. */
  get fault(): Fault | undefined {
    return this.cupboard.fault;
  }

  get state(): KeepState {
    const { open } = this;
    if (!open) return { where: 'memory' };
    if (open.saved) return { where: 'kept', at: open.savedAt };
    return open.fault === undefined ? { where: 'saving' } : { where: 'unkept', fault: open.fault };
  }

  /** The draft that the reader works on, if it is a kept one. */
  get current(): string | undefined {
    return this.open?.about.draft;
  }

  /** Follows another store with the same draft, for the same guide in another language. */
  moveTo(store: Store): void {
    this.unsubscribe();
    this.store = store;
    this.lastDraft = store.draft;
    this.unsubscribe = store.subscribe(this.follow);
  }

  /** Looks at the shelf for the first time, and puts it in order. */
  async arrive(): Promise<Removal | undefined> {
    return this.tellRemoved(await this.cupboard.tidy());
  }

  /** Keeps the draft of the store under a name. */
  async keep(name: string): Promise<void> {
    const now = this.world.now();
    const { model, draft } = this.store;
    const { id: guide, version: guideVersion } = model.guide;
    const about = { guide, guideVersion, draft: this.world.newId(), name, savedOn: now, changedOn: now };
    this.open = this.openDraft(about, true);
    this.open.say(partsOf(this.world.core, model, draft), guideVersion);
    await this.open.write();
    await this.refresh();
  }

  /**
   * Brings a kept draft into the store in place of what is there.
   * @returns as for an answer file; undefined where the draft cannot be had.
   */
  async resume(id: string): Promise<ReadAnswers | undefined> {
    const kept = (await this.cupboard.look())?.get(id);
    if (!kept?.about || kept.newer) return undefined;
    const { model } = this.store;
    const open = this.openDraft(kept.about, false);
    open.take(kept.cells, model, { opening: true });
    const read = draftFrom(this.world.core, model, open.cells);
    if (!read.draft) return read;
    // Before it is shown: what the file format adds by itself is not on the shelf.
    open.say(partsOf(this.world.core, model, read.draft), model.guide.version);
    this.coming = open;
    this.store.dispatch({ type: 'replace', draft: read.draft });
    this.coming = undefined;
    await open.write();
    const { guide, guideVersion } = kept.about;
    return { ...this.world.core.readAnswers(model, fileOf(guideVersion, guide, kept.cells)), draft: read.draft };
  }

  /** @returns whether it could be done */
  async rename(id: string, name: string): Promise<boolean> {
    const done = await this.cupboard.rename(id, name);
    await this.news();
    return done;
  }

  /**
   * Takes a draft away from the shelf. If it is the one of the moment, its answers stay in this window.
   * @returns undefined where it could not be done
   */
  async remove(id: string): Promise<Removal | undefined> {
    return this.tellRemoved(await this.cupboard.takeAway([id]));
  }

  /** All that lies on the shelf for a draft, also what cannot be read here, for a file. */
  raw(id: string): Promise<Record<string, unknown>> {
    return this.cupboard.raw(id);
  }

  /** Tries again to keep what could not be kept. */
  async retry(): Promise<void> {
    await this.open?.retry();
    await this.refresh();
  }

  /** Looks at what others have put on the shelf. Any number of calls at a time make at most two looks. */
  refresh(): Promise<void> {
    this.readAgain = this.reading !== undefined;
    this.reading ??= this.readAll().finally(() => (this.reading = undefined));
    return this.reading;
  }

  /** Leaves what is not on the shelf yet where a new window finds it. Takes no time, for a page that is going away. */
  saveTail(): void {
    for (const open of this.allOpen()) putTail(this.world.tails, open.writer, open.tail);
  }

  private allOpen(): OpenDraft[] {
    return [this.open, this.left?.open].filter((open) => open !== undefined);
  }

  private readonly follow = (action: Action): void => {
    const { draft, model } = this.store;
    if (action.type === 'replace') {
      const back = this.left?.draft === draft ? this.left.open : undefined;
      this.left = this.open && { open: this.open, draft: this.lastDraft };
      this.open = this.coming ?? back;
      this.removed = undefined;
      if (back) void this.refresh();
    } else if (action.type !== 'merge') this.open?.say(partsOf(this.world.core, model, draft), model.guide.version);
    this.lastDraft = draft;
    this.told('changed');
  };

  private openDraft(about: DraftRecord, fresh: boolean): OpenDraft {
    return new OpenDraft(this.world, about, fresh, (event) => this.hear(event));
  }

  private hear(event: DraftEvent): void {
    if (event === 'written') this.world.tellOthers();
    if (event === 'overtaken') void this.refresh();
    this.told('changed');
  }

  private async readAll(): Promise<void> {
    do {
      this.readAgain = false;
      const { open } = this;
      const kept = await this.cupboard.look();
      if (kept && open && open === this.open) await this.takeIn(open, kept.get(open.about.draft));
    } while (this.readAgain);
  }

  private async takeIn(open: OpenDraft, kept: DraftRecords | undefined): Promise<void> {
    if (!kept) return open.lost();
    if (kept.newer) return;
    const { model } = this.store;
    open.found(kept.about ?? open.about);
    if (open.take(kept.cells, model)) {
      const { draft } = draftFrom(this.world.core, model, open.cells);
      if (draft) {
        this.store.dispatch({ type: 'merge', draft });
        this.told('merged');
      }
    }
    await open.write();
  }

  private async tellRemoved(removed: ReadonlyMap<string, Records>): Promise<Removal | undefined> {
    if (removed.size === 0) return undefined;
    const names = this.drafts.filter(({ id }) => removed.has(id)).map(({ name }) => name);
    if (this.open && removed.has(this.open.about.draft)) [this.open, this.removed] = [undefined, this.open];
    const was = this.removed && removed.has(this.removed.about.draft) ? this.removed : undefined;
    await this.news();
    return {
      names,
      undo: async () => {
        await this.cupboard.putBack(removed);
        // Unless something else has come in the place of its answers.
        if (was && was === this.removed) this.takeUpAgain(was);
        await this.news();
      },
    };
  }

  private takeUpAgain(open: OpenDraft): void {
    const { model, draft } = this.store;
    [this.open, this.removed] = [open, undefined];
    open.say(partsOf(this.world.core, model, draft), model.guide.version);
  }

  /** What is on the shelf has changed by this window's doing. */
  private async news(): Promise<void> {
    this.world.tellOthers();
    await this.refresh();
  }
}
