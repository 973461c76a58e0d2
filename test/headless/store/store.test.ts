import { expect } from 'chai';
import { EMPTY_DRAFT, readGuide } from '../../../src/core/index.js';
import { createStore, loadGuide, readBundle } from '../../../src/store/index.js';
import { modelOf, smallBundle } from '../support/guides.js';

describe('Store', () => {
  const store = () => createStore(modelOf(smallBundle()));

  it('holds draft and evaluation, and evaluates anew when answers change', () => {
    const { evaluation } = store();
    expect(evaluation.ranked).to.deep.equal([]);
    const held = store();
    held.dispatch({ type: 'answer', question: 'colour', value: 'red' });
    expect(held.draft.answers).to.deep.equal({ colour: 'red' });
    expect(held.evaluation.ranked.map(({ outcome }) => outcome.id)).to.deep.equal(['walk']);
  });

  it('keeps the evaluation when only the choice or a note changes', () => {
    const held = store();
    const { evaluation } = held;
    held.dispatch({ type: 'choose', outcome: 'walk' });
    expect(held.draft.chosen).to.equal('walk');
    expect(held.evaluation).to.equal(evaluation);
  });

  it('calls back after each change, not for what changes nothing, and not after one has left', () => {
    const held = store();
    let calls = 0;
    const leave = held.subscribe(() => (calls += 1));
    held.dispatch({ type: 'choose', outcome: 'walk' });
    held.dispatch({ type: 'choose', outcome: 'nowhere' });
    expect(calls).to.equal(1);
    leave();
    held.dispatch({ type: 'choose', outcome: null });
    expect(calls).to.equal(1);
  });

  it('a listener may leave while it is called; the others are still called', () => {
    const held = store();
    const called: string[] = [];
    const leave = held.subscribe(() => {
      called.push('first');
      leave();
    });
    held.subscribe(() => called.push('second'));
    held.dispatch({ type: 'choose', outcome: 'walk' });
    held.dispatch({ type: 'choose', outcome: null });
    expect(called).to.deep.equal(['first', 'second', 'second']);
  });
});

describe('A draft that another one has replaced', () => {
  const held = () => createStore(modelOf(smallBundle()));

  it('comes back once, as it was', () => {
    const store = held();
    expect(store.canUndo).to.equal(false);
    store.dispatch({ type: 'answer', question: 'colour', value: 'red' });
    const before = store.draft;
    store.dispatch({ type: 'replace', draft: { ...EMPTY_DRAFT } });
    expect([store.draft.answers, store.canUndo]).to.deep.equal([{}, true]);
    store.undo();
    expect(store.draft).to.equal(before);
    expect(store.evaluation.ranked.map(({ outcome }) => outcome.id)).to.deep.equal(['walk']);
    expect(store.canUndo).to.equal(false);
    store.undo();
    expect(store.draft).to.equal(before);
  });

  it('is not one that has only been added to, here or elsewhere', () => {
    const store = held();
    store.dispatch({ type: 'answer', question: 'colour', value: 'red' });
    store.dispatch({ type: 'merge', draft: { ...EMPTY_DRAFT, chosen: 'walk' } });
    expect([store.draft.chosen, store.canUndo]).to.deep.equal(['walk', false]);
  });

  it('tells what has changed it', () => {
    const store = held();
    const types: string[] = [];
    store.subscribe(({ type }) => types.push(type));
    store.dispatch({ type: 'answer', question: 'colour', value: 'red' });
    store.dispatch({ type: 'replace', draft: { ...EMPTY_DRAFT } });
    store.undo();
    expect(types).to.deep.equal(['answer', 'replace', 'replace']);
  });
});

describe('Reading a guide that is already here', () => {
  it('takes the language that is wanted, or the first', () => {
    const language = (wanted: string) => {
      const result = readBundle(smallBundle(), wanted, readGuide);
      return 'model' in result ? result.language : result;
    };
    expect([language('en'), language('en-GB'), language('sv'), language('fi')]).to.deep.equal(['en', 'en', 'sv', 'sv']);
  });

  it('makes do with the languages that are there', () => {
    const { guide, languages, locales } = smallBundle();
    for (const bundle of [
      { guide, languages, locales: { en: locales['en'] } },
      { guide, locales: { en: locales['en'] } },
    ]) {
      const result = readBundle(bundle, 'sv', readGuide);
      expect('model' in result && [result.language, result.model.languages]).to.deep.equal(['en', ['en']]);
    }
  });

  it('reads JSON text, and says what is wrong with what is none', () => {
    expect(readBundle(JSON.stringify(smallBundle()), 'sv', readGuide)).to.have.property('model');
    for (const broken of ['', '{', 'null', '[]', '{"guide": 1}', '"x"']) {
      const result = readBundle(broken, 'sv', readGuide);
      expect('problems' in result && result.problems.length, broken).to.be.greaterThan(0);
    }
  });

  it('never throws, whatever it is given', () => {
    for (const broken of [
      undefined,
      null,
      1,
      true,
      [],
      {},
      { guide: null },
      { guide: null, languages: [1, null] },
      { guide: {}, languages: ['sv'], locales: null },
      { guide: {}, languages: ['__proto__'], locales: 'sv' },
    ]) {
      expect(readBundle(broken, 'sv', readGuide), JSON.stringify(broken)).to.have.property('problems');
    }
  });
});

