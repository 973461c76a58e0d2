import type { Guide } from '../guide.js';
import type { Problem } from '../problem.js';

/**
 * Sources and notes that somebody should have read again by now.
 * @param today an ISO date; the core has no clock.
 */
export function checkSources(guide: Guide, today: string): Problem[] {
  const entries = [
    ...guide.sources.map((entry, index) => ({ ...entry, pointer: `/sources/${index}/verifyBy` })),
    ...(guide.notes ?? []).map((entry, index) => ({ ...entry, pointer: `/notes/${index}/verifyBy` })),
  ];
  return entries
    .filter(({ verifyBy }) => verifyBy !== undefined && verifyBy < today)
    .map(({ id, verifyBy, pointer }) => ({
      code: 'overdue-source',
      severity: 'warning',
      file: 'guide.json',
      pointer,
      args: { id, date: verifyBy! },
    }));
}
