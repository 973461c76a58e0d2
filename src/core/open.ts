import { boundedCopy } from './bounded.js';
import { bundleOf } from './bundle.js';
import type { Guide } from './guide.js';
import { isLanguageTag } from './language-tag.js';
import { indexGuide, type GuideModel } from './model.js';
import { programOf } from './program.js';

/**
 * Makes a guide ready to be shown before it is checked, so that the first question need not wait for the code of the
 * check. It is as bounded as one that is checked, and its rules are made ready by the same code, which refuses what it
 * cannot run. Only `readGuide` tells whether the guide is right: nothing may be recommended before it has.
 * @returns nothing for what cannot be a guide; `readGuide` says why.
 */
export function openGuide(input: unknown): GuideModel | undefined {
  try {
    const bundle = bundleOf(input);
    const guide = boundedCopy(bundle?.guide)?.copy as Guide | undefined;
    if (!bundle || !guide) return undefined;
    const { listed, locales } = bundle;
    const languages = [...new Set(Array.isArray(listed) ? listed : Object.keys(locales))].filter(isLanguageTag);
    const model = indexGuide({ guide, languages, locales });
    programOf(model);
    return model;
  } catch {
    return undefined;
  }
}
