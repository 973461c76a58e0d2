import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { strictPolicy } from '../../tools/server.mjs';
import { newPage } from './support/browser.js';
import { GuidePage, openGuide } from './support/guide-page.js';
import { askedPages, caseOf } from './support/samverkan.js';
import { guideFolder, guideTag, hostPage, publish, publishAt, script, siteUrl } from './support/site.js';
import { until } from './support/until.js';
import { Words } from './support/words.js';

const folder = '/tongues';
const [swedish, arabic] = [new Words('sv'), new Words('ar')];

/** The main guide in Swedish and Arabic, whatever other languages it has. */
before(async () => {
  for (const file of ['guide.json', 'locales/sv.json', 'locales/ar.json'])
    await publishAt(`${folder}/${file}`, await readFile(`.${guideFolder}/${file}`, 'utf8'));
  await publishAt(`${folder}/locales/index.json`, '["sv", "ar"]');
});

/** Whether an address is that of a file of the interface in some language. */
const isOfALanguage = (asked: string) => /\/vagval\/(sv|en|fi|ar|sv-simple)(-later)?\.js$/.test(asked);

describe('A language of the interface that is not in the file', () => {
  const open = async (lang: string) => {
    const body = guideTag({ src: folder, lang });
    const page = hostPage({ body, head: script }).replace(/<link rel="icon"[^>]*>/, '');
    return { url: await publish(page, { 'content-security-policy': strictPolicy }), ...(await newPage()) };
  };

  it('is one file beside it, loaded when it is wanted, under the strictest policy', async () => {
    const { url, ...page } = await open('ar');
    await page.page.goto(url);
    const guide = await GuidePage.on(page, arabic);
    await guide.isAt(arabic.guide('guide', 'title'), { focus: false });
    const begin = await guide.texts('.vagval-primary');
    const direction = await guide.evaluate((root) => [root.lang, root.dir, getComputedStyle(root).direction]);
    const site = await siteUrl();
    const { requests, policyViolations, consoleErrors, pageErrors } = page;
    await guide.close();
    expect(begin).to.deep.equal([arabic.ui('start.begin')]);
    expect(direction).to.deep.equal(['ar', 'rtl', 'rtl']);
    const scripts = requests.filter((asked) => asked.endsWith('.js'));
    expect(scripts.slice(0, 2)).to.deep.equal([`${site}/dist/vagval.js`, `${site}/dist/vagval/ar.js`]);
    expect(scripts.slice(2).filter(isOfALanguage), 'what follows when the page is idle').to.satisfy((later: string[]) =>
      later.every((asked) => asked.endsWith('/ar-later.js')),
    );
    expect(requests.filter((asked) => asked.includes('/locales/'))).to.deep.equal([
      `${site}${folder}/locales/index.json`,
      `${site}${folder}/locales/ar.json`,
    ]);
    expect({ policyViolations, consoleErrors, pageErrors }).to.deep.equal({
      policyViolations: [],
      consoleErrors: [],
      pageErrors: [],
    });
  });

  it('is not asked for by who reads Swedish', async () => {
    const { url, ...page } = await open('sv');
    await page.page.goto(url);
    const guide = await GuidePage.on(page);
    await guide.isAt(swedish.guide('guide', 'title'), { focus: false });
    await guide.close();
    expect(page.requests.filter(isOfALanguage).filter((asked) => !asked.endsWith('/sv-later.js'))).to.deep.equal([]);
  });

  it('and cannot be had, gives way to that of the source language; the guide is there all the same', async () => {
    const { url, ...page } = await open('ar');
    await page.page.setRequestInterception(true);
    page.page.on('request', (request) => {
      void (request.url().endsWith('/ar.js') ? request.abort('internetdisconnected') : request.continue());
    });
    await page.page.goto(url);
    const guide = await GuidePage.on(page, arabic);
    await guide.isAt(arabic.guide('guide', 'title'), { focus: false });
    const begin = await guide.texts('.vagval-primary');
    const { pageErrors } = page;
    await guide.close();
    expect(begin).to.deep.equal([swedish.ui('start.begin')]);
    expect(pageErrors).to.deep.equal([]);
  });
});

