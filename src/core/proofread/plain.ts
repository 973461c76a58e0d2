import { pathOf } from '../check/texts.js';
import { toPointer, type Problem, type ProblemCode } from '../problem.js';
import type { Proof } from './proof.js';

/** How long a sentence and a word may be, in words and in letters, for those who read the language. */
const LIMITS: Readonly<Record<string, { readonly words: number; readonly letters: number }>> = {
  sv: { words: 25, letters: 24 },
  'sv-simple': { words: 15, letters: 20 },
};

/** What ends a sentence or lets one breathe; what stands after a colon is read on its own. */
const PAUSE = /\n|(?<=[.!?:])\s+/;
const WORD = /[\p{L}\p{N}]+(?:[-’'./:][\p{L}\p{N}]+)*/gu;
/** How much longer than the word itself its inflected forms may be: "avtal", "avtalens". */
const LONGEST_ENDING = 4;

/**
 * Long sentences and long words in Swedish, where most of the rules for plain language come down to length. Terms that
 * the guide explains or recommends have to be what they are, and other names can be listed under `names`.
 */
export function checkPlainness({ language, file, locale, texts }: Proof): Problem[] {
  const limits = Object.hasOwn(LIMITS, language) ? LIMITS[language]! : undefined;
  if (!limits) return [];
  const accepted = acceptedWords(locale, texts);
  return [...texts].flatMap(([, { text, place }]) => {
    const path = pathOf(place);
    if (typeof text !== 'string' || ['names', 'review', '$schema'].includes(path[0]!)) return [];
    const problem = (code: ProblemCode, args: Problem['args']): Problem => ({
      code,
      severity: 'warning',
      file,
      pointer: toPointer(path),
      args,
    });
    return text.split(PAUSE).flatMap((sentence) => {
      const words = sentence.match(WORD) ?? [];
      const long = words.flatMap((word) => word.split(/[-./:]/)).filter((word) => word.length > limits.letters);
      return [
        ...(words.length > limits.words
          ? [problem('long-sentence', { count: words.length, limit: limits.words, sentence })]
          : []),
        ...long
          .filter((word) => !accepted.some((name) => isFormOf(word, name)))
          .map((word) => problem('long-word', { word, letters: word.length, limit: limits.letters })),
      ];
    });
  });
}

function acceptedWords({ names }: Proof['locale'], texts: Proof['texts']): string[] {
  const terms = [...texts].filter(([key]) => /^(glossary\/[^/]+\/term|outcomes\/[^/]+\/(title|inline))$/.test(key));
  const listed: unknown[] = Array.isArray(names) ? names : [];
  return [...terms.map(([, { text }]) => text), ...listed].flatMap((text) =>
    typeof text === 'string' ? (text.match(WORD) ?? []) : [],
  );
}

function isFormOf(word: string, name: string): boolean {
  const [long, short] = [word.toLowerCase(), name.toLowerCase()];
  return long.startsWith(short) && long.length - short.length <= LONGEST_ENDING;
}
