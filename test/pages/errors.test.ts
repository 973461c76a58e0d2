import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { newPage, type OpenPage } from './support/browser.js';
import { GuidePage, openGuide } from './support/guide-page.js';
import { guideBundle, guideFolder, guideTag, hostPage, publish, publishAt } from './support/site.js';
import { until } from './support/until.js';
import { Words, type Language } from './support/words.js';

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- guides are broken here in whatever way */
type Json = any;

const bundleText = await readFile(`.${guideBundle}`, 'utf8');
const fallback = '<p id="fallback">Läs guiden <a href="/guide.pdf">som text</a>.</p>';
const words = { sv: new Words('sv'), en: new Words('en') };

interface Broken {
  readonly name: string;
  /** The text of the guide, within the page. */
  readonly text: string;
  readonly code: string;
  /** File and place, as they are said. */
  readonly place: string;
  /** The sentence in the interface with what it is about. */
  readonly sentence: readonly [key: string, args: Readonly<Record<string, string>>];
}

const broken: readonly Broken[] = [
  {
    name: 'names a source that is not there',
    text: damaged(({ guide }) => (guide.steps[0].pages[1].questions[0].source.source = 'nowhere')),
    code: 'unknown-reference',
    place: 'guide.json: steps › 0 › pages › 1 › questions › 0 › source › source',
    sentence: ['problem.unknown-reference', { what: '*', id: 'nowhere' }],
  },
  {
    name: 'lacks a text',
    text: damaged(({ locales }) => {
      delete locales.sv.questions.tillit.title;
      delete locales.en.questions.tillit.title;
    }),
    code: 'missing-text',
    place: 'locales/LANGUAGE.json',
    sentence: ['problem.missing-text', { key: 'questions/tillit/title' }],
  },
  {
    name: 'has a rule with an operator that nobody knows',
    text: damaged(({ guide }) => (guide.steps[0].pages[3].questions[0].showIf = { like: [{ var: 'fokus' }, 'bada'] })),
    code: 'unknown-operator',
    place: 'guide.json: steps › 0 › pages › 3 › questions › 0 › showIf',
    sentence: ['problem.unknown-operator', { operator: 'like', known: '*' }],
  },
  {
    name: 'has questions that wait for each other',
    text: damaged(({ guide }) => {
      const [, one, other] = guide.steps[0].pages;
      one.questions[0].showIf = { '==': [{ var: other.questions[0].id }, 'ideburen'] };
      other.questions[0].showIf = { '==': [{ var: one.questions[0].id }, 'bada'] };
    }),
    code: 'show-if-ring',
    place: 'guide.json: steps › 0 › pages › ',
    sentence: ['problem.show-if-ring', { ring: '*' }],
  },
  {
    name: 'ends in the middle',
    text: bundleText.slice(0, 5000),
    code: 'broken-json',
    place: 'guide.json',
    sentence: ['problem.broken-json', {}],
  },
  {
    name: 'is without texts in any language',
    text: damaged((bundle) => (bundle.locales = {})),
    code: 'missing-locale',
    place: 'locales/index.json: 0',
    sentence: ['problem.missing-locale', { language: 'sv' }],
  },
  {
    name: 'is JSON of another kind',
    text: '{"type": "FeatureCollection", "features": []}',
    code: 'missing-member',
    place: 'guide.json',
    sentence: ['problem.missing-member', { member: 'guide' }],
  },
  {
    name: 'is a list',
    text: '[]',
    code: 'missing-member',
    place: 'guide.json',
    sentence: ['problem.missing-member', { member: 'guide' }],
  },
];

