/** Guides that somebody has got wrong or made to do harm. `npm run fuzz -- guides` runs the same with more of them. */
import { expect } from 'chai';
import fc from 'fast-check';
import { fuzz } from '../support/fuzz.js';
import { randomFrom, tryGuide } from '../support/guide-trial.js';
import { hostileGuide } from '../support/hostile-guides.js';

describe('Guides with anything in them', () => {
  const seen = { refused: 0, usable: 0 };

  fuzz(
    'are refused with a problem that can be told, or work in all that guides are used for',
    fc.tuple(hostileGuide, fc.nat()),
    async ([{ bundle }, seed]) => {
      const model = await tryGuide(bundle, randomFrom(seed));
      seen[model ? 'usable' : 'refused']++;
    },
    300,
  );

  it('which refused many, and let many through', () => {
    const all = seen.usable + seen.refused;
    expect(seen.usable).to.be.greaterThan(all / 10);
    expect(seen.refused).to.be.greaterThan(all / 10);
  });
});
