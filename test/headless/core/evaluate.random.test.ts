import { expect } from 'chai';
import { evaluateGuide, type Evaluation } from '../../../src/core/index.js';
import { law } from '../support/law.js';
import { RANDOM_OPTIONS, randomGuide } from '../support/random-guide.js';

describe('Evaluation of random guides, where conditions rest on conditions', () => {
  law(
    'reachable is sound: no further answers lead to a status outside it',
    [randomGuide],
    ({ model, answers, further }) => {
      const before = evaluateGuide(model, answers);
      const after = evaluateGuide(model, { ...answers, ...further });
      before.outcomes.forEach(({ outcome, reachable }, index) => {
        expect([...reachable], outcome.id).to.include(after.outcomes[index]!.status);
      });
    },
    1500,
  );

  law(
    'relevant is sound: an open question outside it changes no status, whatever else is answered',
    [randomGuide],
    ({ model, answers, further }) => {
      const { relevant, standing } = evaluateGuide(model, answers);
      const open = [...standing.shown].filter((id) => (answers[id] ?? 'vet_inte') === 'vet_inte');
      for (const id of open.filter((question) => !relevant.has(question))) {
        const { [id]: _answer, ...others } = { ...answers, ...further };
        const outcomes = RANDOM_OPTIONS.map((option) => statuses(evaluateGuide(model, { ...others, [id]: option })));
        outcomes.push(statuses(evaluateGuide(model, others)));
        expect(new Set(outcomes), id).to.have.lengthOf(1);
      }
    },
    1500,
  );

  law(
    'relevant questions are shown and wait for an answer',
    [randomGuide],
    ({ model, answers }) => {
      const { relevant, standing } = evaluateGuide(model, answers);
      for (const id of relevant) {
        expect([...standing.shown]).to.include(id);
        expect(standing.lookup(id)).to.equal(undefined);
      }
    },
    500,
  );
});

function statuses({ outcomes }: Evaluation): string {
  return outcomes.map(({ status }) => status).join();
}
