import { UNSURE } from '../answer.js';
import type { Kind } from './kind.js';

export const single: Kind<'single'> = {
  closed: true,
  variable: ({ options }) => ({ kind: 'choice', options: new Set(options.map(({ id }) => id)) }),
  parse: ({ options }, value) =>
    value === UNSURE || options.some(({ id }) => id === value) ? (value as string) : undefined,
};
