/** How the parts of an OpenDocument text look. */
import type { Paper } from '../paper/paper.js';
import { writtenLanguage } from './direction.js';
import { element, escaped } from './xml.js';

type Mode = 'lr-tb' | 'rl-tb';
type Properties = Readonly<Record<string, string>>;

interface ParagraphLook {
  readonly paragraph: Properties;
  readonly text?: Properties;
}

const INK = '#1f4f5f';
const SOFT = '#4a4a4a';
const EDGE = '0.5pt solid #767676';
/** What is left of A4 between the margins. */
const WIDTH = '17cm';
const WITHIN_NOTICE = { 'fo:background-color': '#f1f5f6', 'fo:padding': '0.15cm', 'style:join-border': 'true' };
const ON_NEW_PAGE = { 'fo:break-before': 'page' };
const WITH_NEXT = { 'fo:keep-with-next': 'always' };
/** Programs do not turn the sides of a border or of a line by the direction of writing. */
const SIDES = { 'lr-tb': ['left', 'right'], 'rl-tb': ['right', 'left'] } as const;

const TEXT = { paragraph: spacing('0cm', '0.18cm', '112%') };
const CELL = { paragraph: spacing('0cm', '0.07cm', '108%'), text: size('10pt') };
const PAGE_EDGE = { paragraph: spacing('0cm', '0cm', '100%'), text: { ...size('8.5pt'), 'fo:color': SOFT } };

const PARAGRAPHS: Readonly<Record<string, ParagraphLook>> = {
  Text: TEXT,
  'Text-notice': { paragraph: { ...TEXT.paragraph, ...WITHIN_NOTICE } },
  'Text-next': { paragraph: { ...TEXT.paragraph, ...WITH_NEXT } },
  Lead: { paragraph: TEXT.paragraph, text: size('12.5pt') },
  Point: { paragraph: spacing('0cm', '0.1cm', '112%') },
  Term: { paragraph: { ...spacing('0.25cm', '0.04cm', '112%'), ...WITH_NEXT } },
  Form: TEXT,
  Cell: CELL,
  'Cell-head': { ...CELL, paragraph: { ...CELL.paragraph, ...WITH_NEXT } },
  'Edge-head': PAGE_EDGE,
  'Edge-foot': { ...PAGE_EDGE, paragraph: PAGE_EDGE.paragraph },
};

const HEADINGS: readonly (readonly [level: number, look: ParagraphLook])[] = [
  [1, heading('18pt', '0cm', '0.25cm')],
  [2, heading('14pt', '0.6cm', '0.2cm')],
  [3, heading('12pt', '0.5cm', '0.15cm')],
  [4, heading('11pt', '0.4cm', '0.05cm')],
];

/** The children of `styles.xml`: named styles, the page with its edges. */
export function odtStyles({ language, direction, edges }: Paper): string {
  const mode = modeOf(direction);
  return [
    element(
      'office:styles',
      {},
      element(
        'style:default-style',
        { 'style:family': 'paragraph' },
        element('style:paragraph-properties', { 'style:writing-mode': mode, 'fo:orphans': 2, 'fo:widows': 2 }),
        element('style:text-properties', {
          ...size('11pt'),
          'fo:font-family': 'Calibri, Carlito, sans-serif',
          'style:font-family-complex': "Arial, 'Noto Sans Arabic', sans-serif",
          ...languageAttributes(language),
        }),
      ),
      ...Object.entries(PARAGRAPHS).flatMap(([name, look]) => [
        paragraphStyle(name, look, mode),
        paragraphStyle(`${name}-other`, look, modeOf(direction === 'rtl' ? 'ltr' : 'rtl')),
      ]),
      ...HEADINGS.flatMap(([level, look]) => [
        paragraphStyle(`Heading_${level}`, look, mode, level),
        paragraphStyle(`Heading_${level}-page`, withParagraph(look, ON_NEW_PAGE), mode, level),
        paragraphStyle(`Heading_${level}-notice`, withParagraph(look, WITHIN_NOTICE), mode, level),
      ]),
      style('Strong', 'text', element('style:text-properties', bold())),
      style('Soft', 'text', element('style:text-properties', { 'fo:color': SOFT })),
      listStyle(
        'Points',
        element('text:list-level-style-bullet', { 'text:level': 1, 'text:bullet-char': '•' }, INDENT),
      ),
      listStyle(
        'Numbers',
        element(
          'text:list-level-style-number',
          { 'text:level': 1, 'style:num-format': '1', 'style:num-suffix': '.' },
          INDENT,
        ),
      ),
    ),
    element(
      'office:automatic-styles',
      {},
      element(
        'style:page-layout',
        { 'style:name': 'Page' },
        element('style:page-layout-properties', {
          'fo:page-width': '21cm',
          'fo:page-height': '29.7cm',
          'fo:margin': '2cm',
          'fo:margin-top': '1.2cm',
          'fo:margin-bottom': '1.2cm',
          'style:writing-mode': mode,
        }),
        edgeSpace('style:header-style', 'fo:margin-bottom'),
        edgeSpace('style:footer-style', 'fo:margin-top'),
      ),
    ),
    element(
      'office:master-styles',
      {},
      element(
        'style:master-page',
        { 'style:name': 'Standard', 'style:page-layout-name': 'Page' },
        element('style:header', {}, edgeLine('Edge-head', escaped(edges.guide), '<text:tab/>', escaped(edges.date))),
        element(
          'style:footer',
          {},
          edgeLine(
            'Edge-foot',
            element('text:page-number', { 'text:select-page': 'current' }, '1'),
            ' / ',
            element('text:page-count', {}, '1'),
          ),
        ),
      ),
    ),
  ].join('');
}

