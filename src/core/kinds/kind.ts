import type { Answer } from '../answer.js';
import type { VariableType } from '../variable.js';
import type { Question } from '../guide.js';

export type QuestionOf<K extends Question['kind']> = Extract<Question, { kind: K }>;

/** What the core must know about a kind of question. A kind is one row in the table of `index.ts`. */
export interface Kind<K extends Question['kind'] = Question['kind']> {
  /** Closed questions offer the answer `vet_inte`. */
  readonly closed: boolean;
  /** What rules may know about the answer. */
  variable(question: QuestionOf<K>): VariableType;
  /** The answer in a value from outside (a control, a file, a link); `undefined` if there is none in it. */
  parse(question: QuestionOf<K>, value: unknown): Answer | undefined;
}

/**
 * Letters in a text. More than anybody writes in a form, and little enough for every place that keeps it. Controls take
 * no more, so that nobody can write what would be no answer.
 */
export const MAX_TEXT = 100_000;

export function parseText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && value.length <= MAX_TEXT ? value : undefined;
}
