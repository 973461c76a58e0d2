import { writeAnswers, type Problem } from '../core/index.js';
import { buildReport, loadPaper, makeDocument, type DocumentFormat, type MadeDocument } from '../export/index.js';
import { recommend } from './recommend.js';

interface ExportFrom {
  /** Paths of the guide's folder and of an answer file. */
  readonly guide: string;
  readonly answers: string;
  readonly language: string;
}

export interface Exported {
  /** Undefined when the guide or the answers cannot be used. */
  readonly content: MadeDocument['content'] | undefined;
  readonly problems: readonly Problem[];
}

/** The paper of an answer file, the same as the page makes. @param today ISO date */
export async function exportDocument(from: ExportFrom, format: DocumentFormat, today: string): Promise<Exported> {
  const { context, problems } = await recommend(from.guide, { file: from.answers }, from.language);
  if (!context) return { content: undefined, problems };
  const report = buildReport(context);
  const paper = (await loadPaper())(context, report, today);
  const source = { report, paper, answers: writeAnswers(context.model, context.draft), today };
  return { ...(await makeDocument(format, source)), problems };
}

/** Whether a terminal can show it. */
export function isTextFormat(format: DocumentFormat): boolean {
  return format !== 'docx' && format !== 'odt';
}
