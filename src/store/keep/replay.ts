import { cellKey, draftKey, readRecord, writeRecord, type Cell, type Origin } from './records.js';
import { KeepError } from './shelf.js';
import type { Surroundings } from './surroundings.js';
import { writeTail, type Tail } from './tail.js';

/**
 * A place for what a window has not got to the shelf when it goes away. It takes no time to write, and may lose it all;
 * nothing that lies here alone is called kept.
 */
export interface Tails {
  /** All that lie there, by who wrote them. They may hold anything. */
  all(): ReadonlyMap<string, unknown>;
  put(writer: string, tail: object): void;
  drop(writer: string): void;
}

/** Leaves a tail, or sees to it that there is none. */
export function putTail(tails: Tails, writer: string, tail: Tail | undefined): void {
  if (tail === undefined) return tails.drop(writer);
  const { about, fresh, cells } = tail;
  tails.put(writer, { about: writeRecord(about), fresh, cells: cells.map(writeRecord) });
}

/** Nothing of a draft that was taken away is left behind. */
export function dropTailsOf(tails: Tails, origin: Origin, draft: string): void {
  for (const [writer, found] of tails.all()) {
    if (readTail(origin, found)?.about.draft === draft) tails.drop(writer);
  }
}

/** Brings to the shelf what windows left when they went away, unless its draft has been taken away since. */
export async function replayTails(around: Surroundings & { readonly tails: Tails }): Promise<void> {
  for (const [writer, found] of around.tails.all()) {
    const tail = readTail(around, found);
    // What cannot be read may be a later version's.
    if (!tail) continue;
    try {
      await writeTail(around, tail);
      around.tails.drop(writer);
    } catch (error) {
      if (!(error instanceof KeepError)) continue;
      if (error.fault === 'gone') around.tails.drop(writer);
      // Each of the others would wait as long.
      if (error.fault === 'blocked') return;
    }
  }
}

function readTail(origin: Origin, found: unknown): Tail | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const { about, fresh, cells } = found as { readonly [member: string]: unknown };
  const read = readRecord(origin, draftKey(draftNameIn(about)), about);
  if (read.kind !== 'draft' || !Array.isArray(cells)) return undefined;
  const { draft } = read.record;
  const said = cells.map((cell) => cellIn(origin, draft, cell));
  return said.includes(undefined)
    ? undefined
    : { about: read.record, fresh: fresh === true, cells: said.filter((cell) => cell !== undefined) };
}

function draftNameIn(about: unknown): string {
  const draft = (about as { readonly draft?: unknown } | null)?.draft;
  return typeof draft === 'string' ? draft : '';
}

function cellIn(origin: Origin, draft: string, found: unknown): Cell | undefined {
  const { member, id } = (found ?? {}) as { readonly member?: unknown; readonly id?: unknown };
  const key = cellKey({ draft, member: String(member), id: String(id) });
  const read = readRecord(origin, key, found);
  return read.kind === 'cell' ? read.record : undefined;
}
