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
  if (/[\s!'(),./:;I[\]fijlrt|\-]/.test(letter)) return 0.42;
  if (/[mwMW@%]/.test(letter) || letter > '\u2e7f') return 1.05;
  return /\p{Lu}/u.test(letter) ? 0.76 : 0.62;
}

/** @param width of a line in em; a single letter always has room. @param most lines */
export function breakLines(text: string, width: number, most: number): Lines {
  const lines: string[] = [];
  let line = '';
  for (let piece of pieces(text)) {
    if (fits(line + piece, width)) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    while (!fits(piece, width)) {
      const [head, tail] = parted(piece, width);
      lines.push(head);
      piece = tail;
    }
    line = piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return { lines, whole: true };
  return { lines: [...lines.slice(0, most - 1), shortened(lines[most - 1]!, width)], whole: false };
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

/** Parts a word that is longer than a line: where a new syllable seems to begin, else wherever the line ends. */
function parted(word: string, width: number): [head: string, tail: string] {
  const letters = word.match(LETTERS)!;
  // Other scripts do not part words with a hyphen.
  const hyphen = /^\p{Script=Latin}/u.test(word) ? '-' : '';
  const room = (end: number) => textWidth(letters.slice(0, end).join('') + hyphen) <= width;
  let end = 1;
  while (end < letters.length - 1 && room(end + 1)) end++;
  const syllable = (at: number) => /^[b-df-hj-np-tv-z][aeiouyåäöéüæø]/iu.test(letters.slice(at).join(''));
  const places = [0, 1, 2, 3, 4].map((back) => end - back);
  const at = places.find((place) => place > 2 && letters.length - place > 2 && syllable(place)) ?? end;
  return [letters.slice(0, at).join('') + hyphen, letters.slice(at).join('')];
}

function shortened(line: string, width: number): string {
  const letters = line.replace(/-$/, '').match(LETTERS) ?? [];
  while (letters.length > 1 && !fits(`${letters.join('')}…`, width)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
