import type { Kind } from './kind.js';

export const number: Kind<'number'> = {
  closed: false,
  variable: () => ({ kind: 'number' }),
  parse({ min = -Infinity, max = Infinity, whole = false }, value) {
    if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
    return value >= min && value <= max && (!whole || Number.isInteger(value)) ? value : undefined;
  },
};
