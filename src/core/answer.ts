import type { Id } from './guide.js';

/** The answer "don't know", which stands on every closed question. In rules it is open, like no answer at all. */
export const UNSURE = 'vet_inte';

/** A party in the answer to a question of kind `actors`. */
export interface Actor {
  readonly name: string;
  /** One of the question's sides; empty while it is not said. */
  readonly side: string;
  readonly role: string;
}

/**
 * An answer: an option id, text or ISO date (string), a number or point on a scale, several option ids, or actors.
 * Nothing at all is not an answer: an empty text or list means that the question is unanswered.
 */
export type Answer = string | number | readonly string[] | readonly Actor[];

/** Answers by question id. Read them with {@link answerTo}, never by plain access: ids come from data. */
export type Answers = Readonly<Record<Id, Answer>>;

export function answerTo(answers: Answers, question: Id): Answer | undefined {
  return Object.hasOwn(answers, question) ? answers[question] : undefined;
}

export function isUnsure(answer: unknown): boolean {
  return answer === UNSURE || (Array.isArray(answer) && answer.length === 1 && answer[0] === UNSURE);
}
