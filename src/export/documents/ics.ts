import type { DocumentSource } from './source.js';
import { clean } from './xml.js';

/** The points of the agenda that have a day, as entries of a calendar (RFC 5545) that last all of it. */
export function makeCalendar({ report, answers, today }: DocumentSource): string {
  // Two groups that use the same guide have different meetings, and the same group changes the day of one.
  const group = fingerprint(answers.letterhead?.organisation ?? '');
  const stamp = `${today.replaceAll('-', '')}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vagval//Vagval//SV',
    'CALSCALE:GREGORIAN',
    ...(report.agenda?.meetings ?? []).flatMap(({ id, text, entry }) => [
      'BEGIN:VEVENT',
      `UID:${report.guide}-${id}-${group}@vagval`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${entry.when.replaceAll('-', '')}`,
      `SUMMARY:${value(text)}`,
      `DESCRIPTION:${value([report.title, entry.who].filter((one) => one !== '').join('\n'))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function value(text: string): string {
  return clean(text)
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A line has 75 octets at most; what is over goes on after a break and a space. No letter is cut in two. */
function folded(line: string): string {
  let [rows, octets] = ['', 0];
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > 75) [rows, octets] = [`${rows}\r\n `, 1];
    rows += letter;
    octets += size;
  }
  return rows;
}

/** A few letters that stand for a text (FNV-1a). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const octet of new TextEncoder().encode(text)) hash = Math.imul(hash ^ octet, 0x01000193);
  return (hash >>> 0).toString(36);
}
