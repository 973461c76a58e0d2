import type { Outcome, Reason } from '../guide.js';
import { itemsOf } from '../model.js';
import type { CheckContext, Path } from './context.js';

const ITEM_LISTS = ['describes', 'suits', 'unsuited', 'consider'] as const;

/** Levels, outcomes, their items and their reasons. */
export function checkOutcomes(context: CheckContext): void {
  const { levels = [], outcomes = [], notes, about, ranking, glossary = [], limits = [] } = context.guide;
  if (outcomes.length > 0 && !ranking) context.report('missing-part', [], { part: 'ranking' });
  context.uniqueIn(levels, ['levels']);
  context.uniqueIn(outcomes, ['outcomes']);
  context.uniqueIn(notes, ['notes']);
  context.referAll('note', about, ['about']);
  for (const [list, path] of [
    [glossary, 'glossary'],
    [limits, 'limits'],
  ] as const) {
    context.unique(list.map((id, index) => [id, () => [path, index]]));
  }
  context.unique(outcomes.map(({ code }, index) => [code, () => ['outcomes', index, 'code']]));
  context.unique(
    outcomes.flatMap(({ reasons }, index) =>
      reasons.map(({ id }, at) => [id, () => ['outcomes', index, 'reasons', at, 'id']] as const),
    ),
  );

  const levelItems: [string, () => Path][] = levels.flatMap(({ items = [] }, index) =>
    items.map(({ id }, at): [string, () => Path] => [id, () => ['levels', index, 'items', at, 'id']]),
  );
  context.unique([...levelItems, ...outcomes.flatMap((outcome, index) => itemPaths(outcome, ['outcomes', index]))]);
  levels.forEach((level, index) => {
    context.source(level, ['levels', index]);
    level.items?.forEach((item, at) => context.source(item, ['levels', index, 'items', at]));
  });
  notes?.forEach((note, index) => context.source(note, ['notes', index]));
  const outcomeIds = new Set(outcomes.map(({ id }) => id));
  context.guide.exclusive?.forEach((pair, index) =>
    pair.forEach((id, at) => context.refer('outcome', id, ['exclusive', index, at], outcomeIds)),
  );
  const itemsOfLevels = levelItems.map(([id]) => id);
  outcomes.forEach((outcome, index) => checkOutcome(outcome, ['outcomes', index], itemsOfLevels, context));
}

function checkOutcome(outcome: Outcome, path: Path, levelItems: readonly string[], context: CheckContext): void {
  context.refer('level', outcome.level, [...path, 'level']);
  context.referAll('note', outcome.notes, [...path, 'notes']);
  context.referAll('term', outcome.terms, [...path, 'terms']);
  for (const list of ITEM_LISTS) {
    outcome[list].forEach((item, index) => context.source(item, [...path, list, index]));
  }
  const items = new Set([...itemsOf(outcome).map(({ id }) => id), ...levelItems]);
  outcome.reasons.forEach((reason, index) => {
    const here = [...path, 'reasons', index];
    context.refer('item', reason.item, [...here, 'item'], items);
    context.rule(reason.when, [...here, 'when']);
    checkEffect(reason, outcome, here, context);
  });
}

/** The ranking counts "suits" items, so only they can support; and some members mean something for one effect only. */
function checkEffect(reason: Reason, outcome: Outcome, path: Path, context: CheckContext): void {
  const wrong = (member: keyof Reason, why: Reason['effect']) =>
    context.report('wrong-effect', [...path, member], { why, item: reason.item, member });
  if (reason.effect === 'supports' && !outcome.suits.some(({ id }) => id === reason.item)) wrong('effect', 'supports');
  if (reason.alsoWhenUnsure !== undefined && reason.effect !== 'notes') wrong('alsoWhenUnsure', 'notes');
  for (const member of ['changeable', 'alwaysNearMiss'] as const) {
    if (reason[member] !== undefined && reason.effect !== 'blocks') wrong(member, 'blocks');
  }
}

function itemPaths(outcome: Outcome, path: Path): [string, () => Path][] {
  return ITEM_LISTS.flatMap((list) =>
    outcome[list].map(({ id }, index): [string, () => Path] => [id, () => [...path, list, index, 'id']]),
  );
}
