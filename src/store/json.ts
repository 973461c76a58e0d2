import type { Problem } from '../core/index.js';

/** Guides are a few hundred kilobytes, answers less; what is much larger is neither. */
export const MAX_CHARACTERS = 4_000_000;

/** Reads JSON from outside, unless it is too large or none. */
export function parseJson(text: string, file: string): { readonly value: unknown } | { readonly problem: Problem } {
  if (text.length > MAX_CHARACTERS) return { problem: tooLarge(file) };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { problem: { code: 'broken-json', severity: 'error', file, pointer: '', args: {} } };
  }
}

export function tooLarge(file: string): Problem {
  return { code: 'too-large', severity: 'error', file, pointer: '', args: { limit: MAX_CHARACTERS } };
}
