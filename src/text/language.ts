/** The canonical form of a language tag, or `undefined` if it is none. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0];
  } catch {
    return undefined;
  }
}

/** The best of the available languages for a wanted one: itself, then without its last parts, then the first. */
export function matchLanguage(wanted: string | undefined, available: readonly string[]): string {
  const parts = (canonicalLanguage(wanted ?? '') ?? '').split('-');
  for (; parts.length > 0; parts.pop()) {
    const found = available.find((language) => language.toLowerCase() === parts.join('-').toLowerCase());
    if (found !== undefined) return found;
  }
  return available[0] ?? 'sv';
}

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur', 'ckb', 'ps', 'yi'];

export function direction(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language.split('-')[0]!) ? 'rtl' : 'ltr';
}
