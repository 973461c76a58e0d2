import { pathOf, PLURAL } from '../check/texts.js';
import { toPointer, type Problem } from '../problem.js';
import type { Proof } from './proof.js';

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** A text that has a form for one plural category of the language must have one for each: Arabic has six. */
export function checkPlurals({ language, file, texts, known }: Proof): Problem[] {
  // A language that this machine does not know would be counted in the machine's own.
  if (Intl.PluralRules.supportedLocalesOf([language]).length === 0) return [];
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const categories = CATEGORIES.filter((category) => pluralCategories.includes(category));
  const forms = new Map<string, readonly string[]>();
  // An id may end like a plural form, and then its text is none.
  const isForm = (key: string) => PLURAL.test(key) && !known.has(key);
  for (const [key, { place }] of texts) if (isForm(key)) forms.set(key.replace(PLURAL, ''), pathOf(place));
  return [...forms].flatMap(([key, path]) => {
    const missing = categories.filter((category) => !texts.has(`${key}_${category}`));
    if (missing.length === 0) return [];
    const args = { key, missing: missing.map((category) => `${key.split('/').at(-1)}_${category}`).join(', ') };
    return [{ code: 'missing-plural', severity: 'error', file, pointer: toPointer(path), args }];
  });
}
