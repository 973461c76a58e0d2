import { parseArgs } from 'node:util';
import { CANDIDATES } from './candidates/index.mjs';
import { vagval } from './candidates/vagval.mjs';
import { SIZES } from './guides/sizes.mjs';
import { resolve } from 'node:path';

/** @typedef {import('./candidates/candidate.d.ts').Candidate} Candidate */
/** @typedef {import('./candidates/candidate.d.ts').Mode} Mode */

/** What can be measured, in the order in which it is. */
export const PARTS = /** @type {const} */ ([
  'sizes',
  'load',
  'answers',
  'memory',
  'widgets',
  'policy',
  'engines',
  'agreement',
  'verification',
  'reading',
]);

/** @typedef {typeof PARTS[number]} Part */

/**
 * @typedef {object} Options
 * @property {readonly Part[]} parts
 * @property {readonly Candidate[]} candidates
 * @property {boolean} peers
 * @property {readonly string[]} sizes
 * @property {readonly Mode[]} modes
 * @property {readonly number[]} rates how many times slower the processor is made
 * @property {number | undefined} runs
 * @property {number | undefined} timed answers that are timed in each run
 * @property {number} limit milliseconds that one thing may take
 * @property {string} built the single file to measure
 * @property {string} out
 * @property {boolean} readme only write the table of the last run into README.md
 * @property {boolean} add to the last results, instead of beginning anew
 */

/**
 * @param {string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      what: { type: 'string', default: PARTS.join(',') },
      peers: { type: 'boolean', default: false },
      only: { type: 'string' },
      sizes: { type: 'string', default: Object.keys(SIZES).join(',') },
      modes: { type: 'string', default: 'paged,flat' },
      rates: { type: 'string', default: '1,4' },
      runs: { type: 'string' },
      timed: { type: 'string' },
      limit: { type: 'string', default: '60' },
      out: { type: 'string', default: 'bench/results.json' },
      built: { type: 'string', default: 'dist/vagval.js' },
      before: { type: 'string' },
      readme: { type: 'boolean', default: false },
      add: { type: 'boolean', default: false },
    },
  });
  const only = values.only?.split(',');
  const present = CANDIDATES.map((one) => (one === vagval ? { ...vagval, scripts: [resolve(values.built)] } : one));
  const known = values.before === undefined ? present : [...present, earlier(values.before)];
  const named = known.filter(({ name, role }) => only?.includes(name) ?? (values.peers || role !== 'peer'));
  return {
    parts: chosen(values.what, PARTS),
    candidates: named,
    peers: named.some(({ role }) => role === 'peer'),
    sizes: chosen(values.sizes, Object.keys(SIZES)),
    modes: chosen(values.modes, /** @type {const} */ (['paged', 'flat'])),
    rates: values.rates.split(',').map(Number),
    runs: values.runs === undefined ? undefined : Number(values.runs),
    timed: values.timed === undefined ? undefined : Number(values.timed),
    limit: Number(values.limit) * 1000,
    built: values.built,
    out: values.out,
    readme: values.readme,
    add: values.add,
  };
}

/**
 * Another build of Vägval, to be measured in the same run.
 *
 * @param {string} file
 * @returns {Candidate}
 */
function earlier(file) {
  return { ...vagval, name: 'before', label: 'Vägval before', scripts: [resolve(file)] };
}

/**
 * @template {string} Name
 * @param {string} list
 * @param {readonly Name[]} names
 * @returns {Name[]}
 */
function chosen(list, names) {
  const unknown = list.split(',').filter((name) => !names.includes(/** @type {Name} */ (name)));
  if (unknown.length > 0) throw new Error(`Unexpected ${unknown.join(', ')}, expected some of ${names.join(', ')}`);
  return names.filter((name) => list.split(',').includes(name));
}
