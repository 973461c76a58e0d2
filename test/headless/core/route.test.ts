import { expect } from 'chai';
import { evaluateGuide, isPage, neighbour, stepOf, walk, type Answers } from '../../../src/core/index.js';
import { factAnswers } from '../support/answers.js';
import { main, modelOf, smallBundle, smallGuide, withTexts, type Json } from '../support/guides.js';
import { law } from '../support/law.js';

const small = modelOf(smallBundle());
const road = (answers: Answers, model = small) => walk(model, evaluateGuide(model, answers));
const next = (answers: Answers, page: string, distance: 1 | -1 = 1) =>
  neighbour(small, evaluateGuide(small, answers), page, distance);

describe('Route', () => {
  it('leads from the start over the pages and the review to the results', () => {
    expect(road({})).to.deep.equal(['start', 'one', 'two', 'three', 'four', 'review', 'answer', 'talk']);
  });

  it('leaves out a page that is hidden', () => {
    expect(road({ colour: 'blue' })).to.deep.equal(['start', 'one', 'three', 'four', 'review', 'answer', 'talk']);
  });

  it('leaves out a page whose questions are all hidden, and shows one of which some are left', () => {
    const guide = smallGuide();
    guide.steps[0].pages[2].questions.splice(1);
    guide.steps[0].pages[3].showIf = undefined;
    for (const { reasons } of guide.outcomes as Json[]) for (const reason of reasons) reason.when = true;
    guide.agenda.themes[0].items[1].answers = [];
    const model = modelOf(withTexts(JSON.parse(JSON.stringify(guide))));
    expect(road({ colour: 'green' }, model)).not.to.include('three');
    expect(road({ colour: 'red' }, model)).to.include('three');
    expect(road({ colour: 'green' })).to.include('three');
  });

  it('ends at both ends', () => {
    expect(next({}, 'start', -1)).to.equal(undefined);
    expect(next({}, 'talk')).to.equal(undefined);
  });

  it('a page that has just been hidden keeps its place between its neighbours', () => {
    expect(next({ colour: 'blue' }, 'two')).to.equal('three');
    expect(next({ colour: 'blue' }, 'two', -1)).to.equal('one');
  });

  it('the nearest ones: of the main guide, those of a question that the one before it hides', () => {
    const evaluation = evaluateGuide(main, { saljer: 'nej' });
    expect(walk(main, evaluation)).not.to.include('leverans');
    expect(neighbour(main, evaluation, 'leverans', -1)).to.equal('saljer');
    expect(neighbour(main, evaluation, 'leverans', 1)).to.equal('avkallet');
  });

  it('from a screen beside the road only the way back is known', () => {
    expect(next({}, 'comparison', -1)).to.equal('answer');
    expect(next({}, 'report', -1)).to.equal('talk');
    expect(next({}, 'comparison')).to.equal(undefined);
    expect(road({})).not.to.include.members(['comparison']);
  });

  it('each screen belongs to a step, but the start', () => {
    const steps = ['start', 'one', 'four', 'review', 'answer', 'comparison', 'talk', 'report', 'nowhere'].map(
      (page) => stepOf(small, page)?.id,
    );
    expect(steps).to.deep.equal([undefined, 'ask', 'ask', 'ask', 'answer', 'answer', 'talk', 'talk', undefined]);
  });

  it('knows its screens, and no others', () => {
    for (const page of [...road({}), 'comparison', 'report']) expect(isPage(small, page), page).to.equal(true);
    for (const page of ['', 'ask', 'nowhere', '__proto__', 'constructor'])
      expect(isPage(small, page), page).to.equal(false);
  });

  law(
    'forth and back is where one was, for every screen on the road',
    [factAnswers],
    (answers) => {
      const evaluation = evaluateGuide(main, answers);
      const shown = walk(main, evaluation);
      shown.forEach((page, index) => {
        const forth = neighbour(main, evaluation, page, 1);
        const back = neighbour(main, evaluation, page, -1);
        expect([back, forth]).to.deep.equal([shown[index - 1], shown[index + 1]]);
        if (forth !== undefined) expect(neighbour(main, evaluation, forth, -1)).to.equal(page);
        if (back !== undefined) expect(neighbour(main, evaluation, back, 1)).to.equal(page);
      });
    },
    200,
  );

  law(
    'from a hidden page one always comes to one that is shown',
    [factAnswers],
    (answers) => {
      const evaluation = evaluateGuide(main, answers);
      const shown = walk(main, evaluation);
      for (const { id } of main.pages) {
        expect(shown).to.include(neighbour(main, evaluation, id, 1));
        expect(shown).to.include(neighbour(main, evaluation, id, -1));
      }
    },
    200,
  );
});
