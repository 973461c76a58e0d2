/**
 * Where everything stands in a picture of parties around what they have in common. The origin is the middle of the
 * circle. Made without a page: nothing is measured, so it is the same everywhere.
 */
import { breakLines } from './lines.js';

/** The size of letters, and the height of a line. */
export const LETTER = 15;
export const LINE = 19;
/** Half the size of the mark of a party. */
export const MARK = 17;
const GAP = 9;
/** The width of a circle with names. */
const WIDTH = 640;
/** The most parties whose names have room around the circle. */
const MOST_NAMES = 12;
/** How much wider strong letters are. */
const STRONG = 1.14;

export interface CircleLayout {
  /** Of the whole picture: x, y, width, height. */
  readonly box: readonly [number, number, number, number];
  readonly radius: number;
  readonly middle: TextBlock;
  readonly parties: readonly PlacedParty[];
  /** Whether names stand in the picture; if not, there are numbers. */
  readonly named: boolean;
  /** Whether every word is there. If not, the list beside the picture has them. */
  readonly whole: boolean;
}

export interface PlacedParty {
  readonly x: number;
  readonly y: number;
  /** Without lines where there are numbers. */
  readonly label: TextBlock;
}

export interface TextBlock {
  readonly x: number;
  /** The base line of the first line. */
  readonly y: number;
  /** In the direction of writing. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
  /** How many of the lines are strong; the others follow. */
  readonly strong: number;
}

/**
 * @param mirrored goes round the other way, for languages that are written from right to left
 * @param named for a narrow place, names can be left out however few they are
 */
export function circleLayout(
  parties: readonly { readonly name: string; readonly role: string }[],
  centre: string,
  mirrored: boolean,
  named = parties.length <= MOST_NAMES,
): CircleLayout {
  const count = parties.length;
  const radius = named ? Math.max(150, 110 + 5 * count) : Math.max(120, (count * 3 * MARK) / (2 * Math.PI));
  const most = named ? (count <= 10 ? 4 : 3) : 0;
  const middle = middleBlock(centre, radius);
  let whole = named && middle.whole;
  const placed = parties.map(({ name, role }, index): PlacedParty => {
    // From the top. Two parties stand face to face, four in the corners.
    const angle = ((count === 2 || count === 4 ? index - 0.5 : index) / count) * 2 * Math.PI;
    const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
    const side = (Math.abs(sine) < 0.01 ? 0 : Math.sign(sine)) * (mirrored ? -1 : 1);
    const away = radius * Math.abs(sine) + MARK + GAP;
    const width = (side === 0 ? 190 : Math.min(200, WIDTH / 2 - away)) / LETTER;
    const { lines: names, whole: fits } = breakLines(name, width / STRONG, role === '' ? most : most - 1);
    const { lines: roles, whole: roleFits } = breakLines(role, width, most - names.length);
    whole &&= fits && roleFits;
    const lines = [...names, ...roles];
    const half = (lines.length * LINE) / 2;
    // A label leans away from the middle, so that those beside it have room.
    const y = -cosine * (radius + half + (side === 0 ? MARK + GAP : 0));
    const anchor = side === 0 ? 'middle' : sine > 0 ? 'start' : 'end';
    return {
      x: radius * sine * (mirrored ? -1 : 1),
      y: -radius * cosine,
      label: { x: side * away, y: y - half + LETTER, anchor, lines, strong: names.length },
    };
  });
  const tops = placed.map(({ label }) => label.y - LETTER);
  const bottoms = placed.map(({ label }, index) => tops[index]! + label.lines.length * LINE);
  const top = Math.min(-radius - MARK, ...tops) - GAP;
  const height = Math.max(radius + MARK, ...bottoms) + GAP - top;
  const across = named ? WIDTH : height;
  return { box: [-across / 2, top, across, height], radius, middle, parties: placed, named, whole };
}

/** What stands in the middle, in a block whose corners stay clear of the marks. */
function middleBlock(text: string, radius: number): TextBlock & { readonly whole: boolean } {
  const inner = radius - MARK - GAP;
  const { lines, whole } = breakLines(text, (1.58 * inner) / LETTER / STRONG, Math.floor((1.2 * inner) / LINE));
  const y = (-lines.length * LINE) / 2 + LETTER;
  return { x: 0, y, anchor: 'middle', lines, strong: lines.length, whole };
}
