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

  it('is none with a rule that looks forward: two that wait for each other would never come to rest', () => {
    const last = [...readGuide(smallBundle()).model!.questions.keys()].at(-1)!;
    expect(openGuide(withShowIf({ '==': [{ var: last }, 'x'] }))).to.equal(undefined);
  });

  describe('runs no rule that could do more than compare', () => {
    const { model } = readGuide(smallBundle());
    const [first] = model!.questions.values();
    const { id, options } = first!.question as unknown as { id: string; options: { id: string }[] };
    const answers = { [id]: options[0]!.id };
    const isAnswered = { '==': [{ var: id }, options[0]!.id] };
    const log = { log: ['ran'] };
    const { log: print } = console;
    let ran: unknown[] = [];

    beforeEach(() => {
      ran = [];
      console.log = (...said: unknown[]) => ran.push(said);
    });

    afterEach(() => {
      console.log = print;
    });

    for (const rule of [
      log,
      { and: [isAnswered, log] },
      { and: [isAnswered, { '!': log }] },
      { and: [isAnswered, { '==': [log, 'ran'] }] },
      { and: [isAnswered, { in: ['ran', [log]] }] },
      { '==': [{ var: id, ...log }, options[0]!.id] },
      { in: [{ var: id }, [log]] },
      { ...isAnswered, ...log },
      { or: [true, log] },
      { if: [isAnswered, log, log] },
    ]) {
      it(JSON.stringify(rule), () => {
        const opened = openGuide(withShowIf(rule));
        try {
          if (opened) for (const given of [{}, answers]) walk(opened, evaluateGuide(opened, given));
        } catch (error) {
          expect(error)
            .to.have.property('message')
            .that.matches(/^Unexpected/);
        }
        expect(ran).to.deep.equal([]);
      });
    }
  });
});
