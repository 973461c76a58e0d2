// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- rooms are compiled apart, and each must see it
/// <reference path="./later.d.ts" />
/**
 * The languages of the interface, Swedish first: its texts are the source that the others follow. A new language is a
 * file in this folder and a row here.
 */

/** The texts of the interface in one language, as flat as i18next's JSON format allows. */
export type InterfaceTexts = Readonly<Record<string, string>>;

type Part = () => Promise<{ readonly default: InterfaceTexts }>;

/** The build parts each file in two, so that the first screen need not wait for what most readers never see. */
export interface InterfaceLanguage {
  readonly load: Part;
  readonly later: Part;
  /** What the language calls itself, where `Intl.DisplayNames` does not know it. */
  readonly name?: string;
}

export const interfaceLanguages: Readonly<Record<string, InterfaceLanguage>> = {
  sv: {
    load: () => import('./sv.json', { with: { type: 'json' } }),
    later: () => import('./sv.json?later', { with: { type: 'json' } }),
  },
  en: {
    load: () => import('./en.json', { with: { type: 'json' } }),
    later: () => import('./en.json?later', { with: { type: 'json' } }),
  },
  fi: {
    load: () => import('./fi.json', { with: { type: 'json' } }),
    later: () => import('./fi.json?later', { with: { type: 'json' } }),
  },
  ar: {
    load: () => import('./ar.json', { with: { type: 'json' } }),
    later: () => import('./ar.json?later', { with: { type: 'json' } }),
  },
  'sv-simple': {
    load: () => import('./sv-simple.json', { with: { type: 'json' } }),
    later: () => import('./sv-simple.json?later', { with: { type: 'json' } }),
    name: 'lättläst svenska',
  },
};
