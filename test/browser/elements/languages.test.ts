import { expect, fixture, html } from '@open-wc/testing';
import type { VagvalGuide } from '../../../src/index.js';
import type { GuideBundle } from '../../../src/core/index.js';
import { click, control, go, mount, root, screenHeading, until, words, write } from '../support.js';
import { showcase } from '../../support/showcase.js';

const { guide, locales } = showcase;
const three: GuideBundle = { guide, languages: ['en', 'sv', 'ar'], locales: { ...locales, ar: locales['sv'] } };

const buttons = (element: Element) => [...root(element).querySelectorAll<HTMLElement>('.vagval-languages button')];
const status = (element: Element) => words(root(element).querySelector('.vagval-languages [role=status]'));
const unreviewed = (element: Element) => words(root(element).querySelector('[data-vagval-unreviewed]'));
const speaks = (element: Element, language: string) => until(() => root(element).lang === language);

describe('The languages of a guide', () => {
  afterEach(() => document.documentElement.removeAttribute('lang'));

  it('stand on the start page, each by its own name, in its own language and direction', async () => {
    const element = await mount({ bundle: three });
    expect(
      buttons(element).map((button) => [
        words(button),
        button.lang,
        button.dir,
        button.getAttribute('aria-current'),
        button.checkVisibility(),
      ]),
    ).to.deep.equal([
      ['English', 'en', 'ltr', 'true', true],
      ['Svenska', 'sv', 'ltr', null, true],
      ['العربية', 'ar', 'rtl', null, true],
    ]);
    await expect(element).to.be.accessible();
  });

  it('are folded away on every other screen, and within reach', async () => {
    const element = await mount({ bundle: three });
    for (const page of ['p-kind', 'review', 'comparison', 'result', 'talk', 'report']) {
      await go(element, page);
      expect(buttons(element), page).to.have.lengthOf(3);
      expect(buttons(element)[0]!.checkVisibility(), page).to.equal(false);
      control(element, 'Language: English').click();
      expect(buttons(element)[0]!.checkVisibility(), page).to.equal(true);
    }
  });

  it('stay as they are when another cannot be fetched, and nothing is lost', async () => {
    const fetchBefore = window.fetch.bind(window);
    let online = true;
    window.fetch = (address) => {
      const file = new URL(address as string, location.href).pathname.replace(/^.*\/gathering\//, '');
      const files: Record<string, unknown> = {
        'guide.json': guide,
        'locales/index.json': ['en', 'sv'],
        'locales/en.json': locales['en'],
        'locales/sv.json': locales['sv'],
      };
      return online ? Promise.resolve(Response.json(files[file])) : Promise.reject(new TypeError('offline'));
    };
    try {
      const element = await fixture<VagvalGuide>(html`<vagval-guide src="/gathering" lang="en"></vagval-guide>`);
      await until(() => buttons(element).length === 2);
      element.answers = { kind: 'party' };
      await go(element, 'p-kind');
      online = false;
      buttons(element)[1]!.click();
      await until(() => words(root(element).querySelector('[data-vagval-news]')).startsWith('The language could not'));
      expect([screenHeading(element), element.lang, element.answers]).to.deep.equal(['kind?', 'en', { kind: 'party' }]);
      online = true;
      buttons(element)[1]!.click();
      await speaks(element, 'sv');
      expect([screenHeading(element), element.answers]).to.deep.equal(['sv kind?', { kind: 'party' }]);
    } finally {
      window.fetch = fetchBefore;
    }
  });

  it('do not hide that another guide cannot be fetched, however often it is tried', async () => {
    const element = await mount({ bundle: three });
    const failed = () => words(root(element).querySelector('.vagval-failure'));
    Object.assign(element, { guide: undefined, src: '/nowhere' });
    await until(() => failed() !== '');
    const language = element.lang;
    root(element).querySelector<HTMLButtonElement>('.vagval-failure button')!.click();
    let told = 0;
    element.addEventListener('vagval-error', () => (told += 1));
    await until(() => told === 1);
    expect([failed() !== '', element.lang]).to.deep.equal([true, language]);
    element.lang = 'sv';
    await until(() => failed().includes('uppkopplingen'));
  });

  it('are not shown for a guide that has only one', async () => {
    const element = await mount({ bundle: { guide, locales: { en: locales['en'] } } });
    expect(root(element).querySelector('.vagval-languages')).to.equal(null);
  });

  it('change what is said and nothing else: answers, screen and focus stay, and it is told', async () => {
    const element = await mount({ bundle: three, answers: { kind: 'party' }, page: 'p-thoughts' });
    await write(element, 'textarea', 'What I think');
    control(element, 'Language: English').click();
    const [, swedish] = buttons(element);
    swedish!.focus();
    swedish!.click();
    await speaks(element, 'sv');
    expect(screenHeading(element)).to.equal('sv thoughts?');
    expect(element.lang).to.equal('sv');
    expect(element.answers).to.deep.equal({ kind: 'party', thoughts: 'What I think' });
    expect(root(element).querySelector('textarea')!.value).to.equal('What I think');
    expect(document.activeElement).to.equal(swedish);
    expect(swedish!.getAttribute('aria-current')).to.equal('true');
    expect(status(element)).to.equal('Guidens språk är nu svenska.');
    await click(element, 'Fortsätt');
    expect(status(element)).to.equal('');
    expect(buttons(element)[0]!.checkVisibility(), 'folded away on the next screen').to.equal(false);
  });

  it('are not told when the page changed them', async () => {
    const element = await mount({ bundle: three });
    element.lang = 'sv';
    await speaks(element, 'sv');
    expect(status(element)).to.equal('');
  });

  it('turn the direction of the guide', async () => {
    const element = await mount({ bundle: three, lang: 'ar' });
    expect([root(element).lang, root(element).dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('mark a title in another language, with its direction', async () => {
    const element = await mount({ bundle: three, lang: 'ar', answers: { kind: 'party' }, page: 'result' });
    await until(() => root(element).querySelector('cite') !== null);
    const cites = [...root(element).querySelectorAll<HTMLElement>('cite, .vagval-sources span')];
    expect(cites.length).to.be.greaterThan(1);
    for (const { lang, dir } of cites) expect([lang, dir]).to.deep.equal(['en', 'ltr']);
    element.lang = 'en';
    await speaks(element, 'en');
    await element.updateComplete;
    expect(root(element).querySelector('cite')!.hasAttribute('lang')).to.equal(false);
  });

  it('say an error again in the new language', async () => {
    const element = await mount({ bundle: three, page: 'p-guests' });
    await write(element, '[inputmode=decimal]', 'many');
    await click(element, 'Continue');
    const summary = () => words(root(element).querySelector('[data-vagval-errors]'));
    expect(summary()).to.include('Something needs to be corrected');
    element.lang = 'sv';
    await speaks(element, 'sv');
    expect(summary()).to.include('Något behöver rättas').and.to.include('sv guests?');
    expect(root(element).querySelector<HTMLInputElement>('[inputmode=decimal]')!.value).to.equal('many');
  });

  it('follow the page when the element has none of its own', async () => {
    document.documentElement.lang = 'en';
    const [follows, keeps] = [await mount({ bundle: three, lang: '' }), await mount({ bundle: three, lang: 'ar' })];
    expect(root(follows).lang).to.equal('en');
    document.documentElement.lang = 'sv';
    await speaks(follows, 'sv');
    expect(root(keeps).lang).to.equal('ar');
  });
});

describe('Digits of an Arabic keyboard', () => {
  it('are numbers and days, and stay as they were written in text', async () => {
    const element = await mount({ bundle: three, page: 'p-guests' });
    await write(element, '[inputmode=decimal]', '٤٢');
    await write(element, '[inputmode=numeric]', '۲۰۲۶-۰۳-۰۱');
    await go(element, 'p-place');
    await write(element, 'input', 'شارع ٧');
    expect(element.answers).to.deep.equal({ guests: 42, day: '2026-03-01', place: 'شارع ٧' });
  });
});

describe('A translation', () => {
  const reviewed = (review: unknown): GuideBundle => ({
    ...showcase,
    locales: { en: locales['en'], sv: { ...(locales['sv'] as object), review } },
  });

  it('that nobody has reviewed says so, and which texts hold', async () => {
    for (const review of [undefined, { reviewed: false }]) {
      const element = await mount({ bundle: reviewed(review), lang: 'sv' });
      expect(unreviewed(element)).to.match(/inte granskade.*originalet \(engelska\)/);
    }
  });

  it('that is reviewed, or is the source, says nothing', async () => {
    const element = await mount({ bundle: reviewed({ reviewed: '2026-11-22' }), lang: 'sv' });
    expect(unreviewed(element)).to.equal('');
    expect(unreviewed(await mount({ lang: 'en' }))).to.equal('');
  });

  it('says so too while the interface is not reviewed in its language', async () => {
    const bundle = { guide, languages: ['sv', 'en'], locales: { ...locales } };
    Object.assign(bundle.locales, { en: { ...(locales['en'] as object), review: { reviewed: '2026-11-22' } } });
    expect(unreviewed(await mount({ bundle, lang: 'en' }))).to.match(/the original holds \(Swedish\)/);
  });
});
