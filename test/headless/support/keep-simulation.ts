/**
 * Plays evenings with the keeper: readers who answer, keep, come back and start again in several windows, on a disk that
 * fails, with windows and browsers that die at any moment. Whatever happens,
 *
 * - the page never says that answers are kept before they lie on the disk, and
 * - no answer of which it has said so is lost: what lies there later is that answer, or one that somebody gave who had
 *   it before them, or who did not know of it yet.
 */
import * as core from '../../../src/core/index.js';
import { EMPTY_DRAFT, type Action, type GuideModel } from '../../../src/core/index.js';
import { partsOf } from '../../../src/store/keep/cells.js';
import { KEPT_DAYS } from '../../../src/store/keep/expiry.js';
import { Keeper, type Removal } from '../../../src/store/keep/keeper.js';
import { createStore, type Store } from '../../../src/store/index.js';
import { ask, because, is, modelOf, outcome, tinyGuide } from '../../support/tiny.js';
import { Disk, FaultyShelf, type Outcome } from './faulty-shelf.js';

const DAY = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.UTC(2026, 10, 22);
const QUESTIONS = ['a', 'b', 'c'];
const ITEMS = ['x', 'y'];

const model: GuideModel = modelOf(
  tinyGuide(
    [...QUESTIONS.map((id) => ({ id, kind: 'text' as const, source: { source: 's' } })), ask('d')],
    ['o', 'p'].map((id) => outcome(id, because('supports', is('d', 'ja')))),
  ),
);

/** How often something was played. */
export type Tally = Record<string, number>;

type Random = () => number;

/** Something that a reader did to a part of the draft. */
interface Act {
  readonly value: string;
  /** All that the one who did it knew to have been there before. */
  readonly before: ReadonlySet<Act>;
}

const NOTHING = 'undefined';

interface Window {
  readonly name: string;
  readonly store: Store;
  readonly keeper: Keeper;
  readonly shelf: FaultyShelf;
  /** What made each part of the draft what it is, by {@link partKey}. */
  readonly seen: Map<string, Act>;
  removal: Removal | undefined;
  /** The draft that the removal is about, with what was promised about it. */
  removed: { readonly id: string; readonly promises: Promises } | undefined;
  mail: number;
}

type Promises = Map<string, Set<Act>>;

/** A broken promise; `evening.log` tells how it came to that. */
export class Broken extends Error {}

export async function playEvening(seed: number, tally: Tally, steps = 250): Promise<void> {
  const evening = new Evening(randomFrom(seed), tally);
  try {
    await evening.play(steps);
  } catch (error) {
    const story = evening.log.join('\n  ');
    throw new Error(`Evening ${seed}: ${(error as Error).message}\n  ${story}`, { cause: error });
  }
}

class Evening {
  readonly log: string[] = [];
  private readonly disk = new Disk();
  private windows: Window[] = [];
  private opened = 0;
  private ids = 0;
  private acts = 0;
  private now = FIRST_DAY;
  private fault: Outcome = 'done';
  private broken: Error | undefined;
  /** By part, then by value. */
  private readonly known = new Map<string, Map<string, Act[]>>();
  private readonly promises = new Map<string, Promises>();
  /** When each draft was changed last, by the clock of then. */
  private readonly lastChange = new Map<string, number>();
  /** Drafts that somebody is taking away. */
  private readonly leaving = new Set<string>();
  /** Damaged records, which must lie where they were or aside as long as their draft is there. */
  private readonly damaged = new Map<string, string>();
  /** Keys that were ever damaged. What lay there is kept aside; a window that knew less may fill the hole. */
  private readonly hurt = new Set<string>();
  /** Records of a later version, which must never change. */
  private readonly foreign = new Map<string, string>();

  constructor(
    private readonly random: Random,
    private readonly tally: Tally,
  ) {}

  async play(steps: number): Promise<void> {
    this.openWindow();
    for (let step = 0; step < steps && !this.broken; step++) {
      this.act();
      await settle();
      this.checkWindows();
      this.checkDisk();
    }
    await this.end();
    if (this.broken) throw this.broken;
  }

  /** Checks what a window says at the moment when it says it. */
  private heed(window: Window): void {
    try {
      this.checkWindow(window);
    } catch (error) {
      this.broken ??= error as Error;
    }
  }

