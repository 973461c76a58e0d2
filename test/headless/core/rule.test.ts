import { expect } from 'chai';
import jsonLogic from 'json-logic-js';
import {
  deciding,
  evaluate,
  variables,
  waitsFor,
  type Lookup,
  type Rule,
  type Truth,
} from '../../../src/core/index.js';
import { needsAnswers } from '../../../src/core/rule.js';
import { law } from '../support/law.js';
import { completeValues, fullValues, lookupIn, partialValues, validRule, VARIABLES } from '../support/rules.js';

/** `t`, `f` and `o` stand for a rule that is true, false and open. */
const WORTH: Readonly<Record<string, Rule>> = { t: true, f: false, o: { '==': [{ var: 'nobody' }, 'x'] } };
const TRUTH: Readonly<Record<string, Truth>> = { t: true, f: false, o: undefined };
const nothing: Lookup = () => undefined;

describe('Rules: three values after Kleene', () => {
  const table = (name: string, connective: (...operands: Rule[]) => Rule, rows: readonly string[]) =>
    it(name, () => {
      for (const row of rows) {
        const [operands, result] = row.split(' = ') as [string, string];
        const rule = connective(...operands.split(' ').map((letter) => WORTH[letter]!));
        expect(evaluate(rule, nothing), `${name} ${row}`).to.equal(TRUTH[result]);
      }
    });

  table('and', (...operands) => ({ and: operands }), [
    't t = t',
    't f = f',
    't o = o',
    'f t = f',
    'f f = f',
    'f o = f',
    'o t = o',
    'o f = f',
    'o o = o',
    't = t',
    'o = o',
    't o f = f',
  ]);
  table('or', (...operands) => ({ or: operands }), [
    't t = t',
    't f = t',
    't o = t',
    'f t = t',
    'f f = f',
    'f o = o',
    'o t = t',
    'o f = o',
    'o o = o',
    'f = f',
    'o = o',
    'f o t = t',
  ]);
  table('!', (operand) => ({ '!': [operand] }), ['t = f', 'f = t', 'o = o']);
  table('! with a bare operand', (operand) => ({ '!': operand }), ['t = f', 'f = t', 'o = o']);
  table('if', (...operands) => ({ if: operands }), [
    't t f = t',
    't f t = f',
    't o t = o',
    'f t f = f',
    'f f t = t',
    'f t o = o',
    'o t t = t',
    'o f f = f',
    'o t f = o',
    'o o o = o',
    'o t o = o',
  ]);
  table('if with several conditions', (...operands) => ({ if: operands }), [
    'f t t f t = f',
    'f t f f t = t',
    'o t t t f = t',
    'o t o t t = t',
    'o t o t f = o',
    'f f o t t = t',
    't f o o o = f',
  ]);
});

describe('Rules: laws', () => {
  law(
    'a value that is decided stays decided whatever else is answered',
    [validRule, partialValues, fullValues],
    (rule, some, rest) => {
      const decided = evaluate(rule, lookupIn(some));
      if (decided === undefined) return;
      expect(evaluate(rule, lookupIn({ ...rest, ...some }))).to.equal(decided);
    },
    5000,
  );

  law(
    'while all is open, so is every rule that needs answers',
    [validRule],
    (rule) => {
      if (needsAnswers(rule)) expect(evaluate(rule, nothing)).to.equal(undefined);
    },
    2000,
  );

  it('a rule needs answers unless it says true or false of itself', () => {
    const open: Rule = { '==': [{ var: 'nobody' }, 'x'] };
    expect(needsAnswers({ or: [open, { '!': open }] })).to.equal(true);
    for (const rule of [true, { or: [open, { and: [open, true] }] }, { if: [open, false, false] }] as Rule[])
      expect(needsAnswers(rule)).to.equal(false);
  });

  law(
    'with every variable answered or hidden nothing is open',
    [validRule, fullValues],
    (rule, values) => {
      expect(evaluate(rule, lookupIn(values))).to.be.a('boolean');
    },
    2000,
  );

  law(
    'on complete answers the value equals that of json-logic-js',
    [validRule, completeValues],
    (rule, values) => {
      const reference = jsonLogic.truthy(jsonLogic.apply(rule as jsonLogic.RulesLogic, values));
      expect(evaluate(rule, lookupIn(values))).to.equal(reference);
    },
    10_000,
  );

  law(
    'deciding: these variables decide alone, and no smaller set of them does',
    [validRule, partialValues],
    (rule, values) => {
      const decided = evaluate(rule, lookupIn(values));
      const set = deciding(rule, lookupIn(values));
      if (decided === undefined) {
        expect(set).to.deep.equal([]);
        return;
      }
      expect(variables(rule)).to.include.members(set);
      expect(evaluate(rule, lookupIn(values, set))).to.equal(decided);
      for (const smaller of properSubsets(set)) expect(evaluate(rule, lookupIn(values, smaller))).to.equal(undefined);
    },
    3000,
  );

  law(
    'waitsFor: empty exactly when decided; names only open variables of the rule',
    [validRule, partialValues],
    (rule, values) => {
      const waits = waitsFor(rule, lookupIn(values));
      expect(waits.length === 0).to.equal(evaluate(rule, lookupIn(values)) !== undefined);
      expect(variables(rule)).to.include.members(waits);
      expect(new Set(waits)).to.have.lengthOf(waits.length);
      for (const variable of waits) expect(lookupIn(values)(variable)).to.equal(undefined);
    },
    3000,
  );

  law(
    'waitsFor: answers to other variables never decide an open rule',
    [validRule, partialValues, fullValues],
    (rule, some, rest) => {
      const waits = waitsFor(rule, lookupIn(some));
      if (waits.length === 0) return;
      const others = VARIABLES.filter((variable) => !waits.includes(variable));
      expect(evaluate(rule, lookupIn({ ...rest, ...some }, others))).to.equal(undefined);
    },
    5000,
  );

  law('a rule is not edited, and looks only at its own variables', [validRule, fullValues], (rule, values) => {
    const before = JSON.stringify(rule);
    const asked = new Set<string>();
    evaluate(rule, (variable) => {
      asked.add(variable);
      return values[variable];
    });
    expect(JSON.stringify(rule)).to.equal(before);
    expect(variables(rule)).to.include.members([...asked]);
  });
});

