import { expect } from 'chai';
import jsonLogic from 'json-logic-js';
import { evaluate, type Rule, type Value } from '../../../src/core/index.js';

const data: Record<string, Value> = { a: 'apple', b: 'banana', n: 3, zero: 0, d: '2026-05-01', l: ['x', 'y'] };
const v = (name: string) => ({ var: name });

/** Every allowed operator, in the ways that the JsonLogic documentation shows it, on complete data. */
const table: readonly [operator: string, rules: unknown[]][] = [
  [
    '==',
    [
      [v('n'), 3],
      [3, v('n')],
      [v('n'), 4],
      [v('a'), 'apple'],
      [v('a'), 'Apple'],
      [v('zero'), 0],
      [v('d'), '2026-05-01'],
    ],
  ],
  [
    '===',
    [
      [v('n'), 3],
      [v('n'), 4],
      [v('a'), 'apple'],
      [v('a'), 'pear'],
    ],
  ],
  [
    '!=',
    [
      [v('n'), 3],
      [v('n'), 4],
      [v('a'), 'apple'],
      [v('b'), 'apple'],
    ],
  ],
  [
    '!==',
    [
      [v('n'), 3],
      [v('n'), 2],
      [v('a'), 'apple'],
      [v('b'), 'apple'],
    ],
  ],
  [
    '<',
    [
      [v('n'), 4],
      [v('n'), 3],
      [2, v('n')],
      [1, v('n'), 5],
      [1, v('n'), 3],
      [3, v('n'), 5],
      [v('d'), '2026-06-01'],
    ],
  ],
  [
    '<=',
    [
      [v('n'), 3],
      [v('n'), 2],
      [3, v('n'), 5],
      [1, v('n'), 3],
      [4, v('n'), 5],
    ],
  ],
  [
    '>',
    [
      [v('n'), 2],
      [v('n'), 3],
      [5, v('n')],
      [v('d'), '2026-06-01'],
    ],
  ],
  [
    '>=',
    [
      [v('n'), 3],
      [v('n'), 4],
      [3, v('n')],
    ],
  ],
  [
    'in',
    [
      [v('a'), ['apple', 'pear']],
      [v('a'), ['pear']],
      [v('n'), [1, 2, 3]],
      ['x', v('l')],
      ['z', v('l')],
      [v('a'), []],
    ],
  ],
  ['and', [[true, true], [true, false], [false, true], [true], [{ '==': [v('n'), 3] }, { in: ['x', v('l')] }]]],
  ['or', [[true, false], [false, false], [false], [false, { '>': [v('n'), 2] }]]],
  ['!', [[true], [false], true, false, [{ '==': [v('n'), 3] }], { '==': [v('n'), 4] }]],
  [
    'if',
    [
      [true, true, false],
      [false, true, false],
      [false, true, true, false, true],
      [false, true, false, false, true],
      [{ '<': [v('n'), 4] }, { '==': [v('a'), 'apple'] }, false],
    ],
  ],
  ['var', ['l']],
];

describe('every operator on complete data', () => {
  for (const [operator, rules] of table) {
    for (const operands of rules) {
      const rule = { [operator]: operands } as unknown as Rule;
      it(`equals json-logic-js: ${JSON.stringify(rule)}`, () => {
        const expected: unknown = jsonLogic.apply(rule as never, data);
        expect(evaluate(rule, (name) => data[name])).to.equal(jsonLogic.truthy(expected));
      });
    }
  }
});
