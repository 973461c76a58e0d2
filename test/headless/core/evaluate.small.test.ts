import { expect } from 'chai';
import { evaluateGuide, type Answers } from '../../../src/core/index.js';
import { bareGuide, modelOf, smallBundle, smallGuide, withTexts, type Json } from '../support/guides.js';

const small = modelOf(smallBundle());
const source = { source: 'book' };

/** A guide whose first outcome has these reasons, and so many items that say when it suits. */
function withReasons(suits: number, ...reasons: [effect: string, item: string, when: unknown][]) {
  const guide = smallGuide();
  const [outcome] = guide.outcomes as Json[];
  outcome.suits = Array.from({ length: suits }, (_, index) => ({ id: `A.P${index + 1}`, source }));
  outcome.reasons = reasons.map(([effect, item, when], index) => ({
    id: `A.R${index}`,
    item,
    effect,
    provenance: 'guide-says',
    when,
  }));
  return modelOf(withTexts(guide));
}

const statusOf = (model: typeof small, answers: Answers = {}) => evaluateGuide(model, answers).outcomes[0]!.status;
const isRed = { '==': [{ var: 'colour' }, 'red'] };

describe('Evaluation of a small guide: the score', () => {
  it('counts items, not reasons: two reasons on one item match it once', () => {
    const twice = withReasons(2, ['supports', 'A.P1', true], ['supports', 'A.P1', isRed]);
    expect(statusOf(twice, { colour: 'red' })).to.equal('may-fit');
    const both = withReasons(2, ['supports', 'A.P1', true], ['supports', 'A.P2', isRed]);
    expect(statusOf(both, { colour: 'red' })).to.equal('fits');
    expect(statusOf(both, { colour: 'green' })).to.equal('may-fit');
  });

  it('counts every weak support and everything that opposes, also on one item', () => {
    const weak: [string, string, unknown] = ['weakly-supports', 'A.B1', true];
    const against: [string, string, unknown] = ['opposes', 'A.B1', true];
    const half: [string, string, unknown] = ['supports', 'A.P1', true];
    expect(statusOf(withReasons(2, half, weak))).to.equal('fits');
    expect(statusOf(withReasons(2, half, against))).to.equal('weak');
    expect(statusOf(withReasons(2, half, against, weak))).to.equal('may-fit');
    expect(statusOf(withReasons(1, half, against))).to.equal('fits');
    expect(statusOf(withReasons(1, half, against, against))).to.equal('may-fit');
  });

  it('weak support alone never makes an outcome fit', () => {
    const weak = Array.from({ length: 9 }, (): [string, string, unknown] => ['weakly-supports', 'A.B1', true]);
    expect(statusOf(withReasons(1, ...weak))).to.equal('weak');
    expect(statusOf(withReasons(1, ...weak, ['supports', 'A.P1', isRed]))).to.equal('undecided');
  });

  it('an outcome without items that say when it suits can be blocked and gated, and is weak otherwise', () => {
    const model = withReasons(0, ['blocks', 'A.N1', isRed]);
    expect(statusOf(model)).to.equal('weak');
    expect(statusOf(model, { colour: 'red' })).to.equal('does-not-fit');
  });
});

describe('Evaluation of a small guide: the rest', () => {
  it('a form may fit while a block is open; the block can still come', () => {
    const [walk] = evaluateGuide(small, { colour: 'red' }).outcomes;
    expect([walk!.status, walk!.rank]).to.deep.equal(['fits', 1]);
    expect([...walk!.reachable]).to.have.members(['fits', 'does-not-fit']);
  });

  it('a near miss has one block and otherwise enough; with a gate besides it is none', () => {
    const enough: [string, string, unknown] = ['supports', 'A.P1', true];
    const block: [string, string, unknown] = ['blocks', 'A.N1', true];
    const nearMiss = (...reasons: [string, string, unknown][]) =>
      evaluateGuide(withReasons(1, ...reasons), {}).outcomes[0]!.nearMiss;
    expect(nearMiss(enough, block)).to.deep.equal({ blockers: ['A.N1'] });
    expect(nearMiss(block)).to.equal(null);
    expect(nearMiss(enough)).to.equal(null);
    expect(nearMiss(enough, block, block)).to.equal(null);
    expect(nearMiss(enough, block, ['not-applicable', 'A.B1', true])).to.equal(null);
  });

  it('notices are tried in order, and may rest on those before them', () => {
    const shown = (answers: Answers) => evaluateGuide(small, answers).notices.map(({ id }) => id);
    expect(shown({})).to.deep.equal(['none.yet', 'still']);
    expect(shown({ colour: 'red' })).to.deep.equal([]);
  });

  it('a note is shown when unsure only if it says so, and only on an explicit vet_inte', () => {
    const held = (answers: Answers) =>
      evaluateGuide(small, answers)
        .outcomes[0]!.reasons.filter(({ holds }) => holds)
        .map(({ reason }) => reason.id);
    expect(held({ colour: 'blue', size: 'vet_inte' })).to.deep.equal(['A.T1.unsure']);
    expect(held({ colour: 'blue' })).to.deep.equal([]);
    expect(held({ colour: 'green', size: 'vet_inte' })).to.deep.equal([]);
    expect(held({ colour: 'blue', size: 'small' })).to.deep.equal(['A.T1.unsure']);
  });

  it('a guide without outcomes has a result: nothing', () => {
    const bare = modelOf(withTexts(bareGuide()));
    const { outcomes, ranked, notices, relevant } = evaluateGuide(bare, { colour: 'red' });
    expect([outcomes, ranked, notices, [...relevant]]).to.deep.equal([[], [], [], []]);
  });
});
