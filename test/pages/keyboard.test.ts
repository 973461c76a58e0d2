import { expect } from 'chai';
import { newPage, type OpenPage } from './support/browser.js';
import { GuidePage, openGuide } from './support/guide-page.js';
import { chooseByArrows, focused, pressButton, tabTo } from './support/keyboard.js';
import { askedPages, caseOf, complete } from './support/samverkan.js';
import { guideFolder, guideTag, hostPage, publish } from './support/site.js';
import { until } from './support/until.js';
import { Words } from './support/words.js';

const words = new Words();
const reportTitle = words.ui('report.title', { guide: words.guide('guide', 'title') });

describe('With a keyboard only', () => {
  for (const attributes of [{}, { isolated: '' }]) {
    const mode = 'isolated' in attributes ? 'isolated' : 'light';

    it(`one gets from start to report, and each screen begins with the focus on its heading, ${mode}`, async () => {
      const guide = await openGuide({ attributes });
      const { page } = guide;
      const { answers } = caseOf('V4');
      await pressButton(page, words.ui('start.begin'));
      for (const entry of askedPages(answers)) {
        await guide.isAt(guide.headingOf(entry));
        const { id, kind } = entry.questions[0]!;
        if (kind === 'long-text') {
          await tabTo(page, 'text box', ({ tag }) => tag === 'textarea');
          await page.keyboard.type(`Om ${id}`);
        } else await chooseByArrows(page, words.answer(id, answers[id] ?? 'vet_inte'));
        await pressButton(page, words.ui('page.continue'), kind === 'long-text' ? 'Space' : 'Enter');
      }
      await guide.isAt(words.ui('review.title'));
      await pressButton(page, words.ui('review.continue'));
      const name = words.guide('outcomes', 'verksamhetsstod', 'inline');
      await until('the result', async () => (await guide.heading())?.text.includes(name));
      expect((await guide.heading())!.focused).to.be.true;
      await pressButton(page, words.ui('result.choose', { outcome: name }));
      await guide.isAt(words.ui('agenda.title.chosen', { outcome: name }));
      await tabTo(page, 'note', ({ tag, text }) => tag === 'summary' && text === words.ui('agenda.note'));
      await page.keyboard.press('Enter');
      await tabTo(page, 'note', ({ tag }) => tag === 'textarea', { most: 1 });
      await page.keyboard.type('Vi frågar i mars.');
      await tabTo(page, 'print', ({ text }) => text === words.ui('agenda.print'), { most: 100 });
      await page.keyboard.press('Enter');
      await guide.isAt(reportTitle);
      const { answers: given } = await guide.evaluate((_root, { answers }) => ({ answers }));
      const report = (await guide.texts('.vagval-report')).join();
      await guide.close();
      expect(report).to.include('Vi frågar i mars.').and.to.include('Om avkallet');
      const reflections = ['analysen', 'aktorerna', 'arbetssattet', 'affaren', 'avkallet'];
      const written = Object.fromEntries(reflections.map((id) => [id, `Om ${id}`]));
      expect(given).to.deep.equal({ ...complete(answers), ...written });
    });
  }

  it('Shift+Tab walks the same stops backwards, out of the guide to the page before it', async () => {
    const guide = await openGuide();
    await guide.goTo('fokus');
    const { page } = guide;
    const forward: string[] = [];
    await tabTo(page, 'end', ({ text }) => {
      forward.push(text);
      return text === 'Kontakta oss';
    });
    const backward: string[] = [];
    await tabTo(
      page,
      'start',
      ({ text }) => {
        backward.push(text);
        return text === 'Granbyns kommun';
      },
      { back: true },
    );
    await guide.close();
    const [continues, back] = [words.ui('page.continue'), words.ui('page.back')];
    expect(forward).to.include(continues);
    expect(backward).to.include(back).and.to.include(continues);
    // The stops after the heading, which is where a screen begins; a group of radio buttons is one stop either way.
    const outside = (stops: readonly string[]) => stops.filter((text) => !isAnswer(text));
    expect(outside(backward).slice(0, outside(forward).length - 1)).to.deep.equal(outside(forward).reverse().slice(1));
  });

  it('choosing an answer never leaves the page of the question', async () => {
    const guide = await openGuide();
    await guide.goTo('tillit');
    await tabTo(guide.page, 'radio button', ({ type }) => type === 'radio');
    for (let pressed = 0; pressed < 5; pressed++) await guide.page.keyboard.press('ArrowDown');
    const { heading, focus } = { heading: await guide.heading(), focus: await focused(guide.page) };
    await guide.close();
    expect(heading?.text).to.equal(words.guide('questions', 'tillit', 'title'));
    expect(focus?.type).to.equal('radio');
  });

  it('no control has a place of its own in the order', async () => {
    const guide = await openGuide();
    await guide.give(caseOf('V5').answers);
    for (const screen of [
      'start',
      'aktorerna',
      'fokus',
      'review',
      'former',
      'comparison',
      'forverkligande',
      'report',
    ]) {
      await guide.goTo(screen);
      const places = await guide.attributes('[tabindex]', 'tabindex');
      expect([...new Set(places)], screen).to.deep.equal(['-1']);
    }
    await guide.close();
  });
});

