/** Shapes as lists of points, which every format can draw; joined, they are what SVG has in the attribute `points`. */

export type Point = readonly [x: number, y: number];

/** A figure with equal sides. Many corners make a circle. `turn` in degrees, from a corner at the top. */
export function polygon(corners: number, radius: number, x = 0, y = 0, turn = 0): readonly Point[] {
  return Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI + (turn * Math.PI) / 180;
    return [tenths(x + radius * Math.sin(angle)), tenths(y - radius * Math.cos(angle))];
  });
}

function tenths(length: number): number {
  return Math.round(10 * length) / 10;
}

/** Corners, size and turn of the mark of each side: told apart by shape, and every other one is hollow. */
const MARKS = [
  [32, 0.94, 0],
  [4, 1.2, 45],
  [3, 1.12, 0],
  [4, 1.08, 0],
  [6, 1, 0],
] as const;

/** The mark of a side by its place among the sides; of none, which is -1, a hollow circle. */
export function sideMark(side: number, size: number, x = 0, y = 0): readonly Point[] {
  const [corners, share, turn] = MARKS[Math.max(0, side) % MARKS.length]!;
  return polygon(corners, size * share, x, y, turn);
}

export function isHollow(side: number): boolean {
  return side % 2 !== 0;
}
