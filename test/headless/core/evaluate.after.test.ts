/** An evaluation that follows answers one by one, beside one that starts from all of them. */
import { expect } from 'chai';
import fc from 'fast-check';
import { evaluateGuide, type Answers, type Evaluation, type GuideModel } from '../../../src/core/index.js';
import { programOf, type Values } from '../../../src/core/program.js';
import type { Compiled } from '../../../src/core/rule.js';
import { ask, because, is, modelOf, outcome, tinyGuide } from '../../support/tiny.js';
import { said } from '../support/evaluations.js';
import { law } from '../support/law.js';
import { RANDOM_OPTIONS, randomGuide, type SmallAnswers } from '../support/random-guide.js';

const IDS = Array.from({ length: 7 }, (_, index) => `q${index}`);
const step = fc.tuple(
  fc.constantFrom(...IDS),
  fc.constantFrom<(string | undefined)[]>(...RANDOM_OPTIONS, 'vet_inte', undefined),
);
/** Answers given one after the other, and after which of them somebody looks. */
const steps = fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 12 });

function withAnswer(answers: Answers, [question, option]: readonly [string, string | undefined]): SmallAnswers {
  const { [question]: _earlier, ...others } = answers as SmallAnswers;
  return option === undefined ? others : { ...others, [question]: option };
}

describe('An evaluation that follows the answers', () => {
  law(
    'says what one from scratch says, whenever somebody looks, and what it said before when one looks again',
    [randomGuide, steps],
    ({ model, answers: start }, given) => {
      let answers: Answers = start;
      let evaluation = evaluateGuide(model, answers);
      const passed: { evaluation: Evaluation; answers: Answers }[] = [];
      for (const [change, looks] of given) {
        passed.push({ evaluation, answers });
        answers = withAnswer(answers, change);
        evaluation = evaluation.after(change[0], answers);
        if (looks) expect(said(model, evaluation)).to.deep.equal(said(model, evaluateGuide(model, answers)));
      }
      expect(said(model, evaluation)).to.deep.equal(said(model, evaluateGuide(model, answers)));
      for (const before of passed) {
        expect(said(model, before.evaluation)).to.deep.equal(said(model, evaluateGuide(model, before.answers)));
      }
      expect(said(model, evaluation)).to.deep.equal(said(model, evaluateGuide(model, answers)));
    },
    1000,
  );

  law(
    'may be followed in two directions',
    [randomGuide, step, step],
    ({ model, answers }, one, other) => {
      const start = evaluateGuide(model, answers);
      const ways = [one, other].map((change) => {
        const changed = withAnswer(answers, change);
        return { changed, evaluation: start.after(change[0], changed) };
      });
      for (const { changed, evaluation } of ways) {
        expect(said(model, evaluation)).to.deep.equal(said(model, evaluateGuide(model, changed)));
      }
    },
    500,
  );

  it('asks again only the rules that look at what has changed, however large the guide is', () => {
    const { model, asked } = watchedGuide(600);
    let evaluation = evaluateGuide(model, {});
    const askedBy = (question: string, answer: string, looks: (evaluation: Evaluation) => unknown) => {
      asked.clear();
      evaluation = evaluation.after(question, { [question]: answer });
      looks(evaluation);
      return [...asked].sort();
    };
    expect(
      askedBy('q300', 'ja', () => 0),
      'nobody has looked at an outcome',
    ).to.deep.equal(['q300', 'q301', 'q302']);
    expect(evaluation.ranked.length + asked.size, 'now all of them are asked').to.be.greaterThan(599);
    expect(
      askedBy('q300', 'nej', ({ ranked }) => ranked),
      'those that look at it',
    ).to.deep.equal(['R298', 'R299', 'R300', 'q300', 'q301', 'q302']);
    expect(
      askedBy('q300', 'nej', (after) => [after.ranked, after.isRelevant('q5')]),
      'none but its own for the same answer',
    ).to.deep.equal(['q300']);
  });
});

/**
 * A guide where each question rests on the two before it, and each of as many reasons looks at three questions in a row.
 * `asked` takes down which questions' conditions and which reasons are asked.
 */
function watchedGuide(size: number): { model: GuideModel; asked: Set<string> } {
  const id = (place: number) => `q${Math.min(Math.max(place, 0), size - 1)}`;
  const questions = Array.from({ length: size }, (_, place) =>
    ask(id(place), place < 2 ? {} : { showIf: { or: [is(id(place - 1), 'ja'), is(id(place - 2), 'ja')] } }),
  );
  const reasons = questions.map((_question, place) =>
    because('supports', { and: [0, 1, 2].map((further) => is(id(place + further), 'ja')) }, `R${place}`),
  );
  const model = modelOf(tinyGuide(questions, [outcome('O', ...reasons)]));
  const asked = new Set<string>();
  const watch =
    (name: string, rule: Compiled<Values>): Compiled<Values> =>
    (values) => {
      asked.add(name);
      return rule(values);
    };
  const { questions: ready, reasons: ofOutcomes } = programOf(model);
  for (const entry of ready) {
    const { shows } = entry;
    if (shows) Object.assign(entry, { shows: watch(entry.placed.question.id, shows) });
  }
  for (const entry of ofOutcomes.flat()) {
    const name = entry.reason.id.replace('O.', '');
    Object.defineProperty(entry, 'when', { value: watch(name, entry.when) });
  }
  return { model, asked };
}