describe('Loading a guide from its folder', () => {
  const real = globalThis.fetch;
  const asked: string[] = [];
  afterEach(() => {
    globalThis.fetch = real;
    asked.length = 0;
  });

  /** A site with these files; `hold` is given the answer to one of them until it lets go. */
  const site = (files: Record<string, unknown>, hold?: (file: string) => Promise<void> | undefined) => {
    globalThis.fetch = async (url) => {
      const file = (url as string).replace('https://site/guide/', '');
      asked.push(file);
      await hold?.(file);
      if (!Object.hasOwn(files, file)) return new Response('', { status: 404 });
      const content = files[file];
      return new Response(typeof content === 'string' ? content : JSON.stringify(content));
    };
  };
  const whole = (): Record<string, unknown> => {
    const { guide, languages, locales } = smallBundle();
    return {
      'guide.json': guide,
      'locales/index.json': languages,
      'locales/sv.json': locales['sv'],
      'locales/en.json': locales['en'],
    };
  };
  const load = (wanted = 'sv') => loadGuide('https://site/guide', wanted, readGuide);

  it('asks for the guide and its languages at a time, and then for one language', async () => {
    let letGo = () => {};
    const together = new Promise<void>((resolve) => (letGo = resolve));
    site(whole(), (file) => {
      if (file === 'locales/index.json') letGo();
      return file === 'guide.json' ? together : undefined;
    });
    const result = await load('en-GB');
    expect('model' in result && [result.language, result.model.languages]).to.deep.equal(['en', ['sv', 'en']]);
    expect(asked).to.deep.equal(['guide.json', 'locales/index.json', 'locales/en.json']);
  });

  for (const file of ['guide.json', 'locales/index.json', 'locales/sv.json']) {
    it(`names ${file} when it is not there`, async () => {
      const files = whole();
      delete files[file];
      site(files);
      expect(await load()).to.deep.equal({ unreachable: `https://site/guide/${file}` });
    });

    it(`names ${file} when it is no JSON`, async () => {
      site({ ...whole(), [file]: '[' });
      const result = await load();
      expect('problems' in result && result.problems.map((one) => [one.code, one.file])).to.deep.equal([
        ['broken-json', file],
      ]);
    });
  }

  it('lets no failure go unheard when both fail, the second one late', async () => {
    const unheard: unknown[] = [];
    const note = (reason: unknown) => unheard.push(reason);
    process.prependListener('unhandledRejection', note);
    const late = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
    site({}, (file) => (file === 'guide.json' ? undefined : late()));
    expect(await load()).to.have.property('unreachable');
    await late();
    await late();
    process.off('unhandledRejection', note);
    expect(unheard).to.deep.equal([]);
  });

  it('names the guide when neither it nor its languages are there', async () => {
    site({});
    expect(await load()).to.deep.equal({ unreachable: 'https://site/guide/guide.json' });
  });

  for (const [name, index] of [
    ['no list', { sv: true }],
    ['an empty list', []],
    ['a list of other things', [1, null]],
  ] as const) {
    it(`says of languages that are ${name} what is wrong with them, and asks for none`, async () => {
      site({ ...whole(), 'locales/index.json': index });
      const result = await load();
      expect('problems' in result && result.problems.map((one) => [one.code, one.file])).to.deep.include([
        'wrong-languages',
        'locales/index.json',
      ]);
      expect(asked).to.have.lengthOf(2);
    });
  }

  it('never asks for a file by a name that is no language, and refuses the guide', async () => {
    site({ ...whole(), 'locales/index.json': ['../../secret', 'https://elsewhere', 'sv'] });
    const result = await load('../../secret');
    expect('problems' in result && result.problems.map((one) => one.pointer)).to.deep.equal(['/0', '/1']);
    expect(asked).to.deep.equal(['guide.json', 'locales/index.json', 'locales/sv.json']);
  });
});