describe('Who changes language in the middle of a guide', () => {
  const { answers } = caseOf('V4');
  const asked = askedPages(answers);
  const middle = Math.floor(asked.length / 2);
  const thoughts = 'Vi vill nå fler unga i området.';
  const reflection = asked.find(({ questions }) => questions[0]!.kind === 'long-text')!;

  const answer = async (guide: GuidePage, entries: typeof asked) => {
    for (const entry of entries) {
      await guide.isAt(guide.headingOf(entry));
      if (entry === reflection) {
        await guide.page.click('.vagval textarea');
        await guide.page.keyboard.type(thoughts);
      }
      for (const { id, kind } of entry.questions)
        if (kind === 'single') await guide.choose(guide.words.answer(id, answers[id] ?? 'vet_inte'));
      await guide.proceed();
    }
  };
  const given = (guide: GuidePage) => guide.evaluate((_root, host) => ({ ...host.answers }));
  const result = async (guide: GuidePage) => ({
    outcomes: await guide.attributes('.vagval-overview li', 'data-outcome'),
    ranks: await guide.attributes('.vagval-overview li', 'data-rank'),
    statuses: await guide.attributes('.vagval-overview .vagval-status', 'data-status'),
    notices: await guide.attributes('[data-notice]', 'data-notice'),
  });
  const change = async (guide: GuidePage, to: Words, name: string) => {
    await guide.page.click('.vagval-languages summary');
    await guide.press('button', name, '.vagval-languages');
    guide.words = to;
    await until(`the language ${to.language}`, () =>
      guide.evaluate((root, _host, wanted) => root.lang === wanted, to.language),
    );
    await until('the news of it', async () => (await guide.texts('.vagval-languages [role=status]'))[0] !== '');
    const focused = await guide.page.evaluate(() => document.activeElement?.getAttribute('lang'));
    expect(focused, 'the focus stays on the language').to.equal(to.language);
  };

  it('goes on where they were, in Arabic from right to left, and back: answers and result are the same', async () => {
    const guide = await openGuide({ attributes: { src: folder } });
    expect(await guide.texts('.vagval-languages button')).to.deep.equal(['Svenska', 'العربية']);
    await guide.begin();
    await answer(guide, asked.slice(0, middle));
    await guide.isAt(guide.headingOf(asked[middle]!));
    const before = await given(guide);
    expect(before[reflection.questions[0]!.id]).to.equal(thoughts);

    await change(guide, arabic, 'العربية');
    await guide.isAt(guide.headingOf(asked[middle]!), { focus: false });
    expect(await given(guide)).to.deep.equal(before);
    expect(await guide.evaluate((root) => getComputedStyle(root).direction)).to.equal('rtl');

    // The focus is on the language; a screen is gone to by what is pressed on it.
    await guide.evaluate((root) => root.querySelector<HTMLElement>('[data-vagval-screen]')!.focus());
    await answer(guide, asked.slice(middle));
    await guide.isAt(arabic.ui('review.title'));
    await guide.toResult();
    const [inArabic, all] = [await result(guide), await given(guide)];
    expect(inArabic.outcomes.length).to.be.greaterThan(3);

    await change(guide, swedish, 'Svenska');
    expect(await given(guide)).to.deep.equal(all);
    expect(await result(guide)).to.deep.equal(inArabic);
    expect(all).to.include({ ...answers, [reflection.questions[0]!.id]: thoughts });
    const heading = await guide.heading();
    const { consoleErrors, pageErrors } = guide.open;
    await guide.close();

    const onlySwedish = await openGuide();
    await onlySwedish.give(all as Record<string, string>);
    await onlySwedish.goTo('former');
    expect(await result(onlySwedish)).to.deep.equal(inArabic);
    expect((await onlySwedish.heading())!.text).to.equal(heading!.text);
    await onlySwedish.close();
    expect({ consoleErrors, pageErrors }).to.deep.equal({ consoleErrors: [], pageErrors: [] });
  }).timeout(90_000);
});
