/**
 * Shapes as lists of points. A page that unsets every property takes the radius of a `circle` and the outline of a `path`
 * away, which are properties; points are not.
 */

/** A figure with equal sides. Many corners make a circle. `turn` in degrees, from a corner at the top. */
export function polygon(corners: number, radius: number, x = 0, y = 0, turn = 0): string {
  const places = Array.from(
    { length: corners },
    (_, index) => (index / corners) * 2 * Math.PI + (turn * Math.PI) / 180,
  );
  return places
    .map((angle) => `${(x + radius * Math.sin(angle)).toFixed(1)},${(y - radius * Math.cos(angle)).toFixed(1)}`)
    .join(' ');
}

export function box(left: number, top: number, right: number, bottom: number): string {
  return `${left},${top} ${right},${top} ${right},${bottom} ${left},${bottom}`;
}
