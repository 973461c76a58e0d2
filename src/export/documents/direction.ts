import type { Line } from '../paper/blocks.js';

type Direction = 'ltr' | 'rtl';

/** That of a paragraph: what a reader wrote goes as its first letter does, everything else as the paper. */
export function lineDirection(line: Line, paper: Direction): Direction {
  if (line.length === 0 || !line.every(({ own }) => own)) return paper;
  return directionOf(line.map(({ text }) => text).join(''), paper);
}

/** As `dir="auto"` in HTML. */
export function directionOf(text: string, otherwise: Direction): Direction {
  const [first] = /\p{L}/u.exec(text) ?? [];
  if (first === undefined) return otherwise;
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
    ? 'rtl'
    : 'ltr';
}

/** As programs for writing name it, which know no language without a country: "sv-SE". */
export function writtenLanguage(language: string): { readonly language: string; readonly country: string } {
  const { language: name, region = '' } = new Intl.Locale(language).maximize();
  return { language: name, country: region };
}
