import { UNSURE } from '../answer.js';
import type { Kind } from './kind.js';

export const scale: Kind<'scale'> = {
  closed: true,
  variable: () => ({ kind: 'number' }),
  parse({ points }, value) {
    if (value === UNSURE) return UNSURE;
    return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= points
      ? (value as number)
      : undefined;
  },
};
