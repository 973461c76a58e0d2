/**
 * The papers of the single file, beside it in dist/: what is in it (LICENSES.md, vagval.cdx.json), and how a page knows
 * that what it loads is the same (integrity.json, integrity.html).
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { billOfMaterials, licenses } from './bill-of-materials.mjs';
import { contentsOf } from './contents.mjs';
import { embedSnippet, integrityOf } from './integrity.mjs';
import { projectRoot } from './project-root.mjs';

const dist = join(projectRoot, 'dist');

/** @param {readonly import('./contents.mjs').Chunk[]} chunks the files of code as the bundler has written them */
export async function writePapers(chunks) {
  const names = chunks.map(({ fileName }) => fileName).sort();
  const files = await Promise.all(names.map(async (name) => ({ name, content: await readFile(join(dist, name)) })));
  const integrity = Object.fromEntries(files.map(({ name, content }) => [name, integrityOf(content)]));
  const { name, version, license } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  const product = { name, version, license, notice: await readFile(join(projectRoot, 'LICENSE'), 'utf8') };
  const parts = await contentsOf(chunks);
  await writePaper('LICENSES.md', licenses(product, parts));
  await writePaper('vagval.cdx.json', json(billOfMaterials(product, parts, files)));
  await writePaper('integrity.json', json(integrity));
  await writePaper('integrity.html', embedSnippet(integrity));
}

/** Prints the integrity of every file, as the last build of the single file has written it. */
export async function printIntegrity() {
  const integrity = JSON.parse(await readFile(join(dist, 'integrity.json'), 'utf8'));
  for (const [file, hash] of Object.entries(integrity)) console.log(`${file.padEnd(22)} ${hash}`);
  console.log('To paste into a page: dist/integrity.html');
}

/**
 * @param {string} name
 * @param {string} content
 */
function writePaper(name, content) {
  return writeFile(join(dist, name), content);
}

/** @param {unknown} value */
function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
