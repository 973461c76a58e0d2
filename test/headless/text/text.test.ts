import { expect } from 'chai';
import {
  canonicalLanguage,
  createText,
  direction,
  languageName,
  loadInterface,
  loadNearestInterface,
  matchLanguage,
} from '../../../src/text/index.js';
import { main, modelOf, setText, smallBundle, smallGuide, withTexts, type Json } from '../support/guides.js';

const [sv, en] = await Promise.all(['sv', 'en'].map(loadInterface));

describe('Text', () => {
  const text = createText({ language: 'sv', interfaceTexts: sv!, model: main });
  const english = createText({ language: 'en', interfaceTexts: en!, model: main });

  it('says sentences of the interface, with what stands in them', () => {
    expect(text.ui('page.back')).to.equal('Tillbaka');
    expect(english.ui('step.of', { step: 2, steps: 3 })).to.equal('Step 2 of 3');
  });

  it('chooses plural forms by number', () => {
    expect([1, 2, 0].map((count) => text.ui('link.offer', { count }))).to.deep.equal([
      'Länken innehåller svar på 1 fråga.',
      'Länken innehåller svar på 2 frågor.',
      'Länken innehåller svar på 0 frågor.',
    ]);
    expect([1, 2, 0].map((count) => english.ui('link.offer', { count }))).to.deep.equal([
      'The link contains answers to 1 question.',
      'The link contains answers to 2 questions.',
      'The link contains answers to 0 questions.',
    ]);
  });

  it('says sentences of the guide by their path, whose ids may contain dots', () => {
    expect(text.guide('steps', 'former', 'title')).to.equal('Former');
    expect(text.guide('reasons', 'F1.P1.ja', 'holds')).to.match(/^Politikerna/);
  });

  it('a text that is not there is empty, whatever it is asked for', () => {
    for (const path of [
      ['nothing'],
      ['steps', 'nothing', 'title'],
      ['steps', '__proto__'],
      ['constructor'],
      ['steps', 'former', 'title', 'length'],
    ]) {
      expect(text.guide(...path), path.join('/')).to.equal('');
    }
  });

  it('a text that a page has hung on all objects is no text of a guide', () => {
    const all = Object.prototype as { title?: string };
    all.title = 'from the page';
    try {
      const { locales } = modelOf(smallBundle());
      const plain = { ...modelOf(smallBundle()), locales: { sv: { guide: {} }, en: locales['en']! } };
      const words = createText({ language: 'sv', interfaceTexts: sv!, model: plain });
      expect(words.guide('guide', 'title')).to.equal('');
    } finally {
      delete all.title;
    }
  });

  it('a text that is not translated is said in the source language', () => {
    const bundle = smallBundle();
    const { locales } = modelOf(bundle);
    delete (locales as Json).en.limits.money;
    const small = { ...modelOf(smallBundle()), locales };
    const words = createText({ language: 'en', interfaceTexts: en!, model: small });
    expect(words.guide('limits', 'money')).to.equal('limits/money (sv)');
  });

  it('prefers the wording for an audience, and the plain one where there is none', () => {
    const bundle = smallBundle();
    setText(bundle.locales['sv'] as Json, 'questions/colour/title_writers', 'For writers');
    const model = modelOf(bundle);
    const titles = ['writers', 'readers', undefined].map((audience) =>
      createText({ language: 'sv', interfaceTexts: sv!, model })
        .wordedFor(audience)
        .guide('questions', 'colour', 'title'),
    );
    expect(titles).to.deep.equal(['For writers', 'questions/colour/title (sv)', 'questions/colour/title (sv)']);
  });

  it('two guides, and two languages of one, do not disturb each other', () => {
    const small = createText({ language: 'sv', interfaceTexts: sv!, model: modelOf(smallBundle()) });
    expect(small.guide('guide', 'title')).to.equal('guide/title (sv)');
    expect(text.guide('guide', 'title')).to.equal('Strategisk samverkan');
    expect(small.guide('steps', 'former', 'title')).to.equal('');
    expect(text.ui('page.back')).to.equal('Tillbaka');
    expect(english.ui('page.back')).to.equal('Back');
  });

  it('does not edit the texts it is given', () => {
    const model = modelOf(smallBundle());
    const before = JSON.stringify([model.locales, sv]);
    createText({ language: 'sv', interfaceTexts: sv!, model }).guide('guide', 'title');
    expect(JSON.stringify([model.locales, sv])).to.equal(before);
  });

  it('what stands in a sentence is never read as an instruction', () => {
    for (const term of ['$t(page.back)', '{{term}}', '$&', "$'", '<b>x</b>', '&amp;', '__proto__', '{{count}}']) {
      expect(text.ui('page.terms', { term })).to.equal(`Vad betyder ${term}?`);
    }
  });

  it('a text of the guide is never read as an instruction, should one get past the checker', () => {
    const bundle = smallBundle();
    const model = modelOf(bundle);
    setText(model.locales['sv'] as Json, 'guide/lead', 'See $t(guide/title)');
    expect(createText({ language: 'sv', interfaceTexts: sv!, model }).guide('guide', 'lead')).to.equal(
      'See $t(guide/title)',
    );
  });

  it("nor is the guide's own wording of a sentence of the interface", () => {
    const model = modelOf(smallBundle());
    setText(model.locales['sv'] as Json, 'interface/page.back', 'See $t(page.continue)');
    const worded = createText({ language: 'sv', interfaceTexts: sv!, model });
    expect(worded.ui('page.back')).to.equal('See $t(page.continue)');
    expect(worded.ui('page.back', { step: 1 })).to.equal('See $t(page.continue)');
  });

  it('a path with a colon or a dot in it leads to no other text', () => {
    expect(text.ui('page.back')).to.equal('Tillbaka');
    expect(text.guide('interface:page.back')).to.equal('');
    expect(text.guide('guide.title')).to.equal('');
    expect(text.guide('constructor', 'name')).to.equal('');
  });

  it('lists and alternatives are those of the language', () => {
    expect(text.list(['a', 'b', 'c'])).to.equal('a, b och c');
    expect(english.list(['a', 'b'])).to.equal('a and b');
    expect(text.alternatives(['a', 'b', 'c'])).to.equal('a, b eller c');
    expect(english.alternatives(['a'])).to.equal('a');
    expect(text.list([])).to.equal('');
  });

  const dates: [string, string, string][] = [
    ['2026-11-22', '22 november 2026', 'November 22, 2026'],
    ['2026-01-01', '1 januari 2026', 'January 1, 2026'],
    ['2026-11', 'november 2026', 'November 2026'],
    ['2026', '2026', '2026'],
  ];
  for (const [iso, inSwedish, inEnglish] of dates) {
    it(`writes ${iso} as "${inSwedish}" and "${inEnglish}", in every time zone`, () => {
      const zone = process.env['TZ'];
      try {
        for (const place of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
          process.env['TZ'] = place;
          expect([text.date(iso), english.date(iso)]).to.deep.equal([inSwedish, inEnglish]);
        }
      } finally {
        if (zone === undefined) delete process.env['TZ'];
        else process.env['TZ'] = zone;
      }
    });
  }
});

