import { expect } from 'chai';
import fc from 'fast-check';
import { isClosed, type Question } from '../../../../src/core/index.js';
import { parseAnswer, variableType } from '../../../../src/core/kinds/index.js';
import { law } from '../../support/law.js';

const base = { id: 'q', source: { source: 'book' } };
const single: Question = { ...base, kind: 'single', options: [{ id: 'a' }, { id: 'b' }] };
const multiple: Question = { ...base, kind: 'multiple', options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] };
const scale: Question = { ...base, kind: 'scale', points: 5 };
const number: Question = { ...base, kind: 'number', min: 0, max: 10 };
const whole: Question = { ...base, kind: 'number', whole: true };
const date: Question = { ...base, kind: 'date', min: '2026-01-01', max: '2026-12-31' };
const anyDate: Question = { ...base, kind: 'date' };
const text: Question = { ...base, kind: 'text' };
const longText: Question = { ...base, kind: 'long-text' };
const actors: Question = { ...base, kind: 'actors', sides: ['ours', 'theirs'] };

const NONE = undefined;
const ann = { name: 'Ann', side: 'ours', role: 'helps' };

/** question, what comes from outside, the answer in it */
const table: readonly [string, Question, readonly (readonly [unknown, unknown])[]][] = [
  [
    'single',
    single,
    [
      ['a', 'a'],
      ['vet_inte', 'vet_inte'],
      ['c', NONE],
      ['', NONE],
      [['a'], NONE],
      [0, NONE],
      [null, NONE],
      ['toString', NONE],
    ],
  ],
  [
    'multiple',
    multiple,
    [
      [['a'], ['a']],
      [
        ['c', 'a'],
        ['a', 'c'],
      ],
      [['a', 'a'], ['a']],
      [[], NONE],
      [['a', 'd'], NONE],
      ['a', NONE],
      ['vet_inte', ['vet_inte']],
      [['vet_inte'], ['vet_inte']],
      [['a', 'vet_inte'], NONE],
      [{ 0: 'a' }, NONE],
      [[['a']], NONE],
      [null, NONE],
    ],
  ],
  [
    'scale',
    scale,
    [
      [1, 1],
      [5, 5],
      [0, NONE],
      [6, NONE],
      [2.5, NONE],
      ['3', NONE],
      ['vet_inte', 'vet_inte'],
      [NaN, NONE],
      [null, NONE],
    ],
  ],
  [
    'number',
    number,
    [
      [0, 0],
      [10, 10],
      [2.5, 2.5],
      [-1, NONE],
      [10.1, NONE],
      ['3', NONE],
      [NaN, NONE],
      [Infinity, NONE],
      ['vet_inte', NONE],
      [null, NONE],
    ],
  ],
  [
    'whole number',
    whole,
    [
      [3, 3],
      [-3, -3],
      [2.5, NONE],
      [1e300, 1e300],
      [Infinity, NONE],
    ],
  ],
  [
    'date',
    date,
    [
      ['2026-01-01', '2026-01-01'],
      ['2026-12-31', '2026-12-31'],
      ['2025-12-31', NONE],
      ['2027-01-01', NONE],
      ['2026-02-30', NONE],
      ['2026-1-1', NONE],
      ['2026-06-31', NONE],
      ['2026-06-01T00:00:00Z', NONE],
      [20260601, NONE],
      ['', NONE],
      ['vet_inte', NONE],
      [null, NONE],
    ],
  ],
  [
    'date without limits',
    anyDate,
    [
      ['2024-02-29', '2024-02-29'],
      ['2026-02-29', NONE],
      ['0001-01-01', '0001-01-01'],
      ['9999-12-31', '9999-12-31'],
    ],
  ],
  [
    'text',
    text,
    [
      ['Hello', 'Hello'],
      [' a ', ' a '],
      ['', NONE],
      [' \n', NONE],
      [5, NONE],
      [['a'], NONE],
      ['x'.repeat(100_000), 'x'.repeat(100_000)],
      ['x'.repeat(100_001), NONE],
      [null, NONE],
    ],
  ],
  [
    'long text',
    longText,
    [
      ['One\nTwo', 'One\nTwo'],
      ['   ', NONE],
      [{}, NONE],
    ],
  ],
  [
    'actors',
    actors,
    [
      [[ann], [ann]],
      [[{ name: 'Ann' }], [{ name: 'Ann', side: '', role: '' }]],
      [[{ name: 'Ann', side: 'nobody', role: 5 }], [{ name: 'Ann', side: '', role: '' }]],
      [[{ name: ' ', side: '', role: '' }], NONE],
      [[{ name: '', side: '', role: '' }, ann], [ann]],
      [[{ side: 'theirs' }], [{ name: '', side: 'theirs', role: '' }]],
      [[{ ...ann, extra: 1 }], [ann]],
      [[], NONE],
      [[null], NONE],
      [['Ann'], NONE],
      ['Ann', NONE],
      [{}, NONE],
      [null, NONE],
      [Array(100).fill(ann), Array(100).fill(ann)],
      [Array(101).fill(ann), NONE],
    ],
  ],
];

describe('Kinds: the answer in a value from outside', () => {
  for (const [name, question, rows] of table) {
    for (const [value, answer] of rows) {
      it(`${name}: ${JSON.stringify(value)?.slice(0, 60) ?? String(value)} → ${answer === NONE ? 'none' : JSON.stringify(answer).slice(0, 60)}`, () => {
        expect(parseAnswer(question, value)).to.deep.equal(answer);
      });
    }
  }

  const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.anything({ maxDepth: 2 }));
  const some = fc.constantFrom(...table.map(([, question]) => question));

  law(
    'never throws, and what it gives is an answer to itself',
    [some, anything],
    (question, value) => {
      const answer = parseAnswer(question, value);
      if (answer !== undefined) expect(parseAnswer(question, answer)).to.deep.equal(answer);
    },
    5000,
  );
});

describe('Kinds: what rules may know', () => {
  const types: [Question, string, boolean][] = [
    [single, 'choice', true],
    [multiple, 'choices', true],
    [scale, 'number', true],
    [number, 'number', false],
    [date, 'date', false],
    [text, 'text', false],
    [longText, 'text', false],
    [actors, 'text', false],
  ];
  for (const [question, kind, closed] of types) {
    it(`${question.kind}: ${kind}, ${closed ? 'closed' : 'open-ended'}`, () => {
      expect(variableType(question).kind).to.equal(kind);
      expect(isClosed(question)).to.equal(closed);
    });
  }

  it('choices know their options, and vet_inte is none of them', () => {
    expect(variableType(multiple)).to.deep.equal({ kind: 'choices', options: new Set(['a', 'b', 'c']) });
  });
});
