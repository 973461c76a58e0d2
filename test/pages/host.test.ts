import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { newPage } from './support/browser.js';
import { GuidePage, openGuide, type GuideElement } from './support/guide-page.js';
import { askedPages, caseOf, complete } from './support/samverkan.js';
import { guideBundle, guideFolder, guideTag, hostPage, publish, script } from './support/site.js';
import { headings } from './support/structure.js';
import { until } from './support/until.js';
import { Words } from './support/words.js';

const words = new Words();
const english = new Words('en');
const title = words.guide('guide', 'title');
const inline = `<script type="application/json">${await readFile(`.${guideBundle}`, 'utf8')}</script>`;
const heading = (question: string, in_ = words) => in_.guide('questions', question, 'title');

describe('Two guides on a page', () => {
  for (const [name, head] of [
    ['one script', script],
    ['two copies of the script', `${script}<script type="module" src="/dist/vagval.js?again"></script>`],
  ] as const) {
    it(`and ${name} do not disturb each other`, async () => {
      const body = [{}, { isolated: '' }, { lang: 'en' }]
        .map((more) => guideTag({ src: guideFolder, ...more }))
        .join('');
      const first = await openGuide({ url: await publish(hostPage({ head, body })) });
      const second = await GuidePage.on(first.open, words, 1);
      const third = await GuidePage.on(first.open, english, 2);
      for (const guide of [first, second, third]) {
        await guide.goTo('fokus');
        await guide.isAt(heading('fokus', guide.words));
      }
      await first.choose(words.answer('fokus', 'bada'));
      await second.choose(words.answer('fokus', 'sakomrade'));
      await third.choose(english.answer('fokus', 'forutsattningar'));
      expect(await first.chosen()).to.deep.equal([words.answer('fokus', 'bada')]);
      expect(await second.chosen()).to.deep.equal([words.answer('fokus', 'sakomrade')]);
      await second.proceed();
      await second.isAt(heading('initiativ'));
      expect((await first.heading())?.text).to.equal(heading('fokus'));
      expect((await third.heading())?.text).to.equal(heading('fokus', english));
      const given = [first, second, third].map((guide) => guide.evaluate((_root, host) => host.answers));
      expect(await Promise.all(given)).to.deep.equal([
        { fokus: 'bada' },
        { fokus: 'sakomrade' },
        { fokus: 'forutsattningar' },
      ]);
      const { pageErrors, consoleErrors } = first.open;
      await first.close();
      expect([pageErrors, consoleErrors]).to.deep.equal([[], []]);
    });
  }
}).timeout(60_000);

