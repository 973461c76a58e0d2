import type { Drawing, DrawnText } from '../drawing.js';
import { element, escaped } from './xml.js';

const FILLS = { ink: '#1f4f5f', paper: '#ffffff', tint: '#e8f0f2', none: 'none' } as const;
const ANCHORS = { left: 'start', middle: 'middle', right: 'end' } as const;
const LINE = '#1f4f5f';
const FONT = 'Arial, Helvetica, sans-serif';

/** A picture of its own, with a title and a description for those who do not see it. */
export function svgOf(drawing: Drawing, title: string, description: string): string {
  const [x, y, width, height] = drawing.box;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: [x, y, width, height].map((number) => number.toFixed(1)).join(' '),
      width: width.toFixed(0),
      height: height.toFixed(0),
      role: 'img',
      // Of where a line begins, not of its letters.
      direction: 'ltr',
    },
    element('title', {}, escaped(title)),
    element('desc', {}, escaped(description)),
    ...drawing.shapes.map(({ points, fill, outlined }) =>
      element('polygon', {
        points: points.join(' '),
        fill: FILLS[fill],
        stroke: outlined ? LINE : undefined,
        'stroke-width': outlined ? 2 : undefined,
      }),
    ),
    ...drawing.labels.map((label) => svgText(label)),
  );
}

function svgText({ x, y, size, anchor, text, strong, inverted }: DrawnText): string {
  return element(
    'text',
    {
      x: x.toFixed(1),
      y: y.toFixed(1),
      'text-anchor': ANCHORS[anchor],
      'font-family': FONT,
      'font-size': size,
      'font-weight': strong ? 'bold' : undefined,
      fill: inverted ? FILLS.paper : '#1a1a1a',
    },
    escaped(text),
  );
}
