import { expect } from 'chai';
import { checkRule, readGuide, type Problem } from '../../../src/core/index.js';
import { createText, loadInterface, problemPlace, problemSentence } from '../../../src/text/index.js';
import { examples, rejectedRules, ruleScope } from '../support/faults.js';
import { smallBundle } from '../support/guides.js';

const texts = await Promise.all(
  ['sv', 'en'].map(async (language) => createText({ language, interfaceTexts: await loadInterface(language) })),
);

describe('Problems in words', () => {
  const [, english] = texts;
  const problem = (more: Partial<Problem>): Problem => ({
    code: 'missing-member',
    severity: 'error',
    file: 'guide.json',
    pointer: '',
    args: {},
    ...more,
  });

  it('name what was found, why it cannot be, and what was meant', () => {
    const args = { what: 'level', id: 'hihg', suggestion: 'high' };
    const unknown = problem({ code: 'unknown-reference', args });
    expect(problemSentence(unknown, english!)).to.equal('There is no level with the id “hihg”. Did you mean “high”?');
    const without = problem({ code: 'unknown-reference', args: { ...args, suggestion: '' } });
    expect(problemSentence(without, english!)).to.equal('There is no level with the id “hihg”.');
    const order = problem({ code: 'wrong-comparison', args: { why: 'order', operator: '<' } });
    expect(problemSentence(order, english!)).to.match(/“<”/);
    const undecided = problem({ code: 'not-decided', args: { proof: 'never-first (iop)' } });
    expect(problemSentence(undecided, english!)).to.match(/: never-first \(iop\)\.$/);
  });

  it('name the place', () => {
    expect(problemPlace(problem({ pointer: '/steps/0/a~1b' }))).to.equal('guide.json: steps › 0 › a/b');
    expect(problemPlace(problem({}))).to.equal('guide.json');
    expect(problemPlace(problem({ file: '', pointer: '/answers/x' }))).to.equal('answers › x');
  });

  it('are whole sentences for every fault that a guide or a rule can have', () => {
    const ofGuides = examples.flatMap(([code, , , damage]) => {
      const bundle = smallBundle();
      damage(bundle.guide, bundle.locales, bundle);
      return readGuide(bundle).problems.filter((found) => found.code === code);
    });
    const ofRules = rejectedRules.flatMap(([rule]) => checkRule(rule, [], ruleScope));
    expect(ofGuides.length + ofRules.length).to.be.greaterThan(100);
    for (const found of [...ofGuides, ...ofRules]) {
      for (const text of texts) {
        const sentence = problemSentence(found, text);
        const about = `${text.language} ${found.code} ${JSON.stringify(found.args)}: ${sentence}`;
        expect(sentence, about).to.match(/^[\p{Lu}”“].*[.?]$/su);
        expect(sentence, about).not.to.match(/\{\{|\}\}|undefined|\[object| {2}|problem\./);
        if (!Object.values(found.args).includes('')) expect(sentence, about).not.to.match(/“”|””/);
      }
    }
  });
});
