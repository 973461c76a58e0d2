/**
 * The paper that the reader takes to the meeting, as blocks: what is needed there first, what is looked up last. Print
 * and every document are made from it, so they say the same in the same order.
 */
import type { ReportContext } from '../context.js';
import type { Report } from '../report.js';
import { agendaBlocks } from './agenda.js';
import { annexes } from './annexes.js';
import { heading, section, type Block } from './blocks.js';
import { paperEdges, type Edges } from './edges.js';
import { startBlocks } from './start.js';

export interface Paper {
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly edges: Edges;
  readonly blocks: readonly Block[];
}

/** @param today ISO date */
export function buildPaper(context: ReportContext, report: Report, today: string): Paper {
  const { text } = context;
  const date = text.date(today);
  const version = text.ui('result.version', { version: report.guideVersion });
  const made = `${text.ui('report.date', { date })} ${version}`;
  return {
    title: text.ui('report.title', { guide: report.title }),
    language: report.language,
    direction: report.direction,
    edges: paperEdges(context, today),
    blocks: [
      section(startBlocks(report, context, made)),
      ...(report.agenda ? [section(agendaBlocks(report.agenda, context))] : []),
      ...annexes(report, context).map(({ title, blocks }, index) =>
        section([heading(2, text.ui('report.annex', { number: index + 1, title })), ...blocks]),
      ),
    ],
  };
}
