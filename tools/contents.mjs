import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { embedded, noticeOf } from './notices.mjs';
import { projectRoot } from './project-root.mjs';

/** @typedef {import('vite').Rolldown.OutputChunk} Chunk */

/**
 * A package of which there is code in the built files.
 * @typedef {object} Part
 * @property {string} name
 * @property {string} [version] missing where the package that embeds it does not tell
 * @property {string} license as SPDX says it
 * @property {string} notice what has to be said wherever the code goes
 * @property {string[]} files the built files that it is in, relative to dist/
 * @property {string} [integrity] of what npm installs, as in the lock file
 * @property {string[]} needs names of other packages
 * @property {Part[]} parts packages that came built into this one
 */

/**
 * What is really in the built files, by the modules that the bundler has put there: not what is installed.
 * @param {readonly Chunk[]} chunks
 * @returns {Promise<Part[]>} by name
 * @throws {Error} if a licence is missing, or if there is code in a package that nobody has accounted for
 */
export async function contentsOf(chunks) {
  /** @type {Map<string, {source: Source, files: Set<string>}>} */
  const found = new Map();
  for (const { fileName, moduleIds } of chunks) {
    for (const source of moduleIds.map(sourceOf).filter((one) => one !== undefined)) {
      const entry = found.get(source.key) ?? { source, files: new Set() };
      found.set(source.key, { source, files: entry.files.add(fileName) });
      await expectNothingElse(source);
    }
  }
  const lock = await readJson(join(projectRoot, 'package-lock.json'));
  const parts = [...found.values()].map(({ source, files }) => partOf(source, [...files].sort(), lock));
  return (await Promise.all(parts)).sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/**
 * Where a module comes from: a folder under node_modules, or a package that is not installed here.
 * @typedef {{key: string, name: string, module: string, folder?: string, version?: string}} Source
 */

/**
 * @param {string} id of a module, as the bundler knows it
 * @returns {Source | undefined} undefined for our own
 */
function sourceOf(id) {
  // Helpers that the bundler adds, such as `\0@oxc-project+runtime@0.156.0/helpers/esm/decorate.js`.
  const [, name, version] = /^\0((?:@[\w-]+\+)?[\w-]+)(?:@([\d.]+))?\//.exec(id) ?? [];
  if (name && version) return { key: `${name}@${version}`, name: name.replace('+', '/'), module: id, version };
  if (name) return { key: name, name, module: id, folder: join(projectRoot, 'node_modules', name) };
  const [folder, inside] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id) ?? [];
  return folder && inside ? { key: folder, name: inside, module: id, folder } : undefined;
}

/**
 * Packages that are bundles tell by comments what they are made of.
 * @param {Source} source
 */
async function expectNothingElse({ name, folder, module }) {
  if (folder === undefined || module.startsWith('\0')) return;
  const code = await readFile(module.replace(/\?.*$/, ''), 'utf8');
  const marks = [...code.matchAll(/^\/\/ (?:.*node_modules\/|\\0)((?:@[\w-]+[+/])?[\w.-]+)(?:@[\d.]+)?\//gm)];
  const known = ['rolldown', ...(embedded[name]?.packages.map((one) => one.name) ?? [])];
  const unknown = marks.map(([, mark = '']) => mark.replace('+', '/')).filter((mark) => !known.includes(mark));
  if (unknown.length > 0) throw unaccounted(name, `with ${[...new Set(unknown)].join(', ')} in it`);
}

/**
 * @param {Source} source
 * @param {string[]} files
 * @param {any} lock package-lock.json
 * @returns {Promise<Part>}
 */
async function partOf({ name, folder, version }, files, lock) {
  if (folder === undefined) {
    const known = version === undefined ? {} : { version };
    return { name, ...known, license: 'MIT', notice: noticeOf(name), files, needs: [], parts: [] };
  }
  const manifest = await readJson(join(folder, 'package.json'));
  const inside = embedded[name];
  if (inside && inside.version !== manifest.version) throw unaccounted(name, `${manifest.version}`);
  const license = (await readdir(folder)).find((file) => /^licen[sc]e/i.test(file));
  if (!license) throw new Error(`Unexpected lack of a licence in ${folder}`);
  return {
    name,
    version: manifest.version,
    license: manifest.license,
    notice: (await readFile(join(folder, license), 'utf8')).trim(),
    files,
    integrity: lock.packages[folder.replace(/^.*?\/(?=node_modules\/)/, '')]?.integrity,
    needs: Object.keys(manifest.dependencies ?? {}),
    parts: (inside?.packages ?? []).map((one) => embeddedPart(one, files)),
  };
}

/**
 * @param {import('./notices.mjs').Embedded} one
 * @param {string[]} files
 * @returns {Part}
 */
function embeddedPart(one, files) {
  return { ...one, license: 'MIT', notice: noticeOf(one.name), files, needs: [], parts: [] };
}

/**
 * @param {string} name
 * @param {string} what
 */
function unaccounted(name, what) {
  return new Error(
    `Unexpected ${name} ${what}, expected what stands in tools/notices.mjs: look what its files contain`,
  );
}

/**
 * @param {string} file
 * @returns {Promise<any>}
 */
async function readJson(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}
