/** The envelope of an OpenDocument file. */
import type { Paper } from '../paper/paper.js';
import { element, escaped } from './xml.js';
import { zipped } from './zip.js';

const TYPE = 'application/vnd.oasis.opendocument.text';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = {
  'xmlns:office': `${OASIS}:office:1.0`,
  'xmlns:style': `${OASIS}:style:1.0`,
  'xmlns:text': `${OASIS}:text:1.0`,
  'xmlns:table': `${OASIS}:table:1.0`,
  'xmlns:draw': `${OASIS}:drawing:1.0`,
  'xmlns:meta': `${OASIS}:meta:1.0`,
  'xmlns:fo': `${OASIS}:xsl-fo-compatible:1.0`,
  'xmlns:svg': `${OASIS}:svg-compatible:1.0`,
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'office:version': '1.3',
};

interface Parts {
  /** Children of the root of each file, as XML. */
  readonly text: string;
  readonly styles: string;
  readonly meta: string;
  /** SVG by the name of its file. */
  readonly pictures: ReadonlyMap<string, string>;
}

export function odtFile({ text, styles, meta, pictures }: Parts): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string> = {
    'content.xml': element('office:document-content', NAMESPACES, text),
    'styles.xml': element('office:document-styles', NAMESPACES, styles),
    'meta.xml': element('office:document-meta', NAMESPACES, meta),
    ...Object.fromEntries(pictures),
  };
  const written = Object.entries({ ...parts, 'META-INF/manifest.xml': manifest(Object.keys(parts)) });
  const files = written.map(([name, xml]) => [name, `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`] as const);
  // By its first file, which is not compressed, programs tell what the whole is.
  return zipped({ mimetype: TYPE, ...Object.fromEntries(files) }, 1);
}

/** @param today ISO date */
export function odtMeta({ title, language, edges }: Paper, today: string): string {
  return element(
    'office:meta',
    {},
    element('dc:title', {}, escaped(title)),
    element('dc:subject', {}, escaped(edges.guide)),
    element('dc:language', {}, escaped(language)),
    element('dc:date', {}, `${today}T00:00:00`),
    element('meta:creation-date', {}, `${today}T00:00:00`),
  );
}

function manifest(names: readonly string[]): string {
  const type = (name: string) => (name.endsWith('.svg') ? 'image/svg+xml' : 'text/xml');
  const entry = (path: string, media: string) =>
    element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': media });
  const root = { 'xmlns:manifest': `${OASIS}:manifest:1.0`, 'manifest:version': '1.3' };
  return element('manifest:manifest', root, entry('/', TYPE), ...names.map((name) => entry(name, type(name))));
}
