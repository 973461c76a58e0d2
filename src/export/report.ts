import { agendaReport, type AgendaReport } from './agenda.js';
import { answerSections, type AnswerSection } from './answers.js';
import type { ReportContext } from './context.js';
import { pictureReports, type PictureReport } from './pictures.js';
import { recommendationReport, type RecommendationReport } from './recommendation.js';
import { sourceList, type SourceLine } from './sources.js';

/** All that the reader takes along, in words of one language. Every format sees this and never the guide. */
export interface Report {
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly guide: string;
  readonly guideVersion: string;
  readonly answers: readonly AnswerSection[];
  /** Undefined for a guide without outcomes. */
  readonly recommendation: RecommendationReport | undefined;
  /** Undefined for a guide without agenda. */
  readonly agenda: AgendaReport | undefined;
  readonly pictures: readonly PictureReport[];
  readonly sources: readonly SourceLine[];
}

export function buildReport(context: ReportContext): Report {
  const { guide } = context.model;
  return {
    title: context.text.guide('guide', 'title'),
    language: context.text.language,
    direction: context.text.direction,
    guide: guide.id,
    guideVersion: guide.version,
    answers: answerSections(context),
    recommendation: guide.outcomes ? recommendationReport(context) : undefined,
    agenda: guide.agenda ? agendaReport(context) : undefined,
    pictures: pictureReports(context),
    sources: sourceList(context),
  };
}
