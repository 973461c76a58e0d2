import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { checkGuide } from '../check.js';
import { shorten } from '../check-text.js';
import { readGuideFolder } from '../files.js';
import { interfaceText } from '../load.js';
import { previewPage, previewScript, previewStyle } from './page.js';

export interface PreviewOptions {
  readonly folder: string;
  /** 0 for any free port. */
  readonly port: number;
  /** The single file with the elements; what it loads when it is wanted lies in the folder beside it. */
  readonly library: string;
  readonly today: string;
}

/** Serves a guide to this machine alone, with what the checker finds, and tells the page when a file has changed. */
export async function servePreview(options: PreviewOptions): Promise<Server> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response, options, listeners).catch(() => response.writeHead(404).end());
  });
  const watcher = watch(options.folder, { recursive: true }, () => {
    for (const listener of listeners) listener.write('data: changed\n\n');
  });
  server.on('close', () => watcher.close());
  await new Promise<void>((resolve) => server.listen(options.port, '127.0.0.1', resolve));
  return server;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: PreviewOptions,
  listeners: Set<ServerResponse>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://preview');
  const send = (type: string, body: string | Buffer) =>
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
  switch (url.pathname) {
    case '/':
      return void send('text/html', previewPage);
    case '/preview.css':
      return void send('text/css', previewStyle);
    case '/preview.js':
      return void send('text/javascript', previewScript);
    case '/vagval.js':
      return void send('text/javascript', await readFile(options.library));
    case '/findings':
      return void send('application/json', JSON.stringify(await findings(options, url.searchParams.get('lang') ?? '')));
    case '/changes':
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('\n');
      listeners.add(response);
      return void request.on('close', () => listeners.delete(response));
  }
  const part = /^\/(vagval\/[A-Za-z0-9-]+\.js)$/.exec(url.pathname)?.[1];
  if (part !== undefined) return void send('text/javascript', await readFile(join(dirname(options.library), part)));
  // Only the files that a guide consists of; what else lies in the folder is not served.
  const file = /^\/guide\/(?:\d+\/)?(guide\.json|locales\/[A-Za-z0-9-]+\.json)$/.exec(url.pathname)?.[1];
  if (file === undefined) return void response.writeHead(404).end();
  send('application/json', await readFile(join(options.folder, file)));
}

async function findings({ folder, today }: PreviewOptions, wanted: string) {
  const { bundle } = await readGuideFolder(folder);
  const languages = Object.keys(bundle.locales);
  const text = await interfaceText(wanted || languages[0]);
  const result = await checkGuide(folder, text, today);
  const title = text.ui('preview.findings', { count: result.findings.length });
  return { title, open: text.ui('preview.open'), languages, ...shorten(result, folder, text) };
}
