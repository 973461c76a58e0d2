import type { Guide } from '../guide.js';
import type { VariableType } from '../variable.js';

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

/** Agenda items may look at the outcome that the reader has chosen to go on with. */
export function agendaVariables(guide: Guide): Map<string, VariableType> {
  return new Map([
    ['result.chosen', { kind: 'choice', options: new Set([...(guide.outcomes ?? []).map(({ id }) => id), '']) }],
  ]);
}
