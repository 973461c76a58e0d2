import type { VersionChanges } from '../guide.js';
import { toPointer } from '../problem.js';
import { compareVersions } from '../version.js';
import type { CheckContext, Path } from './context.js';

type Renames = Readonly<Record<string, string | null>>;

const LISTS = { questions: 'question', outcomes: 'outcome', agenda: 'item' } as const;
type List = keyof typeof LISTS;

/** What became of earlier ids: each leads, version by version, to something that the guide has, or was removed. */
export function checkChanges(context: CheckContext): void {
  const { changes = [], version: now } = context.guide;
  const existing = idsOf(context);
  changes.forEach((change, index) => {
    const path = ['changes', index];
    checkVersion(change.version, changes[index - 1]?.version, now, [...path, 'version'], context);
    for (const list of Object.keys(LISTS) as List[]) checkList(list, index, existing[list], context);
    for (const question of Object.keys(change.options ?? {})) checkOptions(question, index, context);
    change.askAgain?.forEach((question, at) => {
      const last = follow(question, changes.slice(index + 1), (later) => later.questions);
      if (last !== null) context.refer('question', last, [...path, 'askAgain', at]);
    });
  });
}

function idsOf({ guide, questions }: CheckContext): Readonly<Record<List, ReadonlySet<string>>> {
  const outcomes = guide.outcomes ?? [];
  const points = (guide.agenda?.themes ?? []).flatMap(({ items }) => items);
  return {
    questions: new Set(questions.keys()),
    outcomes: new Set(outcomes.map(({ id }) => id)),
    agenda: new Set([...points, ...outcomes.flatMap(({ consider }) => consider)].map(({ id }) => id)),
  };
}

/** Answers pass the changes in order, so one that stands in the wrong place would be passed over. */
function checkVersion(version: string, before: string | undefined, now: string, at: Path, context: CheckContext): void {
  if (before !== undefined && compareVersions(version, before) <= 0) {
    context.report('wrong-changes', at, { why: 'version-order', version, before });
  }
  if (compareVersions(version, now) > 0) context.report('wrong-changes', at, { why: 'version-beyond', version, now });
}

function checkList(list: List, index: number, existing: ReadonlySet<string>, context: CheckContext): void {
  const { changes = [] } = context.guide;
  const renames = changes[index]![list] ?? {};
  const path = ['changes', index, list];
  const later = changes.slice(index + 1);
  const rings = idsInRings(renames);
  const targets = new Set<string>();
  // What is back, or asks something else now, from this version on.
  const since = new Set(
    changes
      .slice(index)
      .flatMap((change) => [
        ...Object.values(change[list] ?? {}),
        ...(list === 'questions' ? (change.askAgain ?? []) : []),
      ]),
  );
  for (const [old, target] of Object.entries(renames)) {
    const at = [...path, old];
    if (target !== null && targets.has(target)) context.report('duplicate-id', at, { id: target });
    if (target !== null) targets.add(target);
    if (rings.has(old)) {
      context.report('wrong-changes', at, { why: 'ring', id: old });
      continue;
    }
    const last = follow(target, later, (change) => change[list]);
    if (last !== null) context.refer(LISTS[list], last, at, existing);
    if (existing.has(old) && !since.has(old)) warnOfUse(old, at, context);
  }
}

function checkOptions(question: string, index: number, context: CheckContext): void {
  const { changes = [] } = context.guide;
  const later = changes.slice(index + 1);
  const renames = changes[index]!.options![question]!;
  const path = ['changes', index, 'options', question];
  const rings = idsInRings(renames);
  const last = follow(question, later, (change) => change.questions);
  if (last === null) return;
  const found = context.questions.get(last)?.question;
  if (!found) return context.refer('question', last, path);
  const what = found.kind === 'actors' ? 'side' : 'option';
  const since = new Set(targetsSince(question, changes.slice(index)));
  const existing = new Set(
    'options' in found ? found.options.map(({ id }) => id) : found.kind === 'actors' ? found.sides : [],
  );
  for (const [old, target] of Object.entries(renames)) {
    const at = [...path, old];
    if (rings.has(old)) {
      context.report('wrong-changes', at, { why: 'ring', id: old });
      continue;
    }
    const end = followOption(target, question, later);
    if (end !== null) context.refer(what, end, at, existing);
    if (existing.has(old) && !since.has(old)) warnOfUse(old, at, context);
  }
}

/** The ids that come back to themselves by way of others in one version. To itself at once means that it is back again. */
function idsInRings(renames: Renames): ReadonlySet<string> {
  const rings = new Set<string>();
  const done = new Set<string>();
  for (const start of Object.keys(renames)) {
    const way: string[] = [];
    let id: string | null = start;
    while (id !== null && Object.hasOwn(renames, id) && !done.has(id)) {
      done.add(id);
      way.push(id);
      id = renames[id]!;
    }
    const place = id === null ? -1 : way.indexOf(id);
    if (place >= 0 && place < way.length - 1) for (const one of way.slice(place)) rings.add(one);
  }
  return rings;
}

/** The id that something has after further changes; null when it was removed. */
function follow(
  id: string | null,
  changes: readonly VersionChanges[],
  renamesOf: (change: VersionChanges) => Renames | undefined,
): string | null {
  return changes.reduce<string | null>((last, change) => step(last, renamesOf(change)), id);
}

function followOption(option: string | null, question: string, changes: readonly VersionChanges[]): string | null {
  let [last, of]: [string | null, string | null] = [option, question];
  for (const { questions, options = {} } of changes) {
    of = step(of, questions);
    if (of !== null && Object.hasOwn(options, of)) last = step(last, options[of]);
  }
  return last;
}

/** All ids that options of a question got, from the first of some changes on. */
function targetsSince(question: string, changes: readonly VersionChanges[]): (string | null)[] {
  let of: string | null = question;
  return changes.flatMap(({ questions, options = {} }, index) => {
    if (index > 0) of = step(of, questions);
    return of !== null && Object.hasOwn(options, of) ? Object.values(options[of]!) : [];
  });
}

function step(id: string | null, renames: Renames | undefined): string | null {
  return id !== null && renames && Object.hasOwn(renames, id) ? renames[id]! : id;
}

/** Right when a new thing took the id over, but more often the old one was left in the guide by mistake. */
function warnOfUse(id: string, path: Path, { problems }: CheckContext): void {
  problems.push({
    code: 'changed-id',
    severity: 'warning',
    file: 'guide.json',
    pointer: toPointer(path),
    args: { id },
  });
}
