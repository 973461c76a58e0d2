/** Work is bounded: twice as much from outside takes twice as many steps, however it was made to be slow. */
import { expect } from 'chai';
import { readGuide, type Problem } from '../../../src/core/index.js';
import { bareGuide, smallGuide, type Json } from '../support/guides.js';
import { countSteps, type Steps } from '../support/steps.js';
import { growing, guideOf, limited, notice, numbers, question } from '../support/work-cases.js';

const TIMEOUT = 300_000;

describe('Work', () => {
  let counted: Steps;

  before(async function () {
    this.timeout(TIMEOUT);
    counted = await countSteps();
  });

  for (const [index, [name]] of growing.entries()) {
    it(`grows no faster than what it is done on: ${name}`, () => {
      const [, one, two] = counted.growing[index]!;
      expect(two / one, `${one} steps, then ${two}`).to.be.below(2.6);
    });
  }

  for (const [index, [name]] of limited.entries()) {
    it(`ends: ${name}`, () => {
      const [, most, steps] = counted.limited[index]!;
      expect(steps).to.be.below(most);
    });
  }
});

describe('Too much is refused before it is worked on', () => {
  const codes = ({ problems }: { readonly problems: readonly Problem[] }) => problems.map(({ code }) => code);
  const rows: [string, string, () => Json][] = [
    [
      '100,000 options',
      'too-many',
      () => guideOf([question(0, { options: numbers(100_000).map((at) => ({ id: `o${at}` })) })]),
    ],
    ['20,001 questions', 'too-many', () => guideOf(numbers(20_001).map((at) => question(at)))],
    ['a million values', 'too-large', () => ({ ...bareGuide(), limits: numbers(1_000_001) })],
    [
      '201 outcomes',
      'too-many',
      () => ({ ...smallGuide(), outcomes: numbers(201).map(() => smallGuide().outcomes[0]) }),
    ],
    ['201 notices', 'too-many', () => ({ ...smallGuide(), notices: numbers(201).map((at) => notice(at, true)) })],
  ];
  for (const [name, code, make] of rows) {
    it(name, () => expect(codes(readGuide({ guide: make(), locales: {} }, []))).to.include(code)).timeout(60_000);
  }

  it('and 20,000 questions are not', () => {
    const guide = guideOf(numbers(20_000).map((at) => question(at)));
    expect(codes(readGuide({ guide, locales: {} }, []))).to.deep.equal([]);
  }).timeout(60_000);
});
