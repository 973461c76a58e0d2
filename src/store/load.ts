import { readGuide, type GuideModel, type Problem } from '../core/index.js';
import { matchLanguage } from '../text/index.js';

/** A guide that is ready, or what is wrong with it. */
export type LoadResult =
  | { readonly model: GuideModel; readonly language: string }
  | { readonly problems: readonly Problem[] }
  | { readonly unreachable: string };

/** Guides are a few hundred kilobytes; what is much larger is not one. */
const MAX_CHARACTERS = 4_000_000;

/**
 * Loads a guide from its folder, or from a `.json` file that holds guide and texts together, with the texts of the
 * language that fits the wanted one best.
 * @param url absolute address.
 */
export async function loadGuide(url: string, wanted: string): Promise<LoadResult> {
  try {
    if (new URL(url).pathname.endsWith('.json')) return readBundle(await fetchJson(url, 'guide.json'), wanted);
    const folder = url.endsWith('/') ? url : `${url}/`;
    const guide = await fetchJson(new URL('guide.json', folder).href, 'guide.json');
    const language = chooseLanguage(guide, wanted);
    if (language === undefined) return readBundle({ guide, locales: {} }, wanted);
    const file = `locales/${language}.json`;
    return readBundle({ guide, locales: { [language]: await fetchJson(new URL(file, folder).href, file) } }, wanted);
  } catch (failure) {
    if (failure instanceof LoadFailure) return failure.result;
    return { unreachable: url };
  }
}

/** Reads guide and texts that are already here, as an object or as JSON text. */
export function readBundle(bundle: unknown, wanted: string): LoadResult {
  const whole = typeof bundle === 'string' ? parseJson(bundle, 'guide.json') : bundle;
  if (whole instanceof LoadFailure) return whole.result;
  const { guide, locales } = (whole ?? {}) as { readonly guide?: unknown; readonly locales?: unknown };
  const language = chooseLanguage(guide, wanted, Object.keys(locales ?? {}));
  const { model, problems } = readGuide(whole, language === undefined ? [] : [language]);
  return model && language !== undefined ? { model, language } : { problems };
}

/** What stops a load; thrown within this file only. */
class LoadFailure extends Error {
  constructor(readonly result: LoadResult) {
    super('load failure');
  }
}

async function fetchJson(url: string, file: string): Promise<unknown> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw new LoadFailure({ unreachable: url });
  const json = parseJson(await response.text(), file);
  if (json instanceof LoadFailure) throw json;
  return json;
}

function parseJson(text: string, file: string): unknown {
  const failure = (code: Problem['code'], args: Problem['args'] = {}) =>
    new LoadFailure({ problems: [{ code, severity: 'error', file, pointer: '', args }] });
  if (text.length > MAX_CHARACTERS) return failure('too-large', { limit: MAX_CHARACTERS });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return failure('broken-json');
  }
}

function chooseLanguage(guide: unknown, wanted: string, here?: readonly string[]): string | undefined {
  const named = (guide as { readonly languages?: unknown } | null | undefined)?.languages;
  if (!Array.isArray(named)) return undefined;
  const languages = named.filter((tag): tag is string => typeof tag === 'string' && /^[A-Za-z0-9-]+$/.test(tag));
  const present = here ? languages.filter((tag) => here.includes(tag)) : languages;
  return present.length > 0 ? matchLanguage(wanted, present) : languages[0];
}
