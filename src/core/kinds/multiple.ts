import { isUnsure, UNSURE } from '../answer.js';
import type { Kind } from './kind.js';

export const multiple: Kind<'multiple'> = {
  closed: true,
  variable: ({ options }) => ({ kind: 'choices', options: new Set(options.map(({ id }) => id)) }),
  parse({ options }, value) {
    if (isUnsure(value)) return [UNSURE];
    if (!Array.isArray(value)) return undefined;
    // In the order of the guide, so that the same choice is the same answer however it was made.
    const given = new Set<unknown>(value);
    const chosen = options.map(({ id }) => id).filter((id) => given.has(id));
    return chosen.length > 0 && chosen.length === given.size ? chosen : undefined;
  },
};
