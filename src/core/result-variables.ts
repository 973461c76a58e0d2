/**
 * What notices and agenda items may know of the result, beside the answers. They are always decided. `result.leading`,
 * `result.leadingLevel` and `result.chosen` are the empty text when there is none; the others are lists.
 */
import type { Id, Outcome, Reason } from './guide.js';
import type { Truth, Value } from './rule.js';

/** What is read here of an outcome's result. */
interface ResultView {
  readonly outcome: Outcome;
  readonly status: string;
  readonly rank: number | null;
  readonly nearMiss: object | null;
  readonly reasons: readonly { readonly reason: Reason; readonly value: Truth }[];
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

function isSupported({ status, reasons }: ResultView): boolean {
  const inPlay = status !== 'not-applicable' && status !== 'does-not-fit';
  return inPlay && reasons.some(({ reason, value }) => reason.effect === 'supports' && value === true);
}
