import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { isReviewed, proofread, readGuide, type Problem } from '../../../src/core/index.js';
import { WORDINGS } from '../../../src/core/proofread/wordings.generated.js';
import type { ProofreadingCode } from '../../../src/core/problem.js';
import { examplesOfTexts } from '../support/faults.js';
import { mainBundle, modelOf, setText, smallBundle, smallGuide, withTexts, type Json } from '../support/guides.js';

/** What is found in a guide that is whole but for what is done to its texts. */
function found(change: (locales: Json) => void, languages = ['sv', 'en']): Problem[] {
  const bundle = withTexts(smallGuide(), languages);
  const locales = bundle.locales as Json;
  for (const language of languages.slice(1)) locales[language].review = { reviewed: false };
  change(locales);
  return proofread(modelOf(bundle));
}

const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);

describe('proofread', () => {
  it('has nothing to say of the shipped guide, in any language', () => {
    expect(proofread(modelOf(mainBundle()))).to.deep.equal([]);
  });

  for (const [code, file, pointer, severity, damage] of examplesOfTexts) {
    it(`${code} in ${file} at ${pointer || 'the root'}`, () => {
      const problems = found(damage);
      expect(problems.map((problem) => [problem.code, problem.file, problem.pointer, problem.severity])).to.deep.equal([
        [code, file, pointer, severity],
      ]);
    });
  }

  it('has an example of every code', () => {
    const source = readFileSync('src/core/problem.ts', 'utf8').split('export type ProofreadingCode =')[1]!;
    const all = [...source.split(';')[0]!.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code as ProofreadingCode);
    expect(all).to.have.length.of.at.least(6);
    expect(examplesOfTexts.map(([code]) => code)).to.include.members(all);
  });

  it('what is said about texts is no text of the guide, and never stops a page', () => {
    const bundle = smallBundle();
    Object.assign(bundle.locales['en'] as Json, { interface: { nonsense: 1 }, review: 'soon', names: 'x' });
    expect(readGuide(bundle).problems).to.deep.equal([]);
  });
});

describe('proofread: sentences of the interface in the words of a guide', () => {
  const wording = (own: Json) => found((locales) => (locales.sv.interface = own));

  it('may be those in the table, with the placeholders of the interface', () => {
    expect(
      wording({
        'heading.none': 'Inget ämne passar',
        'heading.fits_one': 'Tala om {{outcomes}}',
        'heading.fits_other': 'Tala om {{outcomes}}',
        'result.lead_one': 'Bara ett ämne.',
        'result.lead_other': '{{count}} ämnen.',
        'near-miss': 'Nära.',
        'page.irrelevant': 'Hoppa över.',
      }),
    ).to.deep.equal([]);
  });

  it('are suggested when the key is misspelt', () => {
    const [problem] = wording({ 'result.comparr': 'Jämför' });
    expect(problem?.args).to.deep.equal({ key: 'result.comparr', suggestion: 'result.compare' });
  });

  for (const key of ['load.failed', 'problem.missing-text', 'page.back', 'result', '__proto__', 'toString']) {
    it(`may not be ${key}`, () => {
      expect(codes(wording(JSON.parse(`{"${key}": "x"}`)))).to.deep.equal(['unknown-wording']);
    });
  }

  it('have forms where the interface has them, and only there', () => {
    expect(codes(wording({ 'heading.fits': 'Tala om {{outcomes}}' }))).to.deep.equal(['unknown-wording']);
    expect(codes(wording({ 'heading.none_one': 'x', 'heading.none_other': 'x' }))).to.deep.equal([
      'unknown-wording',
      'unknown-wording',
    ]);
  });

  it('need every placeholder but a count, and have no other', () => {
    const forms = (text: string) => ({ 'progress.open_one': text, 'progress.open_other': text });
    expect(codes(wording(forms('Några är öppna.')))).to.deep.equal([]);
    expect(codes(wording(forms('{{count}} av {{all}}')))).to.deep.equal(['wrong-placeholders', 'wrong-placeholders']);
    const [lacking] = wording({ 'result.choose': 'Gå vidare' });
    expect(lacking).to.deep.include({
      code: 'wrong-placeholders',
      args: { key: 'result.choose', expected: '{{outcome}}' },
    });
    expect(codes(wording({ 'result.choose': 'Välj {{outcome}} {{' }))).to.deep.equal(['wrong-placeholders']);
  });
});

describe('proofread: the table of sentences', () => {
  const texts = JSON.parse(readFileSync('src/text/locales/sv.json', 'utf8')) as Record<string, string>;

  it('knows only sentences that exist, and none that is the library’s own', () => {
    expect(Object.keys(WORDINGS).length).to.be.greaterThan(80);
    for (const [key, { plural }] of Object.entries(WORDINGS)) {
      expect(texts, key).to.include.keys(plural ? [`${key}_one`, `${key}_other`] : [key]);
      expect(key).not.to.match(/^(problem|cli|load|file|diff|new|preview|start|answer|actors|step|translation)\./);
    }
  });

  it('every form of the interface itself keeps the rule that only a count may be left out', () => {
    for (const [key, { plural, placeholders }] of Object.entries(WORDINGS)) {
      for (const form of plural ? [`${key}_one`, `${key}_other`] : [key])
        for (const name of placeholders.filter((one) => one !== 'count'))
          expect(texts[form], form).to.include(`{{${name}}}`);
    }
  });
});

