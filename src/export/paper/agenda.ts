import { isDay, type AgendaEntry } from '../../core/index.js';
import type { AgendaPoint, AgendaReport, AgendaSection } from '../agenda.js';
import type { ReportContext } from '../context.js';
import { heading, line, lines, own, plain, soft, type Block, type Line } from './blocks.js';

/** The working paper: a table for each theme, with room for what each side says. */
export function agendaBlocks({ chosen, sections }: AgendaReport, context: ReportContext): Block[] {
  const { text } = context;
  const title = chosen === '' ? text.ui('report.agenda') : text.ui('agenda.title.chosen', { outcome: chosen });
  return [
    heading(2, title),
    line(text.ui('agenda.lead')),
    ...sections.flatMap((entries) => agendaTable(entries, context)),
  ];
}

function agendaTable({ title, lead, kind, points }: AgendaSection, context: ReportContext): Block[] {
  const { text, model, evaluation } = context;
  const audiences = model.guide.audiences ?? [];
  const parties =
    audiences.length > 1
      ? audiences.map((id) => text.guide('audiences', id))
      : [text.ui('report.one-party'), text.ui('report.other-party')];
  // A note stands with those who have written it; who nobody said writes in the first column.
  const writer = Math.max(0, audiences.indexOf(evaluation.standing.role ?? ''));
  const name = kind === 'settled' ? `${text.ui('agenda.settled')}: ${title}` : title;
  return [
    heading(3, name),
    ...lines(lead),
    {
      kind: 'table',
      title: name,
      columns: [text.ui('report.point'), ...parties, text.ui('report.who-when')],
      widths: [5, ...parties.map(() => 4), 3],
      rows: points.map((point) => [
        pointLines(point, context),
        ...parties.map((_, index) => (index === writer ? own(point.entry.note) : [])),
        whoAndWhen(point.entry, context),
      ]),
      roomy: kind !== 'settled',
    },
  ];
}

function pointLines({ text: sentence, settled, answers }: AgendaPoint, { text }: ReportContext): Line[] {
  return [
    plain(sentence),
    ...(settled === '' ? [] : [soft(settled)]),
    ...answers.map(({ short, answer }): Line => {
      const about = `${text.ui('answer.about', { question: short })}: `;
      const given = answer === '' ? text.ui('answer.none') : answer;
      return [
        { text: about, soft: true },
        { text: given, soft: true, own: answer !== '' },
      ];
    }),
  ];
}

function whoAndWhen({ who, when }: AgendaEntry, { text }: ReportContext): Line[] {
  return [...own(who), ...own(isDay(when) ? text.date(when) : when)];
}
