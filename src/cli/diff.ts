import {
  answerTo,
  compareGuides,
  type Answers,
  type GuideDifference,
  type GuideModel,
  type Problem,
  type ResultChange,
  type Status,
} from '../core/index.js';
import { answerInWords } from '../export/index.js';
import type { Text } from '../text/index.js';
import { guideText, loadGuideFolder } from './load.js';

export interface Compared {
  /** Undefined when one of the guides cannot be used. */
  readonly difference: GuideDifference | undefined;
  readonly words: string;
  readonly problems: readonly Problem[];
}

/** Compares two versions of a guide, and says in words what changes for whom. */
export async function diffGuides(oldPath: string, youngPath: string, wanted: string, ui: Text): Promise<Compared> {
  const [old, young] = await Promise.all([oldPath, youngPath].map(loadGuideFolder));
  const problems = [...old!.problems, ...young!.problems].filter(({ severity }) => severity === 'error');
  if (!old!.model || !young!.model) return { difference: undefined, words: '', problems };
  const difference = compareGuides(old!.model, young!.model);
  const texts = await Promise.all([old!.model, young!.model].map((model) => guideText(model, wanted)));
  return { difference, words: inWords(difference, [old!.model, young!.model], texts as [Text, Text], ui), problems };
}

function inWords(
  { changes, undecided, undeclared, ...lists }: GuideDifference,
  models: readonly [GuideModel, GuideModel],
  texts: readonly [Text, Text],
  ui: Text,
): string {
  const listed = (['questions', 'options', 'outcomes'] as const).flatMap((name) => {
    const { added, removed } = lists[name];
    return [
      ...(added.length > 0 ? [`${ui.ui(`diff.${name}`)}, ${ui.ui('diff.added', { ids: added.join(', ') })}`] : []),
      ...(removed.length > 0
        ? [`${ui.ui(`diff.${name}`)}, ${ui.ui('diff.removed', { ids: removed.join(', ') })}`]
        : []),
    ];
  });
  const causes = groupByCause(changes);
  return [
    ...listed,
    ...undeclared.map(({ what, id }) => ui.ui(`diff.undeclared.${what}`, { id })),
    ...(undeclared.length > 0 ? [ui.ui('diff.undeclared', { version: models[0].guide.version })] : []),
    ...undecided.map((what) => ui.ui('diff.undecided', { what })),
    changes.length === 0 && undecided.length === 0
      ? ui.ui('diff.same')
      : ui.ui('diff.changes', { count: changes.length }),
    ...[...causes.values()].map((group) => `\n${causeInWords(group, models, texts, ui)}`),
  ].join('\n');
}

/** Changes that come from the same reasons belong together. */
function groupByCause(changes: readonly ResultChange[]): Map<string, ResultChange[]> {
  const groups = new Map<string, ResultChange[]>();
  for (const change of changes) {
    const cause = JSON.stringify([change.lost, change.gained]);
    groups.set(cause, [...(groups.get(cause) ?? []), change]);
  }
  return groups;
}

function causeInWords(
  group: readonly ResultChange[],
  models: readonly [GuideModel, GuideModel],
  [old, young]: readonly [Text, Text],
  ui: Text,
): string {
  const { lost, gained } = group[0]!;
  const reason = (text: Text, id: string) => `${text.guide('reasons', id, 'holds')} [${id}]`;
  const cause = [
    ...lost.map((id) => ui.ui('diff.lost', { reason: reason(old, id) })),
    ...gained.map((id) => ui.ui('diff.gained', { reason: reason(young, id) })),
  ];
  return [
    ...(cause.length > 0 ? cause : [ui.ui('diff.cause.none')]),
    ...group.flatMap((change) => [
      `  ${changeInWords(change, young, ui)}`,
      `    ${witnessInWords(change.witness, models, [old, young], ui)}`,
    ]),
  ].join('\n');
}

function changeInWords({ kind, id, from, to }: ResultChange, text: Text, ui: Text): string {
  const title = (outcome: string) =>
    outcome === '' ? ui.ui('diff.leading.none') : text.guide('outcomes', outcome, 'title') || outcome;
  switch (kind) {
    case 'status': {
      const status = (name: string) => ui.ui(`status.${name as Status}`);
      return ui.ui('diff.status', { outcome: title(id), from: status(from), to: status(to) });
    }
    case 'leading':
      return ui.ui('diff.leading', { from: title(from), to: title(to) });
    case 'order':
      return ui.ui('diff.order', { from: title(from), to: title(to) });
    case 'notice':
      return ui.ui(`diff.notice.${to as 'shown' | 'hidden'}`, { notice: text.guide('notices', id, 'title') || id });
  }
}

function witnessInWords(
  witness: Answers,
  [old, young]: readonly [GuideModel, GuideModel],
  [oldText, youngText]: readonly [Text, Text],
  ui: Text,
): string {
  const answers = Object.keys(witness).map((id) => {
    const [model, text] = young.questions.has(id) ? [young, youngText] : [old, oldText];
    const words = answerInWords(model.questions.get(id)!, answerTo(witness, id)!, text);
    return `${text.guide('questions', id, 'short') || id}: ${words}`;
  });
  return answers.length === 0 ? ui.ui('diff.witness.none') : ui.ui('diff.witness', { answers: answers.join('; ') });
}
