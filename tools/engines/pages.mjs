/** Pages to make experiments on. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundleText } from '../guide-bundles.mjs';
import { projectRoot } from '../project-root.mjs';
import { strictPolicy } from '../server.mjs';

/** For a site that keeps its guide in the page: nothing may be fetched at all. */
export const inlinePolicy = strictPolicy.replace("connect-src 'self'; ", '');
/** Hinders nothing and reports everything, so that what could run does run, and is seen. */
export const watchingPolicy = `report-only ${strictPolicy}`;

/** All guides that come with the library. */
export const guideNames = readdirSync(join(projectRoot, 'guides'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const bundles = new Map(
  await Promise.all(
    guideNames.map(async (name) => /** @type {const} */ ([name, await bundleText(join(projectRoot, 'guides', name))])),
  ),
);

export const vagval = '<script type="module" src="/dist/vagval.js"></script>';

/**
 * @typedef {object} Page
 * @property {string} script entry of test/engines
 * @property {unknown} [setup] what it is told
 * @property {string} [body]
 * @property {string} [head] instead of the built file
 * @property {string} [first] goes before everything, also the witness
 */

/** @param {Page} page */
export function page({ script, setup = {}, body = '', head = vagval, first = '' }) {
  return `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8">
    <title>Samverkan</title>
    <meta name="lab" content="${attribute(JSON.stringify(setup))}">
    ${first}<script src="/dist/lab/witness.js"></script>
    ${head}
    <script type="module" src="/dist/lab/${script}.js"></script>
  </head>
  <body><main><h1>Samverkan</h1>${body}</main><footer>Granbyns kommun</footer></body>
</html>`;
}

/** @typedef {{src?: string, inline?: string, attributes?: string}} Source */

/** @param {Source} source */
export function guideTag({ src, inline, attributes = '' }) {
  const from = src === undefined ? '' : ` src="${src}"`;
  const data = inline === undefined ? '' : `<script type="application/json">${bundles.get(inline)}</script>`;
  return `<vagval-guide${from} ${attributes}>${data}</vagval-guide>`;
}

/** @param {string} text */
function attribute(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