describe('proofread: plural forms', () => {
  it('are six in Arabic, two in Swedish and its easy variant', () => {
    const lacking = (language: string) =>
      found(
        (locales) =>
          (locales[language].interface = { 'progress.open_one': '{{count}}', 'progress.open_other': '{{count}}' }),
        ['en', language],
      );
    const [arabic, ...more] = lacking('ar');
    expect(more).to.deep.equal([]);
    expect(arabic?.args['missing']).to.equal(
      'progress.open_zero, progress.open_two, progress.open_few, progress.open_many',
    );
    expect([...lacking('sv'), ...lacking('sv-simple')]).to.deep.equal([]);
  });

  it('are not seen in ids that only look like them', () => {
    const guide = smallGuide();
    guide.steps[0].pages[0].questions[0].options.push({ id: 'hue_one' });
    const { model } = readGuide(withTexts(guide, ['sv']));
    expect(proofread(model!)).to.deep.equal([]);
  });
});

describe('proofread: review', () => {
  const reviewed = (review: unknown) => found((locales) => (locales.en.review = review));

  it('is said by every language but the source', () => {
    expect(reviewed({ reviewed: '2026-11-22', by: 'Språktjänsten' })).to.deep.equal([]);
    for (const unclear of [
      undefined,
      null,
      true,
      'no',
      {},
      { reviewed: true },
      { reviewed: 'ja' },
      { reviewed: false, by: 1 },
    ])
      expect(codes(reviewed(unclear)), JSON.stringify(unclear)).to.deep.equal(['missing-review']);
  });

  it('counts from the day that is named', () => {
    const { locales, ...rest } = smallBundle();
    const model = (review?: unknown) =>
      modelOf({ ...rest, locales: { ...locales, en: { ...(locales['en'] as object), review } } });
    expect(isReviewed(model(), 'sv')).to.equal(true);
    expect(isReviewed(model(), 'en')).to.equal(false);
    expect(isReviewed(model({ reviewed: false }), 'en')).to.equal(false);
    expect(isReviewed(model({ reviewed: '2026-11-22' }), 'en')).to.equal(true);
  });
});

describe('proofread: plain Swedish', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'ord').join(' ');
  const inText = (text: string, languages = ['sv', 'en'], more: Json = {}) =>
    found((locales) => {
      setText(locales[languages[0]!], 'guide/lead', text);
      Object.assign(locales[languages[0]!], more);
    }, languages);

  it('warns from 26 words in Swedish, from 16 in easy Swedish, and never in other languages', () => {
    expect(codes(inText(`${words(25)}.`))).to.deep.equal([]);
    const [long] = inText(`Kort. ${words(26)}. Kort.`);
    expect(long).to.deep.include({ code: 'long-sentence', severity: 'warning', pointer: '/guide/lead' });
    expect(long?.args).to.deep.equal({ count: 26, limit: 25, sentence: `${words(26)}.` });
    expect(codes(inText(words(15), ['sv-simple']))).to.deep.equal([]);
    expect(codes(inText(words(16), ['sv-simple']))).to.deep.equal(['long-sentence']);
    expect(codes(inText(words(60), ['en']))).to.deep.equal([]);
  });

  it('a full stop, a question, a colon and a new line end what is counted', () => {
    for (const end of ['.', '?', '!', ':']) expect(inText(`${words(20)}${end} ${words(20)}`), end).to.deep.equal([]);
    expect(inText(`${words(20)}\n${words(20)}`)).to.deep.equal([]);
    expect(codes(inText(`${words(20)}, ${words(20)}`))).to.deep.equal(['long-sentence']);
  });

  it('counts a number, an abbreviation and a placeholder as one word', () => {
    expect(inText(`${words(23)} 2016–2019`)).to.deep.equal([]);
    expect(inText(`${words(24)} 1:3`)).to.deep.equal([]);
  });

  it('warns of words over 24 letters, over 20 in easy Swedish, each part of a hyphenated one by itself', () => {
    const letters = (count: number) => 'å'.repeat(count);
    expect(codes(inText(letters(24)))).to.deep.equal([]);
    const [long] = inText(`Ett ${letters(25)}.`);
    expect(long).to.deep.include({ code: 'long-word', args: { word: letters(25), letters: 25, limit: 24 } });
    expect(codes(inText(`${letters(15)}-${letters(15)}`))).to.deep.equal([]);
    expect(codes(inText(letters(20), ['sv-simple']))).to.deep.equal([]);
    expect(codes(inText(letters(21), ['sv-simple']))).to.deep.equal(['long-word']);
  });

  it('accepts terms, outcomes and listed names, also inflected', () => {
    const word = 'samverkansöverenskommelse';
    expect(codes(inText(`${word}n`))).to.deep.equal(['long-word']);
    expect(inText(`${word}n`, ['sv'], { names: [word] })).to.deep.equal([]);
    for (const key of ['glossary/word/term', 'outcomes/walk/title', 'outcomes/walk/inline']) {
      const problems = found((locales) => {
        setText(locales.sv, key, word);
        setText(locales.sv, 'guide/lead', `${word}n`);
      });
      expect(problems, key).to.deep.equal([]);
    }
    expect(codes(inText(`${word}förhandling`, ['sv'], { names: [word] }))).to.deep.equal(['long-word']);
  });
});
