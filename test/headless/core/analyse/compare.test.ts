import { expect } from 'chai';
import { compareGuides, evaluateGuide, type Guide, type ResultChange } from '../../../../src/core/index.js';
import { knownAnswers } from '../../../../src/core/analyse/compare.js';
import { ask, because, is, modelOf, outcome, tinyGuide } from '../../../support/tiny.js';

const questions = [ask('x'), ask('y')];
const old = tinyGuide(questions, [
  outcome('a', because('supports', is('x', 'ja'))),
  outcome('b', because('supports', is('y', 'ja'))),
]);

function compare(young: Guide) {
  return compareGuides(modelOf(old), modelOf(young));
}

/** Holds a change against the evaluator that the page uses. */
function isTrue({ kind, id, from, to, witness }: ResultChange, young: Guide): boolean {
  const [before, after] = [old, young].map((guide) => {
    const model = modelOf(guide);
    return evaluateGuide(model, knownAnswers(model, witness));
  });
  const status = (evaluation: typeof before) => evaluation!.outcomes.find(({ outcome: one }) => one.id === id)?.status;
  const leading = (evaluation: typeof before) => evaluation!.ranked[0]?.outcome.id ?? '';
  const order = (evaluation: typeof before) => evaluation!.ranked.map(({ outcome: one }) => one.id);
  const noticed = (evaluation: typeof before) =>
    evaluation!.notices.some((notice) => notice.id === id) ? 'shown' : 'hidden';
  switch (kind) {
    case 'status':
      return status(before) === from && status(after) === to;
    case 'leading':
      return leading(before) === from && leading(after) === to;
    case 'order':
      return (
        order(before).indexOf(from) < order(before).indexOf(to) && order(after).indexOf(from) > order(after).indexOf(to)
      );
    case 'notice':
      return noticed(before) === from && noticed(after) === to;
  }
}

describe('the comparison of two versions', () => {
  it('proves that a guide is the same as itself', () => {
    expect(compare(structuredClone(old))).to.deep.include({ changes: [], undecided: [] });
  });

  it('sees through a rule that is only written otherwise', () => {
    const young = tinyGuide(questions, [
      outcome('a', because('supports', { '!': [{ or: [is('x', 'nej'), { '!': [is('x', 'ja')] }] }] })),
      old.outcomes![1]!,
    ]);
    expect(compare(young).changes).to.deep.equal([]);
  });

  const versions: readonly [string, Guide, ResultChange['kind'][]][] = [
    [
      'a rule about another answer',
      tinyGuide(questions, [outcome('a', because('supports', is('x', 'nej'))), old.outcomes![1]!]),
      ['status', 'leading', 'notice'],
    ],
    [
      'a block that three answers together bring about',
      tinyGuide(
        [...questions, ask('z')],
        [
          outcome(
            'a',
            because('supports', is('x', 'ja')),
            because('blocks', { and: [is('x', 'ja'), is('y', 'ja'), is('z', 'ja')] }),
          ),
          old.outcomes![1]!,
        ],
      ),
      ['status', 'leading'],
    ],
    [
      'a condition that hides a question',
      tinyGuide([ask('x'), ask('y', { showIf: is('x', 'ja') })], old.outcomes as never),
      ['status', 'leading', 'notice'],
    ],
    ['another order of outcomes', { ...old, outcomes: [...old.outcomes!].reverse() }, ['leading', 'order']],
    ['a notice that is gone', { ...old, notices: [] }, ['notice']],
    [
      'another threshold',
      tinyGuide(questions, old.outcomes as never, {
        ranking: { weaklySupports: 0.1, opposes: 0.3, fits: 1.1, mayFit: 0.25 },
      }),
      ['status'],
    ],
  ];

  for (const [what, young, kinds] of versions) {
    it(`finds ${what}, with answers that show it`, () => {
      const { changes } = compare(young);
      expect([...new Set(changes.map(({ kind }) => kind))].sort()).to.deep.equal([...kinds].sort());
      for (const change of changes) expect(isTrue(change, young), JSON.stringify(change)).to.equal(true);
    });
  }

  it('names the reasons that cause a change', () => {
    const young = tinyGuide(questions, [outcome('a', because('supports', is('x', 'nej'))), old.outcomes![1]!]);
    const lost = compare(young).changes.find(({ kind, from }) => kind === 'status' && from === 'fits')!;
    expect(lost).to.deep.include({ id: 'a', to: 'weak', witness: { x: 'ja' }, lost: ['a.supports'], gained: [] });
  });

  it('lists questions, options and outcomes that came or went', () => {
    const young = tinyGuide(
      [ask('x', { options: ['ja', 'kanske'] }), ask('z')],
      [outcome('a', because('supports', is('x', 'ja')))],
    );
    const { questions: asked, options, outcomes } = compare(young);
    expect(asked).to.deep.equal({ added: ['z'], removed: ['y'] });
    expect(options).to.deep.equal({ added: ['x/kanske', 'z/ja', 'z/nej'], removed: ['x/nej', 'y/ja', 'y/nej'] });
    expect(outcomes).to.deep.equal({ added: [], removed: ['b'] });
  });

  it('says what it could not compare rather than guess', () => {
    expect(compareGuides(modelOf(old), modelOf(old), 4)).to.deep.include({ changes: [], undecided: ['guide'] });
  });
});
