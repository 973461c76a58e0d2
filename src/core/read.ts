import { INDEX_FILE, readLanguages } from './check/languages.js';
import { checkReferences } from './check/references.js';
import { checkShape, isBounded } from './check/shape.js';
import { checkTexts } from './check/texts.js';
import type { Guide, GuideBundle, LanguageTag } from './guide.js';
import { indexGuide, type GuideModel } from './model.js';
import type { Problem } from './problem.js';
import { textKeys } from './text-keys.js';

export interface ReadResult {
  /** Set when there are no errors. */
  readonly model: GuideModel | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads a guide with the texts of some or all of its languages. Never throws: what is wrong comes back as problems.
 * @param expected languages whose texts must be there; by default all that the guide names. With none of them a guide
 * is read for its rules alone.
 */
export function readGuide(input: unknown, expected?: readonly LanguageTag[]): ReadResult {
  const bundle = bundleOf(input);
  if (!bundle) {
    const args = { member: 'guide' };
    return refuse([{ code: 'missing-member', severity: 'error', file: 'guide.json', pointer: '', args }]);
  }
  const { guide, listed, locales } = bundle;
  const shape = checkShape(guide);
  if (shape.length > 0) return refuse(shape);
  const { languages, problems: ofLanguages } = readLanguages(listed, locales);
  const rulesAlone = expected?.length === 0 && languages.length === 0;
  const problems = [
    ...checkReferences(guide),
    ...(rulesAlone ? [] : ofLanguages),
    ...missingLocales(languages, locales, expected ?? languages),
    ...checkTexts(guide, languages, locales),
  ];
  const usable = problems.every(({ severity }) => severity !== 'error');
  return { model: usable ? indexGuide({ guide, languages, locales }) : undefined, problems };
}

/** The keys of the texts that a guide cannot do without, whatever else is wrong with it than its shape. */
export function neededTexts(guide: unknown): {
  readonly keys: readonly string[];
  readonly problems: readonly Problem[];
} {
  const problems = checkShape(guide);
  const keys = problems.length > 0 ? [] : textKeys(guide as Guide).filter(({ required }) => required);
  return { keys: keys.map(({ key }) => key), problems };
}

function refuse(problems: readonly Problem[]): ReadResult {
  return { model: undefined, problems };
}

/** What was given, with nothing known of it yet but that the texts, if any, are an object of some size. */
interface GivenBundle extends Pick<GuideBundle, 'guide' | 'locales'> {
  readonly listed: unknown;
}

function bundleOf(input: unknown): GivenBundle | undefined {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, 'guide')) return undefined;
  const { guide, languages: listed, locales } = input as { [member in keyof GuideBundle]: unknown };
  const usable = typeof locales === 'object' && locales !== null && isBounded(locales);
  return { guide: guide as GuideBundle['guide'], listed, locales: usable ? (locales as GuideBundle['locales']) : {} };
}

function missingLocales(
  languages: readonly LanguageTag[],
  locales: GuideBundle['locales'],
  expected: readonly LanguageTag[],
): Problem[] {
  return languages
    .map((language, index) => ({ language, index }))
    .filter(({ language }) => expected.includes(language) && !Object.hasOwn(locales, language))
    .map(({ language, index }) => ({
      code: 'missing-locale',
      severity: 'error',
      file: INDEX_FILE,
      pointer: `/${index}`,
      args: { language },
    }));
}
