/** A disk in memory with the shelves of several windows on it, which fail when they are told to. */
import type { Fault } from '../../../src/store/keep/shelf.js';
import { KeepError, type Edit, type Records, type Selection, type Shelf } from '../../../src/store/keep/shelf.js';

/** What outlives a window. */
export class Disk {
  /** Undefined while nobody has made a shelf. */
  records: Map<string, unknown> | undefined;
  /** Whether a later version of the library has made the shelf its own. */
  newer = false;
  readonly tails = new Map<string, unknown>();
}

/** What comes of an operation that reaches the disk. `unheard`: it is done, and the window is told that it failed. */
export type Outcome = Fault | 'done' | 'unheard';

interface Operation {
  readonly perform: () => unknown;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
  performed: { readonly result: unknown } | { readonly error: unknown } | undefined;
}

/**
 * The shelf of one window. Nothing happens by itself: each operation waits until it is {@link perform}ed on the disk, in
 * order, and again until its end is {@link report}ed. Windows die between any two of these.
 */
export class FaultyShelf implements Shelf {
  private readonly operations: Operation[] = [];
  private alive = true;

  constructor(private readonly disk: Disk) {}

  get waiting(): number {
    return this.operations.length;
  }

  read(): Promise<{ records: Records; newer: boolean }> {
    return this.enqueue(() => ({ records: structuredClone(this.disk.records ?? new Map()), newer: this.disk.newer }));
  }

  change(select: Selection, decide: (found: Records) => Edit, { create = false } = {}): Promise<void> {
    return this.enqueue(() => {
      const there = this.disk.records ?? new Map<string, unknown>();
      if (this.disk.newer) throw new KeepError('newer');
      const keys = 'prefix' in select ? [...there.keys()].filter((key) => key.startsWith(select.prefix)) : select;
      const known = keys.filter((key) => there.has(key));
      const edit = decide(new Map(known.map((key) => [key, structuredClone(there.get(key))])));
      if (!this.disk.records && edit.size > 0 && !create) throw new KeepError('gone');
      if (!this.disk.records && create) this.disk.records = there;
      for (const [key, record] of edit) {
        if (record === undefined) there.delete(key);
        else there.set(key, structuredClone(record));
      }
    });
  }

  /** Does the next operation, or not. */
  perform(outcome: Outcome): void {
    const next = this.operations.find(({ performed }) => performed === undefined);
    if (!next) return;
    if (outcome !== 'done' && outcome !== 'unheard') {
      next.performed = { error: new KeepError(outcome) };
      return;
    }
    try {
      const result = next.perform();
      next.performed = outcome === 'done' ? { result } : { error: new KeepError('failed') };
    } catch (error) {
      next.performed = { error };
    }
  }

  /** Tells the window what has come of its oldest operation. */
  report(): void {
    if (!this.alive || this.operations[0]?.performed === undefined) return;
    const { performed, resolve, reject } = this.operations.shift()!;
    if ('result' in performed!) resolve(performed.result as never);
    else reject(performed!.error);
  }

  /** The window is gone. What was not done will not be, and nobody hears of the rest. */
  die(): void {
    this.alive = false;
    this.operations.length = 0;
  }

  private enqueue<T>(perform: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.alive) this.operations.push({ perform, resolve, reject, performed: undefined });
    });
  }
}
