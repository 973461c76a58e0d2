import type { ReportContext } from './context.js';

/** The label of "don't know" on a question. */
export function unsureLabel(question: string, text: ReportContext['text']): string {
  return text.guide('questions', question, 'unsure') || text.ui('answer.unsure');
}