describe('The focus', () => {
  it('stays where it is when the guide loads', async () => {
    const open = await newPage();
    const stealing = '<input id="search" aria-label="Sök"><script>document.getElementById("search").focus()</script>';
    await open.page.goto(await publish(hostPage({ body: stealing + guideTag() })));
    const guide = await GuidePage.on(open);
    await guide.isAt(words.guide('guide', 'title'), { focus: false });
    const onLoad = await open.page.evaluate(() => document.activeElement?.id);
    await guide.evaluate((_root, host) => {
      host.setAttribute('lang', 'en');
    });
    await guide.isAt(new Words('en').guide('guide', 'title'), { focus: false });
    const onLanguage = await open.page.evaluate(() => document.activeElement?.id);
    await guide.close();
    expect([onLoad, onLanguage]).to.deep.equal(['search', 'search']);
  });

  it('is on the heading, never lost, on every screen one comes to, forward and back', async () => {
    const guide = await openGuide();
    const screens = askedPages({})
      .slice(0, 4)
      .map((entry) => guide.headingOf(entry));
    await guide.begin();
    for (const heading of screens.slice(0, -1)) {
      await guide.isAt(heading);
      await guide.proceed();
    }
    await guide.isAt(screens.at(-1)!);
    for (const heading of screens.slice(0, -1).reverse()) {
      await guide.press('button', words.ui('page.back'));
      await guide.isAt(heading);
    }
    await guide.press('button', words.ui('page.back'));
    await guide.isAt(words.guide('guide', 'title'));
    await guide.close();
  });

  it('goes to the outcome that is chosen in the overview of the result', async () => {
    const guide = await openGuide();
    await guide.give(caseOf('V4').answers);
    await guide.goTo('former');
    const title = words.guide('outcomes', 'upphandling', 'title');
    await guide.press('button', title, '.vagval-overview');
    const focus = await until('the focus on the outcome', async () => {
      const now = await focused(guide.page);
      return now?.tag.startsWith('h') && now;
    });
    const address = guide.page.url();
    await guide.close();
    expect(focus.text).to.equal(title);
    expect(address).to.not.include('#');
  });
});

describe('In a form of the page around it', () => {
  let open: OpenPage;
  let guide: GuidePage;

  beforeEach(async () => {
    const form = `<form id="form" action="/sent/"><input name="mine" value="1">${guideTag()}<button>Skicka</button></form>`;
    const url = await publish(hostPage({ body: form }));
    guide = await openGuide({ url });
    ({ open } = guide);
    await open.page.evaluate(() => {
      document.getElementById('form')!.addEventListener('submit', (event) => {
        event.preventDefault();
        document.body.dataset['submitted'] = 'yes';
      });
    });
  });
  afterEach(() => guide.close());

  it('Enter in a text box of the guide does not send the form', async () => {
    await guide.goTo('aktorerna');
    await tabTo(open.page, 'line', ({ tag, type }) => tag === 'input' && type === 'text');
    await open.page.keyboard.type('Ekbackens IK');
    await open.page.keyboard.press('Enter');
    await until('the party', () => guide.evaluate((_root, host) => 'parter' in host.answers));
    await guide.goTo('fokus');
    await chooseByArrows(open.page, words.answer('fokus', 'bada'));
    await open.page.keyboard.press('Enter');
    const sent = await open.page.evaluate(() => document.body.dataset['submitted']);
    expect(sent).to.equal(undefined);
    expect((await guide.heading())!.text).to.equal(words.guide('questions', 'fokus', 'title'));
    await open.page.focus('[name=mine]');
    await open.page.keyboard.press('Enter');
    expect(await open.page.evaluate(() => document.body.dataset['submitted']), 'sent by its own field').to.equal('yes');
  });

  it('no button of the guide sends the form, and none of its controls is a field of it', async () => {
    await guide.begin();
    for (const screen of ['start', 'aktorerna', 'fokus', 'former', 'comparison', 'forverkligande']) {
      await guide.goTo(screen);
      const fields = await open.page.evaluate(() => {
        const form = document.getElementById('form') as HTMLFormElement;
        const controls = [...form.elements].filter((element) => element.matches('input, select, textarea'));
        return [[...new FormData(form).keys()], controls.map((element) => element.getAttribute('name'))];
      });
      const own = await guide.evaluate((root) => [...root.querySelectorAll('button')].map(({ type }) => type));
      expect(fields, screen).to.deep.equal([['mine'], ['mine']]);
      expect([...new Set(own)], screen).to.deep.equal(['button']);
    }
    expect(await open.page.evaluate(() => document.body.dataset['submitted'])).to.equal(undefined);
  });

  it('a reset of the form leaves the answers, and what is checked, as they are', async () => {
    await guide.goTo('fokus');
    await guide.choose(words.answer('fokus', 'bada'));
    await open.page.evaluate(() => (document.getElementById('form') as HTMLFormElement).reset());
    expect(await guide.chosen()).to.deep.equal([words.answer('fokus', 'bada')]);
    expect(await guide.evaluate((_root, host) => host.answers)).to.deep.equal({ fokus: 'bada' });
  });
});

