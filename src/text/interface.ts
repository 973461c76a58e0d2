import type sv from './locales/sv.json';

/** The texts of the interface in one language, as flat as i18next's JSON format allows. */
export type InterfaceTexts = Readonly<Record<string, string>>;

type Singular<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

/** Every sentence that the interface has. Swedish is the source: a key that is not there does not compile. */
export type InterfaceKey = Singular<keyof typeof sv>;

const loaders = {
  sv: () => import('./locales/sv.json', { with: { type: 'json' } }),
  en: () => import('./locales/en.json', { with: { type: 'json' } }),
};

export const INTERFACE_LANGUAGES = Object.keys(loaders);

export async function loadInterface(language: string): Promise<InterfaceTexts> {
  const load = Object.hasOwn(loaders, language) ? loaders[language as keyof typeof loaders] : loaders.sv;
  return (await load()).default;
}
