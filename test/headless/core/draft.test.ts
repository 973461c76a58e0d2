import { expect } from 'chai';
import { EMPTY_DRAFT, update, type Action, type Draft } from '../../../src/core/index.js';
import { modelOf, smallBundle } from '../support/guides.js';

const model = modelOf(smallBundle());
const answer = (question: string, value: unknown): Action => ({ type: 'answer', question, value });
const after = (...actions: Action[]): Draft =>
  actions.reduce((draft, action) => update(model, draft, action), EMPTY_DRAFT);
const entry = { note: 'n', who: 'w', when: '2026-01-01' };

describe('Draft', () => {
  it('begins empty and frozen', () => {
    expect(EMPTY_DRAFT).to.deep.equal({
      answers: {},
      chosen: null,
      agenda: {},
      letterhead: { organisation: '', participants: '' },
      previous: {},
      setAside: [],
      extra: {},
    });
    expect(EMPTY_DRAFT).to.be.frozen;
  });

  it('keeps an answer, replaces it, and takes it away for what is no answer', () => {
    expect(after(answer('colour', 'red')).answers).to.deep.equal({ colour: 'red' });
    expect(after(answer('colour', 'red'), answer('colour', 'blue')).answers).to.deep.equal({ colour: 'blue' });
    for (const nothing of [undefined, '', 'purple', null, [], {}]) {
      expect(after(answer('colour', 'red'), answer('colour', nothing)).answers, JSON.stringify(nothing)).to.deep.equal(
        {},
      );
    }
  });

  it('keeps later answers when an earlier one changes, also those that are hidden by it', () => {
    const { answers } = after(answer('colour', 'red'), answer('size', 'large'), answer('colour', 'green'));
    expect(answers).to.deep.equal({ size: 'large', colour: 'green' });
  });

  it('is the same one when a question or an outcome is unknown', () => {
    const draft = after(answer('colour', 'red'));
    for (const id of ['nobody', '__proto__', 'constructor', 'toString']) {
      expect(update(model, draft, answer(id, 'red'))).to.equal(draft);
      expect(update(model, draft, { type: 'choose', outcome: id })).to.equal(draft);
    }
  });

  it('chooses an outcome, also one that does not fit, and takes the choice back', () => {
    expect(after({ type: 'choose', outcome: 'ride' }).chosen).to.equal('ride');
    expect(after({ type: 'choose', outcome: 'ride' }, { type: 'choose', outcome: null }).chosen).to.equal(null);
  });

  it('keeps notes by point; one with a hostile name is only a member', () => {
    const { agenda } = after({ type: 'note', item: 'goals.what', entry }, { type: 'note', item: '__proto__', entry });
    expect(Object.keys(agenda)).to.deep.equal(['goals.what', '__proto__']);
    expect(Object.getPrototypeOf(agenda)).to.equal(Object.prototype);
    expect(Object.hasOwn({}, 'note') || 'note' in {}).to.equal(false);
  });

  it('takes the answers of last time beside it, and leaves the new ones alone', () => {
    const draft = after(answer('colour', 'red'), { type: 'compare', previous: { colour: 'blue' } });
    expect(draft).to.deep.equal({ ...EMPTY_DRAFT, answers: { colour: 'red' }, previous: { colour: 'blue' } });
  });

  it('is replaced as a whole', () => {
    const other = after(answer('colour', 'blue'));
    expect(update(model, EMPTY_DRAFT, { type: 'replace', draft: other })).to.equal(other);
  });

  it('is never edited: each change gives a new one and leaves the rest as it is', () => {
    const draft = Object.freeze({ ...after(answer('colour', 'red')) });
    Object.freeze(draft.answers);
    Object.freeze(draft.agenda);
    const changes: Action[] = [
      answer('size', 'small'),
      answer('colour', ''),
      { type: 'choose', outcome: 'walk' },
      { type: 'note', item: 'x', entry },
    ];
    for (const action of changes) expect(update(model, draft, action)).not.to.equal(draft);
    expect(update(model, draft, changes[2]!).answers).to.equal(draft.answers);
  });
});
