import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { GuideDiagrams, STATUSES } from '../../../../src/core/analyse/compile.js';
import { Diagrams } from '../../../../src/core/analyse/diagram.js';
import { noticeDiagrams } from '../../../../src/core/analyse/results.js';
import { answersOf, spaceOf } from '../../../../src/core/analyse/space.js';
import { evaluateGuide, readGuide, type GuideModel } from '../../../../src/core/index.js';
import { showcase } from '../../../support/showcase.js';

const SEED = 20261122;

function mainGuide(): GuideModel {
  const folder = 'guides/strategisk-samverkan';
  const json = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  return readGuide({ guide: json('guide.json'), locales: {} }, []).model!;
}

describe('the diagrams of a guide', () => {
  for (const [name, model] of [
    ['main guide', mainGuide()],
    ['showcase, with numbers, a scale and several answers', readGuide(showcase).model!],
  ] as const) {
    it(`say of every answer set what the evaluator says: ${name}`, () => {
      const space = spaceOf([model]);
      const sizes = space.variables.map(({ values }) => values.length);
      const diagrams = new Diagrams(sizes);
      const guide = new GuideDiagrams(model, space, diagrams);
      const notices = noticeDiagrams(guide);
      const leading = guide.leading();
      const choices = fc.tuple(...sizes.map((size) => fc.nat({ max: size - 1 })));
      fc.assert(
        fc.property(choices, (values) => {
          const at = (node: number) => diagrams.at(node, (level) => values[level]!);
          const answers = answersOf(space, new Map(values.map((value, position) => [position, value])));
          const evaluation = evaluateGuide(model, answers);
          for (const result of evaluation.outcomes) {
            const one = guide.outcomes.find(({ outcome }) => outcome === result.outcome)!;
            expect(STATUSES[at(one.status)]).to.equal(result.status);
            expect(at(one.nearMiss)).to.equal(Number(result.nearMiss !== null));
            expect(at(leading.get(result.outcome.id)!)).to.equal(Number(result.rank === 1));
            for (const { reason, value } of result.reasons) {
              const { yes, no } = one.reasons.get(reason)!;
              expect([at(yes), at(no)]).to.deep.equal([Number(value === true), Number(value === false)]);
            }
          }
          const shown = [...notices].filter(([, { yes }]) => at(yes) === 1).map(([notice]) => notice.id);
          expect(shown).to.deep.equal(evaluation.notices.map(({ id }) => id));
        }),
        { numRuns: 1000, seed: SEED },
      );
    });
  }
});
