import { checkReferences } from './check/references.js';
import { checkShape, isBounded } from './check/shape.js';
import { checkTexts } from './check/texts.js';
import type { GuideBundle, LanguageTag } from './guide.js';
import { indexGuide, type GuideModel } from './model.js';
import type { Problem } from './problem.js';

export interface ReadResult {
  /** Set when there are no errors. */
  readonly model: GuideModel | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads a guide with the texts of some or all of its languages. Never throws: what is wrong comes back as problems.
 * @param expected languages whose texts must be there; by default all that the guide names.
 */
export function readGuide(input: unknown, expected?: readonly LanguageTag[]): ReadResult {
  const bundle = bundleOf(input);
  if (!bundle) {
    const args = { member: 'guide' };
    return refuse([{ code: 'missing-member', severity: 'error', file: 'guide.json', pointer: '', args }]);
  }
  const shape = checkShape(bundle.guide);
  if (shape.length > 0) return refuse(shape);
  const problems = [
    ...checkReferences(bundle.guide),
    ...missingLocales(bundle, expected ?? bundle.guide.languages),
    ...checkTexts(bundle),
  ];
  const usable = problems.every(({ severity }) => severity !== 'error');
  return { model: usable ? indexGuide(bundle) : undefined, problems };
}

function refuse(problems: readonly Problem[]): ReadResult {
  return { model: undefined, problems };
}

function bundleOf(input: unknown): GuideBundle | undefined {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, 'guide')) return undefined;
  const { guide, locales } = input as { guide: GuideBundle['guide']; locales?: unknown };
  const usable = typeof locales === 'object' && locales !== null && isBounded(locales);
  return { guide, locales: usable ? (locales as GuideBundle['locales']) : {} };
}

function missingLocales({ guide, locales }: GuideBundle, expected: readonly LanguageTag[]): Problem[] {
  return guide.languages
    .map((language, index) => ({ language, index }))
    .filter(({ language }) => expected.includes(language) && !Object.hasOwn(locales, language))
    .map(({ language, index }) => ({
      code: 'missing-locale',
      severity: 'error',
      file: 'guide.json',
      pointer: `/languages/${index}`,
      args: { language },
    }));
}
