import type { DocumentSource } from './source.js';

/** For other programs: the report as the page has it, and the answers it rests on. */
export function makeJson({ report, answers, today }: DocumentSource): string {
  return `${JSON.stringify({ format: 'vagval-report/1', madeOn: today, report, answers }, undefined, 2)}\n`;
}
