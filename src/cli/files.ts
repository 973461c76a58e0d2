import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { INDEX_FILE, isLanguageTag, type Problem } from '../core/index.js';
import { mistakeIn } from './json.js';

/** A file of a guide as it was read; `json` is undefined when it could not be read or parsed. */
export interface SourceFile {
  /** The name within the guide's folder: `guide.json`, `locales/sv.json`. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly json: unknown;
  readonly problems: readonly Problem[];
}

export interface GuideFolder {
  readonly path: string;
  readonly files: readonly SourceFile[];
  /** Guide and texts as the core reads them. A member is undefined when its file could not be read. */
  readonly bundle: {
    readonly guide: unknown;
    readonly languages: unknown;
    readonly locales: Readonly<Record<string, unknown>>;
  };
  readonly cases: SourceFile | undefined;
}

const MAX_BYTES = 8 * 1024 * 1024;

/** Reads a guide's folder, given the folder or its `guide.json`. */
export async function readGuideFolder(path: string): Promise<GuideFolder> {
  const folder = basename(path) === 'guide.json' ? dirname(path) : path;
  const guide = await readSource(folder, 'guide.json');
  const index = await readIndex(folder);
  const tags = Array.isArray(index.json) ? [...new Set(index.json.filter(isLanguageTag))] : [];
  const locales = await Promise.all(tags.map((tag) => readSource(folder, `locales/${tag}.json`)));
  const cases = await readSource(folder, 'cases.json');
  const isThere = (file: SourceFile) => !file.problems.some(({ code }) => code === 'unreadable-file');
  return {
    path: folder,
    files: [guide, ...(isThere(guide) ? [index] : []), ...locales.filter(isThere), ...(isThere(cases) ? [cases] : [])],
    bundle: {
      guide: guide.json,
      languages: index.json,
      locales: Object.fromEntries(
        tags.map((tag, index) => [tag, locales[index]!.json] as const).filter(([, json]) => json !== undefined),
      ),
    },
    cases: isThere(cases) ? cases : undefined,
  };
}

export async function readSource(folder: string, name: string): Promise<SourceFile> {
  const path = join(folder, name);
  const broken = (code: Problem['code'], args: Problem['args'] = {}): Problem[] => [
    { code, severity: 'error', file: name, pointer: '', args },
  ];
  let text = '';
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) {
      return { name, path, text, json: undefined, problems: broken('too-large', { limit: MAX_BYTES }) };
    }
    text = await readFile(path, 'utf8');
  } catch {
    return { name, path, text, json: undefined, problems: broken('unreadable-file') };
  }
  try {
    // Some editors begin a file with a byte order mark, which is not JSON.
    return { name, path, text, json: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown, problems: [] };
  } catch {
    const how = mistakeIn(text.replace(/^\uFEFF/, ''));
    return { name, path, text, json: undefined, problems: broken('broken-json', how === undefined ? {} : { how }) };
  }
}

/** The list of languages. That it is not there is said in words of its own, since a guide cannot do without. */
async function readIndex(folder: string): Promise<SourceFile> {
  const index = await readSource(folder, INDEX_FILE);
  const problems = index.problems.map((problem): Problem =>
    problem.code === 'unreadable-file' ? { ...problem, code: 'wrong-languages', args: { why: 'index' } } : problem,
  );
  return { ...index, problems };
}
