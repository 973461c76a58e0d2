import type { Block, Line, PictureBlock, Span, TableBlock } from '../paper/blocks.js';
import { lineDirection } from './direction.js';
import { odtFile, odtMeta } from './odt-file.js';
import { languageAttributes, odtStyles, odtTextStyles } from './odt-styles.js';
import type { DocumentSource } from './source.js';
import { svgOf } from './svg.js';
import { element, escaped } from './xml.js';

type Direction = 'ltr' | 'rtl';

/** How blocks stand in what is around them. */
interface Place {
  readonly paper: DocumentSource['paper'];
  /** Grows while the text is written: pictures by the names of their files, and styles that are used, by theirs. */
  readonly made: { readonly pictures: Map<string, string>; readonly styles: Map<string, string> };
  /** Added to the names of styles. */
  readonly look: '' | '-notice' | '-page';
}

/** Letters of a row that the end of a page may part: programs cut off what is longer than a page and must not be. */
const LONG_ROW = 1200;
/** A unit of a drawing in centimetres. */
const UNIT = 0.0258;

/** For LibreOffice, and every program that reads the open format (OpenDocument 1.3). */
export function makeOdt({ paper, today }: DocumentSource): Uint8Array<ArrayBuffer> {
  const place: Place = { paper, made: { pictures: new Map(), styles: new Map() }, look: '' };
  const title = element('text:h', { 'text:style-name': 'Heading_1', 'text:outline-level': 1 }, escaped(paper.title));
  const body = element('office:body', {}, element('office:text', {}, title, contents(paper.blocks, place)));
  const { pictures, styles } = place.made;
  return odtFile({
    text: element('office:automatic-styles', {}, odtTextStyles(paper), ...styles.values()) + body,
    styles: odtStyles(paper),
    meta: odtMeta(paper, today),
    pictures,
  });
}

function contents(blocks: readonly Block[], place: Place): string {
  return blocks.map((block) => content(block, place)).join('');
}

function content(block: Block, place: Place): string {
  const { look } = place;
  switch (block.kind) {
    case 'heading':
      return element(
        'text:h',
        { 'text:style-name': `Heading_${block.level}${look}`, 'text:outline-level': block.level },
        escaped(block.text),
      );
    case 'line':
      return paragraph(block.line, block.lead ? 'Lead' : block.withNext ? 'Text-next' : `Text${look}`, place);
    case 'list': {
      const items = block.lines.map((line) => element('text:list-item', {}, paragraph(line, 'Point', place)));
      return element('text:list', { 'text:style-name': block.ordered ? 'Numbers' : 'Points' }, ...items);
    }
    case 'status':
      return paragraph([{ text: block.outcome.statusText, strong: true }], 'Term', place);
    case 'entry':
      return block.form ? formLine(block, place) : answer(block, place);
    case 'table':
      return table(block, place);
    case 'picture':
      return contents(block.before, place) + picture(block, place) + contents(block.after, place);
    case 'part': {
      if (block.name === 'notice') return contents(block.blocks, { ...place, look: '-notice' });
      const [first, ...others] = block.blocks;
      const onNewPage = block.name === 'section' && block !== place.paper.blocks[0];
      if (!onNewPage || first === undefined) return contents(block.blocks, place);
      return content(first, { ...place, look: '-page' }) + contents(others, place);
    }
  }
}

function formLine({ term, lines }: Extract<Block, { kind: 'entry' }>, place: Place): string {
  const given = lines.flatMap((line, index): Line => (index === 0 ? line : [{ text: ' ' }, ...line]));
  const room = given.length === 0 ? '<text:tab/>' : '';
  return paragraph([{ text: `${term}: `, strong: true }, ...given], 'Form', place, room);
}

function answer({ term, lines }: Extract<Block, { kind: 'entry' }>, place: Place): string {
  const given = lines.map((line) => paragraph(line, 'Text', place));
  return paragraph([{ text: term, strong: true }], 'Term', place) + given.join('');
}

