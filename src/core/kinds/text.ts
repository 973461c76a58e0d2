import { parseText, type Kind } from './kind.js';

export const text: Kind<'text'> & Kind<'long-text'> = {
  closed: false,
  variable: () => ({ kind: 'text' }),
  parse: (_question: unknown, value: unknown) => parseText(value),
};
