import type { AgendaItem, AgendaTheme, Id, Item } from './guide.js';
import type { Evaluation } from './evaluate.js';
import type { GuideModel } from './model.js';
import { evaluate, type Lookup } from './rule.js';

/** What the parties are to talk about, made for the chosen outcome and the answers. */
export interface AgendaPlan {
  /** Questions that nobody in the room could answer yet. */
  readonly findOut: readonly Id[];
  /** What the chosen outcome asks the parties to keep in mind. */
  readonly consider: readonly Item[];
  /** Points still to be discussed, by theme; themes without any are left out. */
  readonly discuss: readonly ThemePoints[];
  /** Points that the chosen outcome or the answers have probably settled. */
  readonly settled: readonly ThemePoints[];
}

export interface ThemePoints {
  readonly theme: AgendaTheme;
  readonly items: readonly AgendaItem[];
}

export function planAgenda(model: GuideModel, evaluation: Evaluation, chosen: Id | null): AgendaPlan {
  const themes = model.guide.agenda?.themes ?? [];
  const lookup: Lookup = (variable) =>
    variable === 'result.chosen' ? (chosen ?? '') : evaluation.standing.lookup(variable);
  const isShown = ({ showIf = true }: AgendaItem) => evaluate(showIf, lookup) !== false;
  const isSettled = ({ settledIf = false }: AgendaItem) => evaluate(settledIf, lookup) === true;
  const points = (belongs: (item: AgendaItem) => boolean): ThemePoints[] =>
    themes
      .map((theme) => ({ theme, items: theme.items.filter((item) => isShown(item) && belongs(item)) }))
      .filter(({ items }) => items.length > 0);

  return {
    findOut: evaluation.findOut,
    consider: (chosen === null ? undefined : model.outcomes.get(chosen)?.consider) ?? [],
    discuss: points((item) => !isSettled(item)),
    settled: points(isSettled),
  };
}
