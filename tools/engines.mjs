/**
 * Runs the built files in three browser engines: every guide under the strictest policy, pages that do not mean well,
 * several guides at a time, languages that change.
 *
 *   npm run engines
 *   npm run engines -- --engines chromium,firefox   only in these
 *   npm run engines -- --only hosts,several --seed 7
 *
 * It builds for itself. An engine that is wanted and not installed is a failure.
 */
import { parseArgs } from 'node:util';
import { engineNames, openEngine } from './engines/engines.mjs';
import { scripts, trials } from './engines/experiments.mjs';
import { openLab } from './engines/lab.mjs';

const { values } = parseArgs({
  options: {
    engines: { type: 'string', default: engineNames.join() },
    only: { type: 'string', default: Object.keys(trials).join() },
    seed: { type: 'string', default: '1' },
  },
});
const seed = Number(values.seed);
const wanted = values.only.split(',').flatMap((name) => {
  const make = /** @type {Record<string, typeof trials.strict>} */ (trials)[name];
  if (!make) throw new Error(`Unexpected kind ${name}, expected some of ${Object.keys(trials).join(', ')}`);
  return make(seed);
});
const lab = await openLab(scripts, { otherVersion: true, bundled: true });
/** What trials have exported, by their name: the same in every engine. */
/** @type {Record<string, Record<string, string>>} */
const exported = {};
let [passed, failed] = [0, 0];
console.log(`From seed ${seed}.`);
try {
  for (const name of values.engines.split(',')) await runIn(name);
} finally {
  await lab.close();
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** @param {string} name */
async function runIn(name) {
  const engine = await openEngine(name);
  if (!engine) {
    failed++;
    return console.log(`${name} is not installed. Say which engines you want: --engines chromium`);
  }
  const start = performance.now();
  const before = { passed, failed };
  for (const trial of wanted) {
    const outcome = await lab.run(engine, trial).catch((/** @type {Error} */ error) => ({
      faults: [`${trial.name}: ${error.message}`],
      exported: {},
    }));
    const faults = [...outcome.faults, ...differences(trial, outcome.exported)];
    if (faults.length === 0) passed++;
    else failed++;
    for (const fault of faults.slice(0, 5)) console.log(`  ${name}: ${fault}`);
  }
  await engine.close();
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${engine.version}: ${passed - before.passed} passed, ${failed - before.failed} failed in ${seconds} s`);
}

/**
 * @param {import('./engines/experiments.mjs').Trial} trial
 * @param {Record<string, string>} found
 * @returns {string[]}
 */
function differences({ name, sameAs = name }, found) {
  const model = new RegExp(`^${sameAs}$`);
  const others = Object.entries(exported).filter(([other]) => model.test(other));
  const known = Object.assign({}, ...others.map(([, files]) => files));
  exported[name] ??= found;
  return Object.keys(found)
    .filter((file) => file in known && known[file] !== found[file])
    .map((file) => `${name}: ${file} is ${found[file]}, elsewhere ${known[file]}`);
}
