import { AlignmentType, BuilderElement, Paragraph, TextRun, type XmlComponent } from 'docx';
import type { Drawing, DrawnShape, DrawnText } from '../drawing.js';
import { directionOf } from './direction.js';
import { clean } from './xml.js';

/** English Metric Units, of which an inch has 914,400, to a unit of the drawing: 640 units are 16.5 cm wide. */
const UNIT = 9280;
const COLOURS = { ink: '1F4F5F', paper: 'FFFFFF', tint: 'E8F0F2' } as const;
/** The box of a label: how wide at most, in units, and from where to where in its letters' size. */
const LABEL = { width: 420, above: 1.1, height: 1.6 };
const GROUP = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup';

interface Words {
  readonly title: string;
  readonly description: string;
}

/**
 * A picture made of shapes that Word draws itself, with letters that are read and found as text.
 * @param number of the drawing in its document, from 1
 */
export function drawingRun(drawing: Drawing, { title, description }: Words, number: number): TextRun {
  // Everything that is drawn in a document has an id of its own.
  const id = 1000 * number;
  const [left, top, width, height] = drawing.box;
  const size = { cx: emu(width), cy: emu(height) };
  // Programs agree on where things stand only if nothing stands left of or above the beginning.
  const shapes = [
    ...drawing.shapes.map(({ points, ...look }, index) =>
      polygonShape({ ...look, points: points.map(([x, y]) => [x - left, y - top] as const) }, id + 1 + index),
    ),
    ...drawing.labels.map((label, index) =>
      textShape(
        { ...label, x: label.x - left, y: label.y - top },
        { id: id + 1 + drawing.shapes.length + index, room: width },
      ),
    ),
  ];
  const group = tag('wpg:wgp', {}, [
    tag('wpg:cNvGrpSpPr'),
    tag('wpg:grpSpPr', {}, [
      tag('a:xfrm', {}, [
        tag('a:off', { x: 0, y: 0 }),
        tag('a:ext', size),
        tag('a:chOff', { x: 0, y: 0 }),
        tag('a:chExt', size),
      ]),
    ]),
    ...shapes,
  ]);
  const graphic = tag('a:graphic', { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' }, [
    tag('a:graphicData', { uri: GROUP }, [group]),
  ]);
  const inline = tag('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
    tag('wp:extent', size),
    tag('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    tag('wp:docPr', { id, name: clean(title), descr: clean(description), title: clean(title) }),
    tag('wp:cNvGraphicFramePr'),
    graphic,
  ]);
  return new TextRun({ children: [tag('w:drawing', {}, [inline])] });
}

function polygonShape({ points, fill, outlined }: DrawnShape, id: number): XmlComponent {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const size = [emu(Math.max(...xs) - left), emu(Math.max(...ys) - top)] as const;
  const corners = points.map(([x, y], index) =>
    tag(index === 0 ? 'a:moveTo' : 'a:lnTo', {}, [tag('a:pt', { x: emu(x - left), y: emu(y - top) })]),
  );
  return shape(id, left, top, size, [
    tag('a:custGeom', {}, [
      tag('a:avLst'),
      tag('a:gdLst'),
      tag('a:ahLst'),
      tag('a:cxnLst'),
      tag('a:rect', { l: '0', t: '0', r: 'r', b: 'b' }),
      tag('a:pathLst', {}, [tag('a:path', { w: size[0], h: size[1] }, [...corners, tag('a:close')])]),
    ]),
    fill === 'none' ? tag('a:noFill') : solid(COLOURS[fill]),
    outlined ? tag('a:ln', { w: 19050 }, [solid(COLOURS.ink)]) : tag('a:ln', {}, [tag('a:noFill')]),
  ]);
}

function textShape(
  { x, y, size, anchor, text, strong, inverted }: DrawnText,
  { id, room }: { readonly id: number; readonly room: number },
): XmlComponent {
  const { above, height } = LABEL;
  const before = { left: 0, middle: 0.5, right: 1 }[anchor];
  // As much as there is on the side or sides that the letters go to, since a box that sticks out moves all the others.
  const free = { 0: room - x, 0.5: 2 * Math.min(x, room - x), 1: x }[before]!;
  const width = Math.min(LABEL.width, free);
  const alignment = { left: AlignmentType.LEFT, middle: AlignmentType.CENTER, right: AlignmentType.RIGHT }[anchor];
  const paragraph = new Paragraph({
    alignment,
    bidirectional: false,
    spacing: { before: 0, after: 0, line: 240 },
    children: [
      new TextRun({
        text: clean(text),
        bold: strong,
        rightToLeft: directionOf(text, 'ltr') === 'rtl',
        color: inverted ? COLOURS.paper : '1A1A1A',
        // In half points, of which an inch has 144.
        size: Math.floor((2 * size * UNIT) / 12700),
      }),
    ],
  });
  const box = [emu(width), emu(height * size)] as const;
  return shape(
    id,
    x - before * width,
    y - above * size,
    box,
    [tag('a:prstGeom', { prst: 'rect' }, [tag('a:avLst')]), tag('a:noFill'), tag('a:ln', {}, [tag('a:noFill')])],
    [tag('wps:txbx', {}, [tag('w:txbxContent', {}, [paragraph])])],
  );
}

function shape(
  id: number,
  x: number,
  y: number,
  [cx, cy]: readonly [number, number],
  look: readonly XmlComponent[],
  text: readonly XmlComponent[] = [],
): XmlComponent {
  const place = tag('a:xfrm', {}, [tag('a:off', { x: emu(x), y: emu(y) }), tag('a:ext', { cx, cy })]);
  return tag('wps:wsp', {}, [
    tag('wps:cNvPr', { id, name: `${id}` }),
    tag('wps:cNvSpPr', text.length > 0 ? { txBox: 1 } : {}),
    tag('wps:spPr', {}, [place, ...look]),
    ...text,
    tag('wps:bodyPr', { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' }),
  ]);
}

function solid(colour: string): XmlComponent {
  return tag('a:solidFill', {}, [tag('a:srgbClr', { val: colour })]);
}

function emu(units: number): number {
  return Math.round(units * UNIT);
}

function tag(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const written = Object.entries(attributes).map(([key, value]) => [key, { key, value }] as const);
  return new BuilderElement<Record<string, string | number>>({
    name,
    attributes: Object.fromEntries(written),
    children,
  });
}
