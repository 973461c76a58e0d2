import type { NeutralGuide } from '../guides/neutral.d.ts';
import type { HiddenAnswers } from '../guides/reader.mjs';

/** One step on the screen at a time, or all questions on one page. */
export type Mode = 'paged' | 'flat';

/** A library to measure, or something to measure it against. */
export interface Candidate {
  readonly name: string;
  readonly label: string;
  readonly role: 'baseline' | 'floor' | 'ours' | 'peer';
  readonly modes: readonly Mode[];
  /** What an answer to a hidden question becomes. */
  readonly hidden: HiddenAnswers;
  /** Which answers its page counts: all that were given, or only those that count. */
  readonly counts: 'given' | 'counted';
  /** The guide in the candidate's own format. It stands in the page as JSON, so nothing is fetched. */
  readonly convert: (guide: NeutralGuide, mode: Mode) => unknown;
  /** The script of the page, in this folder. */
  readonly page: string;
  /** Scripts that are built already and loaded before it, by their path in a package or in the project. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  /** The body around the guide; by default an empty `#app` and the guide beside it. */
  readonly body?: (json: string) => string;
  /** After one pass through a guide its page is known to go wrong, so only the first is judged. */
  readonly wrongLater?: boolean;
}

/** What the script of a page gives to the one that measures. */
export interface PageHooks {
  /** Whether the first question can be answered. */
  ready(): boolean;
  /** What to click for an option, or the field to write in; null while the question is not on the screen. */
  target(question: string, value?: string | number): HTMLElement | null;
  shows(question: string): boolean;
  /** What the page says now; `best` is empty where it recommends nothing. */
  result(): { readonly answers: number; readonly best: string };
  /** What to click for the next step. */
  next(): HTMLElement | null;
  goTo(step: number): void | Promise<void>;
}

declare global {
  interface Window {
    bench?: PageHooks;
  }
}
