/** Documents made from drafts, and taken apart again by other means than those that made them. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { writeAnswers, type Draft, type GuideModel } from '../../../src/core/index.js';
import { buildReport, makeDocument, type DocumentFormat, type DocumentSource } from '../../../src/export/index.js';
import { buildPaper } from '../../../src/export/paper/paper.js';
import { contextOf } from './reports.js';

export const FORMATS: readonly DocumentFormat[] = ['docx', 'html', 'ics', 'json', 'md', 'odt'];
export const TODAY = '2026-11-22';

export function sourceOf(model: GuideModel, draft: Draft, language = 'sv'): DocumentSource {
  const context = contextOf(model, draft, language);
  const report = buildReport(context);
  return { report, paper: buildPaper(context, report, TODAY), answers: writeAnswers(model, draft), today: TODAY };
}

export async function bytesOf(format: DocumentFormat, source: DocumentSource): Promise<Uint8Array> {
  const { content } = await makeDocument(format, source);
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

export async function textOf(format: DocumentFormat, source: DocumentSource): Promise<string> {
  return strFromU8(await bytesOf(format, source));
}

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Tag[];
  /** All text in it. */
  readonly text: string;
}

/** Parses XML by the letter: anything that XML does not allow is an error. */
export function parseXml(xml: string): Tag {
  const parser = new SaxesParser({ xmlns: true });
  const root = { name: '', attributes: {}, children: [] as Tag[], text: '' };
  const open: { -readonly [Key in keyof Tag]: Tag[Key] & { push?: unknown } }[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const given = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const tag = { name, attributes: given, children: [], text: '' };
    (open.at(-1)!.children as Tag[]).push(tag);
    open.push(tag);
  });
  parser.on('text', (text) => {
    for (const tag of open) (tag as { text: string }).text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0]!;
}

/** All tags of a name, in order. */
export function tags(within: Tag, name: string): Tag[] {
  return within.children.flatMap((child) => [...(child.name === name ? [child] : []), ...tags(child, name)]);
}

/** The XML in a package by the name of its file; every file of it is parsed. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Tag> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels|svg)$/.test(name));
  return new Map(files.map(([name, content]) => [name, parseXml(strFromU8(content))]));
}
