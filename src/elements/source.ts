import type { GuideModel } from '../core/index.js';
import { loadGuide, readBundle, type LoadResult, type ReadGuide } from '../store/index.js';
import { createText, loadNearestInterface, type Extent, type Text } from '../text/index.js';
import { readTheme, type Theme } from './theme.js';

/** Why there is no guide to show. */
export type Failure = Exclude<LoadResult, { model: unknown }> | { readonly nothing: true };

/** Where an element may have its guide from, the first that is there. */
export interface GuideSource {
  readonly guide: unknown;
  /** JSON text within the element. */
  readonly inline: string;
  readonly src: string;
  readonly baseURI: string;
}

export async function readSource(
  source: GuideSource,
  wanted: string,
  readGuide: ReadGuide,
): Promise<LoadResult | Failure> {
  const { guide, inline, src, baseURI } = source;
  if (guide !== undefined) return readGiven(guide, wanted, readGuide);
  if (inline !== '') return readBundle(inline, wanted, readGuide);
  if (src === '') return { nothing: true };
  const url = absolute(src, baseURI);
  return url === undefined ? { unreachable: src } : loadGuide(url, wanted, readGuide);
}

/** A page may set something that throws when it is looked at. */
function readGiven(guide: unknown, wanted: string, readGuide: ReadGuide): LoadResult {
  try {
    return readBundle(guide, wanted, readGuide);
  } catch {
    return { problems: [{ code: 'broken-json', severity: 'error', file: 'guide.json', pointer: '', args: {} }] };
  }
}

/** A page that cannot be dressed is still a page, so a theme that cannot be had is none. */
export async function loadTheme(theme: string | Theme, baseURI: string): Promise<Theme> {
  if (typeof theme !== 'string') return readTheme(theme);
  const url = theme === '' ? undefined : absolute(theme, baseURI);
  const response = url === undefined ? undefined : await fetch(url).catch(() => undefined);
  return readTheme(await response?.json().catch(() => undefined));
}

/** The texts of the interface, as many as are asked for and can be had, and of a guide if there is one. */
export async function loadText(wanted: string, model: GuideModel | undefined, extent: Extent): Promise<Text> {
  const loaded = await loadNearestInterface([wanted, ...(model?.languages.slice(0, 1) ?? [])], extent);
  return createText({ language: model ? wanted : loaded.interfaceLanguage, model, ...loaded });
}

/** The language of the nearest element around another, through shadow roots. */
export function surroundingLanguage(element: Element): string {
  for (let node: Node | null = element.parentNode; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    const language = node instanceof Element ? node.getAttribute('lang') : null;
    if (language) return language;
  }
  return '';
}

function absolute(address: string, base: string): string | undefined {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}
