import { pause } from '../browser/tab.mjs';
import { Reader } from '../guides/reader.mjs';

/** @typedef {import('../guides/neutral.d.ts').NeutralGuide} NeutralGuide */
/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {import('./stage.mjs').Scene} Scene */

/** How long a page may take that its policy keeps from starting, in milliseconds. */
const PATIENCE = 10_000;

/**
 * What a strict policy for content refuses while the first step is answered, and whether the page works under it.
 *
 * @param {Stage} stage whose server sends the policy
 * @param {Omit<Scene, 'what'>} scene
 * @param {NeutralGuide} guide
 */
export function measurePolicy(stage, scene, guide) {
  return stage.play({ what: 'policy', ...scene }, async (tab, url) => {
    tab.limit = PATIENCE;
    /** @type {string[]} */
    const remarks = [];
    const works = await answerFirstStep(tab, url, scene, guide).catch((error) => {
      remarks.push(String(error).slice(0, 200));
      return false;
    });
    await pause(300);
    const violations = /** @type {string[]} */ (await tab.ask('window.benchViolations'));
    remarks.push(...new Set(violations));
    return { figures: { violations: violations.length, works: Number(works) }, remarks: remarks.slice(0, 4) };
  });
}

/**
 * @param {import('../browser/tab.mjs').Tab} tab
 * @param {string} url
 * @param {Omit<Scene, 'what'>} scene
 * @param {NeutralGuide} guide
 */
async function answerFirstStep(tab, url, { candidate }, guide) {
  await tab.visit(url);
  const reader = new Reader(guide, candidate.hidden);
  for (const id of guide.steps[0]?.questions ?? []) {
    const act = reader.nextAct(id, 0);
    if (act.text || !reader.shown.has(id)) continue;
    const expected = reader.do(act);
    const point = await tab.aim(id, act.value);
    const { best } = expected;
    await tab.arm({ answers: expected[candidate.counts], best, shown: [], gone: [], key: false, limit: 5000 });
    await tab.click(point);
    const settled = await tab.settled();
    if ('late' in settled) throw new Error(`${id}: ${JSON.stringify(settled)}`);
  }
  return true;
}
