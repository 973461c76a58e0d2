import type { Actor } from '../answer.js';
import { parseText, type Kind } from './kind.js';

/** Parties in one answer. A form offers no row for more. */
export const MAX_ACTORS = 100;

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
      const party = { name: parseText(name) ?? '', side: known, role: parseText(role) ?? '' };
      // A form shows a blank row to write in; a row that stays blank is no party.
      if (party.name !== '' || party.side !== '' || party.role !== '') parties.push(party);
    }
    return parties.length > 0 ? parties : undefined;
  },
};
