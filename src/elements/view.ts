import { createContext } from '@lit/context';
import type { Action, PageId } from '../core/index.js';
import type { ReportContext } from '../export/index.js';
import type { Sharing } from './answers-link.js';
import type { TakingAway } from './take-away.js';
import type { Carried } from './templates/carried.js';
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
  /** Shows answers of another version of the guide; missing like `save`, and until it has been fetched. */
  readonly carried: Carried | undefined;
  /** Shows a message in place of the screen, which a part of it could not show. */
  fail(error: unknown): void;
  /** Goes to another screen; missing where there is only this one. */
  readonly go: Go | undefined;
}

export type Go = (page: PageId, options?: { readonly returnTo?: PageId }) => void;

export const viewContext = createContext<View | undefined>('vagval-view');
