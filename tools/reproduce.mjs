/**
 * Builds copies of the sources in two folders, in two time zones and languages, and compares every file to the byte:
 *
 *   npm run reproduce            everything, also with dist/ as it is
 *   npm run reproduce -- embed   some parts (see tools/build.mjs), with each other alone
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { projectRoot } from './project-root.mjs';

const left = ['node_modules', 'dist', 'coverage', '.git'];

/**
 * What may differ between two machines and must not be seen in what they build.
 * @type {readonly {folder: string, environment: Record<string, string>}[]}
 */
const machines = [
  { folder: 'one', environment: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' } },
  { folder: 'another/place, deeper', environment: { TZ: 'America/Adak', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
];

/**
 * @param {string[]} [parts] of the build; all of them if empty
 * @returns {Promise<Map<string, string>[]>} for each machine, SHA-384 by file, relative to dist/
 * @throws {Error} if a build fails
 */
export async function buildTwice(parts = []) {
  const root = await mkdtemp(join(tmpdir(), 'vagval-reproduce-'));
  try {
    return await Promise.all(
      machines.map(({ folder, environment }) => buildIn(join(root, folder), parts, environment)),
    );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string[]} parts
 * @param {Record<string, string>} environment
 */
async function buildIn(folder, parts, environment) {
  await mkdir(folder, { recursive: true });
  await cp(projectRoot, folder, { recursive: true, filter: (source) => !left.includes(basename(source)) });
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const env = { ...process.env, ...environment, NO_COLOR: '1' };
  await promisify(execFile)(process.execPath, ['tools/build.mjs', ...parts], { cwd: folder, env });
  return fingerprints(join(folder, 'dist'));
}

/**
 * @param {string} folder
 * @returns {Promise<Map<string, string>>} SHA-384 by file
 */
export async function fingerprints(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashes = files.sort().map(async (file) => {
    const hash = createHash('sha384').update(await readFile(file));
    return /** @type {const} */ ([file.slice(folder.length + 1), hash.digest('hex')]);
  });
  return new Map(await Promise.all(hashes));
}

/**
 * @param {Map<string, string>} one
 * @param {Map<string, string>} other
 * @returns {string[]} the files that are not the same in both, or not in both
 */
export function differences(one, other) {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name));
}

async function main() {
  const parts = process.argv.slice(2);
  const [one = new Map(), other = new Map()] = await buildTwice(parts);
  const differ = differences(one, other);
  if (differ.length > 0) {
    console.error(`These files are not the same in two folders:\n  ${differ.join('\n  ')}`);
    process.exitCode = 1;
    return;
  }
  console.log(`${one.size} files are the same in two folders.`);
  if (parts.length > 0) return;
  const here = differences(one, await fingerprints(join(projectRoot, 'dist')));
  console.log(here.length === 0 ? 'So is dist/.' : `dist/ was built from other sources:\n  ${here.join('\n  ')}`);
  process.exitCode = here.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch((/** @type {Error} */ error) => {
    console.error(error.message); // with what the build has said
    process.exitCode = 1;
  });
}
