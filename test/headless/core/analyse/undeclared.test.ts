import { expect } from 'chai';
import type { GuideModel, Question, VersionChanges } from '../../../../src/core/index.js';
import { undeclaredChanges } from '../../../../src/core/analyse/undeclared.js';
import { ask, because, modelOf, outcome, tinyGuide } from '../../../support/tiny.js';
import { v1, v2, v3 } from '../../support/versions.js';

const found = (old: GuideModel, young: GuideModel) =>
  undeclaredChanges(old, young).map(({ what, id }) => `${what} ${id}`);

describe('Changes that no author has declared', () => {
  const guide = (questions: Question[], changes: VersionChanges[] = [], outcomes = ['a']) =>
    modelOf(
      tinyGuide(
        questions,
        outcomes.map((id) => outcome(id, because('supports', true))),
        { version: changes.length > 0 ? '2.0.0' : '1.0.0', changes },
      ),
    );
  const scale = (points: number): Question => ({ id: 's', kind: 'scale', source: { source: 's' }, points });
  const text = (kind: 'text' | 'long-text'): Question => ({ id: 't', kind, source: { source: 's' } });
  const v = (more: Omit<VersionChanges, 'version'>): VersionChanges[] => [{ version: '2.0.0', ...more }];

  it('are none between versions that say all that they do, also several at once', () => {
    for (const [old, young] of [
      [v1, v1],
      [v1, v2],
      [v2, v3],
      [v1, v3],
    ] as const)
      // The number that was a text before is the only one that is not asked again in words.
      expect(found(old, young)).to.deep.equal(old === v1 && young !== v1 ? ['kind budget'] : []);
  });

  const rows: [string, GuideModel, GuideModel, string[]][] = [
    ['a question', guide([ask('p'), ask('q')]), guide([ask('p')]), ['question q']],
    [
      'an option',
      guide([ask('p', { options: ['x', 'y', 'z'] })]),
      guide([ask('p', { options: ['x', 'y'] })]),
      ['option p/z'],
    ],
    ['an outcome', guide([ask('p')], [], ['a', 'b']), guide([ask('p')]), ['outcome b']],
    ['a scale', guide([scale(5)]), guide([scale(7)]), ['kind s']],
    ['a kind', guide([scale(5)]), guide([ask('s')]), ['kind s']],
    ['more room for a text', guide([text('text')]), guide([text('long-text')]), []],
    ['a kind that is asked again', guide([scale(5)]), guide([ask('s')], v({ askAgain: ['s'] })), []],
    ['a question that was removed', guide([ask('p'), ask('q')]), guide([ask('p')], v({ questions: { q: null } })), []],
    [
      'an option of a question that was renamed',
      guide([ask('p', { options: ['x', 'y', 'z'] })]),
      guide([ask('q')], v({ questions: { p: 'q' }, options: { q: { x: 'ja', y: null } } })),
      ['option p/z'],
    ],
  ];
  for (const [name, old, young, expected] of rows) {
    it(name, () => expect(found(old, young)).to.deep.equal(expected));
  }

  it('what was declared for a version before the old one does not count', () => {
    const declared = v({ questions: { q: null } });
    expect(found(guide([ask('p'), ask('q')], v({})), guide([ask('p')], declared))).to.deep.equal(['question q']);
  });
});
