/**
 * Breaks text into lines without a page to measure it on. Letters count as wide as in the widest of common typefaces, so
 * that a line stays within its width in every one of them.
 */

/** Text in lines, for a place that has room for only so many. */
export interface Lines {
  readonly lines: readonly string[];
  /** Whether all of the text is there. */
  readonly whole: boolean;
}

/** A letter with the accents that stand on it. */
const LETTERS = /\P{M}\p{M}*|\p{M}+/gu;

/** The width of a text in em. */
export function textWidth(text: string): number {
  return [...text].reduce((width, letter) => width + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0;
  if (/[\s!'(),./:;I[\]fijlrt|-]/.test(letter)) return 0.42;
  if (/[mwMW@%]/.test(letter) || letter > '\u2e7f') return 1.05;
  return /\p{Lu}/u.test(letter) ? 0.76 : 0.62;
}

/** @param width of a line in em; a single letter always has room. @param most lines */
export function breakLines(text: string, width: number, most: number): Lines {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    if (line.trim() !== '') lines.push(line.trimEnd());
  };
  for (let piece of pieces(text)) {
    // What follows has no room, and may be long.
    if (lines.length > most) break;
    if (fits(line + piece, width)) {
      line += piece;
      continue;
    }
    end();
    while (piece !== '' && lines.length <= most && !fits(piece, width)) {
      const [head, tail] = parted(piece, width);
      lines.push(head);
      piece = tail;
    }
    line = piece;
  }
  end();
  if (lines.length <= most) return { lines, whole: true };
  return {
    lines: lines.slice(0, most).map((kept, index) => (index < most - 1 ? kept : shortened(kept, width))),
    whole: false,
  };
}

/** Words with what parts them from the next: a space, or a hyphen or slash after which a line may break. */
function pieces(text: string): readonly string[] {
  return (
    text
      .trim()
      .replaceAll(/\s+/g, ' ')
      .match(/[^ /–-]*[ /–-]|[^ /–-]+/g) ?? []
  );
}

function fits(line: string, width: number): boolean {
  return textWidth(line.trimEnd()) <= width;
}

/** Parts a word that is longer than a line: behind the s that joins two words, else before a syllable, else anywhere. */
function parted(word: string, width: number): [head: string, tail: string] {
  const letters = word.match(LETTERS)!;
  // Other scripts do not part words with a hyphen.
  const hyphen = /^\p{Script=Latin}/u.test(word) ? '-' : '';
  let end = 1;
  while (end < letters.length - 1 && fits(letters.slice(0, end + 1).join('') + hyphen, width)) end++;
  const places = letters.map((_, at) => at).filter((at) => at > 2 && at <= end && at < letters.length - 2);
  const last = (before: RegExp, after: RegExp, from: number) =>
    places.findLast((at) => at >= from && before.test(letters[at - 1]!) && after.test(letters.slice(at).join('')));
  const at =
    last(/s/, /^[b-df-hj-np-rv-z]/i, end * 0.4) ?? last(/./u, /^[b-df-hj-np-tv-z][aeiouyåäöéüæø]/i, end - 4) ?? end;
  return [letters.slice(0, at).join('') + hyphen, letters.slice(at).join('')];
}

function shortened(line: string, width: number): string {
  const letters = line.replace(/-$/, '').match(LETTERS) ?? [];
  while (letters.length > 1 && !fits(`${letters.join('')}…`, width)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
