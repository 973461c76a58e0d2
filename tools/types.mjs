/**
 * Checks all types. Each folder with a tsconfig.json is a world of its own: see there what it may know.
 *
 *   npm run types              all folders
 *   npm run types -- src/core  some of them
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';
import { run } from './run.mjs';

const everywhere = [
  '.',
  'src',
  'src/core',
  'src/text',
  'src/export',
  'src/cli',
  'test/headless',
  'test/browser',
  'test/pages',
];

/** A folder nobody has put a file into yet. */
const noInputs = /error TS18003/;

const cache = join(projectRoot, 'node_modules/.cache/vagval/types');

/**
 * @param {string} folder
 * @returns {Promise<string>} what is wrong there, or nothing
 */
async function check(folder) {
  const memory = join(cache, `${folder.replaceAll('/', '-')}.tsbuildinfo`);
  const { code, output } = await run('tsc', ['--project', folder, '--incremental', '--tsBuildInfoFile', memory]);
  return code === 0 || noInputs.test(output) ? '' : output;
}

await mkdir(cache, { recursive: true });
const folders = process.argv.length > 2 ? process.argv.slice(2) : everywhere;
/** @type {Set<string>} the same file can be seen from several folders */
const errors = new Set();
for (let next = 0; next < folders.length; next += 2) {
  for (const output of await Promise.all(folders.slice(next, next + 2).map(check))) {
    for (const line of output.split('\n')) if (line) errors.add(line);
  }
}
if (errors.size > 0) {
  console.error([...errors].join('\n'));
  process.exitCode = 1;
} else console.log('No type errors.');
