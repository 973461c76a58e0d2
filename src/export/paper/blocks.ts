/** What a paper is made of. Every format can show these, and none needs to know what they say. */
import { direction } from '../../text/index.js';
import type { Drawing } from '../drawing.js';
import type { OutcomeReport } from '../outcome.js';
import type { PictureReport } from '../pictures.js';
import type { SourceLine } from '../sources.js';

/** A piece of text. */
export interface Span {
  readonly text: string;
  readonly strong?: boolean;
  readonly soft?: boolean;
  /** Written by the reader: its direction follows from its letters. */
  readonly own?: boolean;
  /** Where it is in another language than the paper. */
  readonly foreign?: Foreign | undefined;
  /** A web address. */
  readonly link?: string;
}

interface Foreign {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A paragraph. */
export type Line = readonly Span[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  /** `withNext`: never parted from what follows by the end of a page. */
  | { readonly kind: 'line'; readonly line: Line; readonly lead?: boolean; readonly withNext?: boolean }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly lines: readonly Line[] }
  | { readonly kind: 'status'; readonly outcome: Pick<OutcomeReport, 'status' | 'statusText'> }
  /** What is asked for, and what there is. A form has a line to write on where there is nothing. */
  | { readonly kind: 'entry'; readonly term: string; readonly lines: readonly Line[]; readonly form: boolean }
  | TableBlock
  | PictureBlock
  | { readonly kind: 'part'; readonly name: PartName; readonly blocks: readonly Block[] };

/** A section begins on a new page, unless it is the first. */
export type PartName = 'section' | 'outcome' | 'notice';

export interface TableBlock {
  readonly kind: 'table';
  /** What it is about; it stands above as a heading. */
  readonly title: string;
  readonly columns: readonly string[];
  /** How wide the columns are to each other. */
  readonly widths: readonly number[];
  /** Cells of several paragraphs. The first cell of a row is its head. */
  readonly rows: readonly (readonly (readonly Line[])[])[];
  /** Whether there is room to write in the cells. */
  readonly roomy: boolean;
}

export interface PictureBlock {
  readonly kind: 'picture';
  readonly report: PictureReport;
  /** Undefined where the words say it as well. */
  readonly drawing: Drawing | undefined;
  /** What the drawing shows, in a sentence. */
  readonly alternative: string;
  /** Heading, lead, and all that is drawn in words. */
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

export function section(blocks: readonly Block[]): Block {
  return part('section', blocks);
}

export function part(name: PartName, blocks: readonly Block[]): Block {
  return { kind: 'part', name, blocks };
}

export function heading(level: 2 | 3 | 4, text: string): Block {
  return { kind: 'heading', level, text };
}

export function line(text: string, how: Omit<Span, 'text'> = {}): Block {
  return { kind: 'line', line: [{ text, ...how }] };
}

export function lines(text: string): Block[] {
  return paragraphs(text).map((one) => line(one));
}

/** What says what the table or picture below it is about. */
export function caption(text: string): Block[] {
  return paragraphs(text).map((one) => ({ kind: 'line', line: plain(one), withNext: true }));
}

export function list(entries: readonly Line[], ordered = false): Block {
  return { kind: 'list', ordered, lines: entries };
}

/** A line of a form, which the reader may have filled in. */
export function entry(term: string, text: string): Block {
  return { kind: 'entry', term, lines: own(text), form: true };
}

export function plain(text: string): Line {
  return [{ text }];
}

export function soft(text: string): Line {
  return [{ text, soft: true }];
}

export function own(text: string): Line[] {
  return paragraphs(text).map((one) => [{ text: one, own: true }]);
}

export function paragraphs(text: string): string[] {
  return text.split('\n').filter((one) => one.trim() !== '');
}

/** A place in a source: "Guide to agreements, Suits (F1.P1)". */
export function cite({ title, language, part: place }: SourceLine, paper: string): Line {
  return [
    { text: title, soft: true, foreign: foreign(language, paper) },
    ...(place === '' ? [] : [{ text: `, ${place}`, soft: true }]),
  ];
}

export function foreign(language: string, paper: string): Foreign | undefined {
  return language === paper ? undefined : { language, direction: direction(language) };
}
