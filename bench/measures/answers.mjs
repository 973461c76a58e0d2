import { pause } from '../browser/tab.mjs';
import { Reader } from '../guides/reader.mjs';

/** @typedef {import('../browser/tab.mjs').Tab} Tab */
/** @typedef {import('../guides/neutral.d.ts').NeutralGuide} NeutralGuide */
/** @typedef {import('../guides/reader.mjs').Act} Act */
/** @typedef {import('../guides/reader.mjs').Expected} Expected */
/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {import('./stage.mjs').Scene} Scene */

/** Time after a click in which work that belongs to it may still be done. */
const AFTER = 150;

/**
 * From a real click to the painted update, with the right recommendation and the right questions on the page. Each answer
 * is judged by the reference.
 *
 * @param {Stage} stage
 * @param {Omit<Scene, 'what'>} scene
 * @param {NeutralGuide} guide
 * @param {number} timed answers
 */
export function measureAnswers(stage, scene, guide, timed) {
  return stage.play({ what: 'answers', ...scene }, async (tab, url) => {
    await tab.visit(url);
    await quiet(tab);
    if (scene.rate > 1) await tab.throttle(scene.rate);
    const evening = new Evening(tab, scene, guide, timed);
    await (scene.candidate.role === 'baseline' ? evening.clickOnly() : evening.answer());
    const { samples, wrong, judged } = evening;
    return { samples, figures: { judged, wrong: wrong.length }, remarks: wrong.slice(0, 3) };
  });
}

/**
 * Some render what is near the screen first, and the rest later.
 *
 * @param {Tab} tab
 */
async function quiet(tab) {
  let nodes = -1;
  for (let tries = 0; tries < 60; tries++) {
    await pause(500);
    const now = await tab.nodes();
    if (now === nodes) return;
    nodes = now;
  }
}

/** Somebody who goes through a guide as often as it takes. */
class Evening {
  /** @type {Record<'latency' | 'task' | 'script' | 'layout' | 'step', number[]>} */
  samples = { latency: [], task: [], script: [], layout: [], step: [] };
  /** @type {string[]} */
  wrong = [];
  judged = 0;

  /**
   * @param {Tab} tab
   * @param {Omit<Scene, 'what'>} scene
   * @param {NeutralGuide} guide
   * @param {number} timed
   */
  constructor(tab, { candidate, mode }, guide, timed) {
    this.tab = tab;
    this.candidate = candidate;
    this.mode = mode;
    this.guide = guide;
    this.timed = timed;
    this.reader = new Reader(guide, candidate.hidden);
  }

  /** What a click costs that does nothing. */
  async clickOnly() {
    for (let count = 0; count < this.timed; count++) {
      const point = await this.tab.aim('q0', count % 2 === 0 ? 'a' : 'b');
      await this.#time(point, { answers: 1, shown: [], gone: [] });
    }
  }

  async answer() {
    for (let pass = 0; !this.isDone; pass++) {
      if (pass > 0) {
        await this.tab.ask('Promise.resolve(bench.goTo(0))');
        await pause(300);
      }
      for (const [index, { questions }] of this.guide.steps.entries()) {
        if (this.isDone) return;
        if (index > 0 && this.mode === 'paged') await this.#nextStep(questions);
        for (const id of questions) {
          if (!this.isDone && this.reader.shown.has(id)) await this.#answer(id, pass, questions);
        }
      }
    }
  }

  get isDone() {
    return this.samples.task.length >= this.timed || this.wrong.length >= 3;
  }

  /**
   * @param {string} id
   * @param {number} pass
   * @param {readonly string[]} onPage
   */
  async #answer(id, pass, onPage) {
    const act = this.reader.nextAct(id, pass);
    const wanted = this.#wanted(this.reader.do(act), pass, onPage);
    if (act.text) {
      await this.tab.write(await this.tab.aim(id), String(act.value));
      await this.tab.arm({ ...wanted, key: true, limit: this.tab.limit });
      await this.tab.leaveField();
      return this.#judge(id, await this.tab.settled());
    }
    const point = await this.tab.aim(id, act.value);
    this.#judge(id, await this.#time(point, wanted));
  }

  /**
   * @param {Expected} expected
   * @param {number} pass
   * @param {readonly string[]} onPage
   */
  #wanted({ given, counted, best, shown, gone }, pass, onPage) {
    if (this.candidate.wrongLater && pass > 0) return { shown: [], gone: [] };
    const isHere = (/** @type {string} */ id) => this.mode === 'flat' || onPage.includes(id);
    const answers = this.candidate.counts === 'given' ? given : counted;
    return { answers, best, shown: shown.filter(isHere), gone: gone.filter(isHere) };
  }

  /** @param {readonly string[]} questions on the next step */
  async #nextStep(questions) {
    const first = questions.find((id) => this.reader.shown.has(id));
    const point = await this.tab.aim(null);
    await this.tab.arm({ shown: first === undefined ? [] : [first], gone: [], key: false, limit: this.tab.limit });
    const before = await this.tab.work();
    await this.tab.click(point);
    this.#judge('the next step', await this.tab.settled());
    await pause(AFTER);
    this.samples.step.push((await this.tab.work()).task - before.task);
  }

  /**
   * @param {{x: number, y: number}} point
   * @param {Omit<import('../browser/probe.mjs').Wanted, 'key' | 'limit'>} wanted
   */
  async #time(point, wanted) {
    await this.tab.arm({ ...wanted, key: false, limit: this.tab.limit });
    await pause(30);
    const before = await this.tab.work();
    await this.tab.click(point);
    const settled = await this.tab.settled();
    await pause(AFTER);
    const after = await this.tab.work();
    if ('latency' in settled) {
      this.samples.latency.push(settled.latency);
      for (const name of /** @type {const} */ (['task', 'script', 'layout'])) {
        this.samples[name].push(after[name] - before[name]);
      }
    }
    return settled;
  }

  /**
   * @param {string} what
   * @param {import('../browser/probe.mjs').Settled} settled
   */
  #judge(what, settled) {
    this.judged++;
    if ('late' in settled) this.wrong.push(`${what}: ${JSON.stringify(settled)}`);
  }
}
