import { expect } from 'chai';
import { createStore, readBundle } from '../../../src/store/index.js';
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

describe('Reading a guide that is already here', () => {
  it('takes the language that is wanted, or the first', () => {
    const language = (wanted: string) => {
      const result = readBundle(smallBundle(), wanted);
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
      const result = readBundle(bundle, 'sv');
      expect('model' in result && [result.language, result.model.languages]).to.deep.equal(['en', ['en']]);
    }
  });

  it('reads JSON text, and says what is wrong with what is none', () => {
    expect(readBundle(JSON.stringify(smallBundle()), 'sv')).to.have.property('model');
    for (const broken of ['', '{', 'null', '[]', '{"guide": 1}', '"x"']) {
      const result = readBundle(broken, 'sv');
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
      expect(readBundle(broken, 'sv'), JSON.stringify(broken)).to.have.property('problems');
    }
  });
});
