import type { InterfaceTexts, LoadedInterface, Singular } from './interface.js';
import { loadInterface } from './interface.js';
import { matchLanguage } from './language.js';
import type sv from './locales/authors/sv.json';

/** Every sentence that only the command line says, to those who write guides. They lie apart, so that no page loads them. */
export type AuthorKey = Singular<keyof typeof sv>;

const languages: Readonly<Record<string, () => Promise<{ readonly default: InterfaceTexts }>>> = {
  sv: () => import('./locales/authors/sv.json', { with: { type: 'json' } }),
  en: () => import('./locales/authors/en.json', { with: { type: 'json' } }),
};

export const AUTHOR_LANGUAGES = Object.keys(languages);

/** The interface with the sentences for authors, in the language that fits the wanted one best, or in Swedish. */
export async function loadForAuthors(wanted: string | undefined): Promise<LoadedInterface> {
  const interfaceLanguage = matchLanguage(wanted, AUTHOR_LANGUAGES);
  const [shared, own] = await Promise.all([loadInterface(interfaceLanguage), languages[interfaceLanguage]!()]);
  return { interfaceLanguage, interfaceTexts: { ...shared, ...own.default }, extent: 'all' };
}
