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
  const known = new Map<string, Said>();
  for (const { key, required } of textKeys(guide)) {
    // A text that two things need is there once.
    const before = known.get(key);
    if (!before) known.set(key, { required, saidIn: undefined });
    else if (required) before.required = true;
  }
  const readers = new Set(readersOf(guide));
  const hints = new Hints();
  return languages.flatMap((language): Problem[] => {
    if (!Object.hasOwn(locales, language)) return [];
    const file = `locales/${language}.json`;
    const locale = locales[language];
    const unusable = lookAt(withoutMembers(locale, ABOUT_TEXTS), { language, known, readers, file, hints });
    const missing: Problem[] = [];
    for (const [key, { required, saidIn }] of known) {
      if (required && saidIn !== language)
        missing.push(problem('missing-text', file, nearestPlace(key, locale), { key }));
    }
    return [...missing, ...unusable];
  });
}

/** Of a key that the guide knows. */
interface Said {
  required: boolean;
  /** The last language in which a text was found for it. */
  saidIn: LanguageTag | undefined;
}

interface Expected {
  readonly language: LanguageTag;
  readonly known: ReadonlyMap<string, Said>;
  readonly readers: ReadonlySet<string>;
  readonly file: string;
  readonly hints: Hints;
}

/** Goes through all texts of a locale file once, being as many as the guide is long. */
function lookAt(locale: unknown, { language, known, readers, file, hints }: Expected): Problem[] {
  const problems: Problem[] = [];
  eachText(locale, (key, text, name, within) => {
    const said = known.get(key);
    const at = () => toPointer(name === undefined ? [] : [...pathOf(within), name]);
    if (typeof text !== 'string') {
      problems.push(problem('wrong-type', file, at(), { expected: 'string', member: key }));
    } else {
      if (/\$t\(|\{\{/.test(text)) problems.push(problem('unsafe-text', file, at(), { key }));
      if (text.trim() !== '') {
        if (said) said.saidIn = language;
        const plural = key.endsWith('_other') ? known.get(key.slice(0, -'_other'.length)) : undefined;
        if (plural) plural.saidIn = language;
      }
    }
    if (said) return;
    const base = withoutVariant(key, readers);
    if (known.has(base) || base === '$schema') return;
    const suggestion = nearestKey(base, known, hints);
    problems.push({ ...problem('unknown-text', file, at(), { key, suggestion }), severity: 'warning' });
  });
  return problems;
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
  eachText(locale, (key, text, name, within) =>
    found.set(key, { text, place: name === undefined ? undefined : { name, within } }),
  );
  return found;
}

/** A member and those around it. Most texts are as they should be, so few are asked where they stand. */
export interface Place {
  readonly name: string;
  readonly within: Place | undefined;
}

export function pathOf(place: Place | undefined): readonly string[] {
  const names: string[] = [];
  for (let at = place; at; at = at.within) names.push(at.name);
  return names.reverse();
}

/** `name` is missing where the file as a whole is no object. */
type TextVisit = (key: string, text: unknown, name: string | undefined, within: Place | undefined) => void;

function eachText(locale: unknown, visit: TextVisit): void {
  const walk = (
    value: unknown,
    key: string,
    name: string | undefined,
    within: Place | undefined,
    depth: number,
  ): void => {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > MAX_NESTING) {
      return void visit(key, value, name, within);
    }
    const here = name === undefined ? undefined : { name, within };
    for (const member of Object.keys(value)) {
      const inside = depth === 0 ? member : `${key}/${member}`;
      walk((value as Readonly<Record<string, unknown>>)[member], inside, member, here, depth + 1);
    }
  };
  walk(locale, '', undefined, undefined, 0);
}

/**
 * The known key that is meant by a misspelt one: all its parts but one are the same, and that one is near. Ids that
 * differ only in a number are different things, never misspelt.
 */
function nearestKey(key: string, known: ReadonlyMap<string, unknown>, hints: Hints): string {
  const parts = key.split('/');
  const withoutNumbers = (id: string) => id.replace(/\d+/g, '');
  for (const [index, part] of parts.entries()) {
    if (!hints.spend(10 * known.size)) return '';
    const others = [...known.keys()].flatMap((other) => {
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
