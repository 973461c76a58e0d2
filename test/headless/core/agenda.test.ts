import { expect } from 'chai';
import { evaluateGuide, planAgenda, type Answers, type ThemePoints } from '../../../src/core/index.js';
import { factAnswers } from '../support/answers.js';
import { main, modelOf, smallBundle } from '../support/guides.js';
import { law } from '../support/law.js';

const small = modelOf(smallBundle());
const plan = (answers: Answers, chosen: string | null, model = small) =>
  planAgenda(model, evaluateGuide(model, answers), chosen);
const ids = (themes: readonly ThemePoints[]) => themes.flatMap(({ items }) => items.map(({ id }) => id));

describe('Agenda', () => {
  it('discusses everything that nothing has settled; no choice settles nothing', () => {
    const { discuss, settled, consider } = plan({}, null);
    expect(ids(discuss)).to.deep.equal(['goals.what', 'goals.when', 'people.who']);
    expect(settled).to.deep.equal([]);
    expect(consider).to.deep.equal([]);
  });

  it('counts as settled what the chosen outcome settles, and shows what it asks one to consider', () => {
    const { discuss, settled, consider } = plan({}, 'walk');
    expect(ids(settled)).to.deep.equal(['goals.when']);
    expect(ids(discuss)).to.deep.equal(['goals.what', 'people.who']);
    expect(consider.map(({ id }) => id)).to.deep.equal(['A.T1']);
    expect(ids(plan({}, 'ride').settled)).to.deep.equal([]);
  });

  it('leaves out a point whose condition is false, keeps one whose condition is open, and drops empty themes', () => {
    expect(plan({ colour: 'red', size: 'small' }, null).discuss.map(({ theme }) => theme.id)).to.deep.equal(['goals']);
    expect(plan({ colour: 'red', size: 'vet_inte' }, null).discuss.map(({ theme }) => theme.id)).to.deep.equal([
      'goals',
      'people',
    ]);
  });

  it('a choice that the guide does not have settles nothing', () => {
    expect(plan({}, '__proto__').consider).to.deep.equal([]);
    expect(ids(plan({}, '__proto__').discuss)).to.have.lengthOf(3);
  });

  law(
    'of the main guide: every point stands once at most, the themes in their order, every vet_inte among what to find out',
    [factAnswers],
    (answers) => {
      for (const chosen of [null, 'iop', 'upphandling', 'organisationsstod']) {
        const { discuss, settled, findOut } = plan(answers, chosen, main);
        const points = [...ids(discuss), ...ids(settled)];
        expect(new Set(points)).to.have.lengthOf(points.length);
        const order = main.guide.agenda!.themes.map(({ id }) => id);
        for (const themes of [discuss, settled]) {
          const places = themes.map(({ theme }) => order.indexOf(theme.id));
          expect(places).to.deep.equal([...places].sort((a, b) => a - b));
        }
        expect(findOut).to.include.members([...evaluateGuide(main, answers).standing.unsure]);
      }
    },
    100,
  );

  it('of the main guide: without a choice and answers everything is still to be discussed', () => {
    const all = main.guide.agenda!.themes.flatMap(({ items }) => items.map(({ id }) => id));
    expect(ids(plan({}, null, main).discuss)).to.deep.equal(all);
  });

  it('of the main guide: each chosen form leaves something to discuss in every theme but working forms', () => {
    for (const id of main.outcomes.keys()) {
      const themes = plan({}, id, main).discuss.map(({ theme }) => theme.id);
      expect(themes, id).to.include.members(['vardegrund', 'uppfoljning', 'arbetsformer']);
    }
  });
});
