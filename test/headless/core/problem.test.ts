import { expect } from 'chai';
import fc from 'fast-check';
import { fromPointer, nearest, toPointer } from '../../../src/core/problem.js';
import { law } from '../support/law.js';

describe('JSON pointers', () => {
  const rows: [(string | number)[], string][] = [
    [[], ''],
    [['a'], '/a'],
    [['a', 0, 'b'], '/a/0/b'],
    [['a/b'], '/a~1b'],
    [['a~b'], '/a~0b'],
    [['~1'], '/~01'],
    [[''], '/'],
    [['', ''], '//'],
  ];
  for (const [path, pointer] of rows) {
    it(`${JSON.stringify(path)} is "${pointer}"`, () => {
      expect(toPointer(path)).to.equal(pointer);
      expect(fromPointer(pointer)).to.deep.equal(path.map(String));
    });
  }

  law(
    'lead back to the path they were made from',
    [fc.array(fc.oneof(fc.string(), fc.constantFrom('~', '/', '~0', '~1', '')))],
    (path) => {
      expect(fromPointer(toPointer(path))).to.deep.equal(path);
    },
    2000,
  );
});

describe('The nearest known word', () => {
  const known = ['overenskommelse', 'representation', 'iop', 'tillit', '=='];
  const rows: [string, string | undefined][] = [
    ['overenskomelse', 'overenskommelse'],
    ['Representation', 'representation'],
    ['ipo', 'iop'],
    ['poi', undefined],
    ['iip', 'iop'],
    ['tilit', 'tillit'],
    ['=', '=='],
    ['nothing', undefined],
    ['', undefined],
    ['x'.repeat(10_000), undefined],
  ];
  for (const [word, found] of rows) {
    it(`to "${word.slice(0, 20)}" is ${found ?? 'none'}`, () => expect(nearest(word, known)).to.equal(found));
  }

  it('of equally near words is the first', () => expect(nearest('ab', ['aa', 'bb', 'abc'])).to.equal('aa'));
  it('among none is none', () => expect(nearest('a', [])).to.equal(undefined));

  law(
    'is near: within a third of the word, at least one letter',
    [fc.stringMatching(/^[a-d]{1,9}$/), fc.array(fc.stringMatching(/^[a-d]{1,9}$/))],
    (word, words) => {
      const limit = Math.max(1, Math.floor(word.length / 3));
      const distances = words.map((other) => distance(word, other));
      const found = nearest(word, words);
      expect(found === undefined).to.equal(!distances.some((far) => far <= limit));
      if (found !== undefined) expect(distance(word, found)).to.equal(Math.min(...distances));
    },
    1000,
  );
});

/** Levenshtein's distance by its definition, with swapped neighbours as one change. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : i)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      table[i]![j] = Math.min(change, table[i - 1]![j]! + 1, table[i]![j - 1]! + 1);
      const isSwap = i > 1 && j > 1 && a.slice(i - 2, i) === `${b[j - 1]}${b[j - 2]}`;
      if (isSwap) table[i]![j] = Math.min(table[i]![j]!, table[i - 2]![j - 2]! + 1);
    }
  }
  return table[a.length]![b.length]!;
}