describe('The element', () => {
  let guide: GuidePage;
  afterEach(async () => {
    const { pageErrors, consoleErrors } = guide.open;
    await guide.close();
    expect([pageErrors, consoleErrors]).to.deep.equal([[], []]);
  });

  for (const attributes of [{}, { isolated: '' }]) {
    const mode = 'isolated' in attributes ? 'isolated' : 'light';

    it(`keeps page and answers when it is moved, or taken out and put back, ${mode}`, async () => {
      guide = await openGuide({ attributes });
      await guide.goTo('fokus');
      await guide.choose(words.answer('fokus', 'bada'));
      await guide.evaluate((_root, host) => document.getElementById('host-footer')!.append(host));
      expect(await guide.chosen()).to.deep.equal([words.answer('fokus', 'bada')]);
      await guide.choose(words.answer('fokus', 'sakomrade'));
      await guide.proceed();
      await guide.isAt(heading('initiativ'));

      await guide.evaluate((_root, host) => host.remove());
      await guide.evaluate((_root, host) => document.getElementById('host-main')!.append(host));
      await guide.choose(words.answer('initiativ', 'gemensamt'));
      await guide.press('button', words.ui('page.back'));
      await guide.isAt(heading('fokus'));
      expect(await guide.chosen()).to.deep.equal([words.answer('fokus', 'sakomrade')]);
      await guide.page.evaluate(() => history.back());
      await guide.isAt(heading('initiativ'));
      expect(await guide.evaluate((_root, host) => host.answers)).to.deep.equal({
        fokus: 'sakomrade',
        initiativ: 'gemensamt',
      });
      await guide.give({ initiativ: 'ideburen' });
      expect(await guide.chosen()).to.deep.equal([words.answer('initiativ', 'ideburen')]);
    });

    it(`keeps page, answers and notes when its language changes, ${mode}`, async () => {
      guide = await openGuide({ attributes });
      await guide.give(caseOf('V5').answers);
      await guide.goTo('forverkligande');
      await guide.press('summary', words.ui('agenda.note'));
      await guide.page.keyboard.press('Tab');
      await guide.page.keyboard.type('Vi frågar i mars.');
      await guide.evaluate((_root, host) => host.setAttribute('lang', 'en'));
      await guide.isAt(english.ui('agenda.title'), { focus: false });
      const notes = await guide.evaluate((root) => [...root.querySelectorAll('textarea')].map(({ value }) => value));
      expect(notes.filter((note) => note !== '')).to.deep.equal(['Vi frågar i mars.']);
      guide.words = english;
      await guide.goTo('tillit');
      await guide.isAt(heading('tillit', english));
      expect(await guide.chosen()).to.deep.equal([english.answer('tillit', 'ja')]);
    });

    it(`stands in a shadow root of the page's own, ${mode}`, async () => {
      const body = `<div id="part"></div><script type="module">
        const root = document.getElementById('part').attachShadow({ mode: 'open' });
        root.append(document.createElement('vagval-guide'));
        Object.assign(root.firstChild, { src: '${guideFolder}', isolated: ${'isolated' in attributes} });
      </script>`;
      const open = await newPage();
      await open.page.goto(await publish(hostPage({ body })));
      const host = await open.page.$('>>> vagval-guide');
      guide = GuidePage.of(open, host!);
      await guide.isAt(title, { focus: false });
      await guide.begin();
      await guide.goTo('fokus');
      await guide.choose(words.answer('fokus', 'bada'));
      const display = await guide.evaluate((root) => getComputedStyle(root.querySelector('.vagval-choice')!).display);
      expect(display).to.equal('flex');
    });
  }

  it('takes the language of what is around it, and that of its own attribute before that', async () => {
    const body = `<div lang="en">${guideTag()}</div><div lang="en">${guideTag({ src: guideFolder, lang: 'sv' })}</div>`;
    guide = await openGuide({ url: await publish(hostPage({ body })), words: english });
    const other = await GuidePage.on(guide.open, words, 1);
    await other.isAt(title, { focus: false });
  });

  it('takes answers that are set before and after it has loaded', async () => {
    const open = await newPage();
    const early = `${guideTag()}<script>document.querySelector('vagval-guide').answers = { fokus: 'bada' };</script>`;
    await open.page.goto(await publish(hostPage({ body: early })));
    guide = await GuidePage.on(open);
    await guide.isAt(title, { focus: false });
    await guide.goTo('fokus');
    expect(await guide.chosen()).to.deep.equal([words.answer('fokus', 'bada')]);
    await guide.give({ fokus: 'sakomrade', tillit: 'ja' });
    await until('the new answer', async () => (await guide.chosen())[0] === words.answer('fokus', 'sakomrade'));
    await guide.goTo('tillit');
    expect(await guide.chosen()).to.deep.equal([words.answer('tillit', 'ja')]);
  });

  it('sets answers aside that the guide does not know', async () => {
    guide = await openGuide();
    await guide.give({ fokus: 'annat', nowhere: 'ja', tillit: 'delvis', __proto__: 'x' });
    await guide.goTo('review');
    expect(await guide.evaluate((_root, host) => host.answers['tillit'])).to.equal('delvis');
    await guide.goTo('fokus');
    expect(await guide.chosen()).to.deep.equal([]);
  });

  it('shows its children until the script has run, and then itself', async () => {
    const open = await newPage();
    const child = '<p id="fallback">Läs guiden <a href="/guide.pdf">som text</a>.</p>';
    await open.page.setRequestInterception(true);
    let letGo: () => void = () => undefined;
    open.page.on('request', (request) => {
      if (!request.url().endsWith('/dist/vagval.js')) return void request.continue();
      letGo = () => void request.continue();
    });
    const url = await publish(hostPage({ body: guideTag({ src: guideFolder }, child) }));
    const arrived = open.page.goto(url);
    await until('the request for the script', () => open.requests.some((asked) => asked.endsWith('vagval.js')));
    expect(await open.page.$eval('#fallback', (element) => element.checkVisibility())).to.be.true;
    letGo();
    await arrived;
    guide = await GuidePage.on(open);
    await guide.isAt(title, { focus: false });
    expect(await open.page.$('#fallback')).to.equal(null);
  });

  for (const [name, attributes, children] of [
    ['a guide within the page', {}, inline],
    ['a guide of its own folder', { src: guideFolder }, '<p>Läs guiden som text.</p>'],
  ] as const) {
    it(`finds ${name} also when the script has run before the parser has come to it`, async () => {
      const open = await newPage();
      await open.page.setRequestInterception(true);
      let letGo: () => void = () => undefined;
      open.page.on('request', (request) => {
        if (!request.url().endsWith('/slow.js')) return void request.continue();
        letGo = () => void request.respond({ contentType: 'text/javascript', body: '' });
      });
      const head = '<script type="module" async src="/dist/vagval.js"></script>';
      const body = `<script src="/slow.js"></script>${guideTag(attributes, children)}`;
      const arrived = open.page.goto(await publish(hostPage({ head, body })));
      await until('the definition while the page is being read', () =>
        open.page
          .evaluate(() => document.readyState === 'loading' && !!customElements.get('vagval-guide'))
          .catch(() => false),
      );
      letGo();
      await arrived;
      guide = await GuidePage.on(open);
      await guide.isAt(title, { focus: false });
      expect(await guide.evaluate((_root, host) => host.innerText.includes('Läs guiden'))).to.be.false;
    });
  }

  it('starts its headings at the level that the page says', async () => {
    const body = `<h2>Verktyg</h2>${guideTag({ src: guideFolder, 'heading-level': '3' })}`;
    guide = await openGuide({ url: await publish(hostPage({ body })) });
    await guide.give(caseOf('V5').answers);
    for (const screen of ['start', 'fokus', 'former', 'report']) {
      await guide.goTo(screen);
      const levels = (await headings(guide)).map(({ level }) => level);
      expect(levels.slice(0, 3), screen).to.deep.equal([1, 2, 3]);
      expect(
        levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1),
        screen,
      ).to.deep.equal([]);
    }
  });

  it('goes to a screen by goTo, and nowhere for what is none', async () => {
    guide = await openGuide();
    await guide.goTo('medel');
    await guide.isAt(heading('medel'));
    await guide.evaluate((_root, host) => host.goTo('nowhere'));
    await guide.isAt(heading('medel'));
  });

  it('takes all away by restart, and begins anew', async () => {
    guide = await openGuide();
    await guide.give(caseOf('V5').answers);
    await guide.goTo('former');
    await guide.evaluate((_root, host) => host.restart());
    await guide.isAt(title);
    expect(await guide.evaluate((_root, host) => host.answers)).to.deep.equal({});
    await guide.begin();
    await guide.isAt(heading('analysen'));
  });

  it('lets one go on where one was, or start again after a question', async () => {
    guide = await openGuide();
    await guide.begin();
    await guide.isAt(heading('analysen'));
    await guide.proceed();
    await guide.isAt(heading('fokus'));
    await guide.choose(words.answer('fokus', 'bada'));
    await guide.goTo('start');
    await guide.press('button', words.ui('start.resume'));
    await guide.isAt(heading('fokus'));
    await guide.goTo('start');
    await guide.press('button', words.ui('start.restart'));
    await guide.press('button', words.ui('start.restart.no'));
    expect(await guide.evaluate((_root, host) => host.answers)).to.deep.equal({ fokus: 'bada' });
    await guide.press('button', words.ui('start.restart'));
    await guide.press('button', words.ui('start.restart.yes'));
    await until('an empty draft', () => guide.evaluate((_root, host) => Object.keys(host.answers).length === 0));
    await guide.begin();
    await guide.isAt(heading('analysen'));
  });

  it('gives all that one takes along as a report, in its language', async () => {
    guide = await openGuide({ words: english });
    const early = await guide.evaluate(() => {
      const fresh = document.createElement('vagval-guide') as GuideElement;
      document.body.append(fresh);
      return fresh.report() ?? 'nothing yet';
    });
    await guide.give(caseOf('V1').answers);
    const report = await guide.evaluate((_root, host) => JSON.stringify(host.report()));
    const again = await guide.evaluate((_root, host) => JSON.stringify(host.report()));
    expect(early).to.equal('nothing yet');
    expect(JSON.parse(report)).to.include({ title: english.guide('guide', 'title'), language: 'en' });
    expect(report).to.include(english.guide('outcomes', 'overenskommelse', 'title'));
    expect(again).to.equal(report);
  });

  it('asks before one leaves the page with answers, and not before', async () => {
    guide = await openGuide();
    const asked = () =>
      guide.page.evaluate(() => {
        const event = new Event('beforeunload', { cancelable: true });
        window.dispatchEvent(event);
        return event.defaultPrevented;
      });
    expect(await asked()).to.be.false;
    await guide.goTo('fokus');
    await guide.choose(words.answer('fokus', 'bada'));
    expect(await asked()).to.be.true;
    await guide.evaluate((_root, host) => host.remove());
    expect(await asked()).to.be.false;
  });
}).timeout(60_000);

