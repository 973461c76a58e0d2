/** Builds the pages of all candidates into dist/<candidate>/: one script, at most one stylesheet, a page a size and mode. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { projectRoot } from '../tools/project-root.mjs';
import { makeGuide } from './guides/generate.mjs';
import { weigh } from './weigh.mjs';

/** @typedef {import('./candidates/candidate.d.ts').Candidate} Candidate */
/** @typedef {import('./weigh.mjs').Weight} Weight */

const benchRoot = import.meta.dirname;

/** Where the ready-built files of candidates lie. */
const roots = [projectRoot, join(benchRoot, 'node_modules'), join(benchRoot, 'unpacked')];

/**
 * @param {Candidate} candidate
 * @param {readonly string[]} sizes names
 * @returns {Promise<Weight>} of the script and style that a page embeds, without the guide
 */
export async function buildPages(candidate, sizes) {
  const folder = join(benchRoot, 'dist', candidate.name);
  await mkdir(folder, { recursive: true });
  const script = await bundle(join(benchRoot, candidate.page));
  const style = await bundleStyles(candidate.styles ?? []);
  const ready = (candidate.scripts ?? []).map(find);
  await writeFile(join(folder, 'page.js'), script);
  await writeFile(join(folder, 'page.css'), style);
  const readyFiles = await Promise.all(ready.map((file) => readFile(file)));
  for (const [index, file] of ready.entries()) {
    await writeFile(join(folder, basename(file)), readyFiles[index] ?? '');
    // What a script loads only when it is asked for lies beside it, in a folder of its name.
    const beside = file.replace(/\.js$/, '');
    if (existsSync(beside)) await cp(beside, join(folder, basename(beside)), { recursive: true });
  }
  for (const size of sizes) {
    const guide = makeGuide(size);
    for (const mode of candidate.modes) {
      const json = JSON.stringify(candidate.convert(guide, mode)).replaceAll('<', '\\u003c');
      const embedded = ready.map((file) => basename(file));
      const scripts = candidate.role === 'ours' ? ['page.js', ...embedded] : [...embedded, 'page.js'];
      await writeFile(
        join(folder, `${size}-${mode}.html`),
        documentOf(candidate, mode, json, scripts, style.length > 0),
      );
    }
  }
  // Where a page only embeds what is ready, its own script is nothing but the bench's.
  const ownScript = candidate.role === 'ours' ? [] : [script];
  return weigh([...readyFiles, ...ownScript, ...(style.length > 0 ? [style] : [])]);
}

/**
 * @param {Candidate} candidate
 * @param {string} mode
 * @param {string} json
 * @param {readonly string[]} scripts
 * @param {boolean} styled
 */
function documentOf({ name, role, body }, mode, json, scripts, styled) {
  const how = role === 'ours' ? 'type="module"' : 'defer';
  const around =
    body ?? ((given) => `<div id="app"></div><script type="application/json" id="guide">${given}</script>`);
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${name}</title>`,
    styled ? '<link rel="stylesheet" href="page.css">' : '',
    ...scripts.map((file) => `<script ${how} src="${file}"></script>`),
    `</head><body class="${mode}">${around(json)}</body></html>`,
  ].join('');
}

/** @param {string} entry */
async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return /** @type {import('esbuild').OutputFile} */ (outputFiles[0]).contents;
}

/**
 * Pictures and fonts are left out, which only some peers would load.
 *
 * @param {readonly string[]} files
 */
async function bundleStyles(files) {
  const contents = files.map((file) => `@import ${JSON.stringify(find(file))};`).join('\n');
  if (contents === '') return new Uint8Array();
  const { outputFiles } = await build({
    stdin: { contents, loader: 'css', resolveDir: benchRoot },
    bundle: true,
    minify: true,
    write: false,
    outdir: 'unused',
    external: ['*.woff', '*.woff2', '*.ttf', '*.eot', '*.svg', '*.png', 'data:*'],
    legalComments: 'none',
    logLevel: 'error',
  });
  return /** @type {import('esbuild').OutputFile} */ (outputFiles[0]).contents;
}

/** @param {string} path */
function find(path) {
  const file = roots.map((root) => resolve(root, path)).find((one) => existsSync(one));
  if (!file) throw new Error(`${path} is missing: build Vägval first, or install the peers.`);
  return file;
}
