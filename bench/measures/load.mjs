import { pause } from '../browser/tab.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {import('./stage.mjs').Scene} Scene */

/**
 * From the start of the navigation until the first question is painted. All times in milliseconds, of the processor but
 * for `painted`; the heap in bytes.
 *
 * @param {Stage} stage
 * @param {Omit<Scene, 'what'>} scene
 */
export function measureLoad(stage, scene) {
  return stage.play({ what: 'load', ...scene }, async (tab, url) => {
    // A page before, so that starting the process of the tab is nobody's work.
    await tab.visit(stage.urlOf('blank', 'W1', 'flat'));
    if (scene.rate > 1) await tab.throttle(scene.rate);
    await pause(100);
    const figures = await tab.visit(url);
    await tab.throttle(1);
    await pause(400);
    const later = await tab.work();
    return { figures: { ...figures, later: later.task, nodes: await tab.nodes(), heap: await tab.heap() } };
  });
}
