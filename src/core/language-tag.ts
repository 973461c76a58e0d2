import type { LanguageTag } from './guide.js';

const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/** Whether something is a language tag. Only such a name may become part of a path or an address. */
export function isLanguageTag(name: unknown): name is LanguageTag {
  if (typeof name !== 'string' || !TAG.test(name)) return false;
  try {
    return Intl.getCanonicalLocales(name).length > 0;
  } catch {
    return false;
  }
}
