import type { LanguageTag } from '../guide.js';
import { jsonOf } from '../json.js';
import { isLanguageTag } from '../language-tag.js';
import { toPointer, type PathPart, type Problem } from '../problem.js';

/** Where a guide in a folder says which languages it has; in a bundle it is the member `languages`. */
export const INDEX_FILE = 'locales/index.json';

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
