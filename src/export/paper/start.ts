import type { ReportContext } from '../context.js';
import type { RecommendationReport } from '../recommendation.js';
import type { Report } from '../report.js';
import { entry, heading, line, lines, part, plain, type Block } from './blocks.js';
import { pictureBlock } from './pictures.js';

/**
 * The first page: whose paper it is, and the result in short.
 * @param made when and with which version
 */
export function startBlocks(report: Report, context: ReportContext, made: string): Block[] {
  const { text, draft } = context;
  const { recommendation, agenda, pictures } = report;
  const { organisation, participants } = draft.letterhead;
  const chosen = agenda?.chosen ?? '';
  return [
    line(made),
    entry(text.ui('report.organisation'), organisation),
    entry(text.ui('report.participants'), participants),
    ...(chosen === '' ? [] : [line(`${text.ui('report.chosen')}: ${chosen}.`)]),
    ...(recommendation ? resultInShort(recommendation, context) : []),
    ...pictures.map((picture) => pictureBlock(picture, context)),
  ];
}

function resultInShort(
  { heading: answer, notices, levels }: RecommendationReport,
  { text, evaluation }: ReportContext,
) {
  const outcomes = levels.flatMap((level) => level.outcomes);
  return [
    heading(2, text.ui('report.result')),
    { kind: 'line', lead: true, line: [{ text: `${answer}.`, strong: true }] },
    line(text.ui('result.lead', { count: evaluation.outcomes.length })),
    ...notices.map((notice) => part('notice', [heading(3, notice.title), ...lines(notice.text)])),
    heading(3, text.ui('result.overview')),
    {
      kind: 'table',
      title: text.ui('result.overview'),
      columns: [text.ui('report.option'), text.ui('comparison.status')],
      widths: [3, 2],
      rows: outcomes.map(({ title, statusText }) => [[plain(title)], [plain(statusText)]]),
      roomy: false,
    },
  ] satisfies Block[];
}
