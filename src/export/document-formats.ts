import type { DocumentSource } from './documents/source.js';

/** What a document can be made as. All but the report itself are loaded when somebody asks for them. */
export type DocumentFormat = 'docx' | 'html' | 'ics' | 'json' | 'md' | 'odt';

export interface MadeDocument {
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** As files are labelled on the web. */
  readonly type: string;
}

type Make = (source: DocumentSource) => MadeDocument['content'] | Promise<MadeDocument['content']>;

const FORMATS: Readonly<Record<DocumentFormat, { readonly type: string; readonly load: () => Promise<Make> }>> = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    load: async () => (await import('./documents/docx.js')).makeDocx,
  },
  html: { type: 'text/html', load: async () => (await import('./documents/html.js')).makeHtml },
  ics: { type: 'text/calendar', load: async () => (await import('./documents/ics.js')).makeCalendar },
  json: { type: 'application/json', load: async () => (await import('./documents/json.js')).makeJson },
  md: { type: 'text/markdown', load: async () => (await import('./documents/markdown.js')).makeMarkdown },
  odt: {
    type: 'application/vnd.oasis.opendocument.text',
    load: async () => (await import('./documents/odt.js')).makeOdt,
  },
};

export function isDocumentFormat(name: string): name is DocumentFormat {
  return Object.hasOwn(FORMATS, name);
}

/** Fails where the file that makes the format cannot be had. */
export async function makeDocument(format: DocumentFormat, source: DocumentSource): Promise<MadeDocument> {
  const { type, load } = FORMATS[format];
  const make = await load();
  return { type, content: await make(source) };
}
