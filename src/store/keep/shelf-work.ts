/** What is done to drafts on the shelf that nobody works on. */
import { timeOf } from './expiry.js';
import { sortRecords, type DraftRecords } from './kept.js';
import { asideKey, draftKey, draftOf, prefixOf, readRecord, writeRecord, type DraftRecord } from './records.js';
import { KeepError, type Edit, type Records } from './shelf.js';
import type { Surroundings } from './surroundings.js';

/** Gives a draft another name. */
export function rename(around: Surroundings, draft: string, name: string): Promise<void> {
  const key = draftKey(draft);
  return around.shelf.change([key], (found) => {
    const read = readRecord(around, key, found.get(key));
    if (read.kind === 'newer') throw new KeepError('newer');
    if (read.kind !== 'draft') throw new KeepError('gone');
    return new Map([[key, writeRecord({ ...read.record, name })]]);
  });
}

/**
 * Takes a draft away with all that belongs to it.
 * @param may whether it may be taken away as it lies there at that moment
 * @returns all that was there, to be put back.
 */
export async function remove(
  around: Surroundings,
  id: string,
  may: (draft: DraftRecords) => boolean,
): Promise<Records> {
  let removed: Records = new Map();
  await around.shelf.change({ prefix: prefixOf(id) }, (found) => {
    const draft = sortRecords(around, found).get(id);
    if (draft?.newer) throw new KeepError('newer');
    removed = draft && may(draft) ? new Map(found) : new Map();
    return new Map([...removed.keys()].map((key) => [key, undefined]));
  });
  return removed;
}

/** Puts back what was taken away, with the time running anew. What has been put there meanwhile stays. */
export function restore(around: Surroundings, draft: string, removed: Records): Promise<void> {
  const about = readRecord(around, draftKey(draft), removed.get(draftKey(draft)));
  const records = new Map(removed);
  if (about.kind === 'draft') records.set(draftKey(draft), writeRecord({ ...about.record, changedOn: around.now() }));
  const decide = (found: Records): Edit => new Map([...records].filter(([key]) => !found.has(key)));
  return around.shelf.change({ prefix: prefixOf(draft) }, decide, { create: true });
}

/**
 * Puts a draft in order: what cannot be read is laid aside as it is, a draft that has lost its name gets a new record,
 * and a time that nobody can know begins anew. What a later version has written is left alone.
 */
export async function mend(around: Surroundings, draft: DraftRecords): Promise<void> {
  if (!needsMending(around, draft)) return;
  await around.shelf.change({ prefix: prefixOf(draft.id) }, (found) => mended(around, draft.id, found));
}

function needsMending({ now }: Surroundings, { about, damaged, newer }: DraftRecords): boolean {
  return !newer && (damaged.length > 0 || about === undefined || timeOf(about.changedOn, now()) === 'in-doubt');
}

function mended(around: Surroundings, id: string, found: Records): Edit {
  const draft = sortRecords(around, found).get(id);
  if (!draft || !needsMending(around, draft)) return new Map();
  const now = around.now();
  const guideVersion = draft.cells[0]?.guideVersion ?? '';
  const known: DraftRecord = draft.about ?? {
    guide: around.guide,
    guideVersion,
    draft: id,
    name: '',
    savedOn: now,
    changedOn: now,
  };
  const changedOn = timeOf(known.changedOn, now) === 'in-doubt' ? now : known.changedOn;
  return new Map<string, unknown>([
    ...draft.damaged.flatMap((key) => [
      [key, undefined] as const,
      [asideKey(id, around.newId()), found.get(key)] as const,
    ]),
    [draftKey(id), writeRecord({ ...known, changedOn })],
  ]);
}

/** Everything that belongs to a draft, as it lies there, for a file. */
export function rawRecords(records: Records, draft: string): Record<string, unknown> {
  return Object.fromEntries([...records].filter(([key]) => draftOf(key) === draft));
}
