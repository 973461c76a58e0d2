import type { Draft, GuideModel, ReadAnswers } from '../core/index.js';
import { fetchPacker, isLinkTo, readLink, writeLink, type NoLink, type Unread } from '../store/index.js';
import { copied } from './clipboard.js';

/** A link with the answers, from the wish for it until it is copied. */
export type SharedLink =
  | { readonly step: 'asking' }
  | { readonly step: 'made'; readonly draft: Draft; readonly address: string; readonly copied: boolean }
  | { readonly step: 'none'; readonly why: NoLink };

/** What the reader can do about a link with the answers. */
export interface Sharing {
  readonly link: SharedLink | undefined;
  readonly ask: () => void;
  readonly copy: () => void;
  readonly close: () => void;
}

/** Answers that a link has brought, to be opened or not. */
export type OfferedAnswers = ReadAnswers & { readonly draft: Draft };

interface Surroundings {
  /** Takes the link out of the address of the page, where others may read it. */
  readonly forget: () => void;
  /** Whether all texts are there; fetches those that are missing. */
  readonly texts: () => Promise<boolean>;
  /** Something has changed that is shown. */
  readonly changed: () => void;
  readonly refused: (why: Unread | ReadAnswers) => void;
}

/** Answers that come and go in the fragment of an address, each only after the reader has said so. */
export class AnswersLink {
  shared: SharedLink | undefined;
  offered: OfferedAnswers | undefined;
  private model: GuideModel | undefined;

  constructor(private readonly surroundings: Surroundings) {}

  connect(): void {
    window.addEventListener('hashchange', this.look);
  }

  disconnect(): void {
    window.removeEventListener('hashchange', this.look);
  }

  fetchAhead(): void {
    void fetchPacker();
  }

  /** Looks for a link once it is known for which guide. */
  lookFor(model: GuideModel): void {
    if (model === this.model) return;
    this.model = model;
    this.look();
  }

  async ask(): Promise<void> {
    const isSaid = await this.surroundings.texts();
    this.show(isSaid ? { step: 'asking' } : { step: 'none', why: 'unreachable' });
  }

  async copy(model: GuideModel, draft: Draft): Promise<void> {
    const made = await writeLink(model, draft);
    if (typeof made === 'string') return this.show({ step: 'none', why: made });
    const address = `${location.href.split('#', 1)[0]}${made.fragment}`;
    this.show({ step: 'made', draft, address, copied: await copied(address) });
  }

  close(): void {
    this.show(undefined);
  }

  /** The offer has been answered. */
  settle(): void {
    this.offered = undefined;
    this.surroundings.changed();
  }

  private readonly look = (): void => {
    const { model } = this;
    const fragment = location.hash;
    if (!model || !isLinkTo(model, fragment)) return;
    this.surroundings.forget();
    void Promise.all([readLink(model, fragment), this.surroundings.texts()]).then(([read, isSaid]) => {
      if (!isSaid) this.surroundings.refused('unreachable');
      else if (typeof read !== 'string' && read.draft) this.offered = read as OfferedAnswers;
      else this.surroundings.refused(read);
      this.surroundings.changed();
    });
  };

  private show(shared: SharedLink | undefined): void {
    this.shared = shared;
    this.surroundings.changed();
  }
}
