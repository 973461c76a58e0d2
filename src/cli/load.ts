import { readGuide, type GuideModel, type ReadResult } from '../core/index.js';
import { createText, loadForAuthors, loadNearestInterface, matchLanguage, type Text } from '../text/index.js';
import { readGuideFolder, type GuideFolder } from './files.js';

/** A guide from its folder, ready to be used, or what is wrong with it. */
export async function loadGuideFolder(path: string): Promise<ReadResult> {
  return modelIn(await readGuideFolder(path));
}

export function modelIn({ bundle, files }: GuideFolder): ReadResult {
  const isWhole = bundle.guide !== undefined && bundle.languages !== undefined;
  return isWhole ? readGuide(bundle) : { model: undefined, problems: files.flatMap(({ problems }) => problems) };
}

/** The texts of a guide in the language that fits the wanted one best. */
export async function guideText(model: GuideModel, wanted: string): Promise<Text> {
  const language = matchLanguage(wanted, model.languages);
  return createText({ language, model, ...(await loadNearestInterface([language, ...model.languages.slice(0, 1)])) });
}

/** The text of the command line itself, in the language that fits the wanted one best, or Swedish. */
export async function interfaceText(wanted: string | undefined): Promise<Text> {
  const loaded = await loadForAuthors(wanted);
  return createText({ language: loaded.interfaceLanguage, ...loaded });
}