describe('Text: a guide’s own words for sentences of the interface', () => {
  const wordy = (interfaceOf: Json) => {
    const bundle = smallBundle();
    for (const [language, own] of Object.entries(interfaceOf)) (bundle.locales[language] as Json).interface = own;
    return modelOf(bundle);
  };
  const said = (model: ReturnType<typeof modelOf>, language: 'sv' | 'en') =>
    createText({ language, interfaceTexts: language === 'sv' ? sv! : en!, model });

  it('stand instead of these, with what stands in them, in each language by itself', () => {
    const model = wordy({ sv: { 'result.compare': 'Jämför ämnen', 'result.choose': 'Tala om {{outcome}}' } });
    expect(said(model, 'sv').ui('result.compare')).to.equal('Jämför ämnen');
    expect(said(model, 'sv').ui('result.choose', { outcome: 'mål' })).to.equal('Tala om mål');
    expect(said(model, 'sv').ui('page.back')).to.equal('Tillbaka');
    expect(said(model, 'en').ui('result.compare')).to.equal(en!['result.compare']);
    expect(said(main, 'sv').ui('result.compare')).to.equal('Jämför former');
  });

  it('have plural forms', () => {
    const forms = { 'progress.open_one': '{{count}} ämne', 'progress.open_other': '{{count}} ämnen' };
    const text = said(wordy({ sv: forms }), 'sv');
    expect([1, 2].map((count) => text.ui('progress.open', { count }))).to.deep.equal(['1 ämne', '2 ämnen']);
  });

  it('that are no text are left out', () => {
    for (const own of [null, 'x', [], { 'page.back': 1, 'result.compare': { a: 'b' } }])
      expect(said(wordy({ sv: own }), 'sv').ui('page.back')).to.equal('Tillbaka');
  });
});

