// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- rooms are compiled apart, and each must see it
/// <reference path="./parts.d.ts" />
/**
 * The languages of the interface, Swedish first: its texts are the source that the others follow. A new language is a
 * file in this folder and a row here.
 */

/** The texts of the interface in one language, as flat as i18next's JSON format allows. */
export type InterfaceTexts = Readonly<Record<string, string>>;

type Part = () => Promise<{ readonly default: InterfaceTexts }>;

/** The build parts each file in three, so that the first question need not wait for what is said after it. */
export interface InterfaceLanguage {
  readonly first: Part;
  readonly screens: Part;
  readonly later: Part;
  /** What the language calls itself, where `Intl.DisplayNames` does not know it. */
  readonly name?: string;
}

export const interfaceLanguages: Readonly<Record<string, InterfaceLanguage>> = {
  sv: {
    first: () => import('./sv.json', { with: { type: 'json' } }),
    screens: () => import('./sv.json?screens', { with: { type: 'json' } }),
    later: () => import('./sv.json?later', { with: { type: 'json' } }),
  },
  en: {
    first: () => import('./en.json', { with: { type: 'json' } }),
    screens: () => import('./en.json?screens', { with: { type: 'json' } }),
    later: () => import('./en.json?later', { with: { type: 'json' } }),
  },
  fi: {
    first: () => import('./fi.json', { with: { type: 'json' } }),
    screens: () => import('./fi.json?screens', { with: { type: 'json' } }),
    later: () => import('./fi.json?later', { with: { type: 'json' } }),
  },
  ar: {
    first: () => import('./ar.json', { with: { type: 'json' } }),
    screens: () => import('./ar.json?screens', { with: { type: 'json' } }),
    later: () => import('./ar.json?later', { with: { type: 'json' } }),
  },
  'sv-simple': {
    first: () => import('./sv-simple.json', { with: { type: 'json' } }),
    screens: () => import('./sv-simple.json?screens', { with: { type: 'json' } }),
    later: () => import('./sv-simple.json?later', { with: { type: 'json' } }),
    name: 'lättläst svenska',
  },
};
