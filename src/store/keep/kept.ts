/** What lies on the shelf of a guide, draft by draft. */
import { expiresOn } from './expiry.js';
import { draftOf, readRecord, type Cell, type DraftRecord, type Origin } from './records.js';
import type { Records } from './shelf.js';

/** A draft as a reader chooses it. Times are in milliseconds. */
export interface KeptDraft {
  readonly id: string;
  readonly name: string;
  readonly guideVersion: string;
  readonly savedOn: number;
  readonly changedOn: number;
  readonly expiresOn: number;
  /** How many questions are answered. */
  readonly answers: number;
  /** Written by a later version of this library, which alone can open it. */
  readonly newer: boolean;
  /** Whether something in it could not be read and lies aside. */
  readonly damaged: boolean;
}

/** The records of a draft, sorted by what they are. */
export interface DraftRecords {
  readonly id: string;
  /** Missing where it cannot be read. */
  about: DraftRecord | undefined;
  readonly cells: Cell[];
  /** Keys of what cannot be read and still lies where it was. */
  readonly damaged: string[];
  aside: number;
  newer: boolean;
}

export function sortRecords(origin: Origin, records: Records): Map<string, DraftRecords> {
  const drafts = new Map<string, DraftRecords>();
  for (const [key, found] of records) {
    const id = draftOf(key);
    if (id === undefined) continue;
    const draft = drafts.get(id) ?? { id, about: undefined, cells: [], damaged: [], aside: 0, newer: false };
    drafts.set(id, draft);
    const read = readRecord(origin, key, found);
    if (read.kind === 'draft') draft.about = read.record;
    else if (read.kind === 'cell') draft.cells.push(read.record);
    else if (read.kind === 'damaged') draft.damaged.push(key);
    else if (read.kind === 'aside') draft.aside++;
    else draft.newer = true;
  }
  return drafts;
}

/** The one that was changed last comes first. */
export function summaries(drafts: Iterable<DraftRecords>): KeptDraft[] {
  return [...drafts].map(summary).sort((one, other) => other.changedOn - one.changedOn || (one.id < other.id ? -1 : 1));
}

export function summary({ id, about, cells, damaged, aside, newer }: DraftRecords): KeptDraft {
  const { name = '', guideVersion = '', savedOn = 0, changedOn = 0 } = about ?? {};
  const answers = cells.filter(({ member, value }) => member === 'answers' && value !== undefined).length;
  return {
    id,
    name,
    guideVersion,
    savedOn,
    changedOn,
    expiresOn: expiresOn(changedOn),
    answers,
    newer,
    damaged: damaged.length + aside > 0,
  };
}
