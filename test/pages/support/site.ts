/** The site of a municipality that has embedded the guide: pages made in the test, everything else from the project. */
import { serve } from '../../../tools/server.mjs';

type Headers = Readonly<Record<string, string>>;

const documents: Record<string, string> = {};
const headers: Record<string, Headers> = {};
let running: ReturnType<typeof serve> | undefined;
let published = 0;

function site(): ReturnType<typeof serve> {
  return (running ??= serve({ documents, headersFor: (path) => headers[path] ?? {} }));
}

after(async () => {
  await (await running)?.close();
  running = undefined;
});

/** Where the site is, without a slash at the end. */
export async function siteUrl(): Promise<string> {
  return (await site()).url;
}

/** Puts a text at a path of the site; what was there before is replaced. */
export async function publishAt(path: string, content: string, more: Headers = {}): Promise<string> {
  documents[path] = content;
  headers[path] = more;
  return `${await siteUrl()}${path}`;
}

/** Puts a page at an address that nothing else uses. */
export function publish(html: string, more: Headers = {}): Promise<string> {
  return publishAt(`/page-${++published}/`, html, more);
}

export const guideFolder = '/guides/strategisk-samverkan';
export const guideBundle = '/dist/guides/strategisk-samverkan.json';
/** What a reader may ask for next, fetched when the page is idle. */
export const ahead = ['along', 'desk', 'keep', 'pack', 'paper', 'sv-later'].map((name) => `/dist/vagval/${name}.js`);
export const script = '<script type="module" src="/dist/vagval.js"></script>';

export interface HostPage {
  readonly lang?: string;
  readonly head?: string;
  readonly body?: string;
}

/** A page of the host, with a heading, a link and a button of its own around what it embeds. */
export function hostPage({ lang = 'sv', head = script, body = guideTag() }: HostPage = {}): string {
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Samverkan – Granbyns kommun</title>
    <link rel="icon" href="data:,">
    ${head}
  </head>
  <body>
    <header id="host-header"><a href="#host-main" id="host-link">Granbyns kommun</a></header>
    <main id="host-main"><h1>Samverkan</h1>
      ${body}
    </main>
    <footer id="host-footer"><button type="button" id="host-button">Kontakta oss</button></footer>
  </body>
</html>`;
}

/** The tag with attributes and children. `''` is an attribute without a value. */
export function guideTag(attributes: Readonly<Record<string, string>> = { src: guideFolder }, children = ''): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<vagval-guide${written.join('')}>${children}</vagval-guide>`;
}
