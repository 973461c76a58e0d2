/** What the build leaves out of json-logic-js must not be missed: the rest compares as the whole does. */
import { expect } from 'chai';
import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { readFileSync } from 'node:fs';
import { law } from '../support/law.js';
import { leanLogic } from '../../../tools/lean-json-logic.mjs';

const file = 'node_modules/json-logic-js/logic.js';
const whole = readFileSync(file, 'utf8');
const { default: lean } = (await import(`data:text/javascript,${encodeURIComponent(leanLogic(whole, file))}`)) as {
  readonly default: typeof jsonLogic;
};

describe('json-logic-js without what no rule asks of it', () => {
  const simple = fc.oneof(
    fc.constantFrom('a', 'ab', '', '1', '2026-11-02', 'vet_inte', 0, 1, -1, 1.5, NaN, true, false, null),
    fc.string(),
    fc.double(),
  );
  const value = fc.oneof(simple, fc.array(simple, { maxLength: 3 }));
  law(
    'compares as the whole does',
    [
      fc.constantFrom('==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in'),
      fc.array(value, { minLength: 1, maxLength: 3 }),
    ],
    (operator, operands) => {
      const rule = { [operator]: operands } as never;
      expect(lean.apply(rule)).to.equal(jsonLogic.apply(rule));
    },
  );

  for (const operator of ['log', 'var', 'map', 'if', 'method', 'cat', 'in.apply', '+']) {
    it(`knows no operator ${operator}`, () => {
      expect(() => lean.apply({ [operator]: ['a', 'b'] } as never) as unknown).to.throw('Unrecognized operation');
    });
  }

  it('is not made of another version unseen', () => {
    expect(() => leanLogic(whole.replace('"in":', '"within":'), file)).to.throw('without in');
    expect(() => leanLogic(whole.replace('jsonLogic.apply =', 'jsonLogic.run ='), file)).to.throw('without apply');
    expect(() => leanLogic(whole.replace('var jsonLogic = {};', ''), file)).to.throw('expected one object');
  });
});
