import type { Kind } from './kind.js';

export const date: Kind<'date'> = {
  closed: false,
  variable: () => ({ kind: 'date' }),
  parse({ min = '0000-01-01', max = '9999-12-31' }, value) {
    return typeof value === 'string' && isDay(value) && value >= min && value <= max ? value : undefined;
  },
};

/** Whether a text is a day of the calendar, as an ISO date. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  // The 31st of February is read as the 3rd of March; writing it back shows the difference.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
