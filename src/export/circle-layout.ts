/**
 * Where everything stands in a picture of parties around what they have in common. The origin is the middle of the
 * circle; lengths are in units of which a line of text is `LINE` high. Made without a page, so that it is the same
 * everywhere: nothing is measured.
 */
import { breakLines } from './lines.js';

/** The height of a line, and the size of its letters. */
export const LINE = 19;
export const LETTER = 15;
const WIDTH = 640;
/** Half the size of the mark of a party. */
export const MARK = 17;
const GAP = 9;
/** The most parties whose names stand in the picture; beyond them there are numbers. */
const MOST_NAMES = 12;

export interface CircleLayout {
  /** Of the whole picture: x, y, width, height. */
  readonly box: readonly [number, number, number, number];
  readonly radius: number;
  readonly middle: TextBlock;
  readonly parties: readonly PlacedParty[];
  /** Whether every word is there. If not, the list beside the picture has them. */
  readonly whole: boolean;
}

export interface PlacedParty {
  readonly x: number;
  readonly y: number;
  /** Undefined where numbers stand in the marks. */
  readonly label: TextBlock | undefined;
}

export interface TextBlock {
  readonly x: number;
  /** The base line of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly TextLine[];
}

export interface TextLine {
  readonly text: string;
  readonly strong: boolean;
}

export interface NamedParty {
  readonly name: string;
  readonly role: string;
}

/**
 * Names around the circle, as long as there are few enough. `mirrored` goes round the other way, for languages that are
 * written from right to left; anchors are meant in the direction of writing.
 */
export function circleLayout(parties: readonly NamedParty[], centre: string, mirrored: boolean): CircleLayout {
  const count = parties.length;
  if (count > MOST_NAMES) return numberLayout(count, centre, mirrored);
  const radius = count <= 8 ? 150 : count <= 10 ? 160 : 170;
  const middle = middleBlock(centre, radius);
  const most = count <= 10 ? 4 : 3;
  let whole = middle.whole;
  const placed = parties.map(({ name, role }, index): PlacedParty => {
    const [sine, cosine] = direction(index, count);
    const [x, y] = [radius * sine, -radius * cosine];
    const end = Math.abs(sine) < 0.01;
    const width = (end ? 190 : Math.min(200, WIDTH / 2 - Math.abs(x) - MARK - GAP)) / LETTER;
    const label = breakLines(name, width, role === '' ? most : most - 1);
    const below = breakLines(role, width, most - label.lines.length);
    whole &&= label.whole && below.whole;
    const lines = [
      ...label.lines.map((text) => ({ text, strong: true })),
      ...below.lines.map((text) => ({ text, strong: false })),
    ];
    const height = lines.length * LINE;
    // A label leans away from the middle, so that those beside it have room.
    const centreY = end ? -cosine * (radius + MARK + GAP + height / 2) : -cosine * (radius + height / 2);
    return {
      x: mirrored ? -x : x,
      y,
      label: {
        x: (mirrored ? -1 : 1) * (end ? 0 : x + Math.sign(x) * (MARK + GAP)),
        y: centreY - height / 2 + LETTER,
        anchor: end ? 'middle' : x > 0 ? 'start' : 'end',
        lines,
      },
    };
  });
  const ys = placed.flatMap(({ y, label }) => {
    const top = label!.y - LETTER;
    return [y - MARK, y + MARK, top, top + label!.lines.length * LINE];
  });
  const top = Math.min(-radius, ...ys) - GAP;
  const height = Math.max(radius, ...ys) + GAP - top;
  return { box: [-WIDTH / 2, top, WIDTH, height], radius, middle, parties: placed, whole };
}

/** Numbers in the marks, for a narrow place and for many parties; it grows with their number. */
export function numberLayout(count: number, centre: string, mirrored: boolean): CircleLayout {
  const radius = Math.max(120, (count * 3 * MARK) / (2 * Math.PI));
  const half = radius + MARK + GAP;
  const middle = middleBlock(centre, radius);
  const parties = Array.from({ length: count }, (_, index) => {
    const [sine, cosine] = direction(index, count);
    return { x: (mirrored ? -1 : 1) * radius * sine, y: -radius * cosine, label: undefined };
  });
  return { box: [-half, -half, 2 * half, 2 * half], radius, middle, parties, whole: false };
}

/** Sine and cosine of a party's place, clockwise from the top. Two stand face to face, four in the corners. */
function direction(index: number, count: number): readonly [number, number] {
  const turn = count === 2 || count === 4 ? index - 0.5 : index;
  const angle = (2 * Math.PI * turn) / count;
  return [Math.sin(angle), Math.cos(angle)];
}

/** What stands in the middle, in a block whose corners stay clear of the marks. */
function middleBlock(text: string, radius: number): TextBlock & { readonly whole: boolean } {
  const inner = radius - MARK - GAP;
  const { lines, whole } = breakLines(text, (1.58 * inner) / LETTER, Math.floor((1.2 * inner) / LINE));
  const y = (-lines.length * LINE) / 2 + LETTER;
  return { x: 0, y, anchor: 'middle', lines: lines.map((line) => ({ text: line, strong: true })), whole };
}