function table({ title, columns, widths, rows, roomy }: TableBlock, place: Place): string {
  const cell = (style: string, inner: string) =>
    element('table:table-cell', { 'table:style-name': style, 'office:value-type': 'string' }, inner);
  const head = columns.map((column) =>
    cell('Head-box', paragraph([{ text: column, strong: true }], 'Cell-head', place)),
  );
  const body = rows.map((cells) => {
    const letters = cells.flat(2).reduce((sum, { text }) => sum + text.length, 0);
    const style = `${roomy ? 'Roomy' : 'Row'}${letters < LONG_ROW ? '' : '-long'}`;
    const written = cells.map((lines) =>
      cell(
        'Cell-box',
        lines.length === 0
          ? paragraph([], 'Cell', place)
          : lines.map((line) => paragraph(line, 'Cell', place)).join(''),
      ),
    );
    return element('table:table-row', { 'table:style-name': style }, ...written);
  });
  return element(
    'table:table',
    { 'table:name': title, 'table:style-name': 'Table' },
    ...widths.map((width) => element('table:table-column', { 'table:style-name': columnStyle(width, widths, place) })),
    element('table:table-header-rows', {}, element('table:table-row', { 'table:style-name': 'Row' }, ...head)),
    ...body,
  );
}

function columnStyle(width: number, widths: readonly number[], { made }: Place): string {
  const whole = widths.reduce((sum, one) => sum + one, 0);
  const share = Math.round((1000 * width) / whole);
  const properties = element('style:table-column-properties', { 'style:rel-column-width': `${share}*` });
  return madeStyle(made, `Column_${share}`, 'table-column', undefined, properties);
}

function madeStyle(
  { styles }: Place['made'],
  name: string,
  family: string,
  parent: string | undefined,
  properties: string,
): string {
  const attributes = { 'style:name': name, 'style:family': family, 'style:parent-style-name': parent };
  styles.set(name, element('style:style', attributes, properties));
  return name;
}

function picture({ drawing, report, alternative }: PictureBlock, place: Place): string {
  if (!drawing) return '';
  const { pictures } = place.made;
  const name = `Pictures/picture-${pictures.size + 1}.svg`;
  const [, , width, height] = drawing.box;
  pictures.set(name, svgOf(drawing, report.title, alternative));
  const frame = element(
    'draw:frame',
    {
      'draw:style-name': 'Frame',
      'draw:name': report.title,
      'text:anchor-type': 'as-char',
      'svg:width': `${(width * UNIT).toFixed(2)}cm`,
      'svg:height': `${(height * UNIT).toFixed(2)}cm`,
    },
    element('draw:image', {
      'xlink:href': name,
      'xlink:type': 'simple',
      'xlink:show': 'embed',
      'xlink:actuate': 'onLoad',
      'draw:mime-type': 'image/svg+xml',
    }),
    element('svg:title', {}, escaped(report.title)),
    element('svg:desc', {}, escaped(alternative)),
  );
  return element('text:p', { 'text:style-name': 'Term' }, frame);
}

function paragraph(line: Line, style: string, place: Place, more = ''): string {
  const { paper } = place;
  const way: Direction = lineDirection(line, paper.direction);
  const name = way === paper.direction ? style : `${style}-other`;
  return element('text:p', { 'text:style-name': name }, ...line.map((one) => span(one, place)), more);
}

function span({ text, strong, soft, foreign, link }: Span, { made }: Place): string {
  const look = strong ? 'Strong' : soft ? 'Soft' : undefined;
  const style = foreign
    ? madeStyle(
        made,
        `${look ?? 'Text'}_${foreign.language}`,
        'text',
        look,
        element('style:text-properties', languageAttributes(foreign.language)),
      )
    : look;
  const written = style === undefined ? spaced(text) : element('text:span', { 'text:style-name': style }, spaced(text));
  return link === undefined ? written : element('text:a', { 'xlink:type': 'simple', 'xlink:href': link }, written);
}

/** OpenDocument takes several spaces for one, and a break of the line for a space. */
function spaced(text: string): string {
  return escaped(text)
    .replaceAll('\n', '<text:line-break/>')
    .replaceAll('\t', '<text:tab/>')
    .replaceAll(/^ | (?= )| $/g, '<text:s/>');
}
