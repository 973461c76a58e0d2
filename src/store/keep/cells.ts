/** A draft in its cells, and the way back, which is the way of an answer file and trusts as little. */
import type { AnswerFile, Draft, GivenAnswer, GuideModel, ReadAnswers } from '../../core/index.js';
import { cellKey, isLater, type Cell } from './records.js';
import type { Core } from './surroundings.js';

/** Said somewhere in a draft, without who said it when. */
export type Part = Pick<Cell, 'member' | 'id' | 'value'>;

/** Members with an entry for each id; two windows may write different ones at the same time. */
const BY_ID = ['answers', 'agenda'];
const ANSWERS_FORMAT: AnswerFile['format'] = 'vagval-answers/1';
/** A list whose entries never change, so each is told from the others by all that it says. */
const SET_ASIDE = 'setAside';
/** Members that say what the file is, not what was said. */
const ENVELOPE = ['format', 'guide', 'guideVersion'];

export function partsOf({ writeAnswers }: Core, model: GuideModel, draft: Draft): Part[] {
  const members = Object.entries(writeAnswers(model, draft)).filter(([member]) => !ENVELOPE.includes(member));
  return members.flatMap(([member, value]: [string, unknown]) => {
    if (member === SET_ASIDE) {
      return (value as GivenAnswer[]).map((entry) => ({ member, id: JSON.stringify(entry), value: entry }));
    }
    return BY_ID.includes(member)
      ? Object.entries(value as object).map(([id, entry]: [string, unknown]) => ({ member, id, value: entry }))
      : [{ member, id: '', value }];
  });
}

/** The draft that cells make together; they must be of the model's own version. */
export function draftFrom(core: Core, model: GuideModel, cells: Iterable<Cell>): ReadAnswers {
  return core.readAnswers(model, fileOf(model.guide.version, model.guide.id, cells));
}

/** An answer file with what some cells say. */
export function fileOf(guideVersion: string, guide: string, cells: Iterable<Cell>): object {
  const whole: [string, unknown][] = [];
  const entries = new Map(BY_ID.map((member) => [member, [] as [string, unknown][]]));
  const setAside: unknown[] = [];
  for (const { member, id, value } of cells) {
    if (value === undefined || ENVELOPE.includes(member)) continue;
    if (BY_ID.includes(member)) entries.get(member)!.push([id, value]);
    else if (member === SET_ASIDE) setAside.push(value);
    else whole.push([member, value]);
  }
  // Never by assignment: a name may be `__proto__`.
  const byId = [...entries].map(([member, found]) => [member, Object.fromEntries(found)] as const);
  const members = Object.fromEntries([...byId, ...whole, [SET_ASIDE, setAside]]);
  return { format: ANSWERS_FORMAT, guide, guideVersion, chosen: null, ...members };
}

/**
 * Cells in the words of the model's version of the guide, by key. Those of another version are carried over one by one,
 * so that each keeps its place in the order; of two that then say the same thing the later one holds.
 */
export function carriedOver(core: Core, model: GuideModel, cells: Iterable<Cell>): Map<string, Cell> {
  const carried = new Map<string, Cell>();
  for (const cell of cells) {
    for (const one of translated(core, model, cell)) {
      const key = cellKey(one);
      const other = carried.get(key);
      if (!other || isLater(one, other)) carried.set(key, one);
    }
  }
  return carried;
}

function translated(core: Core, model: GuideModel, cell: Cell): Cell[] {
  const guideVersion = model.guide.version;
  if (cell.guideVersion === guideVersion) return [cell];
  if (cell.value === undefined) return [{ ...cell, guideVersion }];
  const { draft } = core.readAnswers(model, fileOf(cell.guideVersion, cell.guide, [cell]));
  const parts = draft ? partsOf(core, model, draft) : [cell];
  // A file is read with all its members, also those that this cell says nothing about.
  return parts
    .filter(({ member }) => member === cell.member || member === SET_ASIDE || BY_ID.includes(member))
    .map(({ member, id, value }) => ({ ...cell, guideVersion, member, id, value }));
}
