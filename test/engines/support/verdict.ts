/** What an experiment on a page has come to, as the tools outside read it. */

/** What an experiment reports beside what the witness has seen. */
export interface Findings {
  /** What is not as it should be, in words. */
  readonly faults: readonly string[];
  /** How much was done, by name. */
  readonly counts?: Readonly<Record<string, number>>;
  /** What must be the same elsewhere, by name. */
  readonly exported?: Readonly<Record<string, string>>;
}

export interface Verdict extends Findings {
  /** Exceptions that nobody caught, rejections that nobody handled, and `console.error`. */
  readonly errors: readonly string[];
  /** What the content policy refused: `style-src-attr inline`. */
  readonly violations: readonly string[];
  /** Anything that only foreign code would do: dialogs, windows, the canary. */
  readonly alarms: readonly string[];
}
