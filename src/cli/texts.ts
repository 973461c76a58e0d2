import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { neededTexts, type Problem } from '../core/index.js';
import { readGuideFolder } from './files.js';
import { addMember } from './json.js';

/** How many empty places were written into a language file. */
export interface Written {
  readonly file: string;
  readonly count: number;
}

export interface TextPlaces {
  /** One for each language, or undefined when nothing was written because something cannot be read. */
  readonly written: readonly Written[] | undefined;
  readonly problems: readonly Problem[];
}

/** Writes an empty text wherever a guide needs one that its language files have no place for. */
export async function writeTextPlaces(path: string): Promise<TextPlaces> {
  const { path: folder, files, bundle } = await readGuideFolder(path);
  const unreadable = files.filter(({ name }) => name !== 'cases.json').flatMap(({ problems }) => problems);
  const { keys, problems: ofShape } = neededTexts(bundle.guide);
  const problems = unreadable.length > 0 ? unreadable : ofShape;
  if (problems.length > 0) return { written: undefined, problems };

  const needed = nested(keys.map((key) => key.split('/')));
  const written: Written[] = [];
  for (const [index, language] of (bundle.languages as readonly string[]).entries()) {
    const file = `locales/${language}.json`;
    // Nobody has read a translation that is not written yet.
    const fresh = index === 0 ? '{}\n' : '{ "review": { "reviewed": false } }\n';
    const source = files.find(({ name }) => name === file);
    const filled = fillIn(source?.text ?? fresh, needed);
    written.push({ file, count: filled.count });
    if (filled.count === 0) continue;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), filled.text);
  }
  return { written, problems };
}

/** Texts by their paths, as the file holds them: an object for each part, an empty text at the end. */
interface Places {
  [name: string]: Places | '';
}

function nested(paths: readonly (readonly string[])[]): Places {
  const places: Places = {};
  for (const path of paths) {
    let here = places;
    for (const part of path.slice(0, -1)) here = (here[part] ??= {}) as Places;
    here[path.at(-1)!] = '';
  }
  return places;
}

/** A language file with the places that it lacks, each behind the one that stands before it in the guide. */
export function fillIn(text: string, needed: Places): { readonly text: string; readonly count: number } {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  let filled = text.slice(mark.length);
  let count = 0;
  const fill = (existing: unknown, places: Places, path: readonly string[]): void => {
    if (typeof existing !== 'object' || existing === null || Array.isArray(existing)) return;
    const members = Object.keys(existing);
    for (const [name, place] of Object.entries(places)) {
      if (members.includes(name)) {
        if (place !== '') fill((existing as Readonly<Record<string, unknown>>)[name], place, [...path, name]);
        continue;
      }
      // A text that is there in its plural forms.
      if (members.includes(`${name}_other`)) continue;
      const index = placeOf(name, Object.keys(places), members);
      filled = addMember(filled, [...path, name], place, index);
      members.splice(index, 0, name);
      count += size(place);
    }
  };
  fill(JSON.parse(filled), needed, []);
  return { text: mark + filled, count };
}

function placeOf(name: string, order: readonly string[], members: readonly string[]): number {
  const own = order.indexOf(name);
  const before = order.slice(0, own).findLast((other) => members.includes(other));
  if (before !== undefined) return members.indexOf(before) + 1;
  const after = order.slice(own + 1).find((other) => members.includes(other));
  return after === undefined ? members.length : members.indexOf(after);
}

function size(place: Places | ''): number {
  return place === '' ? 1 : Object.values(place).reduce((sum, part) => sum + size(part), 0);
}
