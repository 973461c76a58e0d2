import { Late, Tab } from '../browser/tab.mjs';

/** @typedef {import('../candidates/candidate.d.ts').Candidate} Candidate */
/** @typedef {import('../candidates/candidate.d.ts').Mode} Mode */
/** @typedef {import('../guides/neutral.d.ts').NeutralGuide} NeutralGuide */
/** @typedef {Partial<Pick<import('../results.mjs').Row, 'figures' | 'samples' | 'remarks'>>} Measured */
/** @typedef {{what: string, candidate: Candidate, size: string, mode: Mode, rate: number}} Scene */

/** Where pages are measured: a browser, an address, and what has not come to an end before. */
export class Stage {
  /** @type {Set<string>} */
  #failed = new Set();

  /**
   * @param {import('../browser/chromium.mjs').Chromium} chromium
   * @param {string} address of the folder of pages
   * @param {import('../results.mjs').Log} record
   * @param {number} limit milliseconds
   */
  constructor(chromium, address, record, limit) {
    this.chromium = chromium;
    this.address = address;
    this.record = record;
    this.limit = limit;
  }

  /**
   * Measures in a fresh tab. What has failed once is not tried again.
   *
   * @param {Scene} scene
   * @param {(tab: Tab, url: string) => Promise<Measured>} measure
   */
  async play({ candidate: { name }, ...scene }, measure) {
    const row = { ...scene, candidate: name };
    const key = JSON.stringify(row);
    if (this.#failed.has(key)) return;
    const tab = await Tab.open(await this.chromium.browser(), 'q0', this.limit);
    try {
      const measured = await measure(tab, this.urlOf(name, scene.size, scene.mode));
      const remarks = [...(measured.remarks ?? []), ...tab.errors.slice(0, 3)];
      this.record.add({ ...row, ...measured, ...(remarks.length > 0 ? { remarks } : {}) });
    } catch (error) {
      this.#failed.add(key);
      this.record.add({ ...row, failed: String(error).slice(0, 300), remarks: tab.errors.slice(0, 3) });
      if (error instanceof Late) await this.chromium.restart();
    }
    if (!(await tab.close())) await this.chromium.restart();
  }

  /**
   * @param {string} name
   * @param {string} size
   * @param {string} mode
   */
  urlOf(name, size, mode) {
    return `${this.address}/dist/${name}/${size}-${mode}.html`;
  }
}
