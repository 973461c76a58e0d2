import { expect } from 'chai';
import { evaluateGuide, walk, type Answers } from '../../../src/core/index.js';
import { contextOf, draftOf } from '../support/reports.js';
import { modelOf, setText, smallGuide, withTexts, type Json } from '../support/guides.js';

/** The small guide, with its second page for one role, and one question of the third for another. */
function guideWithRoles(): Json {
  const guide = smallGuide();
  guide.respondent = 'colour';
  delete guide.steps[0].pages[1].showIf;
  guide.steps[0].pages[1].askedOf = ['red'];
  guide.steps[0].pages[2].questions[1].askedOf = ['green', 'blue'];
  return guide;
}

const model = modelOf(withTexts(guideWithRoles()));
const standing = (answers: Answers) => evaluateGuide(model, answers).standing;

describe('Roles: who is asked what', () => {
  it('each role gets its own pages and questions', () => {
    const asked = (colour: string) => ['fruits', 'mood', 'amount'].filter((id) => standing({ colour }).shown.has(id));
    expect([asked('red'), asked('green'), asked('blue')]).to.deep.equal([['fruits', 'mood'], ['amount'], ['amount']]);
    expect(walk(model, evaluateGuide(model, { colour: 'green' }))).not.to.include('two');
  });

  it('until the role is said, everything is asked', () => {
    expect([...standing({}).shown]).to.deep.equal([...model.questions.keys()]);
    expect([...standing({ colour: 'vet_inte' }).shown]).to.include.members(['fruits', 'amount']);
  });

  it('an answer that was given in another role is kept but does not count', () => {
    const many = (colour: string) =>
      evaluateGuide(model, { colour, amount: 20 }).outcomes[1]!.reasons.find(
        ({ reason }) => reason.id === 'B.P1.many',
      )!;
    expect([many('green').value, many('red').value]).to.deep.equal([true, false]);
  });

  it('a role and a condition must both allow a question', () => {
    const guide = guideWithRoles();
    guide.steps[0].pages[2].questions[1].showIf = { '==': [{ var: 'size' }, 'large'] };
    const strict = modelOf(withTexts(guide));
    const isShown = (answers: Answers) => evaluateGuide(strict, answers).standing.isShown('amount');
    expect(isShown({ colour: 'blue', size: 'large' })).to.equal(true);
    expect(isShown({ colour: 'blue', size: 'small' })).to.equal(false);
    expect(isShown({ colour: 'blue' }), 'open').to.equal(true);
    expect(isShown({ colour: 'red', size: 'large' })).to.equal(false);
  });
});

describe('Roles: who reads what', () => {
  it('says the role, and only once it is known', () => {
    expect([standing({ colour: 'red' }).role, standing({}).role, standing({ colour: 'vet_inte' }).role]).to.deep.equal([
      'red',
      undefined,
      undefined,
    ]);
  });

  it('a text may have a wording for a role; the others read the plain one', () => {
    const bundle = withTexts(guideWithRoles());
    setText(bundle.locales['sv'] as Json, 'questions/size/title_blue', 'Hur stort är det blå?');
    const worded = modelOf(bundle);
    const title = (role: string) =>
      contextOf(worded, draftOf(worded, { colour: role }), 'sv', role).text.guide('questions', 'size', 'title');
    expect([title('blue'), title('red')]).to.deep.equal(['Hur stort är det blå?', 'questions/size/title (sv)']);
  });
});
