import {
  asideKey,
  cellKey,
  draftKey,
  isLater,
  readRecord,
  writeRecord,
  type Cell,
  type DraftRecord,
} from './records.js';
import { KeepError, type Edit, type Records } from './shelf.js';
import type { Surroundings } from './surroundings.js';

/** Changes on their way to the shelf. */
export interface Tail {
  readonly about: DraftRecord;
  /** Whether the draft has never been on the shelf. */
  readonly fresh: boolean;
  readonly cells: readonly Cell[];
}

/**
 * Puts changes on the shelf, beside those that others have made there meanwhile.
 * @returns whether one of them was overtaken by what somebody said later, and not written.
 */
export async function writeTail(around: Surroundings, tail: Tail): Promise<boolean> {
  const keys = [draftKey(tail.about.draft), ...tail.cells.map(cellKey)];
  let overtaken = false;
  const decide = (found: Records): Edit => {
    const written = tail.cells.filter((cell) => !isOvertaken(cell, found, around));
    overtaken = written.length < tail.cells.length;
    return editOf(found, { ...tail, cells: written }, around);
  };
  await around.shelf.change(keys, decide, { create: tail.fresh });
  return overtaken;
}

function editOf(found: Records, { about, fresh, cells }: Tail, around: Surroundings): Edit {
  const { draft } = about;
  const read = [...found].map(([key, record]) => ({ key, record, ...readRecord(around, key, record) }));
  if (read.some(({ kind }) => kind === 'newer')) throw new KeepError('newer');
  const known = found.get(draftKey(draft));
  if (known === undefined && !fresh) throw new KeepError('gone');
  const there = readRecord(around, draftKey(draft), known);
  // The reader may have given it another name in another window.
  const named = there.kind === 'draft' ? { name: there.record.name, savedOn: there.record.savedOn } : {};
  return new Map<string, unknown>([
    ...read.flatMap(({ kind, record }) =>
      kind === 'damaged' ? [[asideKey(draft, around.newId()), record] as const] : [],
    ),
    [draftKey(draft), writeRecord({ ...about, ...named, changedOn: around.now() })],
    ...cells.map((cell) => [cellKey(cell), writeRecord(cell)] as const),
  ]);
}

function isOvertaken(cell: Cell, found: Records, around: Surroundings): boolean {
  const other = readRecord(around, cellKey(cell), found.get(cellKey(cell)));
  return other.kind === 'cell' && isLater(other.record, cell);
}
