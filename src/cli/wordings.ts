import { isWordable } from '../core/index.js';
import { loadNearestInterface } from '../text/index.js';

/** The sentences of a page that a guide may say in its own words, as they can be pasted under `interface`. */
export async function wordings(wanted: string | undefined): Promise<Readonly<Record<string, string>>> {
  const { interfaceTexts } = await loadNearestInterface([wanted ?? 'sv']);
  return Object.fromEntries(Object.entries(interfaceTexts).filter(([key]) => isWordable(key)));
}
