import type { Problem } from '../core/index.js';

/**
 * Characters of a guide, or of its texts in one language. A guide with 10,000 questions takes six million with its texts;
 * what is much larger is no guide.
 */
export const MAX_GUIDE = 16_000_000;
/** Bytes of answers, a hundred times what a long evening makes. */
export const MAX_ANSWERS = 2_000_000;

/** Reads JSON from outside, unless it is longer than `limit` characters or none at all. */
export function parseJson(
  text: string,
  file: string,
  limit: number,
): { readonly value: unknown } | { readonly problem: Problem } {
  if (text.length > limit) return { problem: tooLarge(file) };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { problem: { code: 'broken-json', severity: 'error', file, pointer: '', args: {} } };
  }
}

export function tooLarge(file: string): Problem {
  return { code: 'too-large', severity: 'error', file, pointer: '', args: {} };
}
