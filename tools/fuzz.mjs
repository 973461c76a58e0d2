/**
 * Hostile guides, answer files and links, many more than the suite runs of them (test/headless/fuzz). Each sample must be
 * refused with a problem that can be told, or work; one that does neither is printed as small as it can be made, with what
 * it takes to run it again.
 *
 *   npm run fuzz                                     100,000 guides, 10,000 files and 10,000 links for each law
 *   npm run fuzz -- guides links                     some of these only
 *   npm run fuzz -- guides --runs 1000 --seed 7
 *   npm run fuzz -- guides --seed 7 --path 12:3:0    one sample again, as it was printed
 *   npm run fuzz -- list words.txt                   hostile words, or files, from elsewhere
 *   npm run fuzz -- browsers                         the built file in real browsers (tools/fuzz-browsers.mjs)
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './project-root.mjs';

const HEADLESS = { guides: 100_000, files: 10_000, links: 10_000 };

const [firstWord, ...further] = process.argv.slice(2);
// That part has options of its own.
if (firstWord === 'browsers') process.exit(await run(['tools/fuzz-browsers.mjs', ...further]));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string' }, seed: { type: 'string' }, path: { type: 'string' } },
});
const seed = values.seed ?? String(Date.now() % 1_000_000_000);
const [first] = positionals;
const parts = first === undefined ? Object.keys(HEADLESS) : positionals;

if (first === 'list') {
  const lists = positionals.slice(1);
  if (lists.length === 0) fail('Unexpected lack of a list, expected a file or a folder');
  for (const list of lists) await runTests('fuzz/list', { VAGVAL_FUZZ_LIST: resolve(list) });
} else {
  for (const part of parts) await runPart(part);
}

/** @param {string} part */
async function runPart(part) {
  if (!Object.hasOwn(HEADLESS, part)) {
    fail(`Unexpected part ${part}, expected one of ${[...Object.keys(HEADLESS), 'list', 'browsers'].join(', ')}`);
  }
  const runs =
    values.path === undefined ? (values.runs ?? String(HEADLESS[/** @type {keyof HEADLESS} */ (part)])) : '1';
  console.log(`${part}: ${runs} samples for each law, from seed ${seed}`);
  await runTests(`fuzz/${part}`, {
    VAGVAL_FUZZ_RUNS: runs,
    VAGVAL_FUZZ_SEED: seed,
    ...(values.path === undefined ? {} : { VAGVAL_FUZZ_PATH: values.path }),
  });
}

/**
 * @param {string} file
 * @param {Record<string, string>} settings
 */
async function runTests(file, settings) {
  const code = await run(['tools/test-node.mjs', 'test/headless', file], settings);
  if (code !== 0) process.exitCode = 1;
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} [settings]
 * @returns {Promise<number>}
 */
function run(args, settings = {}) {
  return new Promise((done) => {
    const options = { cwd: projectRoot, env: { ...process.env, ...settings }, stdio: /** @type {const} */ ('inherit') };
    spawn(process.execPath, args, options).on('exit', (code) => done(code ?? 1));
  });
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(2);
}
