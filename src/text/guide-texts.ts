import type { GuideBundle, LanguageTag } from '../core/index.js';

/** A text of the guide in the wording for a kind of reader, where there is one; empty if there is none at all. */
export type FindText = (path: readonly string[], reader: string | undefined) => string;

/**
 * The texts of a guide in the first of some languages that has them. They are read as they stand, without i18next: nothing
 * is put into them, and so nothing in them is an instruction. Neither are they copied, being as many as the guide is long.
 */
export function guideTexts(locales: GuideBundle['locales'], languages: readonly LanguageTag[]): FindText {
  const known = languages.filter((language) => Object.hasOwn(locales, language)).map((language) => locales[language]);
  return (path, reader) => {
    for (const locale of known) {
      const text =
        (reader === undefined ? undefined : textAt(locale, path, 0, `_${reader}`)) ?? textAt(locale, path, 0, '');
      if (text !== undefined) return text;
    }
    return '';
  };
}

/** A member's name may hold a slash, as a key does between two ids; then it stands for all these ids. */
function textAt(within: unknown, path: readonly string[], from: number, variant: string): string | undefined {
  if (typeof within !== 'object' || within === null) return undefined;
  let name = '';
  for (let to = from; to < path.length; to++) {
    name = to === from ? path[to]! : `${name}/${path[to]!}`;
    const isLast = to === path.length - 1;
    const key = isLast ? name + variant : name;
    if (!Object.hasOwn(within, key)) continue;
    const member = (within as Readonly<Record<string, unknown>>)[key];
    const text = isLast ? member : textAt(member, path, to + 1, variant);
    if (typeof text === 'string') return text;
  }
  return undefined;
}
