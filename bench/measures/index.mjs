import { readFileSync } from 'node:fs';
import { bundleOf } from '../candidates/vagval.mjs';
import { startPath } from '../../tools/budgets.mjs';
import { OWN_ENGINES } from '../engines/own.mjs';
import { measureAgreement } from './agreement.mjs';
import { measureAnswers } from './answers.mjs';
import { measureEngines } from './engines.mjs';
import { measureLoad } from './load.mjs';
import { measureMemory } from './memory.mjs';
import { measurePolicy } from './policy.mjs';
import { measureReading } from './reading.mjs';
import { measureVerification } from './verification.mjs';
import { measureWidgets } from './widgets.mjs';
import { weigh } from '../weigh.mjs';

/** @typedef {import('../candidates/candidate.d.ts').Candidate} Candidate */
/** @typedef {import('../candidates/candidate.d.ts').Mode} Mode */
/** @typedef {import('../guides/neutral.d.ts').NeutralGuide} NeutralGuide */
/** @typedef {import('./stage.mjs').Stage} Stage */

/**
 * @typedef {object} Run
 * @property {import('../options.mjs').Options} options
 * @property {import('../results.mjs').Log} record
 * @property {ReadonlyMap<string, NeutralGuide>} pages
 * @property {Stage} stage
 * @property {Stage} strictStage whose pages come with a policy
 * @property {Stage} interpretingStage whose engine compiles nothing: what code it makes is not of the page's making
 */

/** How often a page is loaded: small ones cost little and spread much. */
const LOADS = { W1: 7, W2: 5, W3: 5, W4: 3 };
const TIMED = { W1: 40, W2: 30, W3: 30, W4: 20 };
const WIDGETS = 1000;
const FIRST_ANSWERS = 200;
const ANSWERS = 10_000;
const JUDGED = 2000;

/** Guides of ours, whose rules people have written. */
const OWN_GUIDES = ['strategisk-samverkan', 'samverkansoverenskommelse-sodertalje'];

/** @param {Run} run */
export async function measure(run) {
  for (const part of run.options.parts) await parts[part](run);
}

/** @type {Record<import('../options.mjs').Part, (run: Run) => Promise<void>>} */
const parts = {
  sizes: async ({ record }) =>
    record.add({ what: 'start path', candidate: 'vagval', figures: weigh(await startPath()) }),
  load: async (run) => {
    for (const scene of scenes(run)) {
      await inTurns(run, scene, LOADS, (candidate) => measureLoad(run.stage, { ...scene, candidate }));
    }
  },
  answers: async (run) => {
    for (const scene of scenes(run)) {
      const timed = run.options.timed ?? TIMED[/** @type {keyof typeof TIMED} */ (scene.size)];
      const guide = /** @type {NeutralGuide} */ (run.pages.get(scene.size));
      await inTurns(run, scene, { W1: 2, W2: 1, W3: 1, W4: 1 }, (candidate) =>
        measureAnswers(run.stage, { ...scene, candidate }, guide, timed),
      );
    }
  },
  memory: async (run) => {
    for (const [size, guide] of run.pages) {
      for (const candidate of run.options.candidates.filter(({ role }) => role !== 'baseline')) {
        const scene = { candidate, size, mode: candidate.modes[0] ?? 'flat', rate: 1 };
        await measureMemory(run.stage, { what: 'memory', ...scene }, guide, FIRST_ANSWERS);
        if (size !== 'W1' || candidate.role === 'peer') continue;
        await measureMemory(run.interpretingStage, { what: 'growth', ...scene }, guide, ANSWERS);
      }
    }
  },
  widgets: async (run) => {
    for (const candidate of run.options.candidates.filter(({ role }) => role === 'ours')) {
      await measureWidgets(run.interpretingStage, { candidate, size: 'W1', mode: 'paged', rate: 1 }, WIDGETS);
    }
  },
  policy: async (run) => {
    const guide = /** @type {NeutralGuide} */ (run.pages.get('W1'));
    for (const candidate of run.options.candidates.filter(({ role }) => role === 'ours' || role === 'peer')) {
      await measurePolicy(run.strictStage, { candidate, size: 'W1', mode: 'flat', rate: 1 }, guide);
    }
  },
  engines: async ({ options, record, pages }) => {
    const peers = options.peers ? (await import('../engines/peers.mjs')).PEER_ENGINES : [];
    for (const [size, guide] of pages) await measureEngines(record, size, guide, [...OWN_ENGINES, ...peers]);
  },
  agreement: async ({ record, pages }) => {
    for (const [size, guide] of pages) await measureAgreement(record, size, guide, JUDGED);
  },
  verification: async ({ options, record, pages }) => {
    for (const [size, guide] of pages) {
      if (size !== 'W4') await measureVerification(record, size, bundleOf(guide, 'paged'), options.limit);
    }
    for (const name of OWN_GUIDES) {
      await measureVerification(
        record,
        name,
        JSON.parse(readFileSync(`dist/guides/${name}.json`, 'utf8')),
        options.limit,
      );
    }
  },
  reading: async ({ record }) => measureReading(record),
};

/**
 * Slower processors only where the figures are asked for: everywhere they would take hours.
 *
 * @param {Run} run
 * @returns {{size: string, mode: Mode, rate: number}[]}
 */
function scenes({ options: { sizes, modes, rates } }) {
  return sizes.flatMap((size) =>
    modes.flatMap((mode) => rates.filter((rate) => rate === 1 || size === 'W1').map((rate) => ({ size, mode, rate }))),
  );
}

/**
 * One run of each candidate, then the next of each, so that what else the machine does falls on all alike.
 *
 * @param {Run} run
 * @param {{size: string, mode: Mode}} scene
 * @param {Readonly<Record<string, number>>} times
 * @param {(candidate: Candidate) => Promise<void>} measureOne
 */
async function inTurns({ options }, { size, mode }, times, measureOne) {
  const candidates = options.candidates.filter(({ modes }) => modes.includes(mode));
  for (let turn = 0; turn < (options.runs ?? times[size] ?? 1); turn++) {
    for (const candidate of candidates) await measureOne(candidate);
  }
}
