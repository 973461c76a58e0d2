import { isUnsure, type CarriedAnswer } from '../core/index.js';
import { unsureLabel } from './unsure.js';
import type { ReportContext } from './context.js';

/** An answer that does not count as it was given, in words as far as they are still known. */
export interface SetAsideLine {
  /** The question; its id if the guide no longer has it. */
  readonly title: string;
  readonly answer: string;
}

const MAX_LENGTH = 2000;

export function setAsideLine({ question, value }: CarriedAnswer, { model, text }: ReportContext): SetAsideLine {
  const asked = model.questions.get(question)?.question;
  const options = asked && 'options' in asked ? asked.options.map(({ id }) => id) : [];
  const sides = asked?.kind === 'actors' ? asked.sides : [];
  // Only ids of the guide: what else stands in a file is no way to a text.
  const option = (id: string) => (options.includes(id) ? text.guide('questions', question, 'options', id) : id);
  const sideName = (id: unknown) =>
    sides.includes(id as string) ? text.guide('questions', question, 'sides', id as string) : id;
  const inWords = (part: unknown): string => {
    if (typeof part === 'string') return option(part);
    if (typeof part === 'number') return text.number(part);
    const { name, side, role } = (part ?? {}) as Partial<Record<string, unknown>>;
    const said = [name, sideName(side), role];
    const words = said.filter((member) => typeof member === 'string' && member !== '');
    return words.length > 0 ? words.join(', ') : JSON.stringify(part);
  };
  const parts = Array.isArray(value) ? (value as unknown[]).map(inWords) : [inWords(value)];
  const answer = isUnsure(value) ? unsureLabel(question, text) : parts.join('\n');
  return {
    title: asked ? text.guide('questions', question, 'title') : question,
    answer: answer.length > MAX_LENGTH ? `${answer.slice(0, MAX_LENGTH)}…` : answer,
  };
}
