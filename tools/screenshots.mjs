/**
 * `node tools/screenshots.mjs [folder]`: pictures of the demo's screens at three widths, of the other demo pages, and of
 * the printed report, for people to look at; and demo/vagval.png, for the README. Needs what `npm run build` writes.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { demoPages } from './demo-pages.mjs';
import { findChromium, launchOptions } from './find-browser.mjs';
import { projectRoot } from './project-root.mjs';
import { serve } from './server.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const guideFolder = join(projectRoot, 'guides/strategisk-samverkan');
const widths = [320, 768, 1280, 1920];
const people = ['V4', 'V5'];
/** Screens by the name of their picture; a question stands for all. */
const screens = {
  start: 'start',
  question: 'agande',
  text: 'aktorerna',
  review: 'review',
  result: 'former',
  comparison: 'comparison',
  agenda: 'forverkligande',
  report: 'report',
};
/** Of a sheet, much as browsers have it. */
const margin = { top: '15mm', right: '15mm', bottom: '15mm', left: '15mm' };

const folder = process.argv[2] ?? join(projectRoot, 'dist/screenshots');
await mkdir(folder, { recursive: true });
const cases = await readCases();
const server = await serve({ documents: await demoPages() });
const browser = await puppeteer.launch(launchOptions(await findChromium()));
try {
  const page = await browser.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  for (const person of people) await ofDemo(page, person);
  await ofOtherPages(page);
  await forReadme(page);
} finally {
  await browser.close();
  await server.close();
}
console.log(`Pictures: ${folder}`);

/**
 * @param {Page} page
 * @param {string} person
 */
async function ofDemo(page, person) {
  await open(page, '/demo/', 1280);
  for (const [name, screen] of Object.entries(screens)) {
    await show(page, screen, cases.get(person));
    for (const width of widths) {
      await page.setViewport({ width, height: width === 1920 ? 1080 : 900 });
      await picture(page, `${person}-${name}-${width}`);
    }
  }
  await page.setViewport({ width: 1280, height: 900 });
  await page.pdf({ path: join(folder, `${person}-report.pdf`), format: 'A4', margin });
}

/** @param {Page} page */
async function ofOtherPages(page) {
  for (const [name, path] of Object.entries({
    theme: '/demo/theme.html',
    hostile: '/demo/hostile.html',
    strict: '/demo/strict/',
    'strict-inline': '/demo/strict/inline.html',
  })) {
    await open(page, path, 1280);
    for (const [screenName, screen] of Object.entries(screens)) {
      await show(page, screen, cases.get('V5'));
      await picture(page, `${name}-${screenName}-1280`);
    }
  }
}

/**
 * The top of the result, as one would show it to somebody.
 * @param {Page} page
 */
async function forReadme(page) {
  await open(page, '/demo/', 1280);
  await show(page, screens.result, cases.get('V4'));
  await page.$eval('main', (main) => main.scrollIntoView());
  await page.screenshot({ path: join(projectRoot, 'demo/vagval.png') });
}

/**
 * @param {Page} page
 * @param {string} path
 * @param {number} width
 */
async function open(page, path, width) {
  await page.setViewport({ width, height: 900, deviceScaleFactor: 1 });
  await page.goto(`${server.url}${path}`);
  for (const guide of await page.$$('vagval-guide')) await guide.waitForSelector('pierce/[data-vagval-screen]');
}

/**
 * @param {Page} page
 * @param {string} screen
 * @param {unknown} answers
 */
async function show(page, screen, answers) {
  for (const guide of await page.$$('vagval-guide')) {
    await guide.evaluate(showIn, screen, answers);
  }
}

/**
 * Runs in the page.
 * @param {any} guide
 * @param {string} screen
 * @param {unknown} answers
 */
async function showIn(guide, screen, answers) {
  guide.answers = answers;
  guide.goTo(screen);
  await guide.updateComplete;
  guide.ownerDocument.defaultView.scrollTo(0, 0);
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function picture(page, name) {
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

async function readCases() {
  const { cases: all } = JSON.parse(await readFile(join(guideFolder, 'cases.json'), 'utf8'));
  return new Map(all.map((/** @type {{id: string, answers: unknown}} */ { id, answers }) => [id, answers]));
}
