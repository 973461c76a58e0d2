import type { AnswerFile } from '../../core/index.js';
import type { Paper } from '../paper/paper.js';
import type { Report } from '../report.js';

/** All that a document is made from: the same gives the same document, to the byte. */
export interface DocumentSource {
  readonly report: Report;
  readonly paper: Paper;
  readonly answers: AnswerFile;
  /** ISO date. */
  readonly today: string;
}
