/** What stays in memory of elements that were taken out of the page, and of answers that others have replaced: nothing. */
import { expect } from 'chai';
import type { CDPSession, Page } from 'puppeteer-core';
import type { VagvalGuide } from '../../src/index.js';
import { newPage } from './support/browser.js';
import { openGuide } from './support/guide-page.js';
import { guideFolder, hostPage, publish } from './support/site.js';
import { Words } from './support/words.js';

const words = new Words();

/** What lives on a page after everything has been collected that nothing holds. */
interface Living {
  readonly guides: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly sheets: number;
}

async function living(page: Page, cdp: CDPSession): Promise<Living> {
  const guides = await countOf(page, 'guide');
  await collect(cdp);
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value;
  const sheets = await page.evaluate(() => document.adoptedStyleSheets.length);
  return { guides, nodes: metric('Nodes'), listeners: metric('JSEventListeners'), sheets };
}

/** What lives when nothing is under way any more, which holds an element too. */
async function atRest(page: Page, cdp: CDPSession): Promise<Living> {
  let found = await living(page, cdp);
  for (let looks = 0; looks < 40 && found.guides > 0; looks++) {
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    found = await living(page, cdp);
  }
  return found;
}

/** Twice: what only a first collection lets go of goes with the second. */
async function collect(cdp: CDPSession): Promise<void> {
  for (let times = 0; times < 2; times++) await cdp.send('HeapProfiler.collectGarbage');
}

async function inspected(page: Page): Promise<CDPSession> {
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.enable');
  return cdp;
}

/** How many there are; the browser collects before it counts. */
async function countOf(page: Page, kind: 'guide' | 'list' | 'map'): Promise<number> {
  const prototype = await page.evaluateHandle((wanted) => {
    const kinds = { list: Array, map: Map, guide: customElements.get('vagval-guide')! };
    return kinds[wanted].prototype as object;
  }, kind);
  const found = await page.queryObjects(prototype);
  const count = await found.evaluate((all) => (all as unknown as readonly unknown[]).length);
  await found.dispose();
  await prototype.dispose();
  return count;
}

/** Opens a guide again and again, goes through its screens, keeps the answers, and takes it out while it renders and writes. */
function openAndRemove(page: Page, times: number): Promise<void> {
  const labels = { offer: words.ui('keep.offer'), confirm: words.ui('keep.confirm') };
  return page.evaluate(
    async (src, { offer, confirm }, rounds) => {
      const until = async <T>(probe: () => T | undefined | null | false): Promise<T> => {
        for (;;) {
          const found = probe();
          if (found) return found;
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      };
      for (let round = 0; round < rounds; round++) {
        const guide = document.createElement('vagval-guide') as VagvalGuide;
        guide.src = src;
        document.querySelector('main')!.append(guide);
        const button = (label: string) =>
          [...guide.querySelectorAll('button')].find((one) => one.textContent.trim() === label);
        await until(() => guide.querySelector('.vagval-body'));
        for (const screen of ['review', 'comparison', 'report']) {
          guide.goTo(screen);
          await guide.updateComplete;
        }
        await until(() => guide.querySelector('.vagval-report'));
        guide.goTo('start');
        await guide.updateComplete;
        (await until(() => button(offer))).click();
        (await until(() => button(confirm))).click();
        guide.goTo('report');
        guide.remove();
        await guide.updateComplete;
      }
    },
    guideFolder,
    labels,
    times,
  );
}

describe('In memory', () => {
  it('nothing stays of elements that were taken out', async () => {
    const { page, pageErrors, close } = await newPage();
    await page.goto(await publish(hostPage({ body: '' })));
    const cdp = await inspected(page);
    await openAndRemove(page, 10);
    const few = await atRest(page, cdp);
    await openAndRemove(page, 40);
    const many = await atRest(page, cdp);
    await close();
    expect(many).to.deep.equal({ ...few, guides: 0 });
    expect(pageErrors).to.deep.equal([]);
  }).timeout(120_000);

  it('nothing stays of answers that others have replaced', async () => {
    const guide = await openGuide();
    const { page } = guide;
    const cdp = await inspected(page);
    // It brings lists of its own.
    await guide.hasAhead();
    await guide.goTo('fokus');
    const answer = (times: number) =>
      guide.evaluate(async (root, host, rounds) => {
        for (let round = 0; round < rounds; round++) {
          const choices = root.querySelectorAll<HTMLInputElement>('.vagval-choices input');
          choices[round % choices.length]!.click();
          await host.updateComplete;
        }
      }, times);
    const counts = async () => {
      const lists = await countOf(page, 'list');
      const maps = await countOf(page, 'map');
      return { lists, maps, ...(await living(page, cdp)) };
    };
    await answer(200);
    const few = await counts();
    await answer(1800);
    const many = await counts();
    await guide.close();
    expect(many).to.deep.equal(few);
  }).timeout(120_000);
});
