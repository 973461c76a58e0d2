import { expect } from 'chai';
import fc from 'fast-check';
import { EMPTY_DRAFT, evaluateGuide, readAnswers, update, writeAnswers, type Draft } from '../../../src/core/index.js';
import { drafts } from '../support/drafts.js';
import { said } from '../support/evaluations.js';
import { main, modelOf, smallBundle } from '../support/guides.js';
import { law } from '../support/law.js';

const model = modelOf(smallBundle());
const file = {
  format: 'vagval-answers/1',
  guide: 'small',
  guideVersion: '1.0.0',
  answers: {},
  chosen: null,
  agenda: {},
};
const read = (more: object) => readAnswers(model, { ...file, ...more });
const throughFile = (draft: Draft, of = model) => readAnswers(of, JSON.parse(JSON.stringify(writeAnswers(of, draft))));

describe('Answer file: there and back', () => {
  law(
    'a draft is the same after it was written and read, without a problem',
    [drafts(model)],
    (draft) => {
      const { draft: again, problems } = throughFile(draft);
      expect(again).to.deep.equal(draft);
      expect(problems).to.deep.equal([]);
    },
    500,
  );

  law(
    'and gives the same result, for the shipped guide',
    [drafts(main)],
    (draft) => {
      const again = throughFile(draft, main).draft!;
      const view = ({ answers }: Draft) => said(main, evaluateGuide(main, answers));
      expect(view(again)).to.deep.equal(view(draft));
    },
    100,
  );

  it('has the members of the contract', () => {
    expect(writeAnswers(model, EMPTY_DRAFT)).to.deep.equal(file);
  });
});

describe('Answer file: what is refused', () => {
  const rows: [string, unknown, string][] = [
    ['undefined', undefined, 'wrong-answer-file'],
    ['null', null, 'wrong-answer-file'],
    ['a list', [file], 'wrong-answer-file'],
    ['a text', JSON.stringify(file), 'wrong-answer-file'],
    ['no format', { ...file, format: undefined }, 'wrong-answer-file'],
    ['another format', { ...file, format: 'vagval-answers/2' }, 'wrong-answer-file'],
    ['a guide', { format: 'vagval-guide/1', id: 'small' }, 'wrong-answer-file'],
    ['answers that are a list', { ...file, answers: [] }, 'wrong-answer-file'],
    ['answers that are a text', { ...file, answers: 'red' }, 'wrong-answer-file'],
    ['another guide', { ...file, guide: 'large' }, 'other-guide'],
    ['no guide', { ...file, guide: undefined }, 'other-guide'],
    ['a guide that is an object', { ...file, guide: { id: 'small' } }, 'other-guide'],
    ['100,000 nested lists', { ...file, extra: nested(100_000) }, 'wrong-answer-file'],
  ];
  for (const [name, input, code] of rows) {
    it(`${name}: ${code}`, () => {
      const { draft, problems } = readAnswers(model, input);
      expect(draft).to.equal(undefined);
      expect(problems.map((problem) => [problem.code, problem.severity])).to.deep.equal([[code, 'error']]);
    });
  }

  law(
    'never throws',
    [
      fc.oneof(
        fc.jsonValue(),
        fc.record({
          format: fc.constant(file.format),
          guide: fc.constant('small'),
          answers: fc.jsonValue(),
          agenda: fc.jsonValue(),
          chosen: fc.jsonValue(),
          guideVersion: fc.jsonValue(),
        }),
      ),
    ],
    (input) => {
      const { draft } = readAnswers(model, input);
      if (draft) evaluateGuide(model, draft.answers);
    },
    3000,
  );
});