describe('Back and Forward of the browser', () => {
  it('go through the screens with the answers kept, and the address never changes', async () => {
    const guide = await openGuide();
    const { page } = guide;
    const address = page.url();
    const screens = askedPages({})
      .slice(0, 3)
      .map((entry) => guide.headingOf(entry));
    await guide.begin();
    await guide.isAt(screens[0]!);
    await guide.proceed();
    await guide.isAt(screens[1]!);
    await guide.choose(words.answer('fokus', 'bada'));
    await guide.proceed();
    await guide.isAt(screens[2]!);
    const addresses = [page.url()];
    await page.evaluate(() => history.back());
    await guide.isAt(screens[1]!);
    expect(await guide.chosen()).to.deep.equal([words.answer('fokus', 'bada')]);
    addresses.push(page.url());
    await page.evaluate(() => history.go(-2));
    await guide.isAt(words.guide('guide', 'title'));
    addresses.push(page.url());
    await page.evaluate(() => history.go(3));
    await guide.isAt(screens[2]!);
    addresses.push(page.url());
    await guide.close();
    expect([...new Set(addresses)]).to.deep.equal([address]);
  });

  it('leave the state that the page keeps in its history as it is', async () => {
    const guide = await openGuide();
    await guide.page.evaluate(() => history.replaceState({ mine: 1 }, ''));
    await guide.begin();
    await guide.isAt(words.guide('questions', 'analysen', 'title'));
    const now = await guide.page.evaluate(() => (history.state as { mine: number }).mine);
    await guide.page.evaluate(() => history.back());
    await guide.isAt(words.guide('guide', 'title'));
    const before = await guide.page.evaluate(() => (history.state as { mine: number }).mine);
    await guide.close();
    expect([now, before]).to.deep.equal([1, 1]);
  });

  it('move only the guide that was walked in when the page has two', async () => {
    const url = await publish(hostPage({ body: guideTag({ src: guideFolder }) + guideTag({ src: guideFolder }) }));
    const first = await openGuide({ url });
    const second = await GuidePage.on(first.open, words, 1);
    await first.begin();
    await first.isAt(words.guide('questions', 'analysen', 'title'));
    await second.begin();
    await second.isAt(words.guide('questions', 'analysen', 'title'));
    await second.proceed();
    await second.isAt(words.guide('questions', 'fokus', 'title'));
    await first.page.evaluate(() => {
      document.addEventListener('vagval-step', ({ target }) => {
        const steps =
          (document.body.dataset['steps'] ?? '') + (target === document.querySelector('vagval-guide') ? 1 : 2);
        document.body.dataset['steps'] = steps;
      });
      history.back();
    });
    await second.isAt(words.guide('questions', 'analysen', 'title'));
    const steps = await first.page.evaluate(() => document.body.dataset['steps']);
    await first.close();
    expect(steps).to.equal('2');
  });
});

function isAnswer(text: string): boolean {
  return ['forutsattningar', 'sakomrade', 'bada', 'vet_inte'].some((option) => words.answer('fokus', option) === text);
}
