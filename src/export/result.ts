import type { DottedId, Effect, Id, Provenance, Status } from '../core/index.js';
import type { ReportContext } from './context.js';
import { outcomeReport } from './outcome.js';

/** The result as data, as `vagval recommend --json` prints it. */
export interface ResultData {
  readonly guide: Id;
  readonly guideVersion: string;
  readonly outcomes: readonly OutcomeData[];
  readonly notices: readonly DottedId[];
  readonly findOut: readonly Id[];
}

export interface OutcomeData {
  readonly id: Id;
  readonly level: Id;
  readonly status: Status;
  readonly rank: number | null;
  /** Only reasons that hold. */
  readonly reasons: readonly {
    readonly id: DottedId;
    readonly item: DottedId;
    readonly effect: Effect;
    readonly provenance: Provenance;
    readonly source: Id;
    readonly questions: readonly Id[];
    readonly text: string;
  }[];
  /** What to keep in mind whatever the answers. */
  readonly consider: readonly {
    readonly id: DottedId;
    readonly asOf: string;
    readonly verifyBy: string | null;
    readonly text: string;
  }[];
  readonly nearMiss: { readonly blockers: readonly DottedId[]; readonly text: string } | null;
}

export function resultData(context: ReportContext): ResultData {
  const { model, evaluation, text } = context;
  return {
    guide: model.guide.id,
    guideVersion: model.guide.version,
    outcomes: evaluation.outcomes.map((result) => {
      const { outcome, status, rank, nearMiss } = result;
      const report = outcomeReport(result, context);
      const change = report.groups.find(({ kind }) => kind === 'change')?.lines.map((line) => line.text) ?? [];
      return {
        id: outcome.id,
        level: outcome.level,
        status,
        rank,
        reasons: result.reasons
          .filter(({ holds }) => holds)
          .map(({ reason: { id, item, effect, provenance }, questions }) => ({
            id,
            item,
            effect,
            provenance,
            source: model.items.get(item)!.source.source,
            questions,
            text: text.guide('reasons', id, 'holds'),
          })),
        consider: report.consider.map(({ id, asOf, verifyBy, text: sentence }) => ({
          id,
          asOf,
          verifyBy,
          text: sentence,
        })),
        nearMiss: nearMiss && { ...nearMiss, text: [report.nearMiss, ...change].join(' ') },
      };
    }),
    notices: evaluation.notices.map(({ id }) => id),
    findOut: evaluation.findOut,
  };
}