  private act(): void {
    const choices: [number, () => void][] = [
      [70, () => this.performOne()],
      [70, () => this.reportOne()],
      [30, () => this.change()],
      [8, () => this.keep()],
      [14, () => this.resume()],
      [2, () => this.restart()],
      [2, () => this.undo()],
      [2, () => this.rename()],
      [2, () => this.remove()],
      [2, () => this.undoRemoval()],
      [12, () => this.deliver()],
      [6, () => this.look()],
      [4, () => this.retry()],
      [5, () => this.fail()],
      [6, () => this.openWindow()],
      [2, () => this.closeWindow()],
      [2, () => this.crashWindow()],
      [1, () => this.crashBrowser()],
      [1, () => this.turnClock()],
      [0.5, () => this.clearData()],
      [1, () => this.damage()],
      [0.5, () => this.outdate()],
    ];
    let left = this.random() * choices.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, act] of choices) {
      left -= weight;
      if (left < 0) return act();
    }
  }

  private note(what: string): void {
    this.tally[what] = (this.tally[what] ?? 0) + 1;
  }

  private say(what: string, window?: Window, more = ''): void {
    this.note(what);
    this.log.push(`${window?.name ?? '·'} ${what} ${more}`.trimEnd());
  }

  // What windows do.

  private openWindow(): void {
    if (this.windows.length >= 3) return;
    const shelf = new FaultyShelf(this.disk);
    const store = createStore(model);
    const name = `window ${++this.opened}`;
    const world = {
      core,
      guide: model.guide.id,
      shelf,
      tails: {
        all: () => new Map(this.disk.tails),
        put: (writer: string, tail: object) => void this.disk.tails.set(writer, structuredClone(tail)),
        drop: (writer: string) => void this.disk.tails.delete(writer),
      },
      now: () => this.now,
      newId: () => `id${++this.ids}`,
      tellOthers: () => {
        for (const other of this.windows) if (other !== window) other.mail++;
      },
    };
    // Before the keeper, which must not speak of a draft that is not seen yet.
    store.subscribe((action) => this.see(window, action));
    const keeper = new Keeper(world, store, () => this.heed(window));
    const window: Window = {
      name,
      store,
      keeper,
      shelf,
      seen: new Map(),
      removal: undefined,
      removed: undefined,
      mail: 0,
    };
    this.windows.push(window);
    this.say('open a window', window);
    void keeper.arrive().then((removal) => this.expired(window, removal));
  }

  private expired(window: Window, removal: Removal | undefined): void {
    if (!removal) return;
    this.say('told that time is over', window);
    window.removal = removal;
    window.removed = undefined;
  }

  private window(): Window | undefined {
    return this.windows[Math.floor(this.random() * this.windows.length)];
  }

  private change(): void {
    const window = this.window();
    if (!window) return;
    const action = this.action();
    const key = keyOf(action);
    const earlier = window.seen.get(key);
    const before = window.store.draft;
    this.changing = true;
    window.store.dispatch(action);
    this.changing = false;
    if (window.store.draft === before) return;
    const value = valueAt(window.store, key);
    const act: Act = { value, before: new Set(earlier ? [earlier, ...earlier.before] : []) };
    this.remember(key, act);
    window.seen.set(key, act);
    this.say('change', window, `${key} ${value}`);
    this.checkWindow(window);
  }

  private changing = false;

  private action(): Action {
    const what = this.random();
    if (what < 0.15) return { type: 'choose', outcome: pick(this.random, ['o', 'p', null]) };
    const number = ++this.acts;
    if (what < 0.35) {
      return { type: 'note', item: pick(this.random, ITEMS), entry: { note: `n${number}`, who: '', when: '' } };
    }
    const question = pick(this.random, QUESTIONS);
    return { type: 'answer', question, value: this.random() < 0.2 ? undefined : `v${number}` };
  }

  private keep(): void {
    const window = this.window();
    if (!window || window.keeper.state.where !== 'memory') return;
    this.say('keep', window);
    void window.keeper.keep(`draft ${this.ids}`);
  }

  private resume(): void {
    const window = this.window();
    const draft = window && pickMaybe(this.random, window.keeper.drafts);
    if (!draft || draft.id === window.keeper.current) return;
    this.say('resume', window, draft.id);
    void window.keeper.resume(draft.id);
  }

  private restart(): void {
    const window = this.window();
    if (!window) return;
    this.say('start again', window);
    window.store.dispatch({ type: 'replace', draft: { ...EMPTY_DRAFT } });
  }

  private undo(): void {
    const window = this.window();
    if (!window?.store.canUndo) return;
    this.say('undo', window);
    window.store.undo();
  }

  private rename(): void {
    const window = this.window();
    const draft = window && pickMaybe(this.random, window.keeper.drafts);
    if (!draft) return;
    this.say('rename', window);
    void window.keeper.rename(draft.id, `name ${++this.acts}`);
  }

  private remove(): void {
    const window = this.window();
    const draft = window && pickMaybe(this.random, window.keeper.drafts);
    if (!draft || this.leaving.has(draft.id)) return;
    this.say('remove', window, draft.id);
    const promises = this.promises.get(draft.id) ?? new Map<string, Set<Act>>();
    // From now on it may go at any moment.
    this.promises.delete(draft.id);
    this.leaving.add(draft.id);
    void window.keeper.remove(draft.id).then((removal) => {
      this.leaving.delete(draft.id);
      if (!removal) return;
      window.removal = removal;
      window.removed = { id: draft.id, promises };
    });
  }

  private undoRemoval(): void {
    const window = this.window();
    if (!window?.removal) return;
    this.say('undo removal', window);
    const { removal, removed } = window;
    window.removal = undefined;
    const alone =
      removed && !this.isOnDisk(removed.id) && this.windows.every(({ keeper }) => keeper.current !== removed.id);
    void removal.undo().then(() => {
      // What others have said meanwhile may stand in the place of what was promised.
      if (alone && this.isOnDisk(removed.id) && !this.promises.has(removed.id)) {
        this.promises.set(removed.id, removed.promises);
      }
    });
  }

  private deliver(): void {
    const window = this.window();
    if (!window || window.mail === 0) return;
    window.mail--;
    if (this.random() < 0.2) return this.say('lose a message', window);
    this.say('hear of another window', window);
    void window.keeper.refresh();
  }

  private look(): void {
    const window = this.window();
    if (!window) return;
    this.say('come back to the window', window);
    void window.keeper.refresh();
  }

  private retry(): void {
    const window = this.window();
    if (!window || window.keeper.state.where !== 'unkept') return;
    this.say('try again', window);
    void window.keeper.retry();
  }

  private closeWindow(): void {
    const window = this.window();
    if (!window) return;
    this.say('close', window);
    window.keeper.saveTail();
    // What had been asked for when the window closed may still be done.
    while (this.random() < 0.6) window.shelf.perform(this.fault);
    this.bury(window);
  }

  private crashWindow(): void {
    const window = this.window();
    if (!window) return;
    this.say('crash a window', window);
    if (this.random() < 0.3) window.shelf.perform('done');
    this.bury(window);
  }

  private crashBrowser(): void {
    if (this.windows.length === 0) return;
    this.say('crash the browser');
    for (const window of [...this.windows]) this.bury(window);
    // The small storage is written with a delay.
    if (this.random() < 0.7) this.disk.tails.clear();
  }

  private bury(window: Window): void {
    window.shelf.die();
    this.windows = this.windows.filter((other) => other !== window);
  }

  // What the disk does.

  private performOne(): void {
    const window = this.window();
    if (!window?.shelf.waiting) return;
    this.note('perform');
    if (this.fault !== 'done') this.say(`fault: ${this.fault}`, window);
    window.shelf.perform(this.fault);
  }

  private reportOne(): void {
    const window = this.window();
    if (!window?.shelf.waiting) return;
    this.note('report');
    window.shelf.report();
  }

  private fail(): void {
    this.fault = pick(this.random, [
      'done',
      'done',
      'done',
      'done',
      'done',
      'denied',
      'full',
      'failed',
      'blocked',
      'unheard',
    ]);
    this.log.push(`· the disk is ${this.fault}`);
  }

  private turnClock(): void {
    const days = pick(this.random, [-3652, 3652, -1, 1, 31, 0.04, -0.04]);
    this.say(`clock ${days > 0 ? '+' : ''}${days} days`);
    this.now += days * DAY;
  }

  private clearData(): void {
    if (!this.disk.records) return;
    this.say('clear the data of the site');
    this.disk.records = undefined;
    this.disk.tails.clear();
    this.promises.clear();
    this.damaged.clear();
    this.foreign.clear();
  }

  private damage(): void {
    const key = pickMaybe(this.random, [...(this.disk.records?.keys() ?? [])]);
    if (key === undefined || key.includes('/aside/') || this.foreign.has(key)) return;
    const marked = (this.disk.records!.get(key) as { readonly mark?: string } | null)?.mark;
    if (marked !== undefined) return;
    const rubbish = pick<unknown>(this.random, [null, 7, 'x', [], {}, { schema: 1 }, { schema: 1, counter: 'many' }]);
    const mark = JSON.stringify({ rubbish, number: ++this.acts });
    this.say('damage', undefined, key);
    // Marked, so that each is found again among the others.
    const record = { ...(typeof rubbish === 'object' ? rubbish : { rubbish }), mark };
    this.disk.records!.set(key, record);
    this.damaged.set(mark, draftIn(key));
    this.hurt.add(key);
  }

  private outdate(): void {
    const key = pickMaybe(this.random, [...(this.disk.records?.keys() ?? [])]);
    const record = key === undefined ? undefined : (this.disk.records!.get(key) as { schema?: unknown } | null);
    if (key === undefined || record?.schema !== 1) return;
    this.say('a later version writes', undefined, key);
    const later = { ...record, schema: 2, shape: 'nobody knows' };
    this.disk.records!.set(key, later);
    this.foreign.set(key, JSON.stringify(later));
  }

  // What must hold.

  /** What a window shows that did not come from its own reader was said by somebody before. */
  private see(window: Window, action: Action): void {
    if (this.changing) return;
    const now = new Map(
      partsOf(core, model, window.store.draft).map((part) => [partKey(part), JSON.stringify(part.value)]),
    );
    for (const key of new Set([...window.seen.keys(), ...now.keys()])) {
      const value = now.get(key) ?? NOTHING;
      if (window.seen.get(key)?.value === value && action.type === 'merge') continue;
      const acts = this.known.get(key)?.get(value) ?? [];
      // Values are said once, but for nothing and choices; of these it is not known which one this is.
      if (acts.length === 1 && value !== NOTHING) window.seen.set(key, acts[0]!);
      else window.seen.set(key, { value, before: new Set() });
    }
  }

  private remember(key: string, act: Act): void {
    const values = this.known.get(key) ?? new Map<string, Act[]>();
    this.known.set(key, values.set(act.value, [...(values.get(act.value) ?? []), act]));
  }

  private checkWindows(): void {
    for (const window of this.windows) this.checkWindow(window);
  }

  /** If the window says that all is kept, then all is, and it is a promise from now on. */
  private checkWindow(window: Window): void {
    const { keeper, store } = window;
    if (this.changing || keeper.state.where !== 'kept') return;
    const id = keeper.current!;
    this.note('said to be kept');
    if (this.leaving.has(id)) return;
    if (this.isForeign(id)) return;
    if (!this.isOnDisk(id)) return this.allow(id);
    const promises = this.promises.get(id) ?? new Map<string, Set<Act>>();
    for (const part of partsOf(core, model, store.draft)) {
      const key = partKey(part);
      const act = window.seen.get(key);
      if (act === undefined || this.isLost(id, key)) continue;
      const promised = promises.get(key) ?? new Set<Act>();
      promises.set(key, promised.add(act));
    }
    this.promises.set(id, promises);
    this.checkDraft(id, promises, this.onDisk(id));
  }

  /** A draft may be missing from the disk only because somebody took it away, or because its time is over. */
  private allow(id: string): void {
    if (!this.promises.has(id)) return;
    const days = (this.now - this.lastChange.get(id)!) / DAY;
    if (days < KEPT_DAYS || days > 365) throw new Broken(`the draft ${id} is gone`);
    this.promises.delete(id);
  }

  private checkDisk(): void {
    for (const [id, promises] of this.promises) {
      if (this.isForeign(id)) continue;
      if (!this.isOnDisk(id)) this.allow(id);
      else this.checkDraft(id, promises, this.onDisk(id));
    }
    for (const [key, record] of this.disk.records ?? []) {
      const { changedOn } = (record ?? {}) as { readonly changedOn?: number };
      if (changedOn !== undefined) this.lastChange.set(draftIn(key), changedOn);
    }
    const everything = JSON.stringify([...(this.disk.records ?? [])]);
    for (const [mark, id] of this.damaged) {
      if (!this.hasRecords(id)) this.damaged.delete(mark);
      else if (!everything.includes(JSON.stringify(mark).slice(1, -1))) throw new Broken(`${mark} was written over`);
    }
    for (const [key, record] of this.foreign) {
      if (JSON.stringify(this.disk.records?.get(key)) !== record) throw new Broken(`${key} of a later version changed`);
    }
  }

  private checkDraft(id: string, promises: Promises, there: ReadonlyMap<string, string>): void {
    for (const [key, acts] of promises) {
      if (this.isLost(id, key)) continue;
      const value = there.get(key) ?? NOTHING;
      for (const act of acts) {
        const candidates = this.known.get(key)?.get(value) ?? [];
        const holds = value === act.value || candidates.some((other) => !act.before.has(other));
        if (!holds) throw new Broken(`${key} of ${id} was said to be kept as ${act.value} and is ${value}`);
      }
    }
  }

  private onDisk(id: string): Map<string, string> {
    const cells = [...(this.disk.records ?? [])].flatMap(([key, found]): [string, string][] => {
      const record = found as { draft?: string; member?: string; id?: string; value?: unknown } | null;
      if (draftIn(key) !== id || record?.member === undefined) return [];
      return [[partKey({ member: record.member, id: record.id! }), JSON.stringify(record.value) ?? NOTHING]];
    });
    return new Map(cells);
  }

  private isOnDisk(id: string): boolean {
    return this.disk.records?.has(`${id}/`) ?? false;
  }

  private hasRecords(id: string): boolean {
    return [...(this.disk.records?.keys() ?? [])].some((key) => draftIn(key) === id);
  }

  private isForeign(id: string): boolean {
    return [...this.foreign.keys()].some((key) => draftIn(key) === id);
  }

  /** Whether nothing can be promised about a part any more. */
  private isLost(id: string, key: string): boolean {
    return this.hurt.has(`${id}/${key}`) || this.foreign.has(`${id}/${key}`);
  }

  /** At last the disk is well, and somebody looks at everything: first those who are still there, then a new window. */
  private async end(): Promise<void> {
    this.fault = 'done';
    for (const { keeper } of this.windows) if (keeper.state.where === 'unkept') void keeper.retry();
    await this.finish();
    for (const window of this.windows) window.mail = 1;
    for (let rounds = 0; this.windows.some(({ mail }) => mail > 0); rounds++) {
      if (rounds > 20) throw new Broken('windows go on telling each other');
      for (const window of this.windows.filter(({ mail }) => mail > 0)) {
        window.mail = 0;
        void window.keeper.refresh();
      }
      await this.finish();
    }
    this.checkWindows();
    this.checkDisk();
    this.checkAgreement();
    for (const window of [...this.windows]) this.bury(window);
    this.openWindow();
    const [last] = this.windows;
    await this.finish();
    this.checkDisk();
    for (const [id, promises] of this.promises) {
      if (this.isForeign(id)) continue;
      const read = last!.keeper.resume(id);
      await this.finish();
      if (!(await read)?.draft) throw new Broken(`the draft ${id} cannot be opened`);
      const parts = partsOf(core, model, last!.store.draft).map(
        (part) => [partKey(part), JSON.stringify(part.value)] as const,
      );
      this.checkDraft(id, promises, new Map(parts));
      this.note('opened again');
    }
  }

  /** Windows on the same draft show the same. */
  private checkAgreement(): void {
    const shown = new Map<string, string>();
    for (const { keeper, store, name } of this.windows) {
      if (keeper.state.where !== 'kept' || this.isForeign(keeper.current!)) continue;
      const parts = partsOf(core, model, store.draft).map((part) => `${partKey(part)} ${JSON.stringify(part.value)}`);
      const draft = parts.sort().join(' ');
      const other = shown.get(keeper.current!);
      if (other !== undefined) this.note('two windows on a draft');
      if (other !== undefined && other !== draft) throw new Broken(`${name} shows ${draft}, another ${other}`);
      shown.set(keeper.current!, draft);
    }
  }

  private async finish(): Promise<void> {
    for (let rounds = 0; ; rounds++) {
      await settle();
      const busy = this.windows.filter(({ shelf }) => shelf.waiting > 0);
      if (busy.length === 0) return;
      if (rounds > 1000) throw new Broken('it never comes to rest');
      for (const { shelf } of busy) {
        shelf.perform('done');
        shelf.report();
      }
    }
  }
}

function keyOf(action: Action): string {
  if (action.type === 'answer') return partKey({ member: 'answers', id: action.question });
  if (action.type === 'note') return partKey({ member: 'agenda', id: action.item });
  return partKey({ member: 'chosen', id: '' });
}

function partKey({ member, id }: { readonly member: string; readonly id: string }): string {
  return JSON.stringify([member, id]);
}

function valueAt(store: Store, key: string): string {
  const part = partsOf(core, model, store.draft).find((one) => partKey(one) === key);
  return part ? JSON.stringify(part.value) : NOTHING;
}

function draftIn(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

/** Until nothing more follows from what has happened. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!;
}

function pickMaybe<T>(random: Random, from: readonly T[]): T | undefined {
  return from[Math.floor(random() * from.length)];
}

/** A sequence that the seed decides (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
