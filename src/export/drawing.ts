/** A picture as shapes that every format can draw, without knowing what it shows. */
import { circleLayout, LETTER, LINE, MARK, type TextBlock } from './circle-layout.js';
import type { CircleReport } from './pictures.js';
import { isHollow, polygon, sideMark, type Point } from './shapes.js';

export interface Drawing {
  /** x, y, width and height of all of it. */
  readonly box: readonly [number, number, number, number];
  readonly shapes: readonly DrawnShape[];
  readonly labels: readonly DrawnText[];
}

export interface DrawnShape {
  readonly points: readonly Point[];
  readonly fill: 'ink' | 'paper' | 'tint' | 'none';
  readonly outlined: boolean;
}

/** A line of text. */
export interface DrawnText {
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly size: number;
  /** Which end of the line x is. Not that of writing: programs do not agree on what it is in a picture. */
  readonly anchor: 'left' | 'middle' | 'right';
  readonly text: string;
  readonly strong: boolean;
  /** Whether it stands on ink. */
  readonly inverted: boolean;
}

/** The height of a row of the key. */
const ROW = 2 * LINE;

/** The parties around what they have in common, and below them how to read their marks. */
export function circleDrawing({ parties, sides }: CircleReport, middle: string, mirrored: boolean): Drawing {
  const { box, radius, middle: centre, parties: places, named } = circleLayout(parties, middle, mirrored);
  const marks = parties.map(({ side }) => sides.indexOf(side));
  const [left, top, width, height] = box;
  const key = sides.map((text, side) => ({ text, side })).filter(({ side }) => marks.includes(side));
  const keyPlace = (row: number) => top + height + LINE + row * ROW;
  const across = mirrored ? left + width - MARK : left + MARK;
  return {
    box: [left, top, width, height + key.length * ROW],
    shapes: [
      { points: polygon(90, radius - 2 * MARK), fill: 'tint', outlined: false },
      { points: polygon(90, radius), fill: 'none', outlined: true },
      ...places.map(({ x, y }, index) => mark(marks[index]!, MARK, x, y)),
      ...key.map(({ side }, row) => mark(side, 0.6 * MARK, across, keyPlace(row))),
    ],
    labels: [
      ...textLines(centre, mirrored),
      ...places.flatMap(({ x, y, label }, index) =>
        named ? textLines(label, mirrored) : [number(index, x, y, !isHollow(marks[index]!))],
      ),
      ...key.map(({ text }, row) =>
        label(
          text,
          across + (mirrored ? -1.5 : 1.5) * MARK,
          keyPlace(row) + LETTER / 3,
          mirrored ? 'right' : 'left',
          false,
        ),
      ),
    ],
  };
}

function mark(side: number, size: number, x: number, y: number): DrawnShape {
  return { points: sideMark(side, size, x, y), fill: isHollow(side) ? 'paper' : 'ink', outlined: true };
}

function number(index: number, x: number, y: number, inverted: boolean): DrawnText {
  return { ...label(`${index + 1}`, x, y + LETTER / 3, 'middle', true), inverted };
}

function textLines({ x, y, anchor, lines, strong }: TextBlock, mirrored: boolean): DrawnText[] {
  const side = anchor === 'middle' ? anchor : (anchor === 'start') === mirrored ? 'right' : 'left';
  return lines.map((text, index) => label(text, x, y + index * LINE, side, index < strong));
}

function label(text: string, x: number, y: number, anchor: DrawnText['anchor'], strong: boolean): DrawnText {
  return { text, x, y, anchor, strong, size: LETTER, inverted: false };
}
