import type { Problem } from '../problem.js';
import { reviewOf } from '../review.js';
import type { Proof } from './proof.js';

/** A translation says whether somebody who lives in the language has read it, so that the page can say so too. */
export function checkReview({ language, isSource, file, locale }: Proof): Problem[] {
  if (isSource || reviewOf(locale) !== undefined) return [];
  const pointer = Object.hasOwn(locale, 'review') ? '/review' : '';
  return [{ code: 'missing-review', severity: 'warning', file, pointer, args: { language } }];
}