describe('Rules: what an open rule waits for', () => {
  const is = (id: string): Rule => ({ '==': [{ var: id }, 'x'] });
  const rows: [Rule, Record<string, string>, string[]][] = [
    [is('a'), {}, ['a']],
    [is('a'), { a: 'x' }, []],
    [{ and: [is('a'), is('b')] }, { a: 'x' }, ['b']],
    [{ and: [is('a'), is('b')] }, { a: 'y' }, []],
    [{ or: [is('a'), { '!': [is('b')] }, is('a')] }, {}, ['a', 'b']],
    [{ if: [is('a'), is('b'), is('c')] }, {}, ['a', 'b', 'c']],
    [{ if: [is('a'), is('b'), is('c')] }, { a: 'x' }, ['b']],
    [{ if: [is('a'), is('b'), is('c')] }, { a: 'y' }, ['c']],
    [{ if: [is('a'), true, is('b'), is('c'), is('d')] }, { a: 'y', b: 'x' }, ['c']],
    [{ if: [is('a'), true, is('b'), is('c'), is('d')] }, { a: 'y' }, ['b', 'c', 'd']],
    [{ if: [is('a'), is('b'), is('c')] }, { b: 'x', c: 'x' }, []],
    [{ if: [is('a'), is('b'), is('c')] }, { b: 'x', c: 'y' }, ['a']],
  ];
  for (const [rule, answers, waits] of rows) {
    it(`${JSON.stringify(rule)} with ${JSON.stringify(answers)}: ${waits.join(', ') || 'nothing'}`, () => {
      expect(waitsFor(rule, (variable) => answers[variable])).to.deep.equal(waits);
    });
  }
});

describe('Rules: a hidden answer', () => {
  const hidden: Lookup = () => null;
  const rows: [Rule, boolean][] = [
    [{ '==': [{ var: 'a' }, 'x'] }, false],
    [{ '===': ['x', { var: 'a' }] }, false],
    [{ '!=': [{ var: 'a' }, 'x'] }, true],
    [{ '!==': ['x', { var: 'a' }] }, true],
    [{ '!': [{ '==': [{ var: 'a' }, 'x'] }] }, true],
    [{ '<': [{ var: 'a' }, 1] }, false],
    [{ '<=': [0, { var: 'a' }, 0] }, false],
    [{ '>': [{ var: 'a' }, -1] }, false],
    [{ '>=': [{ var: 'a' }, 0] }, false],
    [{ in: [{ var: 'a' }, ['x', 'y']] }, false],
    [{ in: ['x', { var: 'a' }] }, false],
    [{ var: 'a' }, false],
  ];
  for (const [rule, value] of rows) {
    it(`makes ${JSON.stringify(rule)} ${value}`, () => {
      expect(evaluate(rule, hidden)).to.equal(value);
      expect(waitsFor(rule, hidden)).to.deep.equal([]);
      expect(deciding(rule, hidden)).to.deep.equal(['a']);
    });
  }

  it('differs from one that is not given, which leaves every comparison open', () => {
    for (const [rule] of rows) expect(evaluate(rule, nothing), JSON.stringify(rule)).to.equal(undefined);
  });
});

describe('Rules: the traps of json-logic-js', () => {
  it('unanswered is open, never zero, never false', () => {
    for (const rule of [
      { '<': [{ var: 'x' }, 0.5] },
      { '!=': [{ var: 'x' }, 'a'] },
      { '!': [{ '==': [{ var: 'x' }, 1] }] },
    ]) {
      expect(evaluate(rule as Rule, nothing), JSON.stringify(rule)).to.equal(undefined);
    }
  });

  it('variables() finds each name once, also in rules that nobody has checked', () => {
    expect(
      variables({ and: [{ '==': [{ var: 'a' }, 1] }, { or: [{ var: 'b' }, { '!': { var: 'a' } }] }] }),
    ).to.deep.equal(['a', 'b']);
    for (const broken of [null, 1, 'x', [], { var: 1 }, { var: null }, [[{ var: 'z' }]]]) {
      expect(() => variables(broken)).not.to.throw();
    }
  });

  it('words that json-logic-js knows as operators are only values here', () => {
    expect(evaluate({ '==': [{ var: 'a' }, 'var'] }, () => 'var')).to.equal(true);
    expect(evaluate({ in: [{ var: 'a' }, ['log', 'map']] }, () => 'map')).to.equal(true);
  });
});

function properSubsets(set: readonly string[]): string[][] {
  return Array.from({ length: 2 ** set.length - 1 }, (_, bits) => set.filter((_id, index) => bits & (1 << index)));
}
