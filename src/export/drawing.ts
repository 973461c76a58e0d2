/** A picture as shapes that every format can draw, without knowing what it shows. */
import { circleLayout, LETTER, LINE, MARK, type TextBlock } from './circle-layout.js';
import type { CircleReport } from './pictures.js';
import { isHollow, polygon, sideMark, type Point } from './shapes.js';

export interface Drawing {
  /** x, y, width and height of all of it. */
  readonly box: readonly [number, number, number, number];
  readonly shapes: readonly DrawnShape[];
  readonly labels: readonly DrawnText[];
  /** How to read the marks of the shapes, if there is more than one kind. */
  readonly key: readonly { readonly points: readonly Point[]; readonly fill: Fill; readonly text: string }[];
}

type Fill = 'ink' | 'paper' | 'tint';

export interface DrawnShape {
  readonly points: readonly Point[];
  /** Undefined for an outline alone. */
  readonly fill: Fill | undefined;
  readonly outlined: boolean;
}

/** A line of text. */
export interface DrawnText {
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  readonly strong: boolean;
  /** Whether it stands on ink. */
  readonly inverted: boolean;
}

/** @param middle what stands in the middle, in words */
export function circleDrawing({ parties, sides }: CircleReport, middle: string, mirrored: boolean): Drawing {
  const layout = circleLayout(parties, middle, mirrored);
  const marks = parties.map(({ side }) => sides.indexOf(side));
  const mark = (side: number, x: number, y: number): DrawnShape => ({
    points: sideMark(side, MARK, x, y),
    fill: isHollow(side) ? 'paper' : 'ink',
    outlined: true,
  });
  const numbers = layout.parties.map(({ x, y }, index): DrawnText => {
    const inverted = !isHollow(marks[index]!);
    return { x, y: y + LETTER / 3, size: LETTER, anchor: 'middle', text: `${index + 1}`, strong: true, inverted };
  });
  return {
    box: layout.box,
    shapes: [
      { points: polygon(90, layout.radius - 2 * MARK), fill: 'tint', outlined: false },
      { points: polygon(90, layout.radius), fill: undefined, outlined: true },
      ...layout.parties.map(({ x, y }, index) => mark(marks[index]!, x, y)),
    ],
    labels: [
      ...lines(layout.middle),
      ...(layout.named ? layout.parties.flatMap(({ label }) => lines(label)) : numbers),
    ],
    key: sides.flatMap((text, index) => {
      const { points, fill } = mark(index, 0, 0);
      return marks.includes(index) ? [{ points, fill: fill!, text }] : [];
    }),
  };
}

function lines({ x, y, anchor, lines: texts, strong }: TextBlock): DrawnText[] {
  return texts.map((text, index) => ({
    x,
    y: y + index * LINE,
    size: LETTER,
    anchor,
    text,
    strong: index < strong,
    inverted: false,
  }));
}
