import { pause } from '../browser/tab.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {import('./stage.mjs').Scene} Scene */

/** Milliseconds after which nothing waits any more for the page to be idle, which holds a widget too. */
const AT_REST = 6000;

/**
 * What widgets leave behind that have been opened and removed, in bytes and DOM nodes. The first ten are not counted: they
 * fill caches that the page keeps.
 *
 * @param {Stage} stage
 * @param {Omit<Scene, 'what'>} scene
 * @param {number} count
 */
export function measureWidgets(stage, scene, count) {
  return stage.play({ what: 'widgets', ...scene }, async (tab, url) => {
    await tab.visit(url);
    await tab.ask(`(${openAndRemove})(10)`);
    await pause(AT_REST);
    const figures = { heap0: await tab.heap(), nodes0: await tab.nodes() };
    for (let done = 0; done < count; done += 50) await tab.ask(`(${openAndRemove})(50)`);
    await pause(AT_REST);
    return { figures: { ...figures, count, heap1: await tab.heap(), nodes1: await tab.nodes() } };
  });
}

/**
 * Runs in the page, and so must not refer to anything outside itself.
 *
 * @param {number} count
 */
async function openAndRemove(count) {
  const page = /** @type {Window & {benchJson?: string}} */ (window);
  const json = (page.benchJson ??= document.querySelector('#guide')?.textContent ?? '');
  for (let opened = 0; opened < count; opened++) {
    const guide = /** @type {HTMLElement & {guide: unknown, goTo(page: string): void}} */ (
      document.createElement('vagval-guide')
    );
    guide.guide = JSON.parse(json);
    guide.goTo('s0');
    document.body.append(guide);
    while (!guide.querySelector('.vagval-question')) await new Promise((done) => setTimeout(done));
    guide.querySelector('input')?.click();
    await new Promise((done) => requestAnimationFrame(done));
    guide.remove();
  }
}