describe('The page around a guide', () => {
  it('is told of nothing that nobody did', async () => {
    const guide = await openListening({ isolated: '' });
    await guide.give(caseOf('V5').answers);
    await guide.evaluate((_root, host) => host.setAttribute('lang', 'en'));
    await guide.isAt(english.guide('guide', 'title'), { focus: false });
    await guide.evaluate((_root, host) => host.setAttribute('audience', 'offentlig'));
    await guide.evaluate((_root, host) => {
      host.theme = { tokens: {} };
      document.getElementById('host-footer')!.append(host);
      return host.updateComplete;
    });
    expect(await told(guide)).to.deep.equal([]);
    await guide.close();
  });

  for (const attributes of [{}, { isolated: '' }]) {
    it(`is told what one does in ids, never in words, ${'isolated' in attributes ? 'isolated' : 'light'}`, async () => {
      const guide = await openListening(attributes);
      const { answers } = caseOf('V4');
      await guide.begin();
      const secret = 'Anna Andersson ringde 070-123 45 67';
      for (const entry of askedPages(answers)) {
        await guide.isAt(guide.headingOf(entry));
        const { id, kind } = entry.questions[0]!;
        if (kind === 'long-text') {
          await guide.evaluate((root) => root.querySelector('textarea')!.focus());
          await guide.page.keyboard.type(secret);
        } else await guide.choose(words.answer(id, answers[id] ?? 'vet_inte'));
        await guide.proceed();
      }
      await guide.isAt(words.ui('review.title'));
      await guide.toResult();
      const outcome = words.guide('outcomes', 'verksamhetsstod', 'inline');
      await guide.press('button', words.ui('result.choose', { outcome }));
      await guide.isAt(words.ui('agenda.title.chosen', { outcome }));
      await guide.press('summary', words.ui('agenda.note'));
      await guide.page.keyboard.press('Tab');
      await guide.page.keyboard.type(secret);
      const events = await told(guide);
      await guide.close();

      const about = (name: string) =>
        events.filter(({ type }) => type === `vagval-${name}`).map(({ detail }) => detail);
      const closed = about('answer').filter(({ value }) => value !== null);
      expect(Object.fromEntries(closed.map(({ question, value }) => [question, value]))).to.deep.equal(
        complete(answers),
      );
      expect(closed).to.have.length(Object.keys(complete(answers)).length);
      const pages = [...askedPages(answers).map(({ id }) => id), 'review', 'former', 'forverkligande'];
      expect(about('step').map(({ page }) => page)).to.deep.equal(pages);
      expect(about('recommendation')).to.have.length(1);
      expect(about('recommendation')[0]).to.include({ guide: 'strategisk-samverkan' });
      expect((about('recommendation')[0]!['ranked'] as string[])[0]).to.equal('verksamhetsstod');
      expect(about('recommendation')[0]!['notices']).to.deep.equal(['samtal.forst']);
      expect(about('complete')).to.deep.equal([{ guide: 'strategisk-samverkan', chosen: 'verksamhetsstod' }]);
      expect(JSON.stringify(events)).to.not.match(/Anna|070|[åäöÅÄÖ]| /);
    });
  }

  interface Told {
    readonly type: string;
    readonly detail: Readonly<Record<string, unknown>>;
  }

  async function openListening(attributes: Readonly<Record<string, string>>): Promise<GuidePage> {
    const listener = `<script>
      window.told = [];
      for (const name of ['answer', 'step', 'recommendation', 'complete', 'error'])
        document.addEventListener('vagval-' + name, ({ type, detail }) => told.push({ type, detail }));
    </script>`;
    const body = guideTag({ src: guideFolder, ...attributes });
    return openGuide({ url: await publish(hostPage({ head: listener + script, body })) });
  }

  function told(guide: GuidePage): Promise<Told[]> {
    return guide.page.evaluate(() => (window as unknown as { told: Told[] }).told);
  }
}).timeout(60_000);