/** What tables and pictures look like, which programs look for with the text. */
export function odtTextStyles({ direction }: Paper): string {
  const row = (name: string, properties: Properties) =>
    style(name, 'table-row', element('style:table-row-properties', properties));
  const cell = (name: string, properties: Properties) =>
    style(
      name,
      'table-cell',
      element('style:table-cell-properties', { 'fo:padding': '0.12cm', 'fo:border': EDGE, ...properties }),
    );
  const whole = { 'fo:keep-together': 'always' };
  const roomy = { 'style:min-row-height': '1.75cm' };
  return [
    style(
      'Table',
      'table',
      element('style:table-properties', {
        'style:width': WIDTH,
        'fo:margin-bottom': '0.3cm',
        'table:align': 'margins',
        'style:writing-mode': modeOf(direction),
        'table:border-model': 'collapsing',
      }),
    ),
    row('Row', whole),
    row('Row-long', {}),
    row('Roomy', { ...whole, ...roomy }),
    row('Roomy-long', roomy),
    cell('Cell-box', {}),
    cell('Head-box', { 'fo:background-color': '#e8f0f2' }),
    style('Frame', 'graphic', element('style:graphic-properties', { 'style:wrap': 'none' })),
  ].join('');
}

export function languageAttributes(tag: string): Properties {
  const { language, country } = writtenLanguage(tag);
  return {
    'fo:language': language,
    'fo:country': country || 'none',
    'style:language-complex': language,
    'style:country-complex': country || 'none',
  };
}

function paragraphStyle(name: string, { paragraph, text = {} }: ParagraphLook, mode: Mode, level?: number): string {
  const [start, end] = SIDES[mode];
  const stop = { 'style:position': WIDTH, 'style:type': 'right' };
  const leader = { 'style:leader-style': 'solid', 'style:leader-text': '_' };
  const stops = name.startsWith('Form') ? { ...stop, ...leader } : name.startsWith('Edge') ? stop : undefined;
  return element(
    'style:style',
    { 'style:name': name, 'style:family': 'paragraph', 'style:default-outline-level': level },
    element(
      'style:paragraph-properties',
      {
        'style:writing-mode': mode,
        'fo:text-align': name.startsWith('Edge-foot') ? end : start,
        ...paragraph,
        ...(name.includes('-notice') && { [`fo:border-${start}`]: `2.5pt solid ${INK}` }),
      },
      stops ? element('style:tab-stops', {}, element('style:tab-stop', stops)) : '',
    ),
    element('style:text-properties', text),
  );
}

function withParagraph({ paragraph, text = {} }: ParagraphLook, more: Properties): ParagraphLook {
  return { paragraph: { ...paragraph, ...more }, text };
}

function style(name: string, family: string, properties: string): string {
  return element('style:style', { 'style:name': name, 'style:family': family }, properties);
}

const INDENT = element(
  'style:list-level-properties',
  { 'text:list-level-position-and-space-mode': 'label-alignment' },
  element('style:list-level-label-alignment', {
    'text:label-followed-by': 'listtab',
    'fo:text-indent': '-0.5cm',
    'fo:margin-left': '0.6cm',
  }),
);

function listStyle(name: string, level: string): string {
  return element('text:list-style', { 'style:name': name }, level);
}

function edgeSpace(name: string, side: string): string {
  return element(name, {}, element('style:header-footer-properties', { 'fo:min-height': '0.8cm', [side]: '0.4cm' }));
}

function edgeLine(name: string, ...content: readonly string[]): string {
  return element('text:p', { 'text:style-name': name }, ...content);
}

function heading(letters: string, before: string, after: string): ParagraphLook {
  return {
    paragraph: { ...spacing(before, after, '110%'), ...WITH_NEXT },
    text: { ...size(letters), ...bold(), 'fo:color': INK },
  };
}

function spacing(before: string, after: string, line: string): Properties {
  return { 'fo:margin-top': before, 'fo:margin-bottom': after, 'fo:line-height': line };
}

function size(letters: string): Properties {
  return { 'fo:font-size': letters, 'style:font-size-complex': letters };
}

function bold(): Properties {
  return { 'fo:font-weight': 'bold', 'style:font-weight-complex': 'bold' };
}

function modeOf(direction: 'ltr' | 'rtl'): Mode {
  return direction === 'rtl' ? 'rl-tb' : 'lr-tb';
}
