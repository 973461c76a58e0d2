import { expect } from 'chai';
import fc from 'fast-check';
import {
  changesToFit,
  evaluateGuide,
  nextQuestion,
  type Answers,
  type Change,
  type GuideModel,
  type OutcomeResult,
} from '../../../src/core/index.js';
import { ask, because, is, modelOf, outcome, tinyGuide } from '../../support/tiny.js';
import { factAnswers } from '../support/answers.js';
import { main as model } from '../support/guides.js';
import { law } from '../support/law.js';

/** The answers with some changes made. */
function changed(answers: Answers, changes: readonly Change[]): Answers {
  return { ...answers, ...Object.fromEntries(changes.map(({ question, option }) => [question, option])) };
}

function resultOf(guide: GuideModel, answers: Answers, id: string): OutcomeResult {
  return evaluateGuide(guide, answers).outcomes.find(({ outcome: { id: other } }) => other === id)!;
}

/** Every way to change up to so many of the facts that the guide says can change. */
function* allChanges(answers: Answers, most: number): Generator<Change[]> {
  const facts = [...model.questions.values()].flatMap(({ question }) =>
    question.kind === 'single' &&
    question.changeable !== undefined &&
    (answers[question.id] ?? 'vet_inte') !== 'vet_inte'
      ? [
          question.changeable
            .filter((id) => id !== answers[question.id])
            .map((option) => ({ question: question.id, option })),
        ]
      : [],
  );
  function* choose(from: number, left: number): Generator<Change[]> {
    yield [];
    if (left === 0) return;
    for (let index = from; index < facts.length; index++) {
      for (const change of facts[index]!) for (const rest of choose(index + 1, left - 1)) yield [change, ...rest];
    }
  }
  yield* choose(0, most);
}

describe('what would have to change', () => {
  law(
    'really makes the outcome fit, and nothing smaller does',
    [factAnswers, fc.constantFrom(...model.outcomes.keys())],
    (answers, id) => {
      const found = changesToFit(model, answers, resultOf(model, answers, id));
      for (const changes of found) expect(resultOf(model, changed(answers, changes), id).rank).not.to.equal(null);
      const size = found[0]?.length ?? 0;
      if (size < 2) return;
      for (const smaller of allChanges(answers, size - 1)) {
        expect(resultOf(model, changed(answers, smaller), id).rank, JSON.stringify(smaller)).to.equal(null);
      }
    },
    150,
  );

  law(
    'leaves nothing out: where it is silent, no two facts would do',
    [factAnswers, fc.constantFrom(...model.outcomes.keys())],
    (answers, id) => {
      const result = resultOf(model, answers, id);
      const final = result.reasons.some(({ reason, value }) => reason.changeable === false && value === true);
      if (result.rank !== null || result.status === 'undecided' || final) return;
      if (changesToFit(model, answers, result).length > 0) return;
      for (const changes of allChanges(answers, 2)) {
        expect(resultOf(model, changed(answers, changes), id).rank, JSON.stringify(changes)).to.equal(null);
      }
    },
    150,
  );

  const guide = (changeable: string[] | undefined, final: boolean) => {
    const question = { ...ask('trust'), ...(changeable ? { changeable } : {}) } as ReturnType<typeof ask>;
    const block = { ...because('blocks', is('trust', 'nej')), changeable: !final };
    return modelOf(tinyGuide([question, ask('want')], [outcome('a', because('supports', is('want', 'ja')), block)]));
  };
  const answers = { trust: 'nej', want: 'ja' };

  it('names the option that the circumstances can come to match', () => {
    const one = guide(['ja'], false);
    expect(changesToFit(one, answers, resultOf(one, answers, 'a'))).to.deep.equal([
      [{ question: 'trust', option: 'ja' }],
    ]);
  });

  it('touches no fact that cannot change, and says nothing against a block that cannot', () => {
    for (const one of [guide(undefined, false), guide(['ja'], true)]) {
      expect(changesToFit(one, answers, resultOf(one, answers, 'a'))).to.deep.equal([]);
    }
  });

  it('says nothing of an outcome that is ranked or still open', () => {
    const one = guide(['ja'], false);
    for (const given of [{ trust: 'ja', want: 'ja' }, { trust: 'ja' }]) {
      expect(changesToFit(one, given, resultOf(one, given, 'a'))).to.deep.equal([]);
    }
  });
});

describe('the next question', () => {
  law(
    'is a shown, unanswered one that can still change a status, if there is any',
    [factAnswers],
    (given) => {
      const evaluation = evaluateGuide(model, given);
      const next = nextQuestion(evaluation);
      const open = [...evaluation.relevant].filter((id) => !evaluation.standing.unsure.has(id));
      if (next === undefined) expect(open).to.deep.equal([]);
      else expect(open).to.include(next);
    },
    300,
  );

  it('is the one on which most outcomes rest', () => {
    const one = modelOf(
      tinyGuide(
        [ask('few'), ask('many')],
        [
          outcome('a', because('supports', { and: [is('few', 'ja'), is('many', 'ja')] })),
          outcome('b', because('supports', is('many', 'ja'))),
        ],
      ),
    );
    expect(nextQuestion(evaluateGuide(one, {}))).to.equal('many');
  });
});
