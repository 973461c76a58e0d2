import { boundedCopy } from './bounded.js';
import type { GuideBundle } from './guide.js';

/** What was given, with nothing known of it yet but that the texts, if any, are an object of some size. */
export interface GivenBundle extends Pick<GuideBundle, 'locales'> {
  readonly guide: unknown;
  readonly listed: unknown;
}

/** The parts of a guide with its texts; the texts and the list of languages bounded, the guide as it was given. */
export function bundleOf(input: unknown): GivenBundle | undefined {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, 'guide')) return undefined;
  const { guide, languages, locales } = { ...input } as { [member in keyof GuideBundle]: unknown };
  const texts = boundedCopy(locales)?.copy;
  const usable = typeof texts === 'object' && texts !== null;
  return {
    guide,
    listed: boundedCopy(languages)?.copy,
    locales: usable ? (texts as GuideBundle['locales']) : {},
  };
}
