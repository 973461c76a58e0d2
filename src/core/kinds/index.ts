import type { Answer } from '../answer.js';
import type { VariableType } from '../variable.js';
import type { Question } from '../guide.js';
import { actors } from './actors.js';
import { date } from './date.js';
import type { Kind } from './kind.js';
export { MAX_ACTORS } from './actors.js';
export { MAX_TEXT } from './kind.js';
import { multiple } from './multiple.js';
import { number } from './number.js';
import { scale } from './scale.js';
import { single } from './single.js';
import { text } from './text.js';

const kinds = { single, multiple, scale, number, date, text, 'long-text': text, actors } satisfies {
  [K in Question['kind']]: Kind<K>;
};

export const QUESTION_KINDS = Object.keys(kinds);

function kindOf(question: Question): Kind {
  return kinds[question.kind] as Kind;
}

export function parseAnswer(question: Question, value: unknown): Answer | undefined {
  return kindOf(question).parse(question, value);
}

export function variableType(question: Question): VariableType {
  return kindOf(question).variable(question);
}

/** Whether the question has fixed answers, `vet_inte` among them. */
export function isClosed(question: Question): boolean {
  return kindOf(question).closed;
}
