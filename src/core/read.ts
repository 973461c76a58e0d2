import { boundedCopy } from './bounded.js';
import { bundleOf } from './bundle.js';
import { INDEX_FILE, readLanguages } from './check/languages.js';
import { checkReferences } from './check/references.js';
import { checkShape } from './check/shape.js';
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
  const { listed, locales } = bundle;
  const { guide, problems: ofShape } = shapeOf(bundle.guide);
  if (!guide) return refuse(ofShape);
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
  const { guide: usable, problems } = shapeOf(guide);
  const keys = usable ? textKeys(usable).filter(({ required }) => required) : [];
  return { keys: keys.map(({ key }) => key), problems };
}

function refuse(problems: readonly Problem[]): ReadResult {
  return { model: undefined, problems };
}

function shapeOf(given: unknown): { readonly guide: Guide | undefined; readonly problems: readonly Problem[] } {
  const bounded = boundedCopy(given);
  if (!bounded) {
    return {
      guide: undefined,
      problems: [{ code: 'too-large', severity: 'error', file: 'guide.json', pointer: '', args: {} }],
    };
  }
  const problems = checkShape(bounded.copy);
  return { guide: problems.length > 0 ? undefined : (bounded.copy as Guide), problems };
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
