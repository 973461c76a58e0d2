import { hasContent, type Draft, type GuideModel, type Problem, type ReadAnswers } from '../core/index.js';
import { answerFile, fits, readAnswerFile, type Store, type Unread } from '../store/index.js';
import { AnswersLink, type Sharing } from './answers-link.js';
import { download } from './download.js';
import { FileDrop } from './drop.js';
import type { Content } from './templates/basics.js';
import { offerTemplate } from './templates/link.js';
import { today } from './today.js';
import type { FileOptions, News, View } from './view.js';

/** What the exchange needs of the element that it belongs to. */
export interface Surroundings {
  readonly host: HTMLElement;
  readonly root: () => ParentNode;
  /** There once the guide is on the screen, before which there is nothing to exchange. */
  readonly store: () => Store | undefined;
  readonly view: () => View | undefined;
  /** Takes the link out of the address of the page, where others may read it. */
  readonly forgetFragment: () => void;
  /** Whether all texts are there; fetches those that are missing. */
  readonly texts: () => Promise<boolean>;
  /** Fetches what shows answers of another version. */
  readonly complete: () => Promise<unknown>;
  readonly changed: () => void;
  readonly rendered: () => Promise<unknown>;
  readonly tell: (news: News) => void;
  /** Puts a draft that is saved elsewhere in the place of the one that is here. */
  readonly replace: (draft: Draft) => void;
  readonly undo: () => void;
  /** Moves the focus once the next screen is there. */
  readonly focus: (selector: string) => void;
  /** Something goes on that the element's next update is to wait for. */
  readonly arriving: (work: Promise<unknown>) => void;
}

/** Answers that come from elsewhere and go there: in files, dropped or chosen, and in links. */
export class Exchange {
  /** Whether a file is held over the element. */
  isOver = false;
  /** The files of the start page. */
  readonly files: FileOptions = {
    open: (file) => void this.openFile(file),
    compare: (file) => void this.openPrevious(file),
  };
  private readonly link: AnswersLink;
  private readonly drop: FileDrop;

  constructor(private readonly shell: Surroundings) {
    this.link = new AnswersLink({
      forget: shell.forgetFragment,
      texts: shell.texts,
      changed: shell.changed,
      refused: (why) => this.refuse('link.refused', typeof why === 'string' ? why : why.problems),
    });
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
    this.link.connect();
    this.drop.connect();
  }

  disconnect(): void {
    this.link.disconnect();
    this.drop.disconnect();
  }

  fetchAhead(): void {
    this.link.fetchAhead();
  }

  /** Looks for a link with answers once it is known for which guide. */
  lookFor(model: GuideModel): void {
    this.link.lookFor(model);
  }

  /** News of a link belong to the screen that they came on. */
  forget(): void {
    this.link.close();
  }

  /** Saves the answers in a file. */
  save(): { readonly name: string; readonly canBeOpened: boolean } {
    const { model, draft } = this.shell.store()!;
    const name = `${model.guide.id}-${today()}.json`;
    const file = answerFile(model, draft);
    download(file, name, this.shell.host.ownerDocument);
    return { name, canBeOpened: fits(file) };
  }

  sharing(): Sharing {
    const { link, shell } = this;
    const store = shell.store();
    const { shared } = link;
    return {
      // A link has the answers of the moment in which it was made.
      link: shared?.step === 'made' && shared.draft !== store?.draft ? undefined : shared,
      ask: () => {
        const asked = link.ask();
        shell.arriving(asked);
        void asked.then(() => this.focusOnShare('[role="group"], button'));
      },
      copy: () => void link.copy(store!.model, store!.draft).then(() => this.focusOnShare('input, button')),
      close: () => (link.close(), this.focusOnShare('button')),
    };
  }

  /** Asks whether the answers of a link are to be opened. */
  offer(view: View): Content {
    const { offered } = this.link;
    return offerTemplate(view, {
      answers: offered,
      replaces: hasContent(view.draft),
      open: () => {
        this.link.settle();
        if (offered) this.take(offered, 'link');
        this.shell.focus('[data-vagval-screen]');
      },
      decline: () => {
        this.link.settle();
        this.shell.focus('[data-vagval-screen]');
      },
    });
  }

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
  private take({ draft, problems, setAside }: ReadAnswers, from: 'file' | 'link'): void {
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

  private refuse(sentence: 'file.refused' | 'link.refused', why: readonly Problem[] | Unread): void {
    const { text } = this.shell.view()!;
    if (typeof why === 'string') this.shell.tell({ sentence: text.ui(`link.unread.${why}`), refused: true });
    else this.shell.tell({ sentence: text.ui(sentence), refused: true, problems: why });
  }

  /** Buttons there come and go with what they do; the focus stays near. */
  private focusOnShare(selector: string): void {
    void this.shell
      .rendered()
      .then(() =>
        this.shell.root().querySelector('[data-vagval-share]')?.querySelector<HTMLElement>(selector)?.focus(),
      );
  }
}
