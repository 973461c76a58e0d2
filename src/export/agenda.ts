import { isDay, planAgenda, type AgendaEntry, type Provenance, type ThemePoints } from '../core/index.js';
import { answerLine, type AnswerLine } from './answers.js';
import type { ReportContext } from './context.js';
import { itemSource, sourceLine, type SourceLine } from './sources.js';

/** The agenda in words, as a working paper. */
export interface AgendaReport {
  /** The chosen outcome as it stands in a sentence; empty if none is chosen. */
  readonly chosen: string;
  readonly sections: readonly AgendaSection[];
  /** The points that are to be met about on a certain day, each once. */
  readonly meetings: readonly AgendaPoint[];
}

export interface AgendaSection {
  readonly id: string;
  readonly kind: 'find-out' | 'discuss' | 'consider' | 'settled';
  readonly title: string;
  readonly lead: string;
  readonly points: readonly AgendaPoint[];
}

export interface AgendaPoint {
  readonly id: string;
  readonly text: string;
  readonly provenance: Provenance;
  readonly provenanceText: string;
  readonly source: SourceLine;
  /** Why the point is probably settled; empty otherwise. */
  readonly settled: string;
  readonly answers: readonly AnswerLine[];
  readonly entry: AgendaEntry;
}

const NO_ENTRY: AgendaEntry = { note: '', who: '', when: '' };

export function agendaReport(context: ReportContext): AgendaReport {
  const { model, evaluation, draft, text } = context;
  const plan = planAgenda(model, evaluation, draft.chosen);
  const chosen = draft.chosen === null ? '' : text.guide('outcomes', draft.chosen, 'inline');
  const sections: AgendaSection[] = [
    ...themeSections(plan.discuss, 'discuss', context),
    section('consider', text.ui('agenda.consider', { outcome: chosen }), text.ui('agenda.consider.lead'), [
      ...plan.consider.map(({ id }) =>
        point(id, text.guide('items', id), 'guide-says', itemSource(id, context), context),
      ),
    ]),
    section('find-out', text.ui('agenda.find-out'), text.ui('agenda.find-out.lead'), [
      ...plan.findOut.map((id) => {
        const source = sourceLine(model.questions.get(id)!.question.source.source, context);
        const answers = [answerLine(context, id)];
        return point(id, text.guide('questions', id, 'findOut'), 'our-reading', source, context, { answers });
      }),
    ]),
    ...themeSections(plan.settled, 'settled', context),
  ];
  const points = new Map(sections.flatMap((one) => one.points.map((each) => [each.id, each])));
  return {
    chosen,
    sections: sections.filter((one) => one.points.length > 0),
    meetings: [...points.values()].filter(({ entry }) => isDay(entry.when)),
  };

  function section(kind: AgendaSection['kind'], title: string, lead: string, points: AgendaPoint[]): AgendaSection {
    return { id: kind, kind, title, lead, points };
  }
}

function themeSections(
  themes: readonly ThemePoints[],
  kind: 'discuss' | 'settled',
  context: ReportContext,
): AgendaSection[] {
  const { text, draft } = context;
  const { isShown } = context.evaluation.standing;
  return themes.map(({ theme, items }) => ({
    id: `${kind}-${theme.id}`,
    kind,
    title: text.guide('agenda', 'themes', theme.id, 'title'),
    lead: kind === 'discuss' ? text.guide('agenda', 'themes', theme.id, 'lead') : '',
    points: items.map(({ id, derived, source = theme.source, answers = [] }) => {
      const given = answers.filter((question) => Object.hasOwn(draft.answers, question) && isShown(question));
      return point(
        id,
        text.guide('agenda', 'items', id, 'question'),
        derived ? 'our-reading' : 'guide-says',
        sourceLine(source.source, context),
        context,
        {
          settled: kind === 'settled' ? text.guide('agenda', 'items', id, 'settled') : '',
          answers: given.map((question) => answerLine(context, question)),
        },
      );
    }),
  }));
}

function point(
  id: string,
  sentence: string,
  provenance: Provenance,
  source: SourceLine,
  { draft, text }: ReportContext,
  more: Partial<Pick<AgendaPoint, 'settled' | 'answers'>> = {},
): AgendaPoint {
  const entry = Object.hasOwn(draft.agenda, id) ? draft.agenda[id]! : NO_ENTRY;
  const provenanceText = text.ui(`provenance.${provenance}`);
  return { id, text: sentence, provenance, provenanceText, source, settled: '', answers: [], entry, ...more };
}
