import { createContext } from '@lit/context';
import type { TemplateResult } from 'lit';
import type { Action, CarriedAnswer, PageId, Problem } from '../core/index.js';
import type { ReportContext } from '../export/index.js';
import type { Text } from '../text/index.js';
import type { Sharing } from './answers-link.js';
import type { TakingAway } from './take-away.js';
import type { Theme } from './theme.js';

/** All that the parts of a guide render from, and the two things they can do. */
export interface View extends ReportContext {
  readonly page: PageId;
  /** The screen that a "Change" link was followed from, to which one returns. */
  readonly returnTo: PageId | undefined;
  readonly headingLevel: number;
  /** Makes ids and control names unique in the page. */
  readonly prefix: string;
  readonly theme: Theme;
  readonly audience: string | undefined;
  /** Changes the draft, for a reader's act. */
  dispatch(action: Action): void;
  /** Lets the reader keep the answers in a file; missing where there is only a part of the guide. */
  readonly save: (() => void) | undefined;
  /** Lets the reader hand the answers on in a link; missing like `save`. */
  readonly share: Sharing | undefined;
  /** Lets the reader take a paper along; missing like `save`. */
  readonly takeAway: TakingAway | undefined;
  /** What is shown after the first question, and around it once it is there. */
  readonly further: FurtherTemplates | undefined;
  /** What is shown within screens and fetched after them; missing like `save`, and until it is there. */
  readonly late: LateTemplates | undefined;
  /** Shows a message in place of the screen, which a part of it could not show. */
  fail(error: unknown): void;
  /** Goes to another screen; missing where there is only this one. */
  readonly go: Go | undefined;
}

/** What came of opening or saving a file. */
export interface FileNews {
  readonly sentence: string;
  readonly refused: boolean;
  /** What could not be read. */
  readonly problems: readonly Problem[];
  /** Answers that were read but of which not all counts. */
  readonly setAside: readonly CarriedAnswer[];
  /** Makes it as it was before. */
  readonly undo: (() => void) | undefined;
}

/** News of which most goes without saying. */
export type News = Partial<FileNews> & Pick<FileNews, 'sentence'>;

type Template = (view: View) => unknown;

export interface FurtherTemplates {
  /** Ways back to answers that were saved in a file, on the start page. */
  readonly files: (view: View, options: FileOptions) => unknown;
  readonly fileNews: (view: View, news: FileNews) => unknown;
  /** What is wrong with a guide that cannot be shown. */
  readonly problems: (problems: readonly Problem[], text: Text) => unknown;
  readonly review: (view: View, proceed: () => void) => unknown;
  /** Which outcomes are ruled out and which are open, while one answers. */
  readonly standing: Template;
  /** Says of questions that they can change nothing any more, where they cannot. */
  readonly mayBeSkipped: (view: View, questions: readonly string[]) => unknown;
  /** Pictures that stand with a question. */
  readonly pictures: (view: View, question: string, place: Place) => unknown;
  /** What was answered last time. */
  readonly previous: (view: View, question: string) => unknown;
  readonly actors: (options: never) => TemplateResult;
}

export interface FileOptions {
  readonly open: (file: File) => void;
  readonly compare: (file: File) => void;
}

export interface Place {
  /** How much deeper the heading of a picture is than that of the screen; 0 makes it that of the screen. */
  readonly below: number;
}

export interface LateTemplates {
  /** The ways to take the paper along. */
  readonly ways: Template;
  /** Whom to turn to. */
  readonly reach: Template;
  /** Answers that were given to another version of the guide: those of a file, and where they are looked at. */
  readonly carried: (view: View, setAside: readonly CarriedAnswer[]) => unknown;
  readonly carriedNotice: Template;
  readonly carriedMark: (view: View, question: string) => unknown;
  readonly setAside: Template;
}

export type Go = (page: PageId, options?: { readonly returnTo?: PageId }) => void;

export const viewContext = createContext<View | undefined>('vagval-view');
