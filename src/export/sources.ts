import type { GuideModel, Item, Source, SourceRef } from '../core/index.js';
import type { ReportContext } from './context.js';

/** A place in a source, ready to be shown. */
export interface SourceLine {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly year: string;
  /** The language of the title. */
  readonly language: string;
  /** A web address, or empty. */
  readonly url: string;
  /** The part of the source and the item's code: "Suits (F6.P1)". Empty when the source is meant as a whole. */
  readonly part: string;
  /** The language of the part, which may be named as the source does. */
  readonly partLanguage: string;
  readonly reviewedOn: string;
  readonly verifyBy: string | null;
}

export function itemSource(id: string, context: ReportContext): SourceLine {
  const { model, text } = context;
  const item = model.items.get(id)!;
  const list = listsOf(model).get(item) ?? 'level';
  return { ...sourceLine(item.source.source, context), part: `${text.ui(`part.${list}`)} (${id})` };
}

const LISTS = ['describes', 'suits', 'unsuited', 'consider'] as const;
type ItemList = (typeof LISTS)[number];

const known = new WeakMap<GuideModel, ReadonlyMap<Item, ItemList>>();

/** The list of its outcome that each item stands in; items of levels stand in none. */
function listsOf(model: GuideModel): ReadonlyMap<Item, ItemList> {
  const lists =
    known.get(model) ??
    new Map(
      [...model.outcomes.values()].flatMap((outcome) =>
        LISTS.flatMap((list) => outcome[list].map((item) => [item, list] as const)),
      ),
    );
  known.set(model, lists);
  return lists;
}

/** A place in a source as one would cite it: by its heading. An id says nothing to a reader. */
export function citedSource({ source, item = '' }: SourceRef, context: ReportContext): SourceLine {
  const line = sourceLine(source, context);
  return { ...line, part: ID.test(item) ? '' : item, partLanguage: line.language };
}

const ID = /^[\w-]+(\.[\w–-]+)+$/;

/** All sources of the guide, in its order. */
export function sourceList(context: ReportContext): SourceLine[] {
  return context.model.guide.sources.map(({ id }) => sourceLine(id, context));
}

/** A source as a whole. */
export function sourceLine(id: string, { model, text }: ReportContext): SourceLine {
  const source: Source = model.guide.sources.find((entry) => entry.id === id)!;
  const { title, publisher, language, year = '', reviewedOn, verifyBy = null } = source;
  const url = webAddress(source.url ?? '');
  return { id, title, publisher, year, language, url, part: '', partLanguage: text.language, reviewedOn, verifyBy };
}

/** Guides come from anywhere, and an address can be a script; empty for what is no address of the web. */
export function webAddress(url: string): string {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : '';
  } catch {
    return '';
  }
}
