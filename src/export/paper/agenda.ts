import { isDay, type AgendaEntry } from '../../core/index.js';
import type { AgendaPoint, AgendaReport, AgendaSection } from '../agenda.js';
import type { ReportContext } from '../context.js';
import { caption, heading, line, own, plain, soft, type Block, type Line } from './blocks.js';

/** Letters of an answer that stand with a point of the agenda; all of it stands with the answers. */
const SHORT = 160;

/** The working paper: a table for each theme, with room for what each side says. What is settled has one in common. */
export function agendaBlocks({ chosen, sections }: AgendaReport, context: ReportContext): Block[] {
  const { text } = context;
  const title = chosen === '' ? text.ui('report.agenda') : text.ui('agenda.title.chosen', { outcome: chosen });
  const settled = sections.filter(({ kind }) => kind === 'settled').flatMap(({ points }) => points);
  const all = { title: text.ui('agenda.settled'), lead: text.ui('agenda.settled.lead'), points: settled };
  return [
    heading(2, title),
    line(text.ui('agenda.lead')),
    ...sections.filter(({ kind }) => kind !== 'settled').flatMap((one) => agendaTable(one, true, context)),
    ...(settled.length === 0 ? [] : agendaTable(all, false, context)),
  ];
}

function agendaTable(
  { title, lead, points }: Pick<AgendaSection, 'lead' | 'points' | 'title'>,
  roomy: boolean,
  context: ReportContext,
): Block[] {
  const { text, model, evaluation } = context;
  const audiences = model.guide.audiences ?? [];
  const parties =
    audiences.length > 1
      ? audiences.map((id) => text.guide('audiences', id))
      : [text.ui('report.one-party'), text.ui('report.other-party')];
  // A note stands with those who have written it; who nobody said writes in the first column.
  const writer = Math.max(0, audiences.indexOf(evaluation.standing.role ?? ''));
  return [
    heading(3, title),
    ...caption(lead),
    {
      kind: 'table',
      title,
      columns: [text.ui('report.point'), ...parties, text.ui('report.who-when')],
      widths: [6, ...parties.map(() => 4), 3],
      rows: points.map((point) => [
        pointLines(point, context),
        ...parties.map((_, index) => (index === writer ? own(point.entry.note) : [])),
        whoAndWhen(point.entry, context),
      ]),
      roomy,
    },
  ];
}

function pointLines({ text: sentence, settled, answers }: AgendaPoint, { text }: ReportContext): Line[] {
  return [
    plain(sentence),
    ...(settled === '' ? [] : [soft(settled)]),
    ...answers.map(({ short, answer }): Line => {
      const about = `${text.ui('answer.about', { question: short })}: `;
      const given = answer === '' ? text.ui('answer.none') : shortened(answer);
      return [
        { text: about, soft: true },
        { text: given, soft: true, own: answer !== '' },
      ];
    }),
  ];
}

/** In one line, and with whole words. */
function shortened(answer: string): string {
  const whole = answer
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .join(' · ');
  if (whole.length <= SHORT) return whole;
  const cut = whole.slice(0, SHORT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHORT / 2))} …`;
}

function whoAndWhen({ who, when }: AgendaEntry, { text }: ReportContext): Line[] {
  return [...own(who), ...own(isDay(when) ? text.date(when) : when)];
}
