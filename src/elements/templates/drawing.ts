/**
 * Shapes as lists of points. A page that unsets every property takes the radius of a `circle` and the outline of a `path`
 * away, which are properties; points are not.
 */

export function box(left: number, top: number, right: number, bottom: number): string {
  return `${left},${top} ${right},${top} ${right},${bottom} ${left},${bottom}`;
}
