import { expect } from 'chai';
import { strictPolicy } from '../../tools/server.mjs';
import { newPage, sharedBrowser } from './support/browser.js';
import { GuidePage, openGuide } from './support/guide-page.js';
import { caseOf } from './support/samverkan.js';
import { guideFolder, guideTag, hostPage, publish, siteUrl } from './support/site.js';
import { until } from './support/until.js';
import { Words } from './support/words.js';

const words = new Words();
const title = words.guide('guide', 'title');
const policy = { 'content-security-policy': strictPolicy };
const { answers } = caseOf('V4');

/** The icon of the other host pages would break the policy. */
function policed(body: string): string {
  return hostPage({ body }).replace('<link rel="icon" href="data:,">', '');
}

/** Makes a link as a person does, and gives the address that is then in the clipboard. */
async function copyLink(guide: GuidePage): Promise<string> {
  const { origin } = new URL(guide.page.url());
  const context = guide.page.browserContext();
  await context.overridePermissions(origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
  await guide.press('button', words.ui('link.share'));
  await guide.press('button', words.ui('link.copy'));
  await until('the link to be copied', async () =>
    (await guide.texts('[data-vagval-share] [role="status"]')).includes(words.ui('link.copied')),
  );
  return guide.page.evaluate(() => navigator.clipboard.readText());
}

describe('A link with answers, between two people', () => {
  for (const mode of ['light', 'isolated'] as const) {
    it(`brings all answers, leaves nothing in the address and sends nothing, ${mode}`, async () => {
      const tag = guideTag({ src: guideFolder, ...(mode === 'isolated' && { isolated: '' }) });
      const url = await publish(policed(tag), policy);
      const sender = await openGuide({ url });
      await sender.give(answers);
      await sender.goTo('review');
      const link = await copyLink(sender);
      const sent = sender.open.requests;
      await sender.close();
      expect(link.startsWith(`${url}#vagval=1.strategisk-samverkan.`), link).to.equal(true);

      const open = await newPage();
      await open.page.goto(link);
      const reader = await GuidePage.on(open);
      await reader.isAt(title, { focus: false });
      await reader.press('button', words.ui('link.open'));
      expect(await reader.evaluate((_root, host) => host.answers)).to.deep.equal(answers);
      await reader.goTo('review');
      const { shown } = await reader.evaluate((root) => ({ shown: root.innerText }));
      for (const [question, answer] of Object.entries(answers)) {
        expect(shown).to.contain(words.answer(question, answer));
      }
      expect(open.page.url()).to.equal(url);

      const { requests, policyViolations, pageErrors, consoleErrors } = open;
      await reader.close();
      expect([policyViolations, pageErrors, consoleErrors]).to.deep.equal([[], [], []]);
      const own = await siteUrl();
      for (const address of [...sent, ...requests]) {
        expect(address.startsWith(`${own}/`) || address.startsWith('data:'), address).to.equal(true);
        // The browser itself names the page with its fragment; on the way to the server it has none.
        if (address !== link) expect(address).not.to.match(/vagval=|[?]/);
      }
    });
  }

  it('is read by no server', async () => {
    const browser = await sharedBrowser();
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const url = await publish(policed(guideTag()), policy);
    const client = await page.createCDPSession();
    await client.send('Network.enable');
    const lines: string[] = [];
    client.on('Network.requestWillBeSent', ({ request }) =>
      lines.push(request.url, JSON.stringify(request.headers), request.postData ?? ''),
    );
    await page.goto(`${url}#vagval=1.strategisk-samverkan.5.secret.00000000`);
    await until('the news', () =>
      page.evaluate(() => document.querySelector('[data-vagval-news]')?.textContent?.includes('Länken') === true),
    );
    await context.close();
    expect(lines.length).to.be.above(3);
    expect(lines.filter((line) => line.includes('secret'))).to.deep.equal([]);
  });
});
