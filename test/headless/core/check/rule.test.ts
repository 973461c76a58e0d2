import { expect } from 'chai';
import fc from 'fast-check';
import { checkRule, evaluate, variables, waitsFor, type Rule } from '../../../../src/core/index.js';
import { fromPointer } from '../../../../src/core/problem.js';
import { law } from '../../support/law.js';
import { rejectedRules, ruleScope as scope } from '../../support/faults.js';
import { fullValues, lookupIn, partialValues, validRule } from '../../support/rules.js';

describe('checkRule: what it refuses', () => {
  for (const [rule, code, pointer, args = {}] of rejectedRules) {
    it(`${[code, args['why']].join(' ')} ${JSON.stringify(rule)}`, () => {
      const problems = checkRule(rule, ['when'], scope);
      expect(problems).to.have.lengthOf(1);
      expect(problems[0]).to.deep.include({ code, severity: 'error', pointer: `/when${pointer}` });
      expect(problems[0]!.args).to.include(args);
    });
  }

  it('names the allowed operators when one is unknown', () => {
    const [problem] = checkRule({ xor: [true] }, [], scope);
    expect(String(problem!.args['known']).split(' ')).to.have.members([
      'and',
      'or',
      '!',
      'if',
      '==',
      '===',
      '!=',
      '!==',
      '<',
      '<=',
      '>',
      '>=',
      'in',
      'var',
    ]);
  });

  it('finds every fault, not only the first', () => {
    const colour = { var: 'colour' };
    const rule = { and: [{ '==': [colour, 'rad'] }, { xor: [] }, { '!': [{ '==': [{ var: 'sise' }, 'small'] }] }] };
    expect(checkRule(rule, [], scope).map(({ pointer }) => pointer)).to.deep.equal([
      '/and/0/==/1',
      '/and/1',
      '/and/2/!/0/==/0',
    ]);
  });
});

describe('checkRule: limits', () => {
  const nested = (depth: number): unknown => (depth === 1 ? { var: 'fruits' } : { '!': [nested(depth - 1)] });
  const why = (rule: unknown) => checkRule(rule, [], scope).map(({ args }) => args['why']);

  it('twenty levels are allowed, twenty-one are not', () => {
    expect(why(nested(20))).to.deep.equal([]);
    expect(why(nested(21))).to.deep.equal(['depth']);
  });

  it('five hundred parts are allowed, more are not, and that is said once', () => {
    const wide = (parts: number) => ({ or: Array.from({ length: parts - 1 }, () => ({ var: 'fruits' })) });
    expect(why(wide(500))).to.deep.equal([]);
    expect(why(wide(501))).to.deep.equal(['size']);
    expect(why(wide(5000))).to.deep.equal(['size']);
  });

  it('whatever the parts are: booleans, and values in a list, count as well', () => {
    expect(why({ and: Array.from({ length: 499 }, () => true) })).to.deep.equal([]);
    expect(why({ and: Array.from({ length: 500 }, () => true) })).to.deep.equal(['size']);
    expect(why({ if: Array.from({ length: 100_001 }, () => false) })).to.deep.equal(['size']);
    expect(why({ in: [{ var: 'amount' }, Array.from({ length: 100_000 }, (_, index) => index)] })).to.deep.equal([
      'size',
    ]);
  });

  it('a rule nested 100,000 times is refused without overflowing the stack', () => {
    let deep: unknown = true;
    for (let level = 0; level < 100_000; level++) deep = { '!': deep };
    expect(why(deep)).to.deep.equal(['depth']);
  });
});

describe('checkRule: laws', () => {
  law(
    'accepts every rule that is written right',
    [validRule],
    (rule) => {
      if (depthOf(rule) <= 20) expect(checkRule(rule, [], scope)).to.deep.equal([]);
    },
    2000,
  );

  law(
    'never throws, whatever it is given',
    [fc.oneof(fc.jsonValue({ maxDepth: 6 }), almostRule())],
    (value) => {
      checkRule(value, [], scope);
    },
    20_000,
  );

  law(
    'each problem points into the rule',
    [almostRule()],
    (value) => {
      for (const { pointer } of checkRule(value, [], scope)) {
        let place: unknown = value;
        for (const part of fromPointer(pointer)) {
          expect(Object.hasOwn(place as object, part), `${pointer} in ${JSON.stringify(value)}`).to.equal(true);
          place = (place as Record<string, unknown>)[part];
        }
      }
    },
    3000,
  );

  let accepted = 0;

  law(
    'what it accepts can be evaluated: no throw, a truth value, nothing open on full answers',
    [almostRule(), partialValues, fullValues],
    (value, some, full) => {
      if (checkRule(value, [], scope).length > 0) return;
      accepted += 1;
      const rule = value as Rule;
      expect(evaluate(rule, lookupIn(some))).to.be.oneOf([true, false, undefined]);
      expect(waitsFor(rule, lookupIn(some))).to.be.an('array');
      expect(evaluate(rule, lookupIn(full))).to.be.a('boolean');
      expect([...scope.keys()]).to.include.members(variables(rule));
    },
    10_000,
  );

  it('which accepted enough of these rules to mean something', () => expect(accepted).to.be.greaterThan(500));
});

/** Things that look like rules: the right words in places where they may or may not stand. */
function almostRule(): fc.Arbitrary<unknown> {
  const word = fc.constantFrom<unknown>(
    'red',
    'green',
    'small',
    'apple',
    'pear',
    'vet_inte',
    '2026-01-01',
    'x',
    0,
    1,
    2.5,
    true,
    false,
    null,
  );
  const variable = fc
    .constantFrom(...scope.keys(), ...scope.keys(), 'nobody', 'constructor')
    .map((id) => ({ var: id }));
  const operator = fc.constantFrom(
    'and',
    'or',
    '!',
    'if',
    '==',
    '===',
    '!=',
    '!==',
    '<',
    '<=',
    '>',
    '>=',
    'in',
    'in',
    '==',
    'xor',
  );
  return fc.letrec<{ rule: unknown }>((tie) => {
    const operand = fc.oneof(
      { weight: 4, arbitrary: variable },
      { weight: 4, arbitrary: word },
      { weight: 1, arbitrary: fc.array(word, { maxLength: 3 }) },
      { weight: 2, arbitrary: tie('rule') },
    );
    const operands = fc.oneof(
      { weight: 8, arbitrary: fc.array(operand, { minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: operand },
    );
    return {
      rule: fc.oneof(
        { depthSize: 'small' },
        { weight: 1, arbitrary: fc.boolean() },
        { weight: 1, arbitrary: variable },
        { weight: 8, arbitrary: fc.tuple(operator, operands).map(([name, parts]) => ({ [name]: parts })) },
        { weight: 1, arbitrary: fc.dictionary(operator, operands, { maxKeys: 2, noNullPrototype: true }) },
      ),
    };
  }).rule;
}

function depthOf(rule: unknown): number {
  if (typeof rule !== 'object' || rule === null || 'var' in rule) return 1;
  const [operator, operands] = Object.entries(rule)[0]!;
  if (!['and', 'or', '!', 'if'].includes(operator)) return 1;
  return 1 + Math.max(...[operands].flat().map(depthOf));
}
