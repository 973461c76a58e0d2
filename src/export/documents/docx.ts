import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  LeaderType,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IStylesOptions,
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Block, Line, Span, TableBlock } from '../paper/blocks.js';
import { lineDirection, writtenLanguage } from './direction.js';
import { drawingRun } from './docx-drawing.js';
import type { DocumentSource } from './source.js';
import { clean } from './xml.js';
import { undisturbed, zipped } from './zip.js';

/** How blocks stand in what is around them. */
interface Place {
  readonly paper: DocumentSource['paper'];
  /** Counts lists, which each begin at 1, and drawings, which each have a number of their own. */
  readonly count: { lists: number; drawings: number };
  /** How the paragraphs of the part look. */
  readonly look: IParagraphOptions;
}

/** Lengths are in twentieths of a point. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = { top: 1250, bottom: 1135, left: 1135, right: 1135, header: 560, footer: 560 };
const WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
const INK = '1F4F5F';
const SOFT = '4A4A4A';
const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '767676' };
const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;
/** Letters of a row that the end of a page may part: programs cut off what is longer than a page and must not be. */
const LONG_ROW = 1200;

/** For Word, and every program that can read its files. */
export async function makeDocx({ paper, today }: DocumentSource): Promise<Uint8Array<ArrayBuffer>> {
  const place: Place = { paper, count: { lists: 0, drawings: 0 }, look: {} };
  const title = paragraph([{ text: paper.title }], place, { heading: HeadingLevel.HEADING_1 });
  const document = new Document({
    title: clean(paper.title),
    creator: clean(paper.edges.guide),
    lastModifiedBy: clean(paper.edges.guide),
    styles: styles(paper.language),
    numbering: {
      config: [listStyle('points', LevelFormat.BULLET, '•'), listStyle('numbers', LevelFormat.DECIMAL, '%1.')],
    },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        headers: { default: new Header({ children: [pageHead(place)] }) },
        footers: { default: new Footer({ children: [pageFoot(place)] }) },
        children: [title, ...contents(paper.blocks, place)],
      },
    ],
  });
  return settled(await undisturbed(() => Packer.toArrayBuffer(document)), today);
}

function contents(blocks: readonly Block[], place: Place): (Paragraph | Table)[] {
  return blocks.flatMap((block) => content(block, place));
}

function content(block: Block, place: Place): (Paragraph | Table)[] {
  const { look } = place;
  switch (block.kind) {
    case 'heading':
      return [paragraph([{ text: block.text }], place, { ...look, heading: HEADINGS[block.level] })];
    case 'line':
      return [
        paragraph(block.line, place, {
          ...look,
          ...(block.lead && { style: 'Lead' }),
          keepNext: block.withNext ?? false,
        }),
      ];
    case 'list': {
      const instance = (place.count.lists += 1);
      const numbering = { reference: block.ordered ? 'numbers' : 'points', level: 0, instance };
      return block.lines.map((line) => paragraph(line, place, { ...look, numbering }));
    }
    case 'status':
      return [paragraph([{ text: block.outcome.statusText, strong: true }], place, { keepNext: true })];
    case 'entry':
      return block.form ? [formLine(block, place)] : answer(block, place);
    case 'table':
      return [table(block, place)];
    case 'picture': {
      const { before, after, drawing, report, alternative } = block;
      const alignment = place.paper.direction === 'rtl' ? AlignmentType.RIGHT : AlignmentType.LEFT;
      const words = { title: report.title, description: alternative };
      const run = drawing && drawingRun(drawing, words, (place.count.drawings += 1));
      return [
        ...contents(before, place),
        // In a paragraph from right to left, programs move the letters of a drawing away from its shapes.
        ...(run ? [new Paragraph({ children: [run], keepNext: true, bidirectional: false, alignment })] : []),
        ...contents(after, place),
      ];
    }
    case 'part': {
      if (block.name === 'notice')
        return contents(block.blocks, { ...place, look: notice(place.paper.direction === 'rtl') });
      const [first, ...others] = block.blocks;
      const onNewPage = block.name === 'section' && block !== place.paper.blocks[0];
      if (!onNewPage || first === undefined) return contents(block.blocks, place);
      return [...content(first, { ...place, look: { pageBreakBefore: true } }), ...contents(others, place)];
    }
  }
}

/** The indent goes with the direction of writing by itself; the border does not. */
function notice(rtl: boolean): IParagraphOptions {
  const edge = { style: BorderStyle.SINGLE, size: 24, space: 8, color: INK };
  return { border: rtl ? { right: edge } : { left: edge }, shading: { fill: 'F1F5F6' }, indent: { left: 220 } };
}

function formLine({ term, lines }: Extract<Block, { kind: 'entry' }>, place: Place): Paragraph {
  const given = lines.flatMap((line, index): Line => (index === 0 ? line : [{ text: ' ' }, ...line]));
  return paragraph([{ text: `${term}: `, strong: true }, ...given], place, {
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH, leader: LeaderType.UNDERSCORE }],
    tab: given.length === 0,
  });
}

