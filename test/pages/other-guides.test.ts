/** Every guide runs in the built file, from its start to its agenda, with nothing of the library knowing it. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { CasesFile, Guide } from '../../src/core/index.js';
import { objections } from './support/axe.js';
import { newPage } from './support/browser.js';
import { GuidePage } from './support/guide-page.js';
import { guideTag, hostPage, publish, publishAt } from './support/site.js';
import { until } from './support/until.js';

const shipped = readdirSync('guides', { withFileTypes: true }).filter((entry) => entry.isDirectory());
const folders = [...shipped.map(({ name }) => `guides/${name}`), 'test/guides/gemensam-tradgard'];
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The site serves the guides of the library; another one is put there as its owner would. */
async function address(folder: string): Promise<string> {
  if (folder.startsWith('guides/')) return `/${folder}`;
  for (const file of ['guide.json', 'locales/index.json', 'locales/sv.json', 'locales/en.json'])
    await publishAt(`/${folder}/${file}`, readFileSync(`${folder}/${file}`, 'utf8'));
  return `/${folder}`;
}

describe('Guides in the built file', function () {
  this.timeout(120_000);

  for (const folder of folders) {
    it(`${folder}: from the start over every question to the result and the agenda`, async () => {
      const guide = read(`${folder}/guide.json`) as Guide;
      const { cases } = read(`${folder}/cases.json`) as CasesFile;
      const texts = read(`${folder}/locales/sv.json`) as {
        guide: { title: string };
        outcomes: Record<string, { title: string }>;
      };
      const one = cases.find(({ expect: expected }) => typeof expected.leading === 'string')!;
      const open = await newPage({ width: 360 });
      await open.page.goto(await publish(hostPage({ body: guideTag({ src: await address(folder), lang: 'sv' }) })));
      const page = await GuidePage.on(open);
      await page.isAt(texts.guide.title, { focus: false });
      await page.give(one.answers as never);
      await page.press('button', page.words.ui('start.resume'));

      const screens: string[] = [];
      const review = page.words.ui('review.title');
      while (screens.at(-1) !== review) {
        const before = screens.at(-1) ?? texts.guide.title;
        await until('the next screen', async () => ((await page.heading())?.text ?? before) !== before);
        screens.push((await page.heading())!.text);
        if (screens.at(-1) !== review) await page.proceed();
      }
      expect(new Set(screens).size).to.equal(screens.length);

      const step = (shows: string) => guide.steps.find((entry) => entry.shows === shows)!.id;
      await page.goTo(step('recommendation'));
      const [first] = await page.texts('.vagval-overview li[data-rank="1"] button');
      expect(first).to.equal(texts.outcomes[one.expect.leading!]!.title);
      expect(await objections(page)).to.deep.equal([]);
      await page.goTo(step('agenda'));
      expect((await page.texts('[data-point]')).length).to.be.greaterThan(2);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(wide).to.equal(false);
      expect([open.consoleErrors, open.pageErrors]).to.deep.equal([[], []]);
      await page.close();
    });
  }
});
