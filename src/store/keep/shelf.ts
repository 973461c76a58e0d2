/** Why something could not be kept. */
export type Fault =
  /** The browser lets this page keep nothing. */
  | 'denied'
  /** There is no room left. */
  | 'full'
  /** The browser does not answer; most often another window is in the way. */
  | 'blocked'
  /** What is there was written by a later version of this library. It is read, and never written over. */
  | 'newer'
  /** What was there has been taken away, in another window or by the browser. */
  | 'gone'
  /** Anything else. The next try may succeed. */
  | 'failed';

export class KeepError extends Error {
  constructor(
    readonly fault: Fault,
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}

/** All that lies on a shelf, by key. It may have been written by anybody, so nothing is said about the records. */
export type Records = ReadonlyMap<string, unknown>;

/** Some of the records: those with these keys, or all whose key begins like this. */
export type Selection = readonly string[] | { readonly prefix: string };

/** What to do with the records of some keys: keep this instead, or, where it is `undefined`, nothing any more. */
export type Edit = ReadonlyMap<string, unknown>;

/**
 * Where records are kept beyond the life of the page, as narrow as the keeper can do with, so that tests can have one
 * that fails in every way. Whatever goes wrong is a {@link KeepError}.
 */
export interface Shelf {
  /** Everything there is. Never makes a shelf where there is none. */
  read(): Promise<{ readonly records: Records; readonly newer: boolean }>;
  /**
   * Reads some records and writes what `decide` makes of them, as one step: all of it or nothing, and nobody else in
   * between. An error that `decide` throws is passed on, and nothing is written. It may be asked twice.
   * @param create whether to make a shelf where there is none; without it `decide` is then shown no records, and what
   * it wants written is refused as `gone`.
   * @returns resolves when what was written outlives the browser.
   */
  change(select: Selection, decide: (found: Records) => Edit, options?: { readonly create?: boolean }): Promise<void>;
}
