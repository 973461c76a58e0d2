import type { ReportContext } from '../context.js';
import { circleDrawing } from '../drawing.js';
import type { BarReport, CircleReport, PictureReport, ProcessReport, ProfileReport } from '../pictures.js';
import { caption, cite, heading, line, list, plain, soft, type Block, type Line, type PictureBlock } from './blocks.js';

/** A picture with its heading, its source, and all that it shows in words. */
export function pictureBlock(report: PictureReport, context: ReportContext): PictureBlock {
  const before = [heading(3, report.title), ...caption(report.lead)];
  const source: Block = { kind: 'line', line: cite(report.source, context.text.language) };
  if (report.kind !== 'circle') {
    const words = report.kind === 'process' ? processWords(report, context) : profileWords(report, context);
    return { kind: 'picture', report, drawing: undefined, alternative: '', before, after: [...words, source] };
  }
  const { text } = context;
  const middle = report.centre === '' ? text.ui('answer.none') : (report.centre ?? '');
  const centre = middle === '' ? '' : `${text.ui('circle.centre')}: ${middle}.`;
  const names = text.list(report.parties.map(({ name }) => name));
  return {
    kind: 'picture',
    report,
    drawing: report.parties.length === 0 ? undefined : circleDrawing(report, middle, text.direction === 'rtl'),
    alternative: [`${report.title}.`, centre, names === '' ? '' : `${names}.`].filter((one) => one !== '').join(' '),
    before,
    after: [...circleWords(report, centre, context), source],
  };
}

function circleWords({ parties }: CircleReport, centre: string, { text }: ReportContext): Block[] {
  const said = ({ name, side, role }: CircleReport['parties'][number]): Line => [
    { text: name, strong: true, own: true },
    ...[side, role].filter((one) => one !== '').map((one) => ({ text: `, ${one}` })),
  ];
  return [
    ...(centre === '' ? [] : [line(centre)]),
    parties.length === 0 ? line(text.ui('circle.none')) : list(parties.map(said), true),
  ];
}

function processWords({ stages, current }: ProcessReport, { text }: ReportContext): Block[] {
  const now = stages.some(({ state }) => state === 'now');
  return [
    list(
      stages.map(({ title, state }) =>
        state === 'now' ? [{ text: title, strong: true }, { text: ` (${text.ui('step.now')})` }] : plain(title),
      ),
      true,
    ),
    ...(now ? [] : [line(current === '' ? text.ui('answer.none') : current)]),
  ];
}

function profileWords({ groups, title }: ProfileReport, { text }: ReportContext): Block[] {
  const said = ({ value, detail }: BarReport): Line[] => [plain(`${value}.`), ...(detail === '' ? [] : [soft(detail)])];
  return [
    {
      kind: 'table',
      title,
      columns: [text.ui('report.area'), text.ui('report.answer')],
      widths: [1, 1],
      rows: groups.flatMap((group) =>
        group.bars.map((bar) => [[plain([group.title, bar.side].filter((one) => one !== '').join(', '))], said(bar)]),
      ),
      roomy: false,
    },
  ];
}
