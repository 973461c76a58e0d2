/** The three browser engines, each opened in the same way: it goes to an address and reads what the page has found. */
import puppeteer from 'puppeteer-core';
import { findChromium, launchOptions, which } from '../find-browser.mjs';
import { findWebKit, openWebKit } from './webkit.mjs';

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {string} version
 * @property {(address: string) => Promise<unknown>} goto
 * @property {() => Promise<string | null | undefined>} read `window.verdict` of the page, JSON once the page is done
 * @property {() => Promise<void>} close
 */

/** @type {Record<string, () => Promise<Engine | undefined>>} undefined where the engine is not installed */
const openers = {
  chromium: async () => {
    const path = await findChromium().catch(() => undefined);
    return path === undefined ? undefined : openWithPuppeteer('chromium', launchOptions(path));
  },
  firefox: async () => {
    const executablePath = which('firefox-esr', 'firefox');
    return executablePath === undefined
      ? undefined
      : openWithPuppeteer('firefox', { browser: 'firefox', executablePath });
  },
  webkit: async () => {
    const binary = findWebKit();
    return binary === undefined ? undefined : openWebKit(binary);
  },
};

export const engineNames = Object.keys(openers);

/**
 * @param {string} name
 * @returns {Promise<Engine | undefined>} undefined if it is not installed
 */
export function openEngine(name) {
  const open = openers[name];
  if (!open) throw new Error(`Unexpected engine ${name}, expected one of ${engineNames.join(', ')}`);
  return open();
}

/**
 * @param {string} name
 * @param {import('puppeteer-core').LaunchOptions} options
 * @returns {Promise<Engine>}
 */
async function openWithPuppeteer(name, options) {
  const browser = await puppeteer.launch({ ...options, protocolTimeout: 600_000 });
  const page = await browser.newPage();
  // A page asks before answers that are saved nowhere are left; here nobody misses them.
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  return {
    name,
    version: (await browser.version()).replace('/', ' '),
    goto: (address) => page.goto(address, { timeout: 120_000 }),
    read: () => page.evaluate(() => /** @type {{verdict?: string}} */ (globalThis).verdict ?? null),
    close: () => browser.close(),
  };
}
