/** The canonical form of a language tag, or `undefined` if it is none. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0];
  } catch {
    return undefined;
  }
}

/**
 * The best of the available languages for a wanted one: itself, then without its last parts. Never one with more parts:
 * who asks for Swedish does not ask for easy Swedish.
 */
export function findLanguage(wanted: string | undefined, available: readonly string[]): string | undefined {
  const parts = (canonicalLanguage(wanted ?? '') ?? '').split('-');
  for (; parts.length > 0; parts.pop()) {
    const found = available.find((language) => language.toLowerCase() === parts.join('-').toLowerCase());
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The best of the available languages for a wanted one, or the first. */
export function matchLanguage(wanted: string | undefined, available: readonly string[]): string {
  return findLanguage(wanted, available) ?? available[0] ?? 'sv';
}

const RIGHT_TO_LEFT = ['ar', 'fa', 'prs', 'he', 'ur', 'ckb', 'ps', 'sd', 'ug', 'yi'];

export function direction(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language.split('-')[0]!) ? 'rtl' : 'ltr';
}
