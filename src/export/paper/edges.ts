import type { ReportContext } from '../context.js';

/** What stands at the edges of every page, so that a loose one tells where it belongs. */
export interface Edges {
  /** Which guide, in which version. */
  readonly guide: string;
  readonly date: string;
  /** For those who print with a browser: the edges, and the number of the page, as a rule of CSS. */
  readonly css: string;
}

/** @param today ISO date */
export function paperEdges({ model, text }: ReportContext, today: string): Edges {
  const version = text.ui('result.version', { version: model.guide.version });
  const guide = `${text.guide('guide', 'title')}. ${version}`;
  const date = text.date(today);
  const [start, end] = text.direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  return {
    guide,
    date,
    css: [
      '@page{margin:20mm 17mm 18mm;font:8.5pt sans-serif;color:#444;',
      `@top-${start}{content:${cssText(guide)}}@top-${end}{content:${cssText(date)}}`,
      `@bottom-${end}{content:counter(page) " / " counter(pages)}}`,
    ].join(''),
  };
}

/** A text as CSS has it, in which nothing but letters and digits stands for itself. */
function cssText(text: string): string {
  const letters = [...text].map((letter) =>
    /[\p{L}\p{N} ]/u.test(letter) ? letter : `\\${letter.codePointAt(0)!.toString(16)} `,
  );
  return `"${letters.join('')}"`;
}
