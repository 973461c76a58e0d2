/**
 * Plays evenings with kept answers, on a disk that fails and in windows that die, and counts broken promises
 * (see test/headless/support/keep-simulation.ts).
 *
 *   npm run simulate                            10,000 evenings
 *   npm run simulate -- --evenings 50 --seed 7  50 of them, from the seventh on
 *
 * Exits 1 when a promise was broken; the story of the first one is told.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { projectRoot } from './project-root.mjs';

const { values } = parseArgs({
  options: { evenings: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const evenings = Number(values.evenings);
const first = Number(values.seed);
const { playEvening } = await loadSimulation();

/** @type {Record<string, number>} */
const tally = {};
let broken = 0;
for (let seed = first; seed < first + evenings; seed++) {
  await playEvening(seed, tally).catch((/** @type {Error} */ error) => {
    broken++;
    if (broken === 1) console.log(error.message);
  });
}
for (const [what, times] of Object.entries(tally).sort(([one], [other]) => (one < other ? -1 : 1)))
  console.log(`${what.padEnd(32)} ${times}`);
console.log(`${evenings} evenings from ${first} on, ${broken} with a broken promise.`);
process.exit(broken > 0 ? 1 : 0);

async function loadSimulation() {
  const outfile = join(projectRoot, 'node_modules/.cache/vagval/simulate/simulation.mjs');
  await build({
    entryPoints: [join(projectRoot, 'test/headless/support/keep-simulation.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outfile,
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
