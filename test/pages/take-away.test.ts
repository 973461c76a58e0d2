import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { strictPolicy } from '../../tools/server.mjs';
import { objectionsTo } from './support/axe.js';
import { newPage } from './support/browser.js';
import { openGuide, type GuidePage } from './support/guide-page.js';
import { caseOf } from './support/samverkan.js';
import { guideFolder, guideTag, hostPage, publish, script, siteUrl } from './support/site.js';
import { until } from './support/until.js';
import { Words } from './support/words.js';

const words = new Words();
const { answers } = caseOf('V4');
const contact = { 'contact-name': 'Granbyn', 'contact-email': 'samverkan@granbyn.example' };

for (const mode of ['light', 'isolated'] as const) {
  describe(`Taking the paper along under the strictest content policy, ${mode},`, () => {
    let guide: GuidePage;
    let folder = '';

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'vagval-'));
      const tag = guideTag({ src: guideFolder, ...contact, ...(mode === 'isolated' ? { isolated: '' } : {}) });
      const page = hostPage({ body: tag, head: script }).replace(/<link rel="icon"[^>]*>/, '');
      guide = await openGuide({ url: await publish(page, { 'content-security-policy': strictPolicy }) });
      const browser = await guide.page.createCDPSession();
      await browser.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      await guide.give({ ...answers, analysen: 'Vi vill att fler ska klara skolan.' });
      await guide.goTo('former');
      const outcome = words.guide('outcomes', 'verksamhetsstod', 'inline');
      await guide.press('button', words.ui('result.choose', { outcome }));
      await guide.isAt(words.ui('agenda.title.chosen', { outcome }));
    });
    after(async () => {
      await guide.close();
      await rm(folder, { recursive: true });
    });

    for (const [button, ending, beginning] of [
      ['take-away.docx', 'docx', 'PK'],
      ['take-away.odt', 'odt', 'PK'],
      ['take-away.html', 'html', '<!doctype html>'],
    ] as const) {
      it(`${ending} is made by the file beside the library, and saved`, async () => {
        await guide.press('button', words.ui(button));
        const name = await until(`a file that ends in .${ending}`, async () =>
          (await readdir(folder)).find((one) => one.endsWith(`.${ending}`)),
        );
        expect(name).to.match(/^strategisk-samverkan-\d{4}-\d\d-\d\d\./);
        expect((await readFile(join(folder, name), 'latin1')).startsWith(beginning)).to.equal(true);
        await until('the news', async () => (await told(guide)).includes(name));
      });
    }

    it('nothing is asked of any other site, and no rule is broken', async () => {
      const { policyViolations, consoleErrors, pageErrors, requests } = guide.open;
      const site = await siteUrl();
      expect(requests.filter((request) => !request.startsWith(site) && !request.startsWith('blob:'))).to.deep.equal([]);
      expect(requests.filter((request) => request.endsWith('/dist/vagval.js'))).to.have.lengthOf(1);
      expect({ policyViolations, consoleErrors, pageErrors }).to.deep.equal({
        policyViolations: [],
        consoleErrors: [],
        pageErrors: [],
      });
    });

    it('when the file cannot be had, it says so and that one can print', async () => {
      const other = await openGuide({ url: guide.page.url() });
      await other.give(answers);
      await other.goTo('report');
      await other.page.setOfflineMode(true);
      await other.press('button', words.ui('take-away.docx'));
      await until('the news', async () => (await told(other)) === words.ui('take-away.failed'));
      await other.close();
    });
  });
}

describe('The paper as a web page', () => {
  let html = '';

  before(async () => {
    const guide = await openGuide();
    const folder = await mkdtemp(join(tmpdir(), 'vagval-'));
    const browser = await guide.page.createCDPSession();
    await browser.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await guide.give({ ...answers, analysen: 'Vi vill att fler ska klara skolan.' });
    await guide.goTo('report');
    await guide.press('button', words.ui('take-away.html'));
    await until('the news', async () => (await told(guide)).includes('.html'));
    const name = await until('the file', async () => (await readdir(folder)).find((one) => one.endsWith('.html')));
    html = await readFile(join(folder, name), 'utf8');
    await guide.close();
    await rm(folder, { recursive: true });
  });

  for (const width of [320, 1280]) {
    it(`has nothing that axe objects to, and fits, at ${width} pixels`, async () => {
      const open = await newPage({ width });
      await open.page.goto(await publish(html));
      expect(await objectionsTo(open.page)).to.deep.equal([]);
      expect(await open.page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(width);
      const { consoleErrors, policyViolations, requests } = open;
      expect({ consoleErrors, policyViolations }).to.deep.equal({ consoleErrors: [], policyViolations: [] });
      expect(requests.filter((request) => !/\/page-\d+\/$|favicon/.test(request))).to.deep.equal([]);
      await open.close();
    });
  }
});

async function told(guide: GuidePage): Promise<string> {
  return (await guide.texts('[data-vagval-take-away="documents"]')).join();
}
