import { findLanguage } from './language.js';
import { interfaceLanguages, type InterfaceLanguage, type InterfaceTexts } from './locales/index.js';
import type sv from './locales/sv.json';

export type { InterfaceTexts } from './locales/index.js';

export type Singular<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

/** Every sentence that a page can say. Swedish is the source: a key that is not there does not compile. */
export type InterfaceKey = Singular<keyof typeof sv>;

export const INTERFACE_LANGUAGES = Object.keys(interfaceLanguages);

/**
 * How many of the sentences there are: those that are said until the first question is there, those of all screens, or
 * also those of files, links, papers, problems and what is kept in the browser.
 */
export type Extent = 'first' | 'screens' | 'all';

const EXTENTS: readonly Extent[] = ['first', 'screens', 'all'];
const PARTS = ['first', 'screens', 'later'] as const;

export function isAsMuchAs(extent: Extent, other: Extent): boolean {
  return EXTENTS.indexOf(extent) >= EXTENTS.indexOf(other);
}

/** All texts of a language, or of Swedish for one that there is not. */
export async function loadInterface(language: string): Promise<InterfaceTexts> {
  const parts = await Promise.all(PARTS.map((part) => loadPart(language, part)));
  return Object.assign({}, ...parts) as InterfaceTexts;
}

async function loadPart(language: string, part: (typeof PARTS)[number]): Promise<InterfaceTexts> {
  return (await rowOf(language)[part]()).default;
}

function rowOf(language: string): InterfaceLanguage {
  return Object.hasOwn(interfaceLanguages, language) ? interfaceLanguages[language]! : interfaceLanguages['sv']!;
}

/** What a language is called by those who speak it, or within another language: "svenska", "ruotsi". */
export function languageName(language: string, within: string = language): string {
  const own = Object.hasOwn(interfaceLanguages, language) ? interfaceLanguages[language]!.name : undefined;
  return (
    (within === language && own) || (new Intl.DisplayNames([within], { type: 'language' }).of(language) ?? language)
  );
}

export interface LoadedInterface {
  readonly interfaceLanguage: string;
  readonly interfaceTexts: InterfaceTexts;
  readonly extent: Extent;
}

/**
 * The interface in the first of some languages that it speaks and whose file can be had, or in Swedish. A language that
 * lies in a file of its own may be out of reach, and a guide with buttons in another language is better than none.
 * @param extent how many texts are wanted; there are fewer where the rest cannot be had
 */
export async function loadNearestInterface(
  wanted: readonly string[],
  extent: Extent = 'all',
): Promise<LoadedInterface> {
  const [nearest, ...others] = wanted.flatMap((tag) => findLanguage(tag, INTERFACE_LANGUAGES) ?? []);
  const interfaceLanguage = nearest ?? 'sv';
  const wantedParts = PARTS.slice(0, EXTENTS.indexOf(extent) + 1);
  const loads = await Promise.allSettled(wantedParts.map((part) => loadPart(interfaceLanguage, part)));
  const parts = loads.map((load) => (load.status === 'fulfilled' ? load.value : undefined));
  const count = parts.includes(undefined) ? parts.indexOf(undefined) : parts.length;
  if (count === 0) {
    if (interfaceLanguage === 'sv') throw (loads[0] as PromiseRejectedResult).reason;
    return loadNearestInterface(others, extent);
  }
  const interfaceTexts = Object.assign({}, ...parts.slice(0, count)) as InterfaceTexts;
  return { interfaceLanguage, interfaceTexts, extent: EXTENTS[count - 1]! };
}
