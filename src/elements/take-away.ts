import { writeAnswers } from '../core/index.js';
import { buildReport, loadPaper, makeDocument, type DocumentFormat, type ReportContext } from '../export/index.js';
import type { InterfaceKey } from '../text/index.js';
import { copied } from './clipboard.js';
import type { Contact } from './contact.js';
import { download } from './download.js';
import { today } from './today.js';

/** What came of the last thing that the reader asked for. */
export interface TakeAwayNews {
  readonly part: 'contact' | 'documents';
  readonly key: InterfaceKey;
  readonly file: string;
  readonly failed: boolean;
}

/** What the reader can take along, and whom to turn to. */
export interface TakingAway {
  readonly news: TakeAwayNews | undefined;
  readonly contact: Contact | undefined;
  /** Whether the message says what the reader has chosen. */
  readonly saysChosen: boolean;
  readonly save: (format: DocumentFormat) => void;
  readonly copy: () => void;
  readonly copyMessage: (message: string) => void;
  readonly sayChosen: (says: boolean) => void;
}

/** Makes documents, each by code that is loaded when it is asked for. */
export class TakeAway {
  private news: TakeAwayNews | undefined;
  private saysChosen = false;

  /**
   * @param changed something has changed that is shown
   * @param context what to make documents from
   */
  constructor(
    private readonly changed: () => void,
    private readonly context: () => ReportContext,
  ) {}

  offer(contact: Contact | undefined): TakingAway {
    return {
      news: this.news,
      contact,
      saysChosen: this.saysChosen,
      save: (format) => void this.save(format),
      copy: () => void this.copy(),
      copyMessage: (message) => void this.copyMessage(message),
      sayChosen: (says) => {
        this.saysChosen = says;
        this.changed();
      },
    };
  }

  /** News belong to the screen that they came on. */
  forget(): void {
    this.news = undefined;
  }

  private async save(format: DocumentFormat): Promise<void> {
    const file = await this.made(format);
    if (!file) return;
    this.keep(file);
    this.tell('documents', format === 'ics' ? 'take-away.saved.calendar' : 'take-away.saved', file.name);
  }

  /** Where the clipboard is out of reach the text is saved, so that nobody is left without. */
  private async copy(): Promise<void> {
    const file = await this.made('md');
    if (!file) return;
    if (await copied(await file.blob.text())) return this.tell('documents', 'take-away.copied');
    this.keep(file);
    this.tell('documents', 'take-away.copied.not', file.name);
  }

  private async copyMessage(message: string): Promise<void> {
    const done = await copied(message);
    this.tell('contact', done ? 'contact.copied' : 'contact.copied.not', '', !done);
  }

  private async made(format: DocumentFormat): Promise<{ readonly blob: Blob; readonly name: string } | undefined> {
    this.tell('documents', 'take-away.making');
    try {
      const context = this.context();
      const { model, draft } = context;
      const report = buildReport(context);
      const day = today();
      const answers = writeAnswers(model, draft);
      const paper = (await loadPaper())(context, report, day);
      const { content, type } = await makeDocument(format, { report, paper, answers, today: day });
      return { blob: new Blob([content], { type }), name: `${model.guide.id}-${day}.${format}` };
    } catch (error) {
      console.error(error);
      this.tell('documents', 'take-away.failed', '', true);
      return undefined;
    }
  }

  private keep({ blob, name }: { readonly blob: Blob; readonly name: string }): void {
    download(blob, name, document);
  }

  private tell(part: TakeAwayNews['part'], key: InterfaceKey, file = '', failed = false): void {
    this.news = { part, key, file, failed };
    this.changed();
  }
}
