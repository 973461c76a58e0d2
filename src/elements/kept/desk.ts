import type { ReadAnswers } from '../../core/index.js';
import type { KeepState, Keeper, KeptDraft, Removal } from '../../store/index.js';
import type { Text } from '../../text/index.js';
import type { Content } from '../templates/basics.js';
import type { News, View } from '../view.js';
import type { Kit } from './kit.js';
import { lineTemplate } from './line.js';
import { listTemplate, type Pending } from './list.js';
import { dayIn } from './moment.js';
import { offerTemplate } from './offer.js';
import { removalTemplate } from './removal.js';

/** The element around the desk. */
export interface Shell {
  readonly root: () => ParentNode;
  readonly text: () => Text;
  /** Whether all texts are there; fetches those that are missing. */
  readonly texts: () => Promise<boolean>;
  /** Something has changed that is shown. */
  readonly changed: () => void;
  /** Resolves when what has changed is on the screen. */
  readonly rendered: () => Promise<unknown>;
  readonly tell: (news: News) => void;
  /** A kept draft has come in place of what was there. */
  readonly resumed: (read: ReadAnswers, news: News) => void;
  readonly undo: () => void;
  /** Whether there are answers that would be missed. */
  readonly hasAnswers: () => boolean;
  readonly download: (content: Blob, name: string) => void;
}

/** What a reader does with kept answers: keeps them, comes back to them, renames them, takes them away. */
export class Desk {
  private asking = false;
  /** As typed so far. */
  private name = '';
  private pending: Pending | undefined;
  private removing = false;

  /** @param days how long answers are kept */
  constructor(
    private readonly kit: Kit,
    private readonly shell: Shell,
    private readonly keeper: Keeper,
    private readonly days: number,
  ) {}

  get state(): KeepState {
    return this.keeper.state;
  }

  /** The name of the kept draft that the reader works on; undefined if it is not kept. */
  get currentName(): string | undefined {
    const { drafts, current } = this.keeper;
    const draft = drafts.find(({ id }) => id === current);
    return draft && this.nameOf(draft);
  }

  async arrive(): Promise<void> {
    const removal = await this.keeper.arrive();
    if (removal) this.tellRemoved('keep.expired', removal);
  }

  /** Says what keeping means, before anything is kept. */
  explain(): void {
    const text = this.shell.text();
    this.asking = true;
    this.name = text.ui('keep.name.default', { date: dayIn(text, Date.now()) });
    this.show('[data-vagval-keep-offer]');
  }

  /** Where the answers are, with what can be done about it. */
  line(view: View): Content {
    const { kit, days, name, keeper } = this;
    const { html } = kit;
    const line = lineTemplate(kit, view, {
      state: keeper.state,
      offer: this.asking ? undefined : () => this.explain(),
      retry: () => void keeper.retry().then(() => this.show('[data-vagval-kept]')),
      remove: () => this.askToRemove(true),
    });
    if (this.asking && keeper.state.where === 'memory') {
      const offer = {
        days,
        name,
        type: (typed: string) => (this.name = typed),
        confirm: () => void this.keep(),
        cancel: () => this.stopAsking(),
      };
      return html`${line} ${offerTemplate(kit, view, offer)}`;
    }
    if (!this.removing || keeper.current === undefined) return line;
    const removal = {
      name: this.currentName ?? '',
      confirm: () => void this.remove(keeper.current!, '[data-vagval-kept]'),
      cancel: () => this.askToRemove(false),
    };
    return html`${line} ${removalTemplate(kit, view, removal)}`;
  }

  list(view: View): Content {
    const { keeper } = this;
    return listTemplate(this.kit, view, {
      fault: keeper.fault,
      retry: () => void keeper.refresh(),
      drafts: keeper.drafts,
      current: keeper.current,
      pending: this.pending,
      nameOf: (draft) => this.nameOf(draft),
      resume: (draft) => void this.resume(draft),
      ask: (pending) => this.ask(pending),
      type: (name) => (this.pending = this.pending && { ...this.pending, name }),
      confirm: () => void this.confirm(),
      raw: (draft) => void this.saveRaw(draft),
    });
  }

