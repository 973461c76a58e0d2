import puppeteer from 'puppeteer-core';
import { findChromium, launchOptions } from '../../tools/find-browser.mjs';

/** What would let a page that nobody looks at wait, and what makes collecting garbage a thing one can ask for. */
const steady = ['--disable-gpu', '--disable-background-timer-throttling', '--disable-renderer-backgrounding'];

/**
 * A browser that can be had anew: a page that hangs takes its browser with it.
 */
export class Chromium {
  /** @type {import('puppeteer-core').Browser | undefined} */
  #browser;
  #flags;

  /** @param {readonly string[]} [flags] */
  constructor(flags = []) {
    this.#flags = flags;
  }

  /** @returns {Promise<import('puppeteer-core').Browser>} */
  async browser() {
    if (this.#browser?.connected) return this.#browser;
    const options = launchOptions(await findChromium());
    this.#browser = await puppeteer.launch({
      ...options,
      args: [...options.args, ...steady, ...this.#flags],
      protocolTimeout: 300_000,
    });
    return this.#browser;
  }

  async version() {
    return (await this.browser()).version();
  }

  async restart() {
    const browser = this.#browser;
    this.#browser = undefined;
    browser?.process()?.kill('SIGKILL');
    await browser?.close().catch(() => undefined);
  }
}
