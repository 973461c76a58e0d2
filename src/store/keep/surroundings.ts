import type { readAnswers, writeAnswers } from '../../core/index.js';
import type { Shelf } from './shelf.js';

/**
 * What keeping needs of the core. It is handed in, as everything else: this folder is loaded as a file of its own beside
 * a library whose file may have any name, and so cannot import from it.
 */
export interface Core {
  readonly readAnswers: typeof readAnswers;
  readonly writeAnswers: typeof writeAnswers;
}

/** The world around the keeper of one guide. */
export interface Surroundings {
  readonly core: Core;
  /** Id of the guide. */
  readonly guide: string;
  readonly shelf: Shelf;
  /** Milliseconds; shown to readers, and what the time of a draft runs by. */
  readonly now: () => number;
  /** Letters and digits that nobody has had before. */
  readonly newId: () => string;
}
