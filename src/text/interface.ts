import { findLanguage } from './language.js';
import { interfaceLanguages, type InterfaceLanguage, type InterfaceTexts } from './locales/index.js';
import type sv from './locales/sv.json';

export type { InterfaceTexts } from './locales/index.js';

export type Singular<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

/** Every sentence that a page can say. Swedish is the source: a key that is not there does not compile. */
export type InterfaceKey = Singular<keyof typeof sv>;

export const INTERFACE_LANGUAGES = Object.keys(interfaceLanguages);

/** All texts of a language, or of Swedish for one that there is not. */
export async function loadInterface(language: string): Promise<InterfaceTexts> {
  const [first, later] = await Promise.all([loadFirst(language), loadLater(language)]);
  return { ...first, ...later };
}

/** What the screens say that every reader sees. */
async function loadFirst(language: string): Promise<InterfaceTexts> {
  return (await rowOf(language).load()).default;
}

/** What is left: of files, links, papers, problems and what is kept in the browser. */
async function loadLater(language: string): Promise<InterfaceTexts> {
  return (await rowOf(language).later()).default;
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
  /** Whether these are all texts. */
  readonly isWhole: boolean;
}

/**
 * The interface in the first of some languages that it speaks and whose file can be had, or in Swedish. A language that
 * lies in a file of its own may be out of reach, and a guide with buttons in another language is better than none.
 * @param extent `first` is enough for the first screens; `all` gives the same where the rest cannot be had
 */
export async function loadNearestInterface(
  wanted: readonly string[],
  extent: 'first' | 'all' = 'all',
): Promise<LoadedInterface> {
  const [nearest, ...others] = wanted.flatMap((tag) => findLanguage(tag, INTERFACE_LANGUAGES) ?? []);
  const interfaceLanguage = nearest ?? 'sv';
  const rest = extent === 'all' ? loadLater(interfaceLanguage).catch(() => undefined) : undefined;
  try {
    const first = await loadFirst(interfaceLanguage);
    const later = await rest;
    return { interfaceLanguage, interfaceTexts: { ...first, ...later }, isWhole: later !== undefined };
  } catch (error) {
    if (interfaceLanguage === 'sv') throw error;
    return loadNearestInterface(others, extent);
  }
}
