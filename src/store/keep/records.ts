/** What lies on the shelf: for each draft one record about it, and one for each thing that was said in it. */
import type { Surroundings } from './surroundings.js';

/** The shape of the records below. Records of a higher number are left as they are. */
const SCHEMA = 1;

/** About a draft. Times are in milliseconds; nothing is put in order by them. */
export interface DraftRecord {
  readonly guide: string;
  readonly guideVersion: string;
  readonly draft: string;
  readonly name: string;
  readonly savedOn: number;
  readonly changedOn: number;
}

/**
 * One thing that was said: an answer, a note, or a whole member of the answer file. Records of the same thing are put
 * in order by `counter`, which every writer sets above all that it has seen, and then by `writer`: every window comes
 * to the same order, whatever its clock shows.
 */
export interface Cell {
  readonly guide: string;
  /** The version whose ids it speaks. */
  readonly guideVersion: string;
  readonly draft: string;
  /** Member of the answer file. */
  readonly member: string;
  /** Id within the member; empty for a member as a whole. */
  readonly id: string;
  /** Missing where it was taken away again. */
  readonly value?: unknown;
  readonly counter: number;
  readonly writer: string;
}

export type ReadRecord =
  | { readonly kind: 'draft'; readonly record: DraftRecord }
  | { readonly kind: 'cell'; readonly record: Cell }
  /** Could not be read, and was laid aside as it was. */
  | { readonly kind: 'aside' | 'newer' | 'damaged' };

const ASIDE = 'aside/';
/** Fifty levels, by the space that each line of a JSON text begins with. */
const TOO_DEEP = /^ {50}/m;

/** All keys of a draft begin like this. */
export function prefixOf(draft: string): string {
  return `${draft}/`;
}

/** The draft that a key belongs to; undefined for a key of nobody's. */
export function draftOf(key: string): string | undefined {
  const end = key.indexOf('/');
  return end > 0 ? key.slice(0, end) : undefined;
}

export function draftKey(draft: string): string {
  return prefixOf(draft);
}

export function cellKey({ draft, member, id }: Pick<Cell, 'draft' | 'member' | 'id'>): string {
  return prefixOf(draft) + JSON.stringify([member, id]);
}

/** A place that nothing else has, for a record that cannot be read. */
export function asideKey(draft: string, unique: string): string {
  return prefixOf(draft) + ASIDE + unique;
}

export function writeRecord(record: DraftRecord | Cell): object {
  return { schema: SCHEMA, ...record };
}

/** Where records come from. */
export type Origin = Pick<Surroundings, 'guide'>;

/** Reads a record, which may hold anything, and must say the same as its key. */
export function readRecord({ guide }: Origin, key: string, found: unknown): ReadRecord {
  const draft = draftOf(key) ?? '';
  if (key.startsWith(prefixOf(draft) + ASIDE)) return { kind: 'aside' };
  if (typeof found !== 'object' || found === null) return { kind: 'damaged' };
  const record = found as Partial<Record<string, unknown>>;
  if (typeof record['schema'] === 'number' && record['schema'] > SCHEMA) return { kind: 'newer' };
  if (record['schema'] !== SCHEMA || record['guide'] !== guide || record['draft'] !== draft) return { kind: 'damaged' };
  if (key === draftKey(draft)) {
    return isDraft(record) ? { kind: 'draft', record: pick(record, DRAFT_MEMBERS) } : { kind: 'damaged' };
  }
  const whole = isCell(record) && key === cellKey(record);
  return whole ? { kind: 'cell', record: pick(record, CELL_MEMBERS) } : { kind: 'damaged' };
}

/** Whether the first was said after the second. */
export function isLater(one: Cell, other: Cell): boolean {
  return one.counter === other.counter ? one.writer > other.writer : one.counter > other.counter;
}

const DRAFT_MEMBERS = ['guide', 'guideVersion', 'draft', 'name', 'savedOn', 'changedOn'] as const;
const CELL_MEMBERS = ['guide', 'guideVersion', 'draft', 'member', 'id', 'value', 'counter', 'writer'] as const;

function isDraft(record: Partial<Record<string, unknown>>): record is Partial<Record<string, unknown>> & DraftRecord {
  return (
    areStrings(record, 'guideVersion', 'name') &&
    Number.isFinite(record['savedOn']) &&
    Number.isFinite(record['changedOn'])
  );
}

function isCell(record: Partial<Record<string, unknown>>): record is Partial<Record<string, unknown>> & Cell {
  const { counter } = record;
  return (
    areStrings(record, 'guideVersion', 'member', 'id', 'writer') &&
    Number.isSafeInteger(counter) &&
    (counter as number) >= 0 &&
    (!('value' in record) || isJson(record['value']))
  );
}

function areStrings(record: Partial<Record<string, unknown>>, ...members: string[]): boolean {
  return members.every((member) => typeof record[member] === 'string');
}

/** What a shelf gives back may go round in rings, which JSON does not, and nest deeper than an answer file may. */
function isJson(value: unknown): boolean {
  try {
    const text: string | undefined = JSON.stringify(value, undefined, 1);
    return text !== undefined && !TOO_DEEP.test(text);
  } catch {
    return false;
  }
}

/** Without what an extension or another library may have added. */
function pick<T extends object, Key extends keyof T>(from: T, keys: readonly Key[]): Pick<T, Key> {
  return Object.fromEntries(keys.filter((key) => key in from).map((key) => [key, from[key]])) as Pick<T, Key>;
}
