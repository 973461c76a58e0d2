import { expect } from 'chai';
import { evaluateGuide, offeredOptions, type Answers } from '../../../src/core/index.js';
import { modelOf, smallBundle, smallGuide, withTexts } from '../support/guides.js';

const model = modelOf(smallBundle());
const standing = (answers: Answers, of = model) => evaluateGuide(of, answers).standing;

describe('How answers stand against the guide', () => {
  it('a question is shown until it is known that it is not', () => {
    expect([...standing({}).shown]).to.include.members(['size', 'fruits']);
    expect([...standing({ colour: 'vet_inte' }).shown]).to.include.members(['size', 'fruits']);
    expect([...standing({ colour: 'green' }).shown])
      .to.include('fruits')
      .and.not.include('size');
    expect([...standing({ colour: 'blue' }).shown])
      .to.include('size')
      .and.not.include.members(['fruits', 'mood']);
  });

  it('an answer to a hidden question is kept by the reader and counts for nothing', () => {
    const { lookup, unsure } = standing({ colour: 'green', size: 'large' });
    expect(lookup('size')).to.equal(null);
    expect(standing({ colour: 'red', size: 'large' }).lookup('size')).to.equal('large');
    expect([...unsure]).to.deep.equal([]);
    expect([...standing({ colour: 'green', size: 'vet_inte' }).unsure]).to.deep.equal([]);
  });

  it('vet_inte and what is no answer leave a question open', () => {
    for (const colour of ['vet_inte', 'purple', '', 5, []]) {
      expect(standing({ colour: colour }).lookup('colour'), String(colour)).to.equal(undefined);
    }
    expect([...standing({ colour: 'vet_inte', fruits: ['vet_inte'], mood: 'vet_inte' }).unsure]).to.deep.equal([
      'colour',
      'fruits',
      'mood',
    ]);
  });

  it('vet_inte written into a text is a text', () => {
    expect([...standing({ name: 'vet_inte' }).unsure]).to.deep.equal([]);
  });

  it('ids come from data: inherited members are no answers', () => {
    const inherited = Object.create({ colour: 'red' }) as Answers;
    expect(standing(inherited).lookup('colour')).to.equal(undefined);
    expect(standing({}).lookup('constructor')).to.equal(undefined);
  });

  it('an option that is not offered cannot be the answer, alone or among others', () => {
    const guide = smallGuide();
    const [fruits] = guide.steps[0].pages[1].questions;
    fruits.options[1].showIf = { '==': [{ var: 'colour' }, 'red'] };
    const some = modelOf(withTexts(guide));
    expect(standing({ colour: 'red', fruits: ['apple', 'pear'] }, some).lookup('fruits')).to.deep.equal([
      'apple',
      'pear',
    ]);
    expect(standing({ colour: 'green', fruits: ['apple', 'pear'] }, some).lookup('fruits')).to.equal(undefined);
    expect(standing({ colour: 'green', fruits: ['apple'] }, some).lookup('fruits')).to.deep.equal(['apple']);
    expect(standing({ fruits: ['pear'] }, some).lookup('fruits')).to.deep.equal(['pear']);
    const offered = (answers: Answers) => offeredOptions(fruits.options, standing(answers, some).lookup);
    expect([offered({}), offered({ colour: 'red' }), offered({ colour: 'green' })]).to.deep.equal([
      ['apple', 'pear'],
      ['apple', 'pear'],
      ['apple'],
    ]);
  });

  it('groups what is shown by page', () => {
    const { pages } = standing({ colour: 'green' });
    expect(pages.map(({ page, questions }) => [page.id, questions.length])).to.deep.equal([
      ['one', 1],
      ['two', 2],
      ['three', 2],
      ['four', 3],
    ]);
  });

  it('settled is silent on what may yet be hidden, and says no more than the answers do', () => {
    const { lookup, settled } = standing({ size: 'large' });
    expect([lookup('size'), settled('size')]).to.deep.equal(['large', undefined]);
    expect(standing({ colour: 'red', size: 'large' }).settled('size')).to.equal('large');
    expect(standing({ colour: 'green', size: 'large' }).settled('size')).to.equal(null);
  });
});
