import type { Guide, Question, SourceRef } from '../guide.js';
import { placedQuestions, questionTypes, type PlacedQuestion } from '../model.js';
import { Hints, toPointer, type PathPart, type Problem, type ProblemCode } from '../problem.js';
import { isReserved } from '../reserved.js';
import type { Scope } from '../variable.js';
import { checkRule } from './rule.js';

export type Path = readonly PathPart[];

/** What can be referred to by id. */
export type Referent = 'source' | 'level' | 'note' | 'term' | 'question' | 'item' | 'outcome' | 'option' | 'side';

/** The guide that is checked, and the ways to say what is wrong with it. */
export class CheckContext {
  readonly problems: Problem[] = [];
  readonly hints = new Hints();
  readonly questions: ReadonlyMap<string, PlacedQuestion>;
  /** What a rule that may look at every question can look at. */
  readonly scope: Scope;
  private readonly known: Readonly<
    Record<Exclude<Referent, 'item' | 'outcome' | 'option' | 'side'>, ReadonlySet<string>>
  >;

  constructor(readonly guide: Guide) {
    const placed = placedQuestions(guide);
    this.questions = new Map(placed.map((entry) => [entry.question.id, entry]));
    this.scope = questionTypes(placed);
    this.known = {
      source: ids(guide.sources),
      level: ids(guide.levels),
      note: ids(guide.notes),
      term: new Set(guide.glossary),
      question: new Set(this.questions.keys()),
    };
  }

  report(code: ProblemCode, path: Path, args: Problem['args'] = {}): void {
    this.problems.push({ code, severity: 'error', file: 'guide.json', pointer: toPointer(path), args });
  }

  /** Reports an id that is not among those that exist. */
  refer(what: Referent, id: string, path: Path, among?: ReadonlySet<string>): void {
    const existing = among ?? this.known[what as keyof typeof this.known];
    if (!existing.has(id))
      this.report('unknown-reference', path, { what, id, suggestion: this.hints.nearest(id, existing) });
  }

  referAll(what: Referent, list: readonly string[] | undefined, path: Path): void {
    list?.forEach((id, index) => this.refer(what, id, [...path, index]));
  }

  /** Reports an id that is no question, or a question of another kind than is needed. */
  questionOf(id: string, kinds: readonly Question['kind'][], path: Path): void {
    const kind = this.questions.get(id)?.question.kind;
    if (kind === undefined) this.refer('question', id, path);
    else if (!kinds.includes(kind)) this.report('wrong-kind', path, { id, kind, expected: kinds.join(', ') });
  }

  /** Reports a `source` member that names no source. */
  source({ source }: { readonly source?: SourceRef }, path: Path): void {
    if (source && !this.known.source.has(source.source)) {
      this.refer('source', source.source, [...path, 'source', 'source']);
    }
  }

  /** Reports ids that occur twice. Where they stand is asked only then: nearly all ids of a guide are as they should be. */
  unique(entries: Iterable<readonly [id: string, path: () => Path]>): void {
    const seen = new Set<string>();
    for (const [id, path] of entries) this.another(id, seen, path);
  }

  uniqueIn(list: readonly { readonly id: string }[] | undefined, path: Path): void {
    const seen = new Set<string>();
    list?.forEach(({ id }, index) => this.another(id, seen, () => [...path, index, 'id']));
  }

  private another(id: string, seen: Set<string>, path: () => Path): void {
    if (seen.has(id)) this.report('duplicate-id', path(), { id });
    else if (isReserved(id)) this.report('reserved-id', path(), { id });
    seen.add(id);
  }

  rule(rule: unknown, path: Path, scope: Scope = this.scope): void {
    if (rule !== undefined) this.problems.push(...checkRule(rule, path, scope, this.hints));
  }
}

function ids(entries: readonly { readonly id: string }[] | undefined): Set<string> {
  return new Set(entries?.map(({ id }) => id));
}
