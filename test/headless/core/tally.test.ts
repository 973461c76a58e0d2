import { expect } from 'chai';
import { scoreOf } from '../../../src/core/tally.js';
import { outcome } from '../../support/tiny.js';

const ranking = { weaklySupports: 0.1, opposes: 0.3, fits: 0.6, mayFit: 0.3 };

/** An outcome with so many items that speak for it. */
function withItems(count: number) {
  const item = (index: number) => ({ id: `O.P${index}`, source: { source: 's' } });
  return { ...outcome('O'), suits: Array.from({ length: count }, (_item, index) => item(index)) };
}

describe('The score of an outcome', () => {
  it('is the share of its items, with and against it what weighs otherwise', () => {
    expect(scoreOf({ suits: 1, weak: 0, opposes: 0 }, withItems(2), ranking)).to.equal(0.5);
    expect(scoreOf({ suits: 1, weak: 1, opposes: 1 }, withItems(2), ranking)).to.equal(0.3);
    expect(scoreOf({ suits: 0, weak: 2, opposes: 0 }, withItems(0), ranking)).to.equal(0.2);
  });

  it('is the same where it is the same on paper, however it is added up', () => {
    const plain = scoreOf({ suits: 3, weak: 0, opposes: 0 }, withItems(10), ranking);
    expect(scoreOf({ suits: 1, weak: 2, opposes: 0 }, withItems(10), ranking))
      .to.equal(plain)
      .and.to.equal(0.3);
    expect(scoreOf({ suits: 9, weak: 0, opposes: 2 }, withItems(10), ranking)).to.equal(plain);
    expect(scoreOf({ suits: 7, weak: 0, opposes: 1 }, withItems(10), ranking)).to.equal(0.4);
  });
});
