/** A static file server for the demo and for the tests, with the headers of a strict site where one asks for them. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { projectRoot } from './project-root.mjs';

/** What the project promises to run under. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'none'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const servedFolders = ['demo', 'dist', 'guides'];

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * @typedef {object} ServeOptions
 * @property {number} [port] 0, as when left out, is any free one
 * @property {string} [root] the folder that holds demo/, dist/ and guides/
 * @property {(path: string) => Record<string, string>} [headersFor] headers to add to the answer for a path
 * @property {Readonly<Record<string, string>>} [documents] HTML by path, for pages that are not files
 * @property {(request: import('node:http').IncomingMessage) => void} [asked] is told of every request
 */

/**
 * @param {ServeOptions} [options]
 * @returns {Promise<{url: string, close: () => Promise<void>}>} `url` has no slash at its end
 */
export async function serve({ port = 0, root = projectRoot, headersFor = demoHeaders, documents = {}, asked } = {}) {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async function answer(request, response) {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked?.(request);
    const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...headersFor(pathname) };
    const document = documents[pathname];
    if (document !== undefined) {
      response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' }).end(document);
      return;
    }
    if (pathname === '/') {
      response.writeHead(302, { location: '/demo/' }).end();
      return;
    }
    const file = await fileFor(root, pathname);
    if (file === undefined && (await fileFor(root, `${pathname}/`)) !== undefined) {
      response.writeHead(302, { location: `${pathname}/` }).end(); // relative addresses need the slash
      return;
    }
    if (file === undefined) {
      response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    response.writeHead(200, { ...headers, 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  }

  await listen(server, port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {string} path */
function demoHeaders(path) {
  /** @type {Record<string, string>} */
  const headers = path.startsWith('/demo/strict/') ? { 'content-security-policy': strictPolicy } : {};
  return headers;
}

/**
 * The file that a path names, if it lies in one of the served folders when every `..` and link has been followed.
 * @param {string} root
 * @param {string} pathname as in an address
 * @returns {Promise<string | undefined>}
 */
async function fileFor(root, pathname) {
  try {
    const path = decodeURIComponent(pathname);
    const file = await realpath(join(root, path.endsWith('/') ? `${path}index.html` : path));
    const folders = await Promise.all(servedFolders.map((name) => realpath(join(root, name)).catch(() => undefined)));
    const isServed = folders.some((folder) => folder !== undefined && file.startsWith(folder + sep));
    return isServed && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined; // no such file, or no path at all
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
