import type { Answers } from './answer.js';
import type { Id } from './guide.js';

/**
 * What is wrong with a guide, an answer file or a case, as data: the core names the place and the cause, the text room
 * makes the sentence (`problem.<code>` in `src/text/locales`).
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** The file in the guide's folder, such as `guide.json` or `locales/sv.json`. */
  readonly file: string;
  /** A JSON pointer (RFC 6901) into the file; empty for the file as a whole. */
  readonly pointer: string;
  /** What the sentence needs to know. */
  readonly args: Readonly<Record<string, string | number>>;
  /** Answers that show the problem. */
  readonly witness?: Answers;
  /** The questions over all whose answers the problem was proved, where no answers can show it. */
  readonly provedOver?: readonly Id[];
}

/** What verification can find; see `analyse/`. */
export type VerificationCode =
  | 'unreachable-page'
  | 'unreachable-question'
  | 'unreachable-option'
  | 'unreachable-notice'
  | 'unreachable-agenda-item'
  | 'constant-rule'
  | 'dead-reason'
  | 'implied-reason'
  | 'support-only-when-blocked'
  | 'never-fits'
  | 'never-first'
  | 'no-designed-state'
  | 'undeclared-exclusive'
  | 'unused-question'
  | 'unused-term'
  | 'irrelevant-question'
  | 'not-decided';

/** What a look at the texts themselves can find; see `proofread/`. */
export type ProofreadingCode =
  'unknown-wording' | 'wrong-placeholders' | 'missing-plural' | 'missing-review' | 'long-sentence' | 'long-word';

export type ProblemCode =
  | VerificationCode
  | ProofreadingCode
  | 'unreadable-file'
  | 'wrong-folder'
  | 'broken-json'
  | 'too-large'
  | 'missing-member'
  | 'unknown-member'
  | 'wrong-type'
  | 'wrong-form'
  | 'unexpected-value'
  | 'too-few'
  | 'too-many'
  | 'out-of-range'
  | 'duplicate-id'
  | 'reserved-id'
  | 'unknown-reference'
  | 'unknown-operator'
  | 'unsafe-rule'
  | 'unknown-option'
  | 'wrong-kind'
  | 'uneven-scales'
  | 'compares-unsure'
  | 'compares-text'
  | 'wrong-comparison'
  | 'show-if-forward'
  | 'show-if-ring'
  | 'notice-order'
  | 'missing-part'
  | 'wrong-effect'
  | 'wrong-languages'
  | 'missing-locale'
  | 'missing-text'
  | 'unknown-text'
  | 'unsafe-text'
  | 'wrong-changes'
  | 'changed-id'
  | 'overdue-source'
  | 'failed-case'
  | 'answer-not-asked'
  | 'wrong-answer-file'
  | 'other-guide'
  | 'unknown-answer'
  | 'asked-again'
  | 'other-version'
  | 'newer-version'
  | 'broken-link';

/** A step from a value to one of its members. */
export type PathPart = string | number;

export function toPointer(path: readonly PathPart[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

export function fromPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The known word nearest to a mistyped one, or `undefined` if none is near enough to be meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/**
 * What makes a problem easier to mend but costs work that grows with the guide and with its faults: a bounded number of
 * steps for each reading, so that no guide can be wrong in a way that takes for ever to explain.
 */
export class Hints {
  private left = 5_000_000;

  /** Whether there are so many steps left; they are then used up. */
  spend(steps: number): boolean {
    this.left -= steps;
    return this.left >= 0;
  }

  /** Like {@link nearest}; empty if there is none. */
  nearest(word: string, known: Iterable<string>): string {
    const words = [...known];
    const letters = words.reduce((sum, { length }) => sum + length, 0);
    return (this.spend(words.length + Math.min(word.length, 100) * letters) && nearest(word, words)) || '';
  }
}

/** Letters to change, to take away, to put in, or to swap with the next. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const substitution = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      const areSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swap = areSwapped ? before[j - 2]! + 1 : Infinity;
      next.push(Math.min(substitution, row[j]! + 1, next[j - 1]! + 1, swap));
    }
    [before, row] = [row, next];
  }
  return row[to.length]!;
}
