import {
  changesToFit,
  type Effect,
  type Id,
  type Item,
  type OutcomeResult,
  type ReasonResult,
  type Status,
} from '../core/index.js';
import { answerLine, type AnswerLine } from './answers.js';
import type { ReportContext } from './context.js';
import { citedSource, itemSource, type SourceLine } from './sources.js';

/** One outcome with all that speaks for, against and beside it. Every outcome has the same form. */
export interface OutcomeReport {
  readonly id: string;
  readonly code: string;
  readonly level: string;
  readonly title: string;
  /** The title as it stands within a sentence. */
  readonly inline: string;
  readonly lead: string;
  readonly status: Status;
  readonly statusText: string;
  readonly rank: number | null;
  /** Only one thing is in the way; says which. Empty otherwise. */
  readonly nearMiss: string;
  readonly groups: readonly ReasonGroup[];
  /** What would have to be otherwise for the outcome to fit, each a smallest set of facts in one sentence. */
  readonly changes: readonly string[];
  /** Questions that can still change the status. */
  readonly open: readonly OpenLine[];
  /** What to keep in mind whatever the answers, the guide's own items before dated notes. */
  readonly consider: readonly ConsiderLine[];
}

export type GroupKind = 'gates' | 'hinders' | 'change' | 'supports' | 'opposes' | 'notes' | 'unmet';

export interface ReasonGroup {
  readonly kind: GroupKind;
  readonly title: string;
  readonly lines: readonly ReasonLine[];
}

export interface ReasonLine {
  readonly id: string;
  readonly text: string;
  readonly provenance: 'guide-says' | 'our-reading';
  readonly provenanceText: string;
  readonly source: SourceLine;
  /** The answers that decide the reason, or the questions that it waits for. */
  readonly answers: readonly AnswerLine[];
}

/** A question that an outcome still waits for. */
export interface OpenLine {
  readonly question: AnswerLine;
  /** What the answer can do: "The answer can speak for it or stand in its way." */
  readonly effect: string;
}

export interface ConsiderLine {
  readonly id: string;
  readonly text: string;
  readonly source: SourceLine;
  /** Whether it is a dated note rather than an item of the guide. */
  readonly dated: boolean;
  /** The day that a dated note describes, or the day that the guide's source was last read. */
  readonly asOf: string;
  readonly verifyBy: string | null;
}

export function outcomeReport(result: OutcomeResult, context: ReportContext): OutcomeReport {
  const { text } = context;
  const { id, code, level } = result.outcome;
  return {
    id,
    code,
    level,
    title: text.guide('outcomes', id, 'title'),
    inline: text.guide('outcomes', id, 'inline'),
    lead: text.guide('outcomes', id, 'lead'),
    status: result.status,
    statusText: text.ui(`status.${result.status}`),
    rank: result.rank,
    nearMiss: nearMissText(result, context),
    groups: reasonGroups(result, context),
    changes: changeSentences(result, context),
    open: openLines(result, context),
    consider: considerLines(result, context),
  };
}

/** Which text of a reason a group shows, and which reasons belong to it. What nobody was asked is not missing. */
const GROUPS: readonly {
  readonly kind: GroupKind;
  readonly text: 'holds' | 'fails' | 'change';
  readonly belongs: (result: ReasonResult, context: ReportContext) => boolean;
}[] = [
  { kind: 'gates', text: 'holds', belongs: holding('not-applicable') },
  { kind: 'hinders', text: 'holds', belongs: holding('blocks') },
  { kind: 'change', text: 'change', belongs: (result) => holding('blocks')(result) && mayChange(result) },
  { kind: 'supports', text: 'holds', belongs: holding('supports', 'weakly-supports') },
  { kind: 'opposes', text: 'holds', belongs: holding('opposes') },
  {
    kind: 'unmet',
    text: 'fails',
    belongs: ({ reason, value, questions }, context) =>
      reason.effect === 'supports' && value === false && asked(questions, context).length > 0,
  },
  { kind: 'notes', text: 'holds', belongs: holding('notes') },
];

/** Without what was not asked, and without who answers, which nobody needs to be told. */
function asked(questions: readonly Id[], { model, evaluation }: ReportContext): readonly Id[] {
  return questions.filter((id) => evaluation.standing.isShown(id) && id !== model.guide.respondent);
}

function holding(...effects: readonly Effect[]): (result: ReasonResult) => boolean {
  return ({ reason, holds }) => holds && effects.includes(reason.effect);
}

function mayChange({ reason }: ReasonResult): boolean {
  return reason.changeable === true || reason.alwaysNearMiss === true;
}

function reasonGroups({ reasons }: OutcomeResult, context: ReportContext): ReasonGroup[] {
  return GROUPS.map(({ kind, text, belongs }): ReasonGroup => ({
    kind,
    title: context.text.ui(`group.${kind}`),
    lines: reasons.filter((result) => belongs(result, context)).map((result) => reasonLine(result, text, context)),
  })).filter(({ lines }) => lines.length > 0);
}

function reasonLine(
  { reason, questions }: ReasonResult,
  which: 'holds' | 'fails' | 'change',
  context: ReportContext,
): ReasonLine {
  const { text } = context;
  return {
    id: reason.id,
    text: text.guide('reasons', reason.id, which),
    provenance: reason.provenance,
    provenanceText: text.ui(`provenance.${reason.provenance}`),
    source: itemSource(reason.item, context),
    answers: asked(questions, context).map((question) => answerLine(context, question)),
  };
}

/** Only what can still change the status is open: on an outcome that is settled, nothing is. */
function openLines({ reasons }: OutcomeResult, context: ReportContext): OpenLine[] {
  const { text } = context;
  const effects = new Map<Id, Set<string>>();
  for (const { reason, value, questions, matters } of reasons) {
    if (value !== undefined || !matters || reason.effect === 'notes') continue;
    const effect = text.ui(`open.${reason.effect}`);
    for (const question of questions) effects.set(question, (effects.get(question) ?? new Set()).add(effect));
  }
  return [...effects].map(([question, words]) => ({
    question: answerLine(context, question),
    effect: text.ui('open.effect', { effects: text.alternatives([...words]) }),
  }));
}

function changeSentences(result: OutcomeResult, { model, draft, text }: ReportContext): string[] {
  return changesToFit(model, draft.answers, result).map((changes) => {
    const conditions = changes.map(({ question, option }) =>
      text.guide('questions', question, 'preconditions', option),
    );
    return text.ui('change.if', { conditions: text.list(conditions) });
  });
}

function considerLines({ outcome }: OutcomeResult, context: ReportContext): ConsiderLine[] {
  const { model, text } = context;
  const items = outcome.consider.map((item: Item): ConsiderLine => {
    const source = itemSource(item.id, context);
    const { reviewedOn: asOf, verifyBy } = source;
    return { id: item.id, text: text.guide('items', item.id), source, dated: false, asOf, verifyBy };
  });
  const notes = (outcome.notes ?? []).map((id): ConsiderLine => {
    const note = model.guide.notes!.find((entry) => entry.id === id)!;
    const { asOf, verifyBy } = note;
    return {
      id,
      text: text.guide('notes', id),
      source: citedSource(note.source, context),
      dated: true,
      asOf,
      verifyBy,
    };
  });
  return [...items, ...notes];
}

function nearMissText({ nearMiss, outcome }: OutcomeResult, { text }: ReportContext): string {
  return nearMiss === null ? '' : text.ui('near-miss', { outcome: text.guide('outcomes', outcome.id, 'title') });
}