describe('Text: languages of their own kinds', () => {
  const model = modelOf(withTexts(smallGuide(), ['en', 'sv', 'sv-simple', 'ar']));

  it('easy Swedish counts, lists and writes dates as Swedish does, and falls back to Swedish before the source', () => {
    const locales = structuredClone(model.locales) as Json;
    delete locales['sv-simple'].limits.money;
    const text = createText({ language: 'sv-simple', interfaceTexts: sv!, model: { ...model, locales } });
    expect(text.guide('guide', 'title')).to.equal('guide/title (sv-simple)');
    expect(text.guide('limits', 'money')).to.equal('limits/money (sv)');
    expect([1, 2].map((count) => text.ui('link.offer', { count }))).to.deep.equal([
      'Länken innehåller svar på 1 fråga.',
      'Länken innehåller svar på 2 frågor.',
    ]);
    expect([text.list(['a', 'b']), text.date('2026-11-22'), text.number(1234.5)]).to.deep.equal([
      'a och b',
      '22 november 2026',
      '1\u00a0234,5',
    ]);
  });

  it('Arabic has six plural forms, and the digits that its sentences have in numbers and dates too', () => {
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
    const interfaceTexts = Object.fromEntries(forms.map((form) => [`link.offer_${form}`, `${form} {{count}}`]));
    const text = createText({ language: 'ar', interfaceTexts, model });
    expect([0, 1, 2, 3, 11, 100].map((count) => text.ui('link.offer', { count }))).to.deep.equal(
      [0, 1, 2, 3, 11, 100].map((count, index) => `${forms[index]} ${count}`),
    );
    expect(text.date('2026-11-22')).to.match(/^22 .* 2026$/);
    expect(text.number(1234.5)).to.match(/^[\d.,]+$/);
  });

  it('a day that is to be typed keeps its order in a sentence from right to left', () => {
    const interfaceTexts = { 'answer.date.hint': 'مثلاً 2026-03-01.' };
    const said = (language: string) => createText({ language, interfaceTexts, model }).ui('answer.date.hint');
    expect(said('ar')).to.equal('مثلاً \u20662026-03-01\u2069.');
    expect(said('sv')).to.equal('مثلاً 2026-03-01.');
  });

  it('parts of a line stand apart as in the language', () => {
    const commas = ['sv', 'ar', 'fa', 'he'].map((language) => createText({ language, interfaceTexts: sv! }).comma);
    expect(commas).to.deep.equal([', ', '، ', '، ', ', ']);
  });

  it('an interface in another language than the guide counts in its own', () => {
    const text = createText({ language: 'ar', interfaceLanguage: 'sv', interfaceTexts: sv!, model });
    expect([1, 2, 11].map((count) => text.ui('link.offer', { count }))).to.deep.equal([
      'Länken innehåller svar på 1 fråga.',
      'Länken innehåller svar på 2 frågor.',
      'Länken innehåller svar på 11 frågor.',
    ]);
    expect(text.guide('guide', 'title')).to.equal('guide/title (ar)');
    expect([text.language, text.direction]).to.deep.equal(['ar', 'rtl']);
  });
});

describe('The nearest interface', () => {
  const nearest = async (...wanted: string[]) => (await loadNearestInterface(wanted)).interfaceLanguage;

  it('is that of the wanted language, or of the source, or Swedish', async () => {
    expect(await nearest('en-GB', 'sv')).to.equal('en');
    expect(await nearest('so', 'en')).to.equal('en');
    expect(await nearest('so', 'om')).to.equal('sv');
    expect(await nearest('', '__proto__')).to.equal('sv');
    expect(await nearest('sv-simple')).to.equal('sv-simple');
  });
});

describe('Languages', () => {
  it('are called what those call them who speak them', () => {
    expect(['sv', 'en', 'fi', 'ar', 'sv-simple'].map((tag) => languageName(tag))).to.deep.equal([
      'svenska',
      'English',
      'suomi',
      'العربية',
      'lättläst svenska',
    ]);
    expect([languageName('sv', 'fi'), languageName('en', 'sv-simple')]).to.deep.equal(['ruotsi', 'engelska']);
  });

  const rows: [string | undefined, string[], string][] = [
    ['sv', ['sv', 'en'], 'sv'],
    ['en', ['sv', 'en'], 'en'],
    ['EN', ['sv', 'en'], 'en'],
    ['en-GB', ['sv', 'en'], 'en'],
    ['en-gb', ['sv', 'en-GB', 'en'], 'en-GB'],
    ['sv-SE', ['en', 'sv'], 'sv'],
    ['sv-simple', ['sv', 'sv-simple'], 'sv-simple'],
    ['sv-simple', ['sv', 'en'], 'sv'],
    ['zh-Hant-TW', ['sv', 'zh-Hant', 'zh'], 'zh-Hant'],
    [' en ', ['sv', 'en'], 'en'],
    ['fi', ['sv', 'en'], 'sv'],
    ['sv', ['en', 'sv-simple'], 'en'],
    ['sv', ['sv-simple', 'sv'], 'sv'],
    ['sv-SE', ['en', 'sv-simple'], 'en'],
    ['', ['sv', 'en'], 'sv'],
    [undefined, ['en', 'sv'], 'en'],
    ['sv_SE', ['en', 'sv'], 'en'],
    ['x', ['en'], 'en'],
    ['__proto__', ['en'], 'en'],
    ['en', [], 'sv'],
  ];
  for (const [wanted, available, found] of rows) {
    it(`${String(wanted)} among ${available.join(' ') || 'none'} is ${found}`, () =>
      expect(matchLanguage(wanted, available)).to.equal(found));
  }

  it('are written in their canonical form', () => {
    expect(['SV', 'en-gb', ' fi ', 'no such', ''].map(canonicalLanguage)).to.deep.equal([
      'sv',
      'en-GB',
      'fi',
      undefined,
      undefined,
    ]);
  });

  it('are written from the left or from the right', () => {
    expect(['sv', 'en', 'fi', 'ar', 'ar-EG', 'he', 'fa-IR', 'ckb'].map(direction)).to.deep.equal([
      'ltr',
      'ltr',
      'ltr',
      'rtl',
      'rtl',
      'rtl',
      'rtl',
      'rtl',
    ]);
  });
});
