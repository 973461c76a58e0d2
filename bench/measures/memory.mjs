import { pause } from '../browser/tab.mjs';
import { Reader } from '../guides/reader.mjs';

/** @typedef {import('../guides/neutral.d.ts').NeutralGuide} NeutralGuide */
/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {import('./stage.mjs').Scene} Scene */
/** @typedef {{step: number, question: string, value: string | number, text: boolean, answers: number, best: string | null}} Order */

/** After how many answers the heap is looked at. */
const LOOKS = [200, 2000, 10_000];

/** How many answers the page is told of at a time. */
const BATCH = 200;

/**
 * What answers leave behind, in bytes. They are given by script, one after the other, and each is judged by the reference.
 *
 * @param {Stage} stage
 * @param {Scene} scene
 * @param {NeutralGuide} guide
 * @param {number} most answers
 */
export function measureMemory(stage, scene, guide, most) {
  return stage.play(scene, async (tab, url) => {
    await tab.visit(url);
    await pause(500);
    /** @type {{[name: string]: number}} */
    const figures = { heap0: await tab.heap(), nodes0: await tab.nodes() };
    let wrongAnswers = 0;
    /** @type {string[]} */
    const remarks = [];
    const orders = ordersFor(guide, scene.candidate);
    for (let done = 0; done < most; done += BATCH) {
      const batch = Array.from({ length: BATCH }, () => /** @type {Order} */ (orders.next().value));
      const wrong = /** @type {string[]} */ (await tab.ask(`(${obey})(${JSON.stringify(batch)})`));
      wrongAnswers += wrong.length;
      remarks.push(...wrong);
      if (!LOOKS.includes(done + BATCH)) continue;
      await pause(300);
      figures[`heap${done + BATCH}`] = await tab.heap();
      figures[`nodes${done + BATCH}`] = await tab.nodes();
    }
    return { figures: { ...figures, wrong: wrongAnswers }, remarks: remarks.slice(0, 3) };
  });
}

/**
 * @param {NeutralGuide} guide
 * @param {import('../candidates/candidate.d.ts').Candidate} candidate
 * @returns {Generator<Order, never>}
 */
function* ordersFor(guide, { hidden, counts }) {
  const reader = new Reader(guide, hidden);
  for (let pass = 0; ; pass++) {
    for (const [step, { questions }] of guide.steps.entries()) {
      for (const id of questions) {
        if (!reader.shown.has(id)) continue;
        const { question, value, text, ...act } = reader.nextAct(id, pass);
        const { best, ...expected } = reader.do({ question, value, text, ...act });
        yield { step, question, value, text, best, answers: expected[counts] };
      }
    }
  }
}

/**
 * Runs in the page, and so must not refer to anything outside itself.
 *
 * @param {Order[]} orders
 * @returns {Promise<string[]>} what is wrong
 */
async function obey(orders) {
  const page = /** @type {Window & {bench: import('../candidates/candidate.d.ts').PageHooks, benchStep?: number}} */ (
    window
  );
  const turn = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
  const wrong = [];
  for (const { step, question, value, text, answers, best } of orders) {
    if (page.benchStep !== step) {
      await page.bench.goTo(step);
      page.benchStep = step;
      await turn();
    }
    const found = () => page.bench.target(question, text ? undefined : value);
    // Some render what is near the screen first, and the rest later.
    for (let tries = 0; !found() && tries < 200; tries++) await new Promise((done) => setTimeout(done, 5));
    const target = found();
    if (text && target instanceof HTMLInputElement) {
      target.value = String(value);
      target.dispatchEvent(new Event('change', { bubbles: true }));
    } else target?.click();
    await turn();
    const result = page.bench.result();
    if (!target || result.answers !== answers || (result.best || null) !== best) {
      wrong.push(
        `${question} ${value}: ${target ? JSON.stringify(result) : 'nothing to click'}, expected ${answers} ${best}`,
      );
    }
  }
  return wrong;
}
