import type { Guide, GuideBundle, LanguageTag } from '../guide.js';
import { Hints, toPointer, type Problem, type ProblemCode } from '../problem.js';
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
  const hints = new Hints();
  return languages.flatMap((language): Problem[] => {
    const file = `locales/${language}.json`;
    if (!Object.hasOwn(locales, language)) return [];
    const locale = locales[language];
    const found = textsOf(withoutMembers(locale, ABOUT_TEXTS));
    return [
      ...missing(keys, found, locale, file),
      ...unusable(found, guide, new Set(keys.map(({ key }) => key)), file, hints),
    ];
  });
}

function withoutMembers(locale: unknown, names: readonly string[]): unknown {
  if (typeof locale !== 'object' || locale === null || Array.isArray(locale)) return locale;
  return Object.fromEntries(Object.entries(locale).filter(([name]) => !names.includes(name)));
}

export interface FoundText {
  readonly text: unknown;
  /** A member's name may hold a slash, so the key does not tell. */
  readonly place: Place | undefined;
}

/** All texts of a locale file by their keys. */
export function textsOf(locale: unknown): Map<string, FoundText> {
  const found = new Map<string, FoundText>();
  flatten(locale, '', undefined, found);
  return found;
}

/** A member and those around it. Most texts are as they should be, so few are asked where they stand. */
export interface Place {
  readonly name: string;
  readonly within: Place | undefined;
  readonly depth: number;
}

export function pathOf(place: Place | undefined): readonly string[] {
  const names: string[] = [];
  for (let at = place; at; at = at.within) names.push(at.name);
  return names.reverse();
}

function flatten(value: unknown, key: string, place: Place | undefined, found: Map<string, FoundText>): void {
  const depth = place?.depth ?? 0;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > MAX_NESTING) {
    found.set(key, { text: value, place });
    return;
  }
  for (const name of Object.keys(value)) {
    const member = (value as Readonly<Record<string, unknown>>)[name];
    flatten(member, place ? `${key}/${name}` : name, { name, within: place, depth: depth + 1 }, found);
  }
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

function unusable(
  found: ReadonlyMap<string, FoundText>,
  guide: Guide,
  known: Set<string>,
  file: string,
  hints: Hints,
): Problem[] {
  const problems: Problem[] = [];
  const readers = new Set(readersOf(guide));
  for (const [key, entry] of found) {
    const { text } = entry;
    const at = () => toPointer(pathOf(entry.place));
    if (typeof text !== 'string') {
      problems.push(problem('wrong-type', file, at(), { expected: 'string', member: key }));
    } else if (/\$t\(|\{\{/.test(text)) {
      problems.push(problem('unsafe-text', file, at(), { key }));
    }
    const base = known.has(key) ? key : withoutVariant(key, readers);
    if (!known.has(base) && base !== '$schema') {
      const suggestion = nearestKey(base, known, hints);
      problems.push({ ...problem('unknown-text', file, at(), { key, suggestion }), severity: 'warning' });
    }
  }
  return problems;
}

/**
 * The known key that is meant by a misspelt one: all its parts but one are the same, and that one is near. Ids that
 * differ only in a number are different things, never misspelt.
 */
function nearestKey(key: string, known: ReadonlySet<string>, hints: Hints): string {
  const parts = key.split('/');
  const withoutNumbers = (id: string) => id.replace(/\d+/g, '');
  for (const [index, part] of parts.entries()) {
    if (!hints.spend(10 * known.size)) return '';
    const others = [...known].flatMap((other) => {
      const path = other.split('/');
      const differsHere = path.length === parts.length && path.every((id, at) => at === index || id === parts[at]);
      return differsHere && withoutNumbers(path[index]!) !== withoutNumbers(part) ? [path[index]!] : [];
    });
    const meant = hints.nearest(part, others);
    if (meant !== '') return [...parts.slice(0, index), meant, ...parts.slice(index + 1)].join('/');
  }
  return '';
}

/** The longest that an id can be. */
const MAX_ID = 64;

function withoutVariant(key: string, readers: ReadonlySet<string>): string {
  const singular = key.replace(PLURAL, '');
  for (let at = singular.length - 1; at >= 0 && at >= singular.length - MAX_ID - 1; at--) {
    if (singular[at] === '_' && readers.has(singular.slice(at + 1))) return singular.slice(0, at);
  }
  return singular;
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
