import { expect } from 'chai';
import { evaluateGuide, openGuide, readGuide, walk } from '../../../src/core/index.js';
import { smallBundle } from '../support/guides.js';

const withShowIf = (showIf: unknown): unknown => {
  const bundle = smallBundle() as unknown as { guide: { steps: { pages: { questions: object[] }[] }[] } };
  const questions = bundle.guide.steps[0]!.pages.flatMap((page) => page.questions);
  Object.assign(questions.at(-1)!, { showIf });
  return bundle;
};

describe('A guide before it is checked', () => {
  it('is shown as it will be', () => {
    const bundle = smallBundle();
    const opened = openGuide(bundle)!;
    const { model } = readGuide(bundle);
    expect(walk(opened, evaluateGuide(opened, {}))).to.deep.equal(walk(model!, evaluateGuide(model!, {})));
    expect(opened.languages).to.deep.equal(model!.languages);
  });

  it('is a copy that inherits nothing', () => {
    const bundle = smallBundle();
    expect(openGuide(bundle)!.guide).to.not.equal(bundle.guide);
    expect('toString' in openGuide(bundle)!.guide).to.equal(false);
  });

  for (const input of [undefined, null, 1, 'text', [], {}, { guide: null }, { guide: {} }, { guide: { steps: 1 } }]) {
    it(`is none: ${JSON.stringify(input)}`, () => {
      expect(openGuide(input)).to.equal(undefined);
    });
  }

  for (const rule of [
    { log: ['x'] },
    { map: [[1], true] },
    { and: [{ '+': [1, 2] }] },
    { '==': [{ log: ['x'] }, 1] },
    { in: [1, [{ log: ['x'] }]] },
    { '==': [{ var: ['x'] }, 1] },
    { '==': [{ var: 'x', log: ['x'] }, 1] },
    { '==': [null, 1] },
    { or: 'x' },
    {},
  ]) {
    it(`is none with a rule that could do more than compare: ${JSON.stringify(rule)}`, () => {
      expect(openGuide(withShowIf(rule))).to.equal(undefined);
    });
  }
});
