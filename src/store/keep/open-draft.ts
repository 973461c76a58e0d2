import type { GuideModel } from '../../core/index.js';
import { carriedOver, type Part } from './cells.js';
import { cellKey, isLater, type Cell, type DraftRecord } from './records.js';
import { KeepError, type Fault } from './shelf.js';
import type { Surroundings } from './surroundings.js';
import { writeTail, type Tail } from './tail.js';

export type DraftEvent =
  /** Its state has changed. */
  | 'state'
  /** Something new lies on the shelf. */
  | 'written'
  /** Something was said later in another window, and holds. */
  | 'overtaken';

/**
 * The kept draft that the reader works on: what this window knows of it, and what of that is not on the shelf yet. It
 * is `saved` only when all that was said lies there.
 */
export class OpenDraft {
  /** The last error, until a write succeeds. */
  fault: Fault | undefined;
  /** When all was on the shelf, last. */
  savedAt: number;
  /** The newest of each thing that was said, here or elsewhere, by key; also what was taken away. */
  private readonly known = new Map<string, Cell>();
  /** Those that are not on the shelf, as far as this window knows. */
  private readonly waiting = new Map<string, Cell>();
  /** Those that are being written. */
  private readonly flying = new Set<Cell>();
  /** Who this window is among all that write. */
  readonly writer: string;
  private counter = 0;
  /** The write that brings the draft to the shelf. Others wait for it: only one may make it. */
  private making: Promise<void> | undefined;

  /**
   * @param fresh whether the shelf does not know the draft yet
   * @param told called when something has come about
   */
  constructor(
    private readonly around: Surroundings,
    public about: DraftRecord,
    private fresh: boolean,
    private readonly told: (event: DraftEvent) => void,
  ) {
    this.writer = around.newId();
    this.savedAt = about.changedOn;
  }

  get saved(): boolean {
    return !this.fresh && this.fault === undefined && this.waiting.size === 0;
  }

  /** What a crash at this moment would take; undefined where it would take nothing. */
  get tail(): Tail | undefined {
    if (this.waiting.size === 0 && !this.fresh) return undefined;
    return { about: this.about, fresh: this.fresh, cells: [...this.waiting.values()] };
  }

  /** All that was said, for {@link draftFrom}. */
  get cells(): Iterable<Cell> {
    return this.known.values();
  }

  /** Takes what the draft says now. What differs from before was said here, after everything known. */
  say(parts: readonly Part[], guideVersion: string): void {
    const { guide, draft } = this.about;
    const said = new Map(parts.map((part) => [cellKey({ draft, ...part }), part]));
    const changed = [...said].filter(([key, { value }]) => !isSame(this.known.get(key)?.value, value));
    const gone = [...this.known].filter(([key, { value }]) => value !== undefined && !said.has(key));
    for (const [key, { member, id }] of [...changed, ...gone]) {
      const value = said.get(key)?.value;
      const stamp = { counter: ++this.counter, writer: this.writer };
      const cell = { guide, guideVersion, draft, member, id, ...(value !== undefined && { value }), ...stamp };
      this.known.set(key, cell);
      this.waiting.set(key, cell);
    }
    if (this.about.guideVersion !== guideVersion) this.about = { ...this.about, guideVersion };
    if (changed.length + gone.length > 0) void this.write();
  }

  /**
   * Takes what lies on the shelf, in the words of a model. What is missing there waits to be written.
   * @param opening whether to rewrite what was said in another version of the guide. Later, two windows with two
   * versions would rewrite each other without end.
   * @returns whether something was said elsewhere.
   */
  take(cells: readonly Cell[], model: GuideModel, { opening = false } = {}): boolean {
    const stored = new Map(cells.map((cell) => [cellKey(cell), cell]));
    const carried = carriedOver(this.around.core, model, cells);
    let news = false;
    for (const [key, cell] of [...carriedAway(stored, carried, model), ...carried]) {
      this.counter = Math.max(this.counter, cell.counter);
      const own = this.known.get(key);
      if (own && !isLater(cell, own)) continue;
      news ||= !isSame(own?.value, cell.value);
      this.known.set(key, cell);
      this.waiting.delete(key);
    }
    for (const [key, cell] of this.known) {
      const there = stored.get(key) ?? (opening ? undefined : carried.get(key));
      const foreign = opening && there?.guideVersion !== cell.guideVersion;
      if (!there || isLater(cell, there) || foreign) this.waiting.set(key, cell);
    }
    return news;
  }

  /** The draft is on the shelf, also if it was not for a while. */
  found(about: DraftRecord): void {
    this.about = { ...about, guideVersion: this.about.guideVersion };
    this.fresh = false;
    if (this.fault === 'gone') this.fault = undefined;
  }

  /** The draft is not on the shelf any more. Only the reader may put it back. */
  lost(): void {
    if (this.fresh || this.fault === 'gone') return;
    this.fault = 'gone';
    this.told('state');
  }

  /** Tries again; also to put a draft back that was taken away. */
  async retry(): Promise<void> {
    if (this.fault === 'gone') {
      this.fresh = true;
      for (const [key, cell] of this.known) this.waiting.set(key, cell);
    }
    await this.write();
  }

  /** Puts on the shelf what is not there and not on its way. */
  async write(): Promise<void> {
    while (this.making) await this.making;
    const cells = [...this.waiting.values()].filter((cell) => !this.flying.has(cell));
    if (cells.length === 0 && !this.fresh) return;
    const writing = this.put(cells);
    if (this.fresh) this.making = writing.finally(() => (this.making = undefined));
    this.told('state');
    await writing;
  }

  private async put(cells: readonly Cell[]): Promise<void> {
    for (const cell of cells) this.flying.add(cell);
    const tail = { about: this.about, fresh: this.fresh, cells };
    const { fault, overtaken } = await this.tryToWrite(tail);
    for (const cell of cells) this.flying.delete(cell);
    this.fault = fault;
    if (fault !== undefined) return this.told('state');
    this.fresh = false;
    this.savedAt = this.around.now();
    for (const cell of cells) if (this.waiting.get(cellKey(cell)) === cell) this.waiting.delete(cellKey(cell));
    this.told('written');
    if (overtaken) this.told('overtaken');
    // Changes that an earlier write could not bring along.
    void this.write();
  }

  /** Twice, since a connection may break once. */
  private async tryToWrite(tail: Tail, again = true): Promise<{ fault?: Fault; overtaken?: boolean }> {
    try {
      return { overtaken: await writeTail(this.around, tail) };
    } catch (error) {
      const fault = error instanceof KeepError ? error.fault : 'failed';
      return fault === 'failed' && again ? this.tryToWrite(tail, false) : { fault };
    }
  }
}

/** What another version of the guide calls by another id is taken away under its own, by the same hand. */
function carriedAway(
  stored: ReadonlyMap<string, Cell>,
  carried: ReadonlyMap<string, Cell>,
  { guide }: GuideModel,
): [string, Cell][] {
  return [...stored]
    .filter(([key]) => !carried.has(key))
    .map(([key, { value: _carried, ...rest }]) => [key, { ...rest, guideVersion: guide.version }]);
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
