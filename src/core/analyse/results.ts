import type { Id, Notice } from '../guide.js';
import type { GuideDiagrams, OutcomeDiagram, ResultVariable, Trit } from './compile.js';
import type { Node } from './diagram.js';

/** The notices of a guide as functions of the answers, each resting on those before it. */
export function noticeDiagrams(guide: GuideDiagrams): ReadonlyMap<Notice, Trit> {
  const shown = new Map<Notice, Trit>();
  for (const notice of guide.model.guide.notices ?? []) {
    const before = new Map([...shown].map(([{ id }, { yes }]) => [id, yes]));
    shown.set(notice, guide.rule(notice.when, noticeVariables(guide, notice, before)));
  }
  return shown;
}

/** Only what the notice looks at is made: who leads is costly to know. */
function noticeVariables(
  guide: GuideDiagrams,
  { when }: Notice,
  before: ReadonlyMap<Id, Node>,
): ReadonlyMap<string, ResultVariable> {
  const { diagrams, outcomes } = guide;
  const asks = JSON.stringify(when);
  const byOutcome = (node: (one: OutcomeDiagram) => Node): ResultVariable => ({
    list: new Map(outcomes.map((one) => [one.outcome.id, node(one)])),
  });
  const byLevel = (nodes: ReadonlyMap<Id, Node>): Map<Id, Node> => {
    const levels = new Map<Id, Node>();
    for (const { outcome } of outcomes) {
      levels.set(outcome.level, diagrams.or(levels.get(outcome.level) ?? diagrams.never, nodes.get(outcome.id)!));
    }
    return levels;
  };
  const withNone = (nodes: ReadonlyMap<Id, Node>): ResultVariable => ({
    one: new Map([...nodes, ['', diagrams.not(diagrams.or(...nodes.values()))]]),
    list: new Map(),
  });
  const ranked = byOutcome(({ ranked: node }) => node);
  const nearMisses = byOutcome(({ nearMiss }) => nearMiss);
  const makers: Record<string, () => ResultVariable> = {
    'result.leading': () => withNone(guide.leading()),
    'result.leadingLevel': () => withNone(byLevel(guide.leading())),
    'result.ranked': () => ranked,
    'result.rankedLevels': () => ({ list: byLevel(ranked.list) }),
    'result.nearMisses': () => nearMisses,
    'result.nearMissLevels': () => ({ list: byLevel(nearMisses.list) }),
    'result.supported': () => byOutcome(({ supported }) => supported),
    'result.blocked': () => byOutcome(({ blocked }) => blocked),
    'result.notices': () => ({ list: before }),
  };
  return new Map(
    Object.entries(makers)
      .filter(([name]) => asks.includes(`"${name}"`))
      .map(([name, make]) => [name, make()]),
  );
}
