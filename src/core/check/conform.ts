import { nearest, toPointer, type PathPart, type Problem, type ProblemCode } from '../problem.js';
import type { Shape, Shapes } from '../shape.js';

type Found = Pick<Problem, 'code' | 'pointer' | 'args'>;
type Json = Readonly<Record<string, unknown>>;

/**
 * Every place where a value does not have the shape of that name. Only own members count, since a page may have hung
 * things of its own on `Object.prototype`.
 */
export function conform(given: unknown, name: string, shapes: Shapes): Found[] {
  const problems: Found[] = [];
  // One path for the whole walk: nearly all of a guide is as it should be, and needs no path of its own.
  const path: PathPart[] = [];
  visit(given, name);
  return problems;

  function report(code: ProblemCode, args: Problem['args'] = {}): void {
    const member = 'member' in args ? {} : { member: String(path.at(-1) ?? '') };
    problems.push({ code, pointer: toPointer(path), args: { ...args, ...member } });
  }

  function within(part: PathPart, value: unknown, shape: Shape): void {
    path.push(part);
    visit(value, shape);
    path.pop();
  }

  function visit(value: unknown, shape: Shape): void {
    if (typeof shape === 'string') {
      if (shape === 'any') return;
      if (Object.hasOwn(shapes, shape)) visit(value, shapes[shape]!);
      else isOf(shape, value);
      return;
    }
    const sort = sortOf(shape);
    if (is(shape, sort, 'words')) {
      if (shape.words.includes(value as string)) return;
      isOf('string', value);
      report('unexpected-value', { expected: shape.words.join(', ') });
    } else if (is(shape, sort, 'either')) {
      visitEither(value, shape.either);
    } else if (is(shape, sort, 'pattern')) {
      if (isOf('string', value) && !shape.pattern.test(value as string)) report('wrong-form');
    } else if (is(shape, sort, 'from')) {
      if (!isOf('number', value)) return;
      const limit = Math.min(Math.max(value as number, shape.from), shape.to);
      if (limit !== value) report('out-of-range', { limit });
    } else if (is(shape, sort, 'list')) {
      if (isOf('array', value)) visitList(value as readonly unknown[], shape);
    } else if (isOf('object', value)) visitObject(value as Json, shape, sort);
  }

  function isOf(expected: string, value: unknown): boolean {
    const is = typeOf(value) === expected;
    if (!is) report('wrong-type', { expected });
    return is;
  }

  function visitEither(value: unknown, either: readonly Shape[]): void {
    const before = problems.length;
    for (const one of either) {
      const start = problems.length;
      visit(value, one);
      if (problems.length > start) continue;
      problems.length = before;
      return;
    }
  }

  function visitList(
    all: readonly unknown[],
    { list, least = 0, most = Infinity }: Extract<Shape, { list: Shape }>,
  ): void {
    if (all.length < least) report('too-few', { limit: least });
    else if (all.length > most) report('too-many', { limit: most });
    for (let index = 0; index < all.length; index++) within(index, all[index], list);
  }

  function visitObject(
    object: Json,
    shape: Extract<Shape, { map: Shape } | { tag: string } | { members: object }>,
    sort: Sort,
  ): void {
    if (is(shape, sort, 'tag')) return visitTagged(object, shape);
    const { required, shapeOf } = is(shape, sort, 'map')
      ? { required: [], shapeOf: () => shape.map }
      : membersOf(shape);
    for (const member of required) if (own(object, member) === undefined) report('missing-member', { member });
    for (const key of Object.keys(object)) {
      const value = object[key];
      const known = shapeOf(key);
      if (known === undefined) report('unknown-member', { member: key });
      else if (value !== undefined) within(key, value, known);
    }
  }

  function visitTagged(object: Json, { tag, kinds }: Extract<Shape, { tag: string }>): void {
    const word = own(object, tag);
    if (typeof word === 'string' && Object.hasOwn(kinds, word)) return visit(object, kinds[word]!);
    const suggestion = (typeof word === 'string' && nearest(word, Object.keys(kinds))) || '';
    if (word === undefined) report('missing-member', { member: tag });
    report('unexpected-value', { expected: Object.keys(kinds).join(', '), member: tag, suggestion });
  }
}

interface Members {
  readonly required: readonly string[];
  readonly shapeOf: (key: string) => Shape | undefined;
}

const known = new WeakMap<object, Members>();

/** What a shape says of its members, with the question marks taken off. */
function membersOf({ members }: Extract<Shape, { members: object }>): Members {
  let found = known.get(members);
  if (!found) {
    const names = Object.keys(members);
    const shapes = new Map(names.map((name) => [name.replace('?', ''), members[name]!]));
    found = { required: names.filter((name) => !name.endsWith('?')), shapeOf: (key) => shapes.get(key) };
    known.set(members, found);
  }
  return found;
}

/** The member by which each sort of shape is known. */
const SORTS = ['words', 'pattern', 'members', 'list', 'tag', 'either', 'from', 'map'] as const;
type Sort = (typeof SORTS)[number];

/** A shape is looked at as often as a guide has values of it. */
const sorts = new WeakMap<object, Sort>();

function sortOf(shape: Exclude<Shape, string>): Sort {
  let sort = sorts.get(shape);
  if (!sort) sorts.set(shape, (sort = SORTS.find((one) => Object.hasOwn(shape, one))!));
  return sort;
}

function is<Some extends Shape, Key extends Sort>(
  _shape: Some,
  sort: Sort,
  key: Key,
): _shape is Extract<Some, Record<Key, unknown>> {
  return sort === key;
}

function own<T>(object: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** As JSON Schema calls it, for values that JSON can say. */
function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && !Number.isFinite(value) ? 'no number' : typeof value;
}
