/**
 * Shapes as lists of points. A page that unsets every property takes the radius of a `circle` and the outline of a `path`
 * away, which are properties; points are not.
 */

import { pointList, polygon as pointsOf } from '../../export/index.js';

export function polygon(...figure: Parameters<typeof pointsOf>): string {
  return pointList(pointsOf(...figure));
}

export function box(left: number, top: number, right: number, bottom: number): string {
  return `${left},${top} ${right},${top} ${right},${bottom} ${left},${bottom}`;
}
