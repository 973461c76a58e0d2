/**
 * Runs the tests of a folder in Node, with mocha.
 *
 *   npm run test:headless                        all
 *   npm run test:headless -- rule kinds/         only files with one of these in their path
 *   npm run test:headless -- --grep "vet inte"   only tests with this in their title
 *
 * All tests are bundled first, in a fraction of a second. So `import.meta.url` is no help in a test: paths are relative
 * to the folder of the project. Stack traces show the sources.
 */
import { rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import Mocha from 'mocha';
import { closingLine } from './closing-line.mjs';
import { projectRoot } from './project-root.mjs';

/** @typedef {import('./closing-line.mjs').Counts} Counts */

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
const [folder = 'test/headless', ...parts] = positionals;
process.chdir(projectRoot);
process.setSourceMapsEnabled(true);

const tests = await testFiles();
if (tests.length === 0) {
  console.error(`Unexpected lack of tests in ${folder}, expected files *${parts.join('|')}*.test.ts`);
  process.exit(1);
}
const bundles = await bundle(tests).catch(() => process.exit(1)); // esbuild has said why
const counts = await runInMocha(bundles);
console.log(closingLine(counts));
process.exit(counts.failed > 0 ? 1 : 0); // whatever a test has left open

async function testFiles() {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
    .sort();
}

/**
 * @param {string[]} files relative to the folder of tests
 * @returns {Promise<string[]>} the bundled files
 */
async function bundle(files) {
  // A folder for each process, so that two runs at a time do not meet.
  const output = join('node_modules/.cache/vagval', folder, String(process.pid));
  process.on('exit', () => rmSync(output, { recursive: true, force: true }));
  await build({
    entryPoints: files.map((file) => join(folder, file)),
    outdir: output,
    outbase: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true, // a source that several tests import must be one module
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [withToolsAsTheyAre()],
  });
  return files.map((file) => resolve(output, file.replace(/\.ts$/, '.mjs')));
}

/**
 * Tools find the project by their own address, so they must not be moved into a bundle.
 * @returns {import('esbuild').Plugin}
 */
function withToolsAsTheyAre() {
  return {
    name: 'tools',
    setup(bundling) {
      bundling.onResolve({ filter: /\/tools\/([\w-]+\/)?[\w-]+\.mjs$/ }, ({ path, resolveDir }) => ({
        path: pathToFileURL(resolve(resolveDir, path)).href,
        external: true,
      }));
    },
  };
}

/**
 * @param {string[]} files
 * @returns {Promise<Counts>}
 */
async function runInMocha(files) {
  const mocha = new Mocha({ reporter: 'dot', timeout: 20_000, ...(values.grep ? { grep: values.grep } : {}) });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  return new Promise((done) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      done({ passed: passes, failed: failures, skipped: pending });
    });
  });
}