  private nameOf({ name }: Pick<KeptDraft, 'name'>): string {
    return name || this.shell.text().ui('keep.unnamed');
  }

  private async keep(): Promise<void> {
    const name = this.name.trim() || this.shell.text().ui('keep.unnamed');
    this.asking = false;
    this.shell.changed();
    await this.keeper.keep(name);
    if (this.keeper.state.where === 'kept') {
      this.shell.tell({ sentence: this.shell.text().ui('keep.started', { name }) });
      // Some browsers throw away what they have not promised to hold on to. Most promise without a question.
      await navigator.storage?.persist?.().catch(() => undefined);
    }
    this.show('[data-vagval-kept]');
  }

  private stopAsking(): void {
    this.asking = false;
    this.show('[data-vagval-kept]');
  }

  private async resume(draft: KeptDraft): Promise<void> {
    const replaced = this.keeper.state.where !== 'kept' && this.shell.hasAnswers();
    const name = this.nameOf(draft);
    const read = await this.keeper.resume(draft.id);
    const text = this.shell.text();
    if (!read?.draft) return this.shell.tell({ sentence: text.ui('keep.unopened', { name }), refused: true });
    this.shell.resumed(read, {
      sentence: text.ui(replaced ? 'keep.resumed.replaced' : 'keep.resumed', { name }),
      problems: read.problems,
      setAside: read.setAside,
      ...(replaced && { undo: () => this.shell.undo() }),
    });
  }

  private ask(pending: Pending | undefined): void {
    const id = (pending ?? this.pending)?.id;
    this.pending = pending;
    const inside = { rename: ' input', remove: ' [data-vagval-keep-removal]' };
    this.show(`[data-vagval-kept-draft="${id}"]${pending ? inside[pending.what] : ''}`);
  }

  private async confirm(): Promise<void> {
    const { pending } = this;
    if (!pending) return;
    if (pending.what === 'remove') return this.remove(pending.id, '[data-vagval-screen]');
    const name = pending.name.trim();
    const done = name === '' || (await this.keeper.rename(pending.id, name));
    if (!done) this.shell.tell({ sentence: this.shell.text().ui('keep.refused'), refused: true });
    this.ask(undefined);
  }

  private askToRemove(removing: boolean): void {
    this.removing = removing;
    this.show(removing ? '[data-vagval-keep-removal]' : '[data-vagval-kept]');
  }

  /** @param focus where the reader is afterwards */
  private async remove(id: string, focus: string): Promise<void> {
    const isCurrent = id === this.keeper.current;
    const removal = await this.keeper.remove(id);
    [this.pending, this.removing] = [undefined, false];
    if (removal) this.tellRemoved(isCurrent ? 'keep.removed.current' : 'keep.removed', removal);
    else this.shell.tell({ sentence: this.shell.text().ui('keep.refused'), refused: true });
    this.show(focus);
  }

  private tellRemoved(key: 'keep.removed' | 'keep.removed.current' | 'keep.expired', { names, undo }: Removal): void {
    const text = this.shell.text();
    const args = { names: text.list(names.map((name) => this.nameOf({ name }))), days: this.days };
    const takeBack = async () => {
      await undo();
      this.shell.tell({ sentence: this.shell.text().ui('keep.restored', args) });
    };
    this.shell.tell({ sentence: text.ui(key, args), undo: () => void takeBack() });
  }

  private async saveRaw(draft: KeptDraft): Promise<void> {
    const records = await this.keeper.raw(draft.id).catch(() => undefined);
    if (!records) return this.shell.tell({ sentence: this.shell.text().ui('keep.refused'), refused: true });
    const content = new Blob([JSON.stringify(records, null, 2)], { type: 'application/json' });
    this.shell.download(content, `vagval-${draft.id}.json`);
  }

  /** Shows what has changed, with the focus where it goes on. */
  private show(focus: string): void {
    this.shell.changed();
    void this.shell.rendered().then(() => this.shell.root().querySelector<HTMLElement>(focus)?.focus());
  }
}
