import type { Actor } from '../answer.js';
import { parseText, type Kind } from './kind.js';

const MAX_ACTORS = 100;

export const actors: Kind<'actors'> = {
  closed: false,
  variable: () => ({ kind: 'text' }),
  parse({ sides }, value) {
    if (!Array.isArray(value) || value.length === 0 || value.length > MAX_ACTORS) return undefined;
    const parties: Actor[] = [];
    for (const entry of value as unknown[]) {
      if (typeof entry !== 'object' || entry === null) return undefined;
      const { name, side, role } = entry as Partial<Record<string, unknown>>;
      const known = sides.find((id) => id === side) ?? '';
      parties.push({ name: parseText(name) ?? '', side: known, role: parseText(role) ?? '' });
    }
    return parties.some(({ name, role }) => name !== '' || role !== '') ? parties : undefined;
  },
};