describe('A guide that', () => {
  let open: OpenPage;
  afterEach(() => open.close());

  for (const { name, text, code, place, sentence } of broken) {
    for (const language of ['sv', 'en'] as const) {
      it(`${name} is refused with the place and the reason, in ${language}, and the page around it lives on`, async () => {
        const child = `<script type="application/json">${text.replaceAll('<', String.raw`\u003c`)}</script>`;
        const guide = await openBroken(guideTag({}, child + fallback), language);
        const [message] = await guide.texts('[role=alert]');
        expect(message).to.include(words[language].ui('load.failed'));
        expect(message).to.include(place.replace('LANGUAGE', language));
        expect(message).to.match(saying(words[language].ui(...sentence)));
        await expectPageLives(guide, [code]);
        expect(open.consoleErrors).to.deep.equal([]);
      });
    }
  }

  it('is broken says so behind a shadow root too, with the children in sight', async () => {
    const child = `<script type="application/json">${bundleText.slice(0, 5000)}</script>`;
    const guide = await openBroken(guideTag({ isolated: '' }, child + fallback), 'sv');
    expect((await guide.texts('[role=alert]'))[0]).to.include(words.sv.ui('problem.broken-json'));
    await expectPageLives(guide, ['broken-json']);
  });

  it('has many faults shows the first ones and counts the rest', async () => {
    const text = damaged(({ guide }) => {
      for (const { questions } of guide.steps[0].pages) questions[0].source.source = 'nowhere';
    });
    const guide = await openBroken(guideTag({}, `<script type="application/json">${text}</script>`), 'sv');
    const lines = await guide.texts('[role=alert] li');
    expect(lines).to.have.length(5);
    expect(await guide.texts('[role=alert] p')).to.include(words.sv.ui('load.more_other', { count: 25 - 5 }));
  });

  it('is not given at all is asked for', async () => {
    const guide = await openBroken(guideTag({}, fallback), 'sv');
    expect((await guide.texts('[role=alert]'))[0]).to.include(words.sv.ui('load.nothing'));
    await expectPageLives(guide, ['nothing']);
  });

  async function openBroken(tag: string, language: Language): Promise<GuidePage> {
    open = await newPage();
    return openFailing(open, await publish(hostPage({ lang: language, body: recorder + tag })));
  }
});

describe('A guide whose files', () => {
  let open: OpenPage;
  beforeEach(async () => {
    open = await newPage();
  });
  afterEach(() => open.close());

  it('are not there says which, and works when one tries again after they have come', async () => {
    const url = await publish(hostPage({ body: recorder + guideTag({ src: '/later/guide' }, fallback) }));
    const guide = await openFailing(open, url);
    expect((await guide.texts('[role=alert]'))[0]).to.include('/later/guide/guide.json');
    await expectPageLives(guide, ['unreachable']);

    await guide.press('button', words.sv.ui('load.retry'));
    await until('another try', () => open.requests.filter((asked) => asked.endsWith('guide.json')).length === 2);
    await until('the message', async () => (await guide.texts('[role=alert]')).length === 1);
    await publishAt('/later/guide/guide.json', await readFile(`.${guideFolder}/guide.json`, 'utf8'));
    await publishAt('/later/guide/locales/index.json', await readFile(`.${guideFolder}/locales/index.json`, 'utf8'));
    await publishAt('/later/guide/locales/sv.json', await readFile(`.${guideFolder}/locales/sv.json`, 'utf8'));
    await guide.press('button', words.sv.ui('load.retry'));
    await guide.isAt(words.sv.guide('guide', 'title'), { focus: false });
    expect(await guide.texts('[role=alert]')).to.deep.equal([]);
    expect(await open.page.$('#fallback')).to.equal(null);
    expect(open.pageErrors).to.deep.equal([]);
  });

  it('lack the texts of the wanted language says which file', async () => {
    const { guide: data } = JSON.parse(bundleText);
    await publishAt('/half/guide.json', JSON.stringify(data));
    await publishAt('/half/locales/index.json', '["sv", "en"]');
    const url = await publish(hostPage({ lang: 'en', body: recorder + guideTag({ src: '/half' }, fallback) }));
    const guide = await openFailing(open, url);
    const [message] = await guide.texts('[role=alert]');
    expect(message).to.include('/half/locales/en.json').and.to.include(words.en.ui('load.failed'));
    await expectPageLives(guide, ['unreachable']);
  });

  for (const [name, content] of [
    ['end in the middle', bundleText.slice(0, 700)],
    ['turn out to be a web page', '<!doctype html><title>Logga in</title>'],
    ['are empty', ''],
  ] as const) {
    it(`${name} are refused as no JSON, by name`, async () => {
      await publishAt('/torn/guide.json', content);
      const url = await publish(hostPage({ body: recorder + guideTag({ src: '/torn/' }, fallback) }));
      const guide = await openFailing(open, url);
      const [message] = await guide.texts('[role=alert]');
      expect(message).to.include('guide.json').and.to.include(words.sv.ui('problem.broken-json'));
      await expectPageLives(guide, ['broken-json']);
    });
  }

  it('have a fault in the texts are refused with the name of that file', async () => {
    const { guide: data, locales } = JSON.parse(bundleText);
    delete locales.sv.questions.marknad.options.ja;
    await publishAt('/untold/guide.json', JSON.stringify(data));
    await publishAt('/untold/locales/index.json', '["sv"]');
    await publishAt('/untold/locales/sv.json', JSON.stringify(locales.sv));
    const url = await publish(hostPage({ body: recorder + guideTag({ src: '/untold' }, fallback) }));
    const guide = await openFailing(open, url);
    const [message] = await guide.texts('[role=alert]');
    expect(message).to.include('locales/sv.json').and.to.include('questions/marknad/options/ja');
    await expectPageLives(guide, ['missing-text']);
  });
});

