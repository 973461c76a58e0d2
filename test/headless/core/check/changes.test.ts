import { expect } from 'chai';
import { readGuide } from '../../../../src/core/index.js';
import { smallBundle, type Json } from '../../support/guides.js';

const problems = (changes: object[], version = '3.0.0') => {
  const bundle = smallBundle();
  Object.assign(bundle.guide as Json, { version, changes });
  return readGuide(bundle).problems.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe('What a guide may say of its earlier versions', () => {
  const fine: [string, object[]][] = [
    ['nothing', []],
    ['a version in which no id changed', [{ version: '2.0.0' }]],
    [
      'a chain over versions',
      [
        { version: '2.0.0', questions: { a: 'b' } },
        { version: '3.0.0', questions: { b: 'colour' } },
      ],
    ],
    [
      'a chain that ends',
      [
        { version: '2.0.0', questions: { a: 'b' } },
        { version: '3.0.0', questions: { b: null } },
      ],
    ],
    ['an id that one question gives to another', [{ version: '2.0.0', questions: { colour: 'size', tint: 'colour' } }]],
    [
      'a way back',
      [
        { version: '2.0.0', questions: { colour: 'b' } },
        { version: '3.0.0', questions: { b: 'colour' } },
      ],
    ],
    [
      'a question that is back',
      [
        { version: '2.0.0', questions: { mood: null } },
        { version: '3.0.0', questions: { mood: 'mood' } },
      ],
    ],
    [
      'an id that is used anew',
      [
        { version: '2.0.0', questions: { mood: null } },
        { version: '3.0.0', askAgain: ['mood'] },
      ],
    ],
    ['options that become one', [{ version: '2.0.0', options: { colour: { pink: 'red', crimson: 'red' } } }]],
    [
      'options of a question that is renamed later',
      [
        { version: '2.0.0', options: { a: { pink: 'rose' } } },
        { version: '3.0.0', questions: { a: 'colour' }, options: { colour: { rose: 'red' } } },
      ],
    ],
    [
      'options of a question that is gone',
      [
        { version: '2.0.0', options: { a: { x: 'y' } } },
        { version: '3.0.0', questions: { a: null } },
      ],
    ],
    ['sides of parties', [{ version: '2.0.0', options: { people: { we: 'ours', they: null } } }]],
    ['notes on items to consider', [{ version: '2.0.0', agenda: { 'A.T9': 'A.T1' } }]],
    ['names that every object has', [{ version: '2.0.0', questions: { constructor: 'colour', toString: null } }]],
  ];
  for (const [name, changes] of fine) {
    it(name, () => expect(problems(changes)).to.deep.equal([]));
  }

  it('but not `__proto__`, as a way into anything', () => {
    const changes = JSON.parse('[{"version": "2.0.0", "questions": {"__proto__": "colur"}}]') as object[];
    expect(problems(changes)).to.deep.equal(['unknown-reference /changes/0/questions/__proto__']);
  });
});
