import type { AnswerLine } from '../answers.js';
import type { ReportContext } from '../context.js';
import type { ConsiderLine, OutcomeReport } from '../outcome.js';
import type { Report } from '../report.js';
import { cite, foreign, heading, line, lines, list, own, part, plain, soft, type Block, type Line } from './blocks.js';

interface Annex {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What one looks up: answers, reasons, what to keep in mind, sources. Those without anything are left out. */
export function annexes(report: Report, context: ReportContext): Annex[] {
  const { text } = context;
  return [
    { title: text.ui('report.answers'), blocks: answersBlocks(report, context) },
    { title: text.ui('report.reasons'), blocks: reasonsBlocks(report, context) },
    { title: text.ui('result.consider'), blocks: considerBlocks(report, context) },
    { title: text.ui('result.sources'), blocks: sourcesBlocks(report, context) },
  ].filter(({ blocks }) => blocks.length > 0);
}

function answersBlocks({ answers }: Report, { text }: ReportContext): Block[] {
  const answered = ({ title, answer, previous }: AnswerLine): Block => ({
    kind: 'entry',
    term: title,
    lines: [
      ...(answer === '' ? [soft(text.ui('answer.none'))] : own(answer)),
      ...(previous === '' ? [] : [soft(text.ui('answer.previous', { answer: previous }))]),
    ],
    form: false,
  });
  return [...answers.flatMap(({ title, lines: given }) => [heading(3, title), ...given.map(answered)])];
}

function reasonsBlocks({ recommendation }: Report, context: ReportContext): Block[] {
  if (!recommendation) return [];
  const { text } = context;
  const { levels, limits } = recommendation;
  return [
    ...levels.flatMap(({ title, outcomes }) => [
      heading(3, title),
      ...outcomes.map((outcome) => part('outcome', outcomeBlocks(outcome, context))),
    ]),
    ...(limits.length === 0 ? [] : [heading(3, text.ui('result.limits')), list(limits.map(plain))]),
  ];
}

function outcomeBlocks(outcome: OutcomeReport, { text }: ReportContext): Block[] {
  const { title, lead, nearMiss, groups, changes, open } = outcome;
  const group = (name: string, entries: readonly Line[]): Block[] =>
    entries.length === 0 ? [] : [{ kind: 'line', line: [{ text: name, strong: true }], withNext: true }, list(entries)];
  return [
    heading(4, title),
    { kind: 'status', outcome },
    ...lines(lead),
    ...lines(nearMiss),
    ...(groups.length + open.length === 0 ? [line(text.ui('group.none'), { soft: true })] : []),
    ...groups.flatMap(({ title: name, lines: reasons }) =>
      group(
        name,
        reasons.map(({ text: sentence, provenanceText, source }) => [
          { text: `${sentence} ` },
          { text: `(${provenanceText}: `, soft: true },
          ...cite(source, text.language),
          { text: ')', soft: true },
        ]),
      ),
    ),
    ...group(text.ui('change.title'), changes.map(plain)),
    ...group(
      text.ui('group.open'),
      open.map(({ question, effect }) => plain(`${question.title} ${effect}`)),
    ),
  ];
}

/** Much of it concerns several outcomes: each point stands once, under the names of those. */
function considerBlocks({ recommendation }: Report, context: ReportContext): Block[] {
  const { text } = context;
  const points = new Map<string, { readonly point: ConsiderLine; readonly outcomes: string[] }>();
  for (const { title, consider } of recommendation?.levels.flatMap(({ outcomes }) => outcomes) ?? []) {
    for (const point of consider) {
      const known = points.get(point.id);
      if (known) known.outcomes.push(title);
      else points.set(point.id, { point, outcomes: [title] });
    }
  }
  if (points.size === 0) return [];
  const byOutcomes = new Map<string, Line[]>();
  for (const { point, outcomes } of points.values()) {
    const names = text.list(outcomes);
    byOutcomes.set(names, [...(byOutcomes.get(names) ?? []), considerLine(point, context)]);
  }
  return [
    line(text.ui('agenda.consider.lead')),
    ...[...byOutcomes].flatMap(([names, entries]) => [heading(3, names), list(entries)]),
  ];
}

function considerLine({ text: sentence, dated, asOf }: ConsiderLine, { text }: ReportContext): Line {
  const day: Line = dated ? [{ text: ` ${text.ui('result.as-of', { date: text.date(asOf) })}`, soft: true }] : [];
  return [{ text: sentence }, ...day];
}

function sourcesBlocks({ sources }: Report, { text }: ReportContext): Block[] {
  const entries = sources.map(({ title, publisher, year, language, url, reviewedOn, verifyBy }): Line => {
    const other = foreign(language, text.language);
    const read = text.ui('result.sources.reviewed', { date: text.date(reviewedOn) });
    const again = verifyBy === null ? '' : ` ${text.ui('result.sources.verify', { date: text.date(verifyBy) })}`;
    return [
      { text: title, foreign: other, ...(url !== '' && { link: url }) },
      { text: `. ${[publisher, year].filter((one) => one !== '').join(', ')}. `, foreign: other },
      { text: `${read}${again}`, soft: true },
    ];
  });
  return entries.length === 0 ? [] : [list(entries)];
}
