import { textsOf } from '../check/texts.js';
import type { GuideModel } from '../model.js';
import type { Problem } from '../problem.js';
import { textKeys } from '../text-keys.js';
import { checkPlainness } from './plain.js';
import { checkPlurals } from './plural.js';
import type { Proof } from './proof.js';
import { checkReview } from './review.js';
import { checkWordings } from './wordings.js';

const CHECKS: readonly ((proof: Proof) => Problem[])[] = [checkWordings, checkPlurals, checkReview, checkPlainness];

/**
 * Reads the texts of a guide as texts: what no page needs to know before it shows them, and an author wants to know
 * before somebody reads them.
 */
export function proofread({ guide, languages, locales }: GuideModel): Problem[] {
  const known = new Set(textKeys(guide).map(({ key }) => key));
  const here = languages.filter((language) => Object.hasOwn(locales, language));
  return here.flatMap((language) => {
    const locale = locales[language] as Proof['locale'];
    const isSource = language === languages[0];
    const file = `locales/${language}.json`;
    const proof: Proof = { language, isSource, file, locale, texts: textsOf(locale), known };
    return CHECKS.flatMap((check) => check(proof));
  });
}