describe('Answer file: what is set aside', () => {
  it('an unknown question or option, with a warning at its place; the rest counts', () => {
    const { draft, problems } = read({ answers: { colour: 'purple', nobody: 'x', size: 'large', mood: 9 } });
    expect(draft!.answers).to.deep.equal({ size: 'large' });
    expect(draft!.setAside).to.deep.equal([
      { question: 'colour', version: '1.0.0', answer: 'purple' },
      { question: 'mood', version: '1.0.0', answer: 9 },
      { question: 'nobody', version: '1.0.0', answer: 'x' },
    ]);
    expect(problems.map(({ code, severity, pointer }) => [code, severity, pointer])).to.deep.equal([
      ['unknown-answer', 'warning', '/answers/colour'],
      ['unknown-answer', 'warning', '/answers/mood'],
      ['unknown-answer', 'warning', '/answers/nobody'],
    ]);
    expect(problems[0]!.args).to.deep.equal({ question: 'colour', answer: 'purple' });
  });

  it('an outcome that the guide does not have', () => {
    const { draft, problems } = read({ chosen: 'fly' });
    expect(draft!.chosen).to.equal(null);
    expect(problems.map(({ code, severity, pointer }) => [code, severity, pointer])).to.deep.equal([
      ['unknown-reference', 'warning', '/chosen'],
    ]);
    expect(read({ chosen: 5 }).draft!.chosen).to.equal(null);
    expect(read({ chosen: 'ride' }).draft!.chosen).to.equal('ride');
  });

  it('another version of the guide is only a warning', () => {
    const { draft, problems } = read({ guideVersion: '0.9.0', answers: { colour: 'red' } });
    expect(draft!.answers).to.deep.equal({ colour: 'red' });
    expect(problems.map(({ code, severity, args }) => ({ code, severity, args }))).to.deep.equal([
      { code: 'other-version', severity: 'warning', args: { expected: '1.0.0', found: '0.9.0' } },
    ]);
  });

  it('what has no place here is written again as it was, beside what was answered since', () => {
    const { draft } = read({ saved: { by: ['x'] }, answers: { colour: 'purple', nobody: { a: [1] }, size: 'large' } });
    const setAside = [
      { question: 'colour', version: '1.0.0', answer: 'purple' },
      { question: 'nobody', version: '1.0.0', answer: { a: [1] } },
    ];
    const answered = update(model, draft!, { type: 'answer', question: 'colour', value: 'red' });
    const written = writeAnswers(model, answered);
    expect(written).to.deep.equal({
      ...file,
      saved: { by: ['x'] },
      answers: { size: 'large', colour: 'red' },
      setAside,
    });
    const again = readAnswers(model, written);
    expect(again.draft).to.deep.equal(answered);
    expect(again.problems).to.deep.equal([]);
  });

  it('of what was set aside before, only what is an answer to something', () => {
    for (const broken of [null, 'x', 5, {}, [null], [[]], [{ question: 'colour', answer: 'red' }], [{ question: 5 }]])
      expect(read({ setAside: broken }).draft!.setAside, JSON.stringify(broken)).to.deep.equal([]);
  });

  it('of the answers of last time, those that the guide still has; nothing is said of the others', () => {
    const { draft, problems } = read({ previous: { colour: 'red', size: 'huge', gone: 'x' } });
    expect(draft!.previous).to.deep.equal({ colour: 'red' });
    expect(problems).to.deep.equal([]);
    expect(writeAnswers(model, draft!).previous).to.deep.equal({ colour: 'red' });
    for (const broken of [null, 'x', 5, [], { colour: [] }])
      expect(read({ previous: broken }).draft!.previous).to.deep.equal({});
  });

  it('long values are shortened where they are named', () => {
    const { problems } = read({ answers: { colour: 'x'.repeat(1000) } });
    expect(String(problems[0]!.args['answer'])).to.have.length.below(70);
  });
});

describe('Answer file: hostile members', () => {
  const hostile = (part: string) =>
    JSON.parse(`{"format": "vagval-answers/1", "guide": "small", "guideVersion": "1.0.0", ${part}}`) as unknown;

  it('__proto__ and constructor change no prototype, wherever they stand', () => {
    const parts = [
      '"answers": {"__proto__": {"colour": "red"}, "constructor": "x", "toString": "y"}',
      '"agenda": {"__proto__": {"note": "x"}, "constructor": {"note": "x"}, "goals.what": {"__proto__": {"note": "x"}}}',
      '"__proto__": {"answers": {"colour": "red"}}',
      '"previous": {"__proto__": {"colour": "red"}, "constructor": "x"}',
      '"setAside": [{"question": "__proto__", "version": "1.0.0", "answer": {"__proto__": {"colour": "red"}}}]',
    ];
    for (const part of parts) {
      const { draft } = readAnswers(model, hostile(part));
      expect(draft!.answers).to.deep.equal({});
      for (const value of [draft!.answers, draft!.agenda, draft!.previous, draft!.extra]) {
        expect(Object.getPrototypeOf(value)).to.equal(Object.prototype);
      }
      expect(Object.keys(draft!.agenda)).not.to.include.members(['__proto__']);
      expect(({} as Record<string, unknown>)['note'] ?? ({} as Record<string, unknown>)['colour']).to.equal(undefined);
    }
  });

  it('the letterhead is read line by line', () => {
    const lines = (letterhead: unknown) => read({ letterhead }).draft!.letterhead;
    expect(lines({ organisation: 'a', participants: 5, more: 'x' })).to.deep.equal({
      organisation: 'a',
      participants: '',
    });
    for (const broken of [null, 'x', 5, []]) expect(lines(broken)).to.deep.equal(EMPTY_DRAFT.letterhead);
  });

  it('notes of the agenda are read member by member', () => {
    const agenda = {
      'goals.what': { note: 'a', who: 5, when: null, more: 'x' },
      'goals.when': 'text',
      constructor: { note: 'x' },
    };
    expect(read({ agenda }).draft!.agenda).to.deep.equal({ 'goals.what': { note: 'a', who: '', when: '' } });
    for (const broken of [null, 'x', 5, []]) expect(read({ agenda: broken }).draft!.agenda).to.deep.equal({});
  });
});

function nested(levels: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}
