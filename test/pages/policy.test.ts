import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { strictPolicy } from '../../tools/server.mjs';
import { newPage } from './support/browser.js';
import { GuidePage, openGuide } from './support/guide-page.js';
import { caseOf } from './support/samverkan.js';
import { ahead, guideBundle, guideFolder, guideTag, hostPage, publish, script, siteUrl } from './support/site.js';
import { until } from './support/until.js';

/** For a site that keeps its guide in the page: nothing may be fetched at all. */
const inlinePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const bundle = await readFile(`.${guideBundle}`, 'utf8');
const inline = `<script type="application/json">${bundle}</script>`;
const folder = ['guide.json', 'locales/index.json', 'locales/sv.json'].map((file) => `${guideFolder}/${file}`);

const embeds = [
  { name: 'its folder', policy: strictPolicy, attributes: { src: guideFolder }, children: '', fetched: folder },
  { name: 'one file', policy: strictPolicy, attributes: { src: guideBundle }, children: '', fetched: [guideBundle] },
  { name: 'the page itself', policy: inlinePolicy, attributes: {}, children: inline, fetched: [] },
];

describe('Under the strictest content policy', () => {
  for (const { name, policy, attributes, children, fetched } of embeds) {
    for (const mode of ['light', 'isolated'] as const) {
      it(`a guide from ${name} runs from start to report, ${mode}, without breaking a rule or asking for more`, async () => {
        const tag = guideTag(mode === 'isolated' ? { ...attributes, isolated: '' } : attributes, children);
        const url = await publish(policed(tag), { 'content-security-policy': policy });
        const guide = await openGuide({ url });
        await guide.answerAll(caseOf('V4').answers);
        await guide.toPaper('verksamhetsstod');

        const { policyViolations, consoleErrors, pageErrors, requests } = guide.open;
        const site = await siteUrl();
        const expected = [url, ...['/dist/vagval.js', ...ahead, ...fetched].map((path) => `${site}${path}`)].sort();
        await guide.close();
        expect({ policyViolations, consoleErrors, pageErrors, requests: [...requests].sort() }).to.deep.equal({
          policyViolations: [],
          consoleErrors: [],
          pageErrors: [],
          requests: expected.sort(),
        });
      });

      it(`a guide from ${name} is dressed by its own stylesheet, ${mode}`, async () => {
        const tag = guideTag(mode === 'isolated' ? { ...attributes, isolated: '' } : attributes, children);
        const url = await publish(policed(tag), { 'content-security-policy': policy });
        const guide = await openGuide({ url });
        const colour = await guide.evaluate(
          (root) => getComputedStyle(root.querySelector('.vagval-primary')!).backgroundColor,
        );
        await guide.begin();
        await guide.goTo('fokus');
        const layout = await guide.evaluate((root) => {
          const choice = root.querySelector('.vagval-choice')!;
          return [getComputedStyle(choice).display, choice.getBoundingClientRect().height >= 44];
        });
        await guide.close();
        expect(colour).to.equal('rgb(31, 95, 91)');
        expect(layout).to.deep.equal(['flex', true]);
      });
    }
  }

  it('a theme applies', async () => {
    const url = await publish(policed(guideTag({ src: guideFolder, isolated: '' })), {
      'content-security-policy': strictPolicy,
    });
    const guide = await openGuide({ url });
    await guide.evaluate((_root, host) => (host.theme = { tokens: { '--vagval-accent': 'rgb(1, 2, 3)' } }));
    await until('the colour of the theme', () =>
      guide.evaluate(
        (root) => getComputedStyle(root.querySelector('.vagval-primary')!).backgroundColor === 'rgb(1, 2, 3)',
      ),
    );
    const { policyViolations } = guide.open;
    await guide.close();
    expect(policyViolations).to.deep.equal([]);
  });

  it('these tests would notice: a style in the markup is reported', async () => {
    const url = await publish(policed('<p style="color: red">Rött</p>'), { 'content-security-policy': strictPolicy });
    const open = await newPage();
    await open.page.goto(url);
    await until('the violation', () => open.policyViolations.length > 0);
    await open.close();
    expect(open.policyViolations).to.include('style-src-attr inline');
    expect(open.consoleErrors).to.not.be.empty;
  });

  it('a broken guide is reported without breaking a rule', async () => {
    const broken = guideTag({}, '<script type="application/json">{"guide":</script>');
    const url = await publish(policed(broken), { 'content-security-policy': inlinePolicy });
    const open = await newPage();
    await open.page.goto(url);
    const guide = await GuidePage.on(open);
    await until('the message', async () => (await guide.texts('[role="alert"]')).length > 0);
    await open.close();
    expect([open.policyViolations, open.pageErrors]).to.deep.equal([[], []]);
  });
});

/** A page without the icon in its address, which the policy would refuse. */
function policed(body: string): string {
  return hostPage({ body, head: script }).replace(/<link rel="icon"[^>]*>/, '');
}
