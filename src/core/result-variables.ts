/**
 * What notices and agenda items may know of the result, beside the answers. They are always decided. `result.leading`,
 * `result.leadingLevel` and `result.chosen` are the empty text when there is none; the others are lists.
 */
import type { Guide, Id, Outcome, Reason } from './guide.js';
import type { Truth, Value } from './rule.js';
import type { VariableType } from './variable.js';

/** What is read here of an outcome's result. */
interface ResultView {
  readonly outcome: Outcome;
  readonly status: string;
  readonly rank: number | null;
  readonly nearMiss: object | null;
  readonly reasons: readonly { readonly reason: Reason; readonly value: Truth }[];
}

/** Variables that a notice may look at: those of the outcomes, and the notices before it that are shown. */
export function noticeVariables(guide: Guide): Map<string, VariableType> {
  const outcomes = (guide.outcomes ?? []).map(({ id }) => id);
  const levels = (guide.levels ?? []).map(({ id }) => id);
  const notices = (guide.notices ?? []).map(({ id }) => id);
  const one = (ids: readonly string[]): VariableType => ({ kind: 'choice', options: new Set([...ids, '']) });
  const list = (ids: readonly string[]): VariableType => ({ kind: 'choices', options: new Set(ids) });
  return new Map([
    ['result.leading', one(outcomes)],
    ['result.leadingLevel', one(levels)],
    ['result.ranked', list(outcomes)],
    ['result.rankedLevels', list(levels)],
    ['result.nearMisses', list(outcomes)],
    ['result.nearMissLevels', list(levels)],
    ['result.supported', list(outcomes)],
    ['result.blocked', list(outcomes)],
    ['result.notices', list(notices)],
  ]);
}

/** Each is found when it is asked for: a near miss takes all reasons of its outcome, and few notices look at one. */
export function noticeLookup(
  results: readonly ResultView[],
  notices: readonly string[],
): (variable: string) => Value | undefined {
  const leading = () => results.find(({ rank }) => rank === 1)?.outcome;
  const ranked = () => results.filter(({ rank }) => rank !== null);
  const nearMisses = () => results.filter(({ nearMiss }) => nearMiss !== null);
  const ids = (some: readonly ResultView[]): Id[] => some.map(({ outcome }) => outcome.id);
  const levels = (some: readonly ResultView[]): Id[] => some.map(({ outcome }) => outcome.level);
  const values = new Map<string, () => Value>([
    ['result.leading', () => leading()?.id ?? ''],
    ['result.leadingLevel', () => leading()?.level ?? ''],
    ['result.ranked', () => ids(ranked())],
    ['result.rankedLevels', () => levels(ranked())],
    ['result.nearMisses', () => ids(nearMisses())],
    ['result.nearMissLevels', () => levels(nearMisses())],
    ['result.supported', () => ids(results.filter(isSupported))],
    ['result.blocked', () => ids(results.filter(({ status }) => status === 'does-not-fit'))],
    ['result.notices', () => notices],
  ]);
  return (variable) => values.get(variable)?.();
}

/** Agenda items may look at the outcome that the reader has chosen to go on with. */
export function agendaVariables(guide: Guide): Map<string, VariableType> {
  return new Map([
    ['result.chosen', { kind: 'choice', options: new Set([...(guide.outcomes ?? []).map(({ id }) => id), '']) }],
  ]);
}

function isSupported({ status, reasons }: ResultView): boolean {
  const inPlay = status !== 'not-applicable' && status !== 'does-not-fit';
  return inPlay && reasons.some(({ reason, value }) => reason.effect === 'supports' && value === true);
}
