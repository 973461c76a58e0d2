import { html, nothing } from 'lit';
import { fetchKeeper, isAnythingKept, loadKeeper, type Store, type WindowKeeper } from '../store/index.js';
import type { Desk, Shell } from './kept/desk.js';
import type { Kit } from './kept/kit.js';
import { afterPaint } from './idle.js';
import { button, heading, saveButton, type Content } from './templates/basics.js';
import { keepOfferTemplate } from './templates/keep-offer.js';
import { partClass } from './theme.js';
import type { View } from './view.js';

const kit: Kit = { html, nothing, button, heading, saveButton, partClass };

/**
 * Keeps answers in the browser for an element. All that it takes is loaded when the reader asks for it, or at once where
 * there are answers kept from before; nothing is written until the reader has said so.
 */
export class Keep {
  private store: Store | undefined;
  private opened: WindowKeeper | undefined;
  private desk: Desk | undefined;
  private opening: Promise<void> | undefined;
  /** Whether what it takes could not be loaded. */
  private missing = false;
  private connected = false;

  constructor(private readonly shell: Shell) {}

  /** Whether all that was said is kept. */
  get isKept(): boolean {
    return this.desk?.state.where === 'kept';
  }

  /** Whether the reader wants the answers to be kept. */
  get isOn(): boolean {
    return this.desk !== undefined && this.desk.state.where !== 'memory';
  }

  /** The name of the kept draft that the reader works on. */
  get currentName(): string | undefined {
    return this.desk?.currentName;
  }

  connect(): void {
    this.connected = true;
    window.addEventListener('pagehide', this.leave);
    window.addEventListener('pageshow', this.comeBack);
    window.addEventListener('focus', this.look);
    document.addEventListener('visibilitychange', this.turn);
    this.opened?.connect();
  }

  disconnect(): void {
    this.connected = false;
    window.removeEventListener('pagehide', this.leave);
    window.removeEventListener('pageshow', this.comeBack);
    window.removeEventListener('focus', this.look);
    document.removeEventListener('visibilitychange', this.turn);
    this.opened?.disconnect();
  }

  /** Follows the store that the element shows, and looks for what is kept of its guide. */
  follow(store: Store): void {
    if (store === this.store) return;
    const same = this.store?.model.guide.id === store.model.guide.id;
    this.store = store;
    if (same) return this.opened?.keeper.moveTo(store);
    this.opened?.disconnect();
    [this.opened, this.desk, this.opening, this.missing] = [undefined, undefined, undefined, false];
    void this.lookFor(store);
  }

  /** What it takes is then in the memory of the browser. Whether it came shows when it is asked for. */
  fetchAhead(): void {
    for (const part of [loadDesk(), fetchKeeper()]) part.catch(() => undefined);
  }

  /** Where the answers are, under each screen. */
  line(view: View): Content {
    if (this.desk) return this.desk.line(view);
    const { text } = view;
    const problem = this.missing ? `${text.ui('keep.unkept')} ${text.ui('keep.fault.missing')}` : '';
    return keepOfferTemplate(view, () => void this.offer(), problem);
  }

  /** What is kept from before. */
  list(view: View): Content {
    return this.desk?.list(view) ?? nothing;
  }

  /** Says what keeping is and lets the reader begin it. */
  async offer(): Promise<void> {
    await this.open();
    this.missing = this.desk === undefined;
    if (this.desk) this.desk.explain();
    else this.shell.changed();
  }

  private async lookFor(store: Store): Promise<void> {
    // To look into a browser's storage for the first time holds up the page, and is not to hold up the first screen.
    await new Promise<void>(afterPaint);
    if ((await isAnythingKept(store.model.guide.id)) && store === this.store) await this.open();
  }

  /** Once for each guide, however often it is asked for. */
  private open(): Promise<void> {
    this.opening ??= this.load().catch(() => {
      this.opening = undefined;
    });
    return this.opening;
  }

  private async load(): Promise<void> {
    const store = this.store!;
    const [opened, { Desk }, isSaid] = await Promise.all([
      loadKeeper(store, this.hear),
      loadDesk(),
      this.shell.texts(),
    ]);
    if (!isSaid) throw new Error('the texts of the desk are out of reach');
    // Another guide has come meanwhile.
    if (this.store?.model.guide.id !== store.model.guide.id) return;
    opened.keeper.moveTo(this.store);
    if (this.connected) opened.connect();
    this.opened = opened;
    this.desk = new Desk(kit, this.shell, opened.keeper, opened.days);
    // What keeping means can be said before the browser has shown what it holds.
    void this.desk.arrive();
  }

  private readonly hear = (event: 'changed' | 'merged'): void => {
    if (event === 'merged') this.shell.tell({ sentence: this.shell.text().ui('keep.merged') });
    this.shell.changed();
  };

  private readonly look = (): void => {
    void this.opened?.keeper.refresh();
  };

  private readonly hide = (): void => {
    // What is being typed becomes an answer when its field is left, which it is now.
    this.shell
      .root()
      .querySelector(':focus')
      ?.dispatchEvent(new Event('change', { bubbles: true }));
    this.opened?.keeper.saveTail();
  };

  private readonly leave = ({ persisted }: PageTransitionEvent): void => {
    this.hide();
    // A page that ends lets go of everything by itself, and may just have time to finish.
    if (persisted) this.opened?.leave();
  };

  private readonly comeBack = (): void => {
    this.opened?.comeBack();
  };

  private readonly turn = (): void => {
    if (document.visibilityState === 'hidden') this.hide();
    else this.look();
  };
}

function loadDesk() {
  return import('./kept/desk.js');
}
