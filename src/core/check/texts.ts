import type { Guide, GuideBundle, LanguageTag } from '../guide.js';
import { nearest, toPointer, type Problem, type ProblemCode } from '../problem.js';
import { readersOf, textKeys } from '../text-keys.js';

/** Plural forms in i18next's JSON format. */
export const PLURAL = /_(zero|one|two|few|many|other)$/;
const MAX_NESTING = 10;

/** Top members of a locale file that are no sentences of the guide; `proofread/` looks at them. */
const ABOUT_TEXTS = ['interface', 'names', 'review'];

/** Compares each language with what the guide needs. */
export function checkTexts(
  guide: Guide,
  languages: readonly LanguageTag[],
  locales: GuideBundle['locales'],
): Problem[] {
  const keys = textKeys(guide);
  return languages.flatMap((language): Problem[] => {
    const file = `locales/${language}.json`;
    if (!Object.hasOwn(locales, language)) return [];
    const locale = locales[language];
    const found = textsOf(locale);
    for (const [key, { path }] of found) if (ABOUT_TEXTS.includes(path[0]!)) found.delete(key);
    return [
      ...missing(keys, found, locale, file),
      ...unusable(found, guide, new Set(keys.map(({ key }) => key)), file),
    ];
  });
}

export interface FoundText {
  readonly text: unknown;
  /** Where it stands. A member's name may hold a slash, so the key does not tell. */
  readonly path: readonly string[];
}

/** All texts of a locale file by their keys. */
export function textsOf(locale: unknown): Map<string, FoundText> {
  const found = new Map<string, FoundText>();
  flatten(locale, [], found);
  return found;
}

function flatten(value: unknown, path: readonly string[], found: Map<string, FoundText>): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || path.length > MAX_NESTING) {
    found.set(path.join('/'), { text: value, path });
  } else for (const [key, member] of Object.entries(value)) flatten(member, [...path, key], found);
}

function missing(
  keys: ReturnType<typeof textKeys>,
  found: ReadonlyMap<string, FoundText>,
  locale: unknown,
  file: string,
): Problem[] {
  const isMissing = (key: string) => isBlank(found.get(key)?.text);
  return keys
    .filter(({ key, required }) => required && isMissing(key) && isMissing(`${key}_other`))
    .map(({ key }) => problem('missing-text', file, nearestPlace(key, locale), { key }));
}

function unusable(found: ReadonlyMap<string, FoundText>, guide: Guide, known: Set<string>, file: string): Problem[] {
  const problems: Problem[] = [];
  const readers = readersOf(guide);
  for (const [key, { text, path }] of found) {
    const at = toPointer(path);
    if (typeof text !== 'string') {
      problems.push(problem('wrong-type', file, at, { expected: 'string', member: key }));
    } else if (/\$t\(|\{\{/.test(text)) {
      problems.push(problem('unsafe-text', file, at, { key }));
    }
    const base = known.has(key) ? key : withoutVariant(key, readers);
    if (!known.has(base) && base !== '$schema') {
      const suggestion = nearestKey(base, known) ?? '';
      problems.push({ ...problem('unknown-text', file, at, { key, suggestion }), severity: 'warning' });
    }
  }
  return problems;
}

/**
 * The known key that is meant by a misspelt one: all its parts but one are the same, and that one is near. Ids that
 * differ only in a number are different things, never misspelt.
 */
function nearestKey(key: string, known: Iterable<string>): string | undefined {
  const parts = key.split('/');
  const withoutNumbers = (id: string) => id.replace(/\d+/g, '');
  for (const [index, part] of parts.entries()) {
    const others = [...known].flatMap((other) => {
      const path = other.split('/');
      const differsHere = path.length === parts.length && path.every((id, at) => at === index || id === parts[at]);
      return differsHere && withoutNumbers(path[index]!) !== withoutNumbers(part) ? [path[index]!] : [];
    });
    const meant = nearest(part, others);
    if (meant !== undefined) return [...parts.slice(0, index), meant, ...parts.slice(index + 1)].join('/');
  }
  return undefined;
}

function withoutVariant(key: string, readers: readonly string[]): string {
  const singular = key.replace(PLURAL, '');
  const reader = readers.find((id) => singular.endsWith(`_${id}`));
  return reader === undefined ? singular : singular.slice(0, -reader.length - 1);
}

function isBlank(text: unknown): boolean {
  return typeof text !== 'string' || text.trim() === '';
}

/** The nearest place in the file that exists, so that an editor can jump to it. */
function nearestPlace(key: string, locale: unknown): string {
  const path: string[] = [];
  let place = locale;
  for (const part of key.split('/')) {
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, part)) break;
    place = (place as Readonly<Record<string, unknown>>)[part];
    path.push(part);
  }
  return toPointer(path);
}

function problem(code: ProblemCode, file: string, pointer: string, args: Problem['args']): Problem {
  return { code, severity: 'error', file, pointer, args };
}
