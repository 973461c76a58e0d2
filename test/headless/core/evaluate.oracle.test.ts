import { expect } from 'chai';
import { evaluateGuide, type Evaluation } from '../../../src/core/index.js';
import { factAnswers } from '../support/answers.js';
import { main } from '../support/guides.js';
import { law } from '../support/law.js';
import { expected, type Expected } from '../support/oracle.js';

describe('The main guide, against a second implementation written from domain.md', () => {
  law(
    'gives the same statuses, ranks, reasons that hold, near misses and notices',
    [factAnswers],
    (answers) => {
      const evaluation = evaluateGuide(main, answers);
      const { forms, notices } = expected(answers);
      expect(verdicts(evaluation)).to.deep.equal(forms);
      expect(evaluation.notices.map(({ id }) => id)).to.deep.equal(notices);
    },
    5000,
  );

  law(
    'shows the same questions and counts the same answers as not known',
    [factAnswers],
    (answers) => {
      const { standing } = evaluateGuide(main, answers);
      const { visible, unsure } = expected(answers);
      expect([...standing.shown].filter((id) => main.questions.get(id)!.question.kind === 'single')).to.have.members([
        ...visible,
      ]);
      expect([...standing.unsure]).to.have.members([...unsure]);
    },
    1000,
  );
});

function verdicts({ outcomes }: Evaluation): Expected['forms'] {
  return Object.fromEntries(
    outcomes.map(({ outcome, status, rank, reasons, nearMiss }) => {
      const held = reasons
        .filter(({ holds }) => holds)
        .map(({ reason: { effect, item } }) => (effect === 'not-applicable' ? effect : `${effect} ${item}`))
        .sort();
      return [outcome.id, { status, rank, held, nearMiss: nearMiss && [...nearMiss.blockers] }];
    }),
  );
}
