import { isRuledOut, type Evaluation, type Id, type OutcomeResult, type Status } from '../core/index.js';
import { answerLine, type AnswerLine } from './answers.js';
import type { ReportContext } from './context.js';
import { outcomeReport, type OutcomeReport } from './outcome.js';

/** The result in words, grouped by level with the level of the leading outcome first. */
export interface RecommendationReport {
  /** The answer in one sentence. */
  readonly heading: string;
  readonly notices: readonly NoticeReport[];
  readonly levels: readonly LevelReport[];
  /** Points that nobody could answer yet. */
  readonly findOut: readonly AnswerLine[];
  readonly limits: readonly string[];
}

export interface NoticeReport {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly leadsTo: 'agenda' | 'questions' | undefined;
}

export interface LevelReport {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly outcomes: readonly OutcomeReport[];
}

/** How far along outcomes are, by their ids, for the line that follows the reader through the questions. */
export interface Progress {
  readonly ruledOut: readonly Id[];
  readonly ranked: readonly Id[];
  readonly open: readonly Id[];
}

export function recommendationReport(context: ReportContext): RecommendationReport {
  const { model, evaluation, text } = context;
  const { guide } = model;
  const about = (guide.about ?? []).map((id) => {
    const { asOf } = guide.notes!.find((note) => note.id === id)!;
    return `${text.guide('notes', id)} ${text.ui('result.as-of', { date: text.date(asOf) })}`;
  });
  return {
    heading: heading(context),
    notices: evaluation.notices.map(({ id, leadsTo }) => ({
      id,
      title: text.guide('notices', id, 'title'),
      text: text.guide('notices', id, 'text'),
      leadsTo,
    })),
    levels: levels(context),
    findOut: evaluation.findOut.map((question) => answerLine(context, question)),
    limits: [...(guide.limits ?? []).map((id) => text.guide('limits', id)), ...about],
  };
}

export function progress({ outcomes }: Evaluation): Progress {
  const ids = (some: readonly OutcomeResult[]) => some.map(({ outcome }) => outcome.id);
  const isSettled = ({ rank, reachable }: OutcomeResult) => rank !== null && reachable.size === 1;
  return {
    ruledOut: ids(outcomes.filter(isRuledOut)),
    ranked: ids(outcomes.filter(isSettled)),
    open: ids(outcomes.filter((result) => !isRuledOut(result) && !isSettled(result))),
  };
}

function heading({ evaluation, text }: ReportContext): string {
  const titles = (status: Status) =>
    evaluation.ranked
      .filter((result) => result.status === status)
      .map(({ outcome }) => text.guide('outcomes', outcome.id, 'inline'));
  const [fits, mayFit] = [titles('fits'), titles('may-fit')];
  if (fits.length > 0) return text.ui('heading.fits', { outcomes: text.list(fits), count: fits.length });
  if (mayFit.length > 0) return text.ui('heading.may-fit', { outcomes: text.alternatives(mayFit) });
  return text.ui('heading.none');
}

const ORDER: readonly Status[] = ['fits', 'may-fit', 'undecided', 'weak', 'does-not-fit', 'not-applicable'];

function levels(context: ReportContext): LevelReport[] {
  const { model, evaluation, text } = context;
  const leading = evaluation.ranked[0]?.outcome.level;
  const strength = ({ rank, status }: OutcomeResult) => rank ?? 1000 + ORDER.indexOf(status);
  return (model.guide.levels ?? [])
    .map(({ id }) => ({
      id,
      title: text.guide('levels', id, 'title'),
      lead: text.guide('levels', id, 'lead'),
      outcomes: evaluation.outcomes
        .filter(({ outcome }) => outcome.level === id)
        .sort((a, b) => strength(a) - strength(b))
        .map((result) => outcomeReport(result, context)),
    }))
    .sort((a, b) => Number(b.id === leading) - Number(a.id === leading));
}