function answer({ term, lines }: Extract<Block, { kind: 'entry' }>, place: Place): Paragraph[] {
  return [
    paragraph([{ text: term, strong: true }], place, {
      keepNext: true,
      keepLines: true,
      spacing: { before: 160, after: 20 },
    }),
    ...lines.map((line) => paragraph(line, place)),
  ];
}

function table({ columns, widths, rows, roomy }: TableBlock, place: Place): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.floor((WIDTH * width) / whole));
  const cell = (index: number, children: readonly Paragraph[], head: boolean) =>
    new TableCell({
      children,
      width: { size: columnWidths[index]!, type: WidthType.DXA },
      ...(head && { shading: { fill: 'E8F0F2' } }),
    });
  const head = columns.map((column, index) =>
    cell(index, [paragraph([{ text: column, strong: true }], place, { style: 'Cell', keepNext: true })], true),
  );
  const body = rows.map((cells) => {
    const written = cells.map((lines, index) => cell(index, cellParagraphs(lines, place), false));
    const letters = cells.flat(2).reduce((sum, { text }) => sum + text.length, 0);
    return new TableRow({
      children: written,
      ...(letters < LONG_ROW && { cantSplit: true }),
      ...(roomy && { height: { value: 1000, rule: HeightRule.ATLEAST } }),
    });
  });
  return new Table({
    rows: [new TableRow({ children: head, tableHeader: true, cantSplit: true }), ...body],
    columnWidths,
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: place.paper.direction === 'rtl',
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    borders: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: EDGE, insideVertical: EDGE },
  });
}

function cellParagraphs(lines: readonly Line[], place: Place): Paragraph[] {
  const shown = lines.length === 0 ? [[]] : lines;
  return shown.map((line) => paragraph(line, place, { style: 'Cell' }));
}

function paragraph(
  line: Line,
  { paper }: Place,
  { tab, ...look }: IParagraphOptions & { tab?: boolean } = {},
): Paragraph {
  const rtl = lineDirection(line, paper.direction) === 'rtl';
  const end = tab ? [new TextRun({ text: '\t' })] : [];
  return new Paragraph({ ...look, bidirectional: rtl, children: [...line.map((span) => run(span, rtl)), ...end] });
}

function run({ text, strong, soft, foreign, link }: Span, rtl: boolean): TextRun | ExternalHyperlink {
  const written = new TextRun({
    text: clean(text),
    ...(strong && { bold: true }),
    rightToLeft: foreign ? foreign.direction === 'rtl' : rtl,
    ...(soft && { color: SOFT }),
    ...(foreign && { language: languageTag(foreign.language) }),
    ...(link !== undefined && { style: 'Hyperlink' }),
  });
  return link === undefined ? written : new ExternalHyperlink({ link, children: [written] });
}

function pageHead(place: Place): Paragraph {
  const { guide, date } = place.paper.edges;
  const rtl = place.paper.direction === 'rtl';
  return new Paragraph({
    style: 'Edge',
    bidirectional: rtl,
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
    children: [new TextRun({ text: `${clean(guide)}\t${clean(date)}`, rightToLeft: rtl })],
  });
}

function pageFoot({ paper }: Place): Paragraph {
  return new Paragraph({
    style: 'Edge',
    bidirectional: paper.direction === 'rtl',
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  });
}

function listStyle(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const paragraphStyle = { indent: { left: 360, hanging: 300 }, spacing: { after: 60 } };
  return {
    reference,
    levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: paragraphStyle } }],
  };
}

function languageTag(language: string) {
  const { language: name, country } = writtenLanguage(language);
  const value = country === '' ? name : `${name}-${country}`;
  return { value, bidirectional: value };
}

function styles(language: string): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { size, bold: true, color: INK, font: 'Calibri' },
    paragraph: { spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, sizeComplexScript: 22, language: languageTag(language) },
        paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(36, 0, 120),
      heading2: heading(28, 320, 100),
      heading3: heading(24, 260, 80),
      heading4: heading(22, 220, 20),
    },
    paragraphStyles: [
      { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 25 }, paragraph: { spacing: { after: 120 } } },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { spacing: { after: 40, line: 250, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'Edge',
        name: 'Edge',
        basedOn: 'Normal',
        run: { size: 17, color: SOFT },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  };
}

/** Without the time of day and the numbers drawn by lot that the library writes: the same paper is the same file. */
function settled(file: ArrayBuffer, today: string): Uint8Array<ArrayBuffer> {
  const links = new Map<string, string>();
  const settle = (xml: string) =>
    xml
      .replaceAll(/\brId([\w-]{21})(?=")/g, (_whole, drawn: string) => {
        if (!links.has(drawn)) links.set(drawn, `rIdLink${links.size + 1}`);
        return links.get(drawn)!;
      })
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${today}T00:00:00Z`);
  const parts = Object.entries(unzipSync(new Uint8Array(file))).map(
    ([name, content]): [string, string | Uint8Array] => [
      name,
      /\.(xml|rels)$/.test(name) ? settle(strFromU8(content)) : content,
    ],
  );
  return zipped(Object.fromEntries(parts));
}
