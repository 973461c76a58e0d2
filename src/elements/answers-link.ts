import type { Draft, GuideModel, Problem } from '../core/index.js';
import { fetchPacker, readLink, writeLink, type Store, type Unread } from '../store/index.js';
import { copied } from './clipboard.js';
import { hasContent } from './content.js';
import type { Content } from './templates/basics.js';
import { offerTemplate } from './templates/link.js';
import type { OfferedAnswers, SharedLink, Sharing, View } from './view.js';

/** What a link needs of the element that it belongs to. */
export interface Surroundings {
  readonly root: () => ParentNode;
  readonly store: () => Store | undefined;
  readonly changed: () => void;
  readonly rendered: () => Promise<unknown>;
  readonly opened: (read: OfferedAnswers) => void;
  readonly refused: (why: Unread | readonly Problem[]) => void;
  /** Moves the focus once the next screen is there. */
  readonly focus: (selector: string) => void;
}

/** Answers that come and go in the fragment of an address, each only after the reader has said so. */
export class AnswersLink {
  private shared: SharedLink | undefined;
  private offered: OfferedAnswers | undefined;

  constructor(private readonly shell: Surroundings) {}

  fetchAhead(): void {
    void fetchPacker();
  }

  /** News belong to the screen that they came on. */
  forget(): void {
    this.show(undefined);
  }

  /** Reads a link that has been opened, and offers its answers. */
  async read(model: GuideModel, fragment: string): Promise<void> {
    const read = await readLink(model, fragment);
    if (typeof read === 'string') this.shell.refused(read);
    else if (!read.draft) this.shell.refused(read.problems);
    else this.offered = read as OfferedAnswers;
    this.shell.changed();
  }

  /** Asks whether the answers of a link are to be opened. */
  offer(view: View): Content {
    const { offered } = this;
    return offerTemplate(view, {
      answers: offered,
      replaces: hasContent(view.draft),
      open: () => {
        this.settle();
        if (offered) this.shell.opened(offered);
      },
      decline: () => this.settle(),
    });
  }

  sharing(): Sharing {
    const { shared, shell } = this;
    const store = shell.store();
    return {
      // A link has the answers of the moment in which it was made.
      link: shared?.step === 'made' && shared.draft !== store?.draft ? undefined : shared,
      ask: () => {
        this.show({ step: 'asking' });
        this.focusOn('[role="group"]');
      },
      copy: () => void this.copy(store!.model, store!.draft).then(() => this.focusOn('input, button')),
      close: () => {
        this.forget();
        this.focusOn('button');
      },
    };
  }

  private async copy(model: GuideModel, draft: Draft): Promise<void> {
    const made = await writeLink(model, draft);
    if (typeof made === 'string') return this.show({ step: 'none', why: made });
    const address = `${location.href.split('#', 1)[0]}${made.fragment}`;
    this.show({ step: 'made', draft, address, copied: await copied(address) });
  }

  /** The offer has been answered. */
  private settle(): void {
    this.offered = undefined;
    this.shell.changed();
    this.shell.focus('[data-vagval-screen]');
  }

  private show(shared: SharedLink | undefined): void {
    this.shared = shared;
    this.shell.changed();
  }

  /** Buttons there come and go with what they do; the focus stays near. */
  private focusOn(selector: string): void {
    void this.shell
      .rendered()
      .then(() =>
        this.shell.root().querySelector('[data-vagval-share]')?.querySelector<HTMLElement>(selector)?.focus(),
      );
  }
}
