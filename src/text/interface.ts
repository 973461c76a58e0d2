import { findLanguage } from './language.js';
import { interfaceLanguages, type InterfaceTexts } from './locales/index.js';
import type sv from './locales/sv.json';

export type { InterfaceTexts } from './locales/index.js';

export type Singular<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

/** Every sentence that a page can say. Swedish is the source: a key that is not there does not compile. */
export type InterfaceKey = Singular<keyof typeof sv>;

export const INTERFACE_LANGUAGES = Object.keys(interfaceLanguages);

export async function loadInterface(language: string): Promise<InterfaceTexts> {
  const row = Object.hasOwn(interfaceLanguages, language) ? interfaceLanguages[language]! : interfaceLanguages['sv']!;
  return (await row.load()).default;
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
}

/**
 * The interface in the first of some languages that it speaks and whose file can be had, or in Swedish. A language that
 * lies in a file of its own may be out of reach, and a guide with buttons in another language is better than none.
 */
export async function loadNearestInterface(wanted: readonly string[]): Promise<LoadedInterface> {
  const [nearest, ...others] = wanted.flatMap((tag) => findLanguage(tag, INTERFACE_LANGUAGES) ?? []);
  const interfaceLanguage = nearest ?? 'sv';
  try {
    return { interfaceLanguage, interfaceTexts: await loadInterface(interfaceLanguage) };
  } catch (error) {
    if (interfaceLanguage === 'sv') throw error;
    return loadNearestInterface(others);
  }
}
