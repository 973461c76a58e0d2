import type { Guide, Question, VersionChanges } from '../guide.js';
import type { GuideModel } from '../model.js';
import { compareVersions } from '../version.js';

/** Something in which saved answers lose their place although the new version does not say what became of it. */
export interface UndeclaredChange {
  /** `kind`: the question is there, but asks for another kind of answer or on another scale. */
  readonly what: 'question' | 'option' | 'outcome' | 'item' | 'kind';
  /** An id of the old version; an option as `question/option`. */
  readonly id: string;
}

/** What is in one version and, without a word in `changes`, no longer in another. */
export function undeclaredChanges(old: GuideModel, young: GuideModel): UndeclaredChange[] {
  const changes = (young.guide.changes ?? []).filter(({ version }) => compareVersions(version, old.guide.version) > 0);
  const isDeclared = (list: 'questions' | 'outcomes' | 'agenda', id: string) =>
    changes.some((change) => Object.hasOwn(change[list] ?? {}, id));
  const missing = (
    what: UndeclaredChange['what'],
    list: 'questions' | 'outcomes' | 'agenda',
    [before, after]: readonly [Iterable<string>, ReadonlySet<string>],
  ) => [...before].filter((id) => !after.has(id) && !isDeclared(list, id)).map((id) => ({ what, id }));
  const idsIn = (read: (model: GuideModel) => string[]) => [read(old), new Set(read(young))] as const;
  return [
    ...missing(
      'question',
      'questions',
      idsIn(({ questions }) => [...questions.keys()]),
    ),
    ...[...old.questions.values()].flatMap(({ question }) => inQuestion(question, young, changes)),
    ...missing(
      'outcome',
      'outcomes',
      idsIn(({ outcomes }) => [...outcomes.keys()]),
    ),
    ...missing(
      'item',
      'agenda',
      idsIn(({ guide }) => pointsOf(guide)),
    ),
  ];
}

function inQuestion(
  before: Question,
  { questions }: GuideModel,
  changes: readonly VersionChanges[],
): UndeclaredChange[] {
  let id: string | undefined = before.id;
  const gone = new Set(choicesOf(before));
  for (const change of changes) {
    const renames: VersionChanges['questions'] = change.questions ?? {};
    id = id !== undefined && Object.hasOwn(renames, id) ? (renames[id] ?? undefined) : id;
    // Nothing else is to be said of a question that is removed, or that is asked again as a whole.
    if (id === undefined || change.askAgain?.includes(id)) return [];
    if (change.options && Object.hasOwn(change.options, id)) {
      for (const option of Object.keys(change.options[id]!)) gone.delete(option);
    }
  }
  const after = questions.get(id)?.question;
  if (!after) return [];
  if (measureOf(after) !== measureOf(before)) return [{ what: 'kind', id: before.id }];
  for (const option of choicesOf(after)) gone.delete(option);
  return [...gone].map((option) => ({ what: 'option', id: `${before.id}/${option}` }));
}

function choicesOf(question: Question): readonly string[] {
  if ('options' in question) return question.options.map(({ id }) => id);
  return question.kind === 'actors' ? question.sides : [];
}

/** What an answer means depends on it. */
function measureOf(question: Question): string {
  if (question.kind === 'scale') return `scale ${question.points}`;
  return question.kind === 'long-text' ? 'text' : question.kind;
}

function pointsOf({ agenda, outcomes = [] }: Guide): string[] {
  const points = (agenda?.themes ?? []).flatMap(({ items }) => items);
  return [...points, ...outcomes.flatMap(({ consider }) => consider)].map(({ id }) => id);
}