it('An address that is none is said to be out of reach', async () => {
  const open = await newPage();
  const guide = await openFailing(
    open,
    await publish(hostPage({ body: recorder + guideTag({ src: 'http://' }, fallback) })),
  );
  expect((await guide.texts('[role=alert]'))[0]).to.include('http://');
  await expectPageLives(guide, ['unreachable']);
  await open.close();
});

it('A change of language without a connection leaves the guide as it is, and works when there is one', async () => {
  const guide = await openGuide();
  await guide.goTo('fokus');
  await guide.choose(words.sv.answer('fokus', 'bada'));
  await guide.page.setOfflineMode(true);
  await guide.evaluate((_root, host) => host.setAttribute('lang', 'en'));
  await until('the news', async () =>
    (await guide.texts('[role=status]')).some((text) => text.startsWith(words.sv.ui('language.unreachable'))),
  );
  await guide.isAt(words.sv.guide('questions', 'fokus', 'title'), { focus: false });
  expect(await guide.chosen()).to.deep.equal([words.sv.answer('fokus', 'bada')]);
  await guide.page.setOfflineMode(false);
  await guide.evaluate((_root, host) => host.setAttribute('lang', 'en'));
  await guide.isAt(words.en.guide('questions', 'fokus', 'title'), { focus: false });
  expect(await guide.chosen()).to.deep.equal([words.en.answer('fokus', 'bada')]);
  await guide.close();
});

/** Notes what the page is told about errors, from before the guide is there. */
const recorder = `<script>
  document.addEventListener('vagval-error', ({ detail }) => { (window.told ??= []).push(detail.codes); });
  document.addEventListener('click', ({ target }) => { if (target.id === 'host-button') document.body.id = 'clicked'; });
</script>`;

async function openFailing(open: OpenPage, url: string): Promise<GuidePage> {
  await open.page.goto(url);
  const guide = await GuidePage.on(open);
  await until('a message', async () => (await guide.texts('[role=alert]')).length === 1);
  return guide;
}

/** The children are in sight, the host's own button works, nothing was thrown, and the page was told why. */
async function expectPageLives({ page, open }: GuidePage, codes: readonly string[]): Promise<void> {
  const seen = await page.$eval('#fallback', (element) => [element.checkVisibility(), element.getClientRects().length]);
  expect(seen, 'the children of the element').to.deep.equal([true, 1]);
  await page.click('#host-button');
  expect(await page.$eval('body', (body) => body.id)).to.equal('clicked');
  expect(open.pageErrors).to.deep.equal([]);
  const told = await page.evaluate(() => (window as unknown as { told?: string[][] }).told);
  expect(told).to.have.length(1);
  expect(told![0]).to.include.members([...codes]);
}

function damaged(damage: (bundle: Json) => void): string {
  const bundle = JSON.parse(bundleText);
  damage(bundle);
  return JSON.stringify(bundle).replaceAll('<', String.raw`\u003c`);
}

/** A sentence in which a star stands for any words. */
function saying(sentence: string): RegExp {
  const parts = sentence.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(parts.join('.+'));
}
