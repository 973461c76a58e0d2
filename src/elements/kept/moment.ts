import type { Text } from '../../text/index.js';

/** A moment, in milliseconds, as a day where the reader is. */
export function dayIn(text: Text, moment: number): string {
  const date = new Date(moment);
  return text.date([date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('-'));
}

/** A moment as a time of day where the reader is. */
export function timeIn(text: Text, moment: number): string {
  const date = new Date(moment);
  return text.time([date.getHours(), date.getMinutes()].map(twoDigits).join(':'));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
