import type { Draft, GuideModel, Problem, ReadAnswers } from '../core/index.js';
import { answerFile, fits, isLinkTo, readAnswerFile, type Store, type Unread } from '../store/index.js';
import type { AnswersLink } from './answers-link.js';
import { hasContent } from './content.js';
import { download } from './download.js';
import { FileDrop } from './drop.js';
import { today } from './today.js';
import type { FileOptions, News, View } from './view.js';

/** What the exchange needs of the element that it belongs to. */
export interface Surroundings {
  readonly host: HTMLElement;
  /** There once the guide is on the screen, before which there is nothing to exchange. */
  readonly store: () => Store | undefined;
  readonly view: () => View | undefined;
  /** Takes the link out of the address of the page, where others may read it. */
  readonly forgetFragment: () => void;
  /** Whether all texts are there; fetches those that are missing. */
  readonly texts: () => Promise<boolean>;
  /** Fetches what shows answers of another version, and what reads links. */
  readonly complete: () => Promise<AnswersLink | undefined>;
  readonly changed: () => void;
  readonly tell: (news: News) => void;
  /** Puts a draft that is saved elsewhere in the place of the one that is here. */
  readonly replace: (draft: Draft) => void;
  readonly undo: () => void;
}

/** Answers that come from elsewhere and go there in files, chosen or dropped, and those that come in links. */
export class Exchange {
  /** Whether a file is held over the element. */
  isOver = false;
  /** The files of the start page. */
  readonly files: FileOptions = {
    open: (file) => void this.openFile(file),
    compare: (file) => void this.openPrevious(file),
  };
  private model: GuideModel | undefined;
  private readonly drop: FileDrop;

  constructor(private readonly shell: Surroundings) {
    this.drop = new FileDrop(
      shell.host,
      (files) => this.openDropped(files),
      (isOver) => {
        this.isOver = isOver;
        shell.changed();
      },
    );
  }

  connect(): void {
    window.addEventListener('hashchange', this.look);
    this.drop.connect();
  }

  disconnect(): void {
    window.removeEventListener('hashchange', this.look);
    this.drop.disconnect();
  }

  /** Looks for a link with answers once it is known for which guide. */
  lookFor(model: GuideModel): void {
    if (model === this.model) return;
    this.model = model;
    this.look();
  }

  /** Saves the answers in a file. */
  save(): { readonly name: string; readonly canBeOpened: boolean } {
    const { model, draft } = this.shell.store()!;
    const name = `${model.guide.id}-${today()}.json`;
    const file = answerFile(model, draft);
    download(file, name, this.shell.host.ownerDocument);
    return { name, canBeOpened: fits(file) };
  }

  private readonly look = (): void => {
    const { model } = this;
    const fragment = location.hash;
    if (!model || !isLinkTo(model, fragment)) return;
    this.shell.forgetFragment();
    void this.shell
      .complete()
      .then((link) => (link ? link.read(model, fragment) : this.refuse('link.refused', 'unreachable')));
  };

  private openDropped(files: readonly File[]): void {
    const view = this.shell.view();
    if (!view) return;
    const [file] = files;
    if (file && files.length === 1) void this.openFile(file);
    else this.shell.tell({ sentence: view.text.ui('file.one'), refused: true });
  }

  private async openFile(file: File): Promise<void> {
    this.take(await this.readFile(file), 'file');
  }

  private async openPrevious(file: File): Promise<void> {
    const { draft, problems } = await this.readFile(file);
    if (!draft) return this.refuse('file.refused', problems);
    this.shell.store()!.dispatch({ type: 'compare', previous: draft.answers });
    this.shell.tell({ sentence: this.shell.view()!.text.ui('file.compared'), problems });
  }

  private async readFile(file: File): Promise<ReadAnswers> {
    const read = await readAnswerFile(this.shell.store()!.model, file);
    if (read.setAside.length > 0) await this.shell.complete();
    else if (read.problems.length > 0) await this.shell.texts();
    return read;
  }

  /** Puts answers from outside in the place of those that are here. */
  take({ draft, problems, setAside }: ReadAnswers, from: 'file' | 'link'): void {
    if (!draft) return this.refuse(`${from}.refused`, problems);
    const { text } = this.shell.view()!;
    const replaced = hasContent(this.shell.store()!.draft);
    this.shell.replace(draft);
    this.shell.tell({
      sentence: text.ui(replaced ? `${from}.opened.replaced` : `${from}.opened`),
      problems,
      setAside,
      undo: this.shell.undo,
    });
  }

  refuse(sentence: 'file.refused' | 'link.refused', why: readonly Problem[] | Unread): void {
    const { text } = this.shell.view()!;
    if (typeof why === 'string') this.shell.tell({ sentence: text.ui(`link.unread.${why}`), refused: true });
    else this.shell.tell({ sentence: text.ui(sentence), refused: true, problems: why });
  }
}
