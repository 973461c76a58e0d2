import { isLanguageTag, type GuideModel, type Problem, type ReadResult } from '../core/index.js';
import { matchLanguage } from '../text/index.js';
import { MAX_GUIDE, parseJson } from './json.js';

/** A guide that is ready, or what is wrong with it. */
export type LoadResult =
  | { readonly model: GuideModel; readonly language: string }
  | { readonly problems: readonly Problem[] }
  | { readonly unreachable: string };

/** Makes a guide of what was found: `readGuide`, or what stands in for it. */
export type ReadGuide = (bundle: unknown, expected: readonly string[] | undefined) => ReadResult;

/**
 * Loads a guide from its folder, or from a `.json` file that holds guide and texts together, with the texts of the
 * language that fits the wanted one best.
 * @param url absolute address.
 */
export async function loadGuide(url: string, wanted: string, readGuide: ReadGuide): Promise<LoadResult> {
  try {
    if (new URL(url).pathname.endsWith('.json')) return readBundle(await fetchJson(url, 'guide.json'), wanted, readGuide);
    const folder = url.endsWith('/') ? url : `${url}/`;
    const fetchFile = (file: string) => fetchJson(new URL(file, folder).href, file);
    const [guide, languages] = await inOrder(fetchFile('guide.json'), fetchFile('locales/index.json'));
    const language = chooseLanguage(languages, wanted);
    const locales = language === undefined ? {} : { [language]: await fetchFile(`locales/${language}.json`) };
    return read({ guide, languages, locales }, language, readGuide);
  } catch (failure) {
    if (failure instanceof LoadFailure) return failure.result;
    return { unreachable: url };
  }
}

/** Reads guide and texts that are already here, as an object or as JSON text. */
export function readBundle(bundle: unknown, wanted: string, readGuide: ReadGuide): LoadResult {
  const parsed = typeof bundle === 'string' ? parseJson(bundle, 'guide.json', MAX_GUIDE) : { value: bundle };
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const whole = parsed.value;
  const { languages, locales } = (whole ?? {}) as { readonly languages?: unknown; readonly locales?: unknown };
  const here = Object.keys(locales ?? {});
  const listed = languages ?? here;
  // Only what is in the bundle can be shown, so only that is offered.
  const offered = Array.isArray(listed) ? listed.filter((tag) => here.includes(tag as string)) : [];
  if (offered.length === 0) return read(whole, chooseLanguage(listed, ''), readGuide);
  return read({ ...(whole as object), languages: offered }, chooseLanguage(offered, wanted), readGuide);
}

function read(bundle: unknown, language: string | undefined, readGuide: ReadGuide): LoadResult {
  const { model, problems } = readGuide(bundle, language === undefined ? undefined : [language]);
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
  const json = parseJson(await response.text(), file, MAX_GUIDE);
  if ('problem' in json) throw new LoadFailure({ problems: [json.problem] });
  return json.value;
}

/** Both at a time; where both fail, the first is the one to tell of. */
async function inOrder(first: Promise<unknown>, second: Promise<unknown>): Promise<readonly [unknown, unknown]> {
  await Promise.allSettled([first, second]);
  return [await first, await second];
}

function chooseLanguage(listed: unknown, wanted: string): string | undefined {
  const languages = Array.isArray(listed) ? listed.filter(isLanguageTag) : [];
  return languages.length > 0 ? matchLanguage(wanted, languages) : undefined;
}
