/**
 * Reads answer files and links with anything in them, many more than the suite does (test/headless/store/fuzz.test.ts).
 *
 *   npm run fuzz:files                             2,000 samples for each of its laws
 *   npm run fuzz:files -- --runs 10000 --seed 7
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { projectRoot } from './project-root.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '2000' }, seed: { type: 'string' } } });
const seed = values.seed ?? String(Date.now() % 1_000_000_000);
console.log(`${values.runs} samples for each law, from seed ${seed}.`);
const tests = spawn(process.execPath, ['tools/test-node.mjs', 'test/headless', 'store/fuzz'], {
  cwd: projectRoot,
  env: { ...process.env, VAGVAL_FUZZ_RUNS: values.runs, VAGVAL_FUZZ_SEED: seed },
  stdio: 'inherit',
});
tests.on('exit', (code) => (process.exitCode = code ?? 1));
