import { expect } from 'chai';
import { playEvening, type Tally } from '../support/keep-simulation.js';

const EVENINGS = 400;
const FIRST = 20_261_122;

/** `npm run simulate` plays many more. */
describe('Kept answers, on evenings when everything fails', () => {
  const tally: Tally = {};

  it(`lose nothing of which it was said that it is kept, in ${EVENINGS} of them`, async () => {
    for (let seed = FIRST; seed < FIRST + EVENINGS; seed++) await playEvening(seed, tally);
  }).timeout(120_000);

  it('which had all that can happen', () => {
    const happened = [
      'change',
      'keep',
      'resume',
      'remove',
      'undo removal',
      'undo',
      'start again',
      'rename',
      'try again',
      'close',
      'crash a window',
      'crash the browser',
      'clear the data of the site',
      'damage',
      'a later version writes',
      'clock +3652 days',
      'clock -3652 days',
      'told that time is over',
      'hear of another window',
      'lose a message',
      'two windows on a draft',
      'said to be kept',
      'opened again',
      ...['denied', 'full', 'blocked', 'failed', 'unheard'].map((fault) => `fault: ${fault}`),
    ];
    expect(Object.keys(tally)).to.include.members(happened);
    expect(tally['said to be kept']).to.be.greaterThan(EVENINGS);
  });
});
