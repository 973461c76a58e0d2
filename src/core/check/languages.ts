import type { LanguageTag } from '../guide.js';
import { jsonOf } from '../json.js';
import { toPointer, type PathPart, type Problem } from '../problem.js';

/** Where a guide in a folder says which languages it has; in a bundle it is the member `languages`. */
export const INDEX_FILE = 'locales/index.json';

const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/** Whether something is a language tag. Only such a name may become part of a path or an address. */
export function isLanguageTag(name: unknown): name is LanguageTag {
  if (typeof name !== 'string' || !TAG.test(name)) return false;
  try {
    return Intl.getCanonicalLocales(name).length > 0;
  } catch {
    return false;
  }
}

export interface ReadLanguages {
  /** The source language first. */
  readonly languages: readonly LanguageTag[];
  readonly problems: readonly Problem[];
}

/** Reads the list of a guide's languages; where there is none, the languages are those that the guide comes with. */
export function readLanguages(listed: unknown, locales: object): ReadLanguages {
  const named: unknown = listed ?? Object.keys(locales);
  if (!Array.isArray(named) || named.length === 0)
    return { languages: [], problems: [problem([], { why: 'languages' })] };
  const languages = new Set<LanguageTag>();
  const problems: Problem[] = [];
  named.forEach((name: unknown, index) => {
    if (!isLanguageTag(name)) {
      problems.push(problem([index], { why: 'language', language: typeof name === 'string' ? name : jsonOf(name) }));
    } else if (languages.has(name)) problems.push(problem([index], { why: 'language-twice', language: name }));
    else languages.add(name);
  });
  return { languages: [...languages], problems };
}

function problem(path: readonly PathPart[], args: Problem['args']): Problem {
  return { code: 'wrong-languages', severity: 'error', file: INDEX_FILE, pointer: toPointer(path), args };
}
