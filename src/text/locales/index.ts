/**
 * The languages of the interface, Swedish first: its texts are the source that the others follow. A new language is a
 * file in this folder and a row here.
 */

/** The texts of the interface in one language, as flat as i18next's JSON format allows. */
export type InterfaceTexts = Readonly<Record<string, string>>;

export interface InterfaceLanguage {
  readonly load: () => Promise<{ readonly default: InterfaceTexts }>;
  /** What the language calls itself, where `Intl.DisplayNames` does not know it. */
  readonly name?: string;
}

export const interfaceLanguages: Readonly<Record<string, InterfaceLanguage>> = {
  sv: { load: () => import('./sv.json', { with: { type: 'json' } }) },
  en: { load: () => import('./en.json', { with: { type: 'json' } }) },
  fi: { load: () => import('./fi.json', { with: { type: 'json' } }) },
  ar: { load: () => import('./ar.json', { with: { type: 'json' } }) },
  'sv-simple': { load: () => import('./sv-simple.json', { with: { type: 'json' } }), name: 'lättläst svenska' },
};
