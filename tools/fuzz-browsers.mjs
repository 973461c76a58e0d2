/**
 * Gives the built file hostile guides, texts, answers, files and links in three browser engines, and looks for anything
 * that runs, asks, changes the page around or leaves the reader without a word.
 *
 *   npm run fuzz -- browsers
 *   npm run fuzz -- browsers --engines chromium --only guides,texts --seed 7
 *   npm run fuzz -- browsers --list payloads.txt    other payloads, one on each line
 *   npm run fuzz -- browsers --only guides --from 120 --to 121 --seed 7    one again
 *
 * It builds for itself.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { engineNames, openEngine } from './engines/engines.mjs';
import { openLab } from './engines/lab.mjs';
import { page, watchingPolicy } from './engines/pages.mjs';
import { strictPolicy } from './server.mjs';

/**
 * How many of each, and how many on one page. A place of text or an answer meets each payload once.
 * @type {Record<string, {times: number, batch: number}>}
 */
const campaigns = {
  guides: { times: 1000, batch: 100 },
  texts: { times: 140, batch: 35 }, // four payloads in each place
  files: { times: 550, batch: 110 },
  links: { times: 550, batch: 110 },
  property: { times: 550, batch: 110 },
  fields: { times: 550, batch: 25 },
};

const { values } = parseArgs({
  options: {
    engines: { type: 'string', default: engineNames.join() },
    only: { type: 'string', default: Object.keys(campaigns).join() },
    seed: { type: 'string' },
    from: { type: 'string', default: '0' },
    to: { type: 'string' },
    list: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const payloads = values.list && (await readFile(values.list, 'utf8')).split(/\r?\n/);
const lab = await openLab(['fuzz']);
let failed = 0;
console.log(`From seed ${seed}${payloads ? `, with ${payloads.length} payloads of ${values.list}` : ''}.`);
try {
  for (const name of values.engines.split(',')) failed += await fuzzIn(name);
} finally {
  await lab.close();
}
console.log(failed === 0 ? '\nNothing has come through.' : `\n${failed} faults.`);
process.exit(failed > 0 ? 1 : 0);

/**
 * @param {string} name
 * @returns {Promise<number>} how many faults
 */
async function fuzzIn(name) {
  const engine = await openEngine(name);
  if (!engine) {
    console.log(`${name} is not installed. Say which engines you want: --engines chromium`);
    return 1;
  }
  let faults = 0;
  for (const campaign of values.only.split(',')) {
    const start = performance.now();
    const { times, batch } = campaigns[campaign] ?? { times: 0, batch: 1 };
    const total = payloads && campaign !== 'guides' ? Math.ceil((payloads.length * times) / 550) : times;
    const end = values.to === undefined ? total : Number(values.to);
    /** @type {Record<string, number>} */
    const counts = {};
    for (let from = Number(values.from); from < end; from += batch) {
      const to = Math.min(end, from + batch);
      const { faults: found, counts: counted } = await lab.run(engine, batchOf(campaign, from, to));
      faults += found.length;
      for (const fault of found.slice(0, 5)) console.log(`  ${name}: ${fault}`);
      for (const [what, count] of Object.entries(counted)) counts[what] = (counts[what] ?? 0) + count;
    }
    const told = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(`${engine.version}, ${campaign}: ${told.join(', ')} in ${seconds} s`);
  }
  await engine.close();
  return faults;
}

/**
 * One batch after the other is kept by the policy, or only watched by it, so that what could run would run.
 * @param {string} campaign
 * @param {number} from
 * @param {number} to
 * @returns {import('./engines/lab.mjs').Experiment}
 */
function batchOf(campaign, from, to) {
  const { batch = 1 } = campaigns[campaign] ?? {};
  const isWatched = Math.floor(from / batch) % 2 === 1;
  return {
    name: `${campaign} ${from} to ${to}`,
    html: page({ script: 'fuzz', setup: { campaign, seed, from, to, ...(payloads && { payloads }) } }),
    policy: isWatched ? watchingPolicy : strictPolicy,
    mayAsk: /^\/dist\/vagval\/[\w-]+\.js$/,
    minutes: 10,
  };
}
