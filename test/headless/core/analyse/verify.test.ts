import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import {
  evaluateGuide,
  readGuide,
  verifyGuide,
  type Guide,
  type GuideModel,
  type Notice,
  type Outcome,
  type Picture,
  type Problem,
  type Question,
  type Rule,
} from '../../../../src/core/index.js';
import { ask, because, is, modelOf, outcome, tinyGuide } from '../../../support/tiny.js';

const source = { source: 's' };
const and = (...rules: Rule[]): Rule => ({ and: rules });
const or = (...rules: Rule[]): Rule => ({ or: rules });
const not = (rule: Rule): Rule => ({ '!': [rule] });

/** A sound guide: both outcomes can fit, alone, together and first. */
const sound = [outcome('a', because('supports', is('x', 'ja'))), outcome('b', because('supports', is('y', 'ja')))];
const [x, y, z] = [ask('x'), ask('y'), ask('z')];

function findings(guide: Guide): Problem[] {
  return verifyGuide(modelOf(guide));
}

function codes(questions: Question[], outcomes: Outcome[], more: Partial<Guide> = {}): string[] {
  return findings(tinyGuide(questions, outcomes, more)).map(({ code }) => code);
}

describe('verification', () => {
  it('finds nothing in a sound guide', () => {
    expect(findings(tinyGuide([x, y], sound))).to.deep.equal([]);
  });

  it('finds nothing in the main guide', () => {
    const folder = 'guides/strategisk-samverkan';
    const json = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    const { model } = readGuide({ guide: json('guide.json'), locales: { sv: json('locales/sv.json') } }, ['sv']);
    expect(verifyGuide(model!)).to.deep.equal([]);
  });

  const late = (showIf: Rule) => [x, y, z, ask('q', { showIf })];
  const uses = [...sound, outcome('c', because('supports', or(is('q', 'ja'), is('z', 'ja'))))];

  const planted: readonly [
    fault: string,
    code: string,
    questions: Question[],
    outcomes: Outcome[],
    more?: Partial<Guide>,
  ][] = [
    ['a question behind a contradiction', 'unreachable-question', late(and(is('x', 'ja'), is('x', 'nej'))), uses],
    [
      'a question that three others together keep out of sight',
      'unreachable-question',
      [
        x,
        ask('y', { showIf: is('x', 'ja') }),
        ask('z', { showIf: is('y', 'ja') }),
        ask('q', { showIf: and(is('z', 'ja'), is('x', 'nej')) }),
      ],
      uses,
    ],
    ['a condition that always holds', 'constant-rule', late(or(is('x', 'ja'), is('x', 'nej'))), uses],
    [
      'a reason that contradicts itself',
      'dead-reason',
      [x, y],
      [
        ...sound,
        outcome('c', because('supports', is('x', 'ja'), '1'), because('opposes', and(is('x', 'ja'), is('x', 'nej')))),
      ],
    ],
    [
      'a reason on a question that is hidden whenever the reason could hold',
      'dead-reason',
      [x, ask('y', { showIf: is('x', 'nej') })],
      [
        ...sound,
        outcome('c', because('supports', is('x', 'ja'), '1'), because('blocks', and(is('x', 'ja'), is('y', 'ja')))),
      ],
    ],
    [
      'a reason that another says already',
      'implied-reason',
      [x, y],
      [
        ...sound,
        outcome(
          'c',
          because('supports', is('x', 'ja')),
          because('opposes', is('y', 'ja'), '1'),
          because('opposes', and(is('y', 'ja'), is('x', 'nej')), '2'),
        ),
      ],
    ],
    [
      'support that three questions together always block',
      'support-only-when-blocked',
      [ask('x', { options: ['a', 'b'] }), y, z],
      [
        outcome(
          'a',
          because('supports', is('y', 'nej'), '1'),
          because('supports', and(is('x', 'a', 'b'), is('y', 'ja'), is('z', 'ja')), '2'),
          because('blocks', and(is('x', 'a'), is('y', 'ja')), '3'),
          because('blocks', and(is('x', 'b'), is('z', 'ja')), '4'),
        ),
        outcome('b', because('supports', is('z', 'ja'))),
      ],
    ],
    [
      'an outcome that is blocked whenever it is supported',
      'never-fits',
      [x, y],
      [...sound, outcome('c', because('supports', is('x', 'ja')), because('blocks', is('x', 'ja')))],
    ],
    [
      'an outcome that a better one always accompanies',
      'never-first',
      [x, y],
      [...sound, outcome('c', because('supports', is('x', 'ja')), because('opposes', is('x', 'ja')))],
    ],
    ['answers that lead nowhere', 'no-designed-state', [x, y], sound, { notices: [] }],
    [
      'answers that only three questions together leave without a word',
      'no-designed-state',
      [x, y, z],
      [...sound, outcome('c', because('supports', is('z', 'ja')))],
      {
        notices: [
          notice('n', and(not({ var: 'result.ranked' }), not(and(is('x', 'nej'), is('y', 'nej'), is('z', 'nej'))))),
        ],
      },
    ],
    [
      'outcomes that exclude each other unsaid',
      'undeclared-exclusive',
      [x, y],
      [
        outcome('a', because('supports', is('x', 'ja'))),
        outcome('b', because('supports', is('x', 'nej'))),
        outcome('c', because('supports', is('y', 'ja'))),
      ],
    ],
    ['a question that nothing looks at', 'unused-question', [x, y, z], sound],
    [
      'a question that is asked for but changes nothing',
      'irrelevant-question',
      [x, y, z],
      [outcome('a', because('supports', or(and(is('x', 'ja'), is('z', 'ja')), is('x', 'ja')))), sound[1]!],
    ],
    [
      'a notice that asks for the impossible',
      'unreachable-notice',
      [x, y],
      sound,
      {
        notices: [
          ...tinyGuide([], []).notices!,
          notice('n', and({ '==': [{ var: 'result.leading' }, 'a'] }, not({ in: ['a', { var: 'result.ranked' }] }))),
        ],
      },
    ],
    [
      'an option that is never offered',
      'unreachable-option',
      [x, y, { ...z, options: [{ id: 'ja', showIf: and(is('x', 'ja'), is('x', 'nej')) }, { id: 'nej' }] } as Question],
      [...sound, outcome('c', because('supports', is('z', 'nej')))],
    ],
  ];

  function notice(id: string, when: Rule): Notice {
    return { id, source, when };
  }

  for (const [fault, code, questions, outcomes, more] of planted) {
    it(`finds ${fault}`, () => {
      expect(codes(questions, outcomes, more)).to.include(code);
    });
  }

  it('finds a page and an agenda point that nobody sees', () => {
    const guide = tinyGuide([x, y], sound, {
      agenda: { themes: [{ id: 't', source, items: [{ id: 'i', showIf: and(is('x', 'ja'), is('x', 'nej')) }] }] },
    });
    const step = guide.steps[0] as Extract<Guide['steps'][number], { shows: 'questions' }>;
    const hidden = { id: 'p', showIf: and(is('x', 'ja'), is('x', 'nej')), questions: [ask('w')] };
    const found = findings({ ...guide, steps: [{ ...step, pages: [...step.pages, hidden] }, guide.steps[1]!] });
    expect(found.map(({ code }) => code)).to.include.members(['unreachable-page', 'unreachable-agenda-item']);
  });

  it('is content with outcomes that are declared to exclude each other', () => {
    const outcomes = [
      outcome('a', because('supports', is('x', 'ja'))),
      outcome('b', because('supports', is('x', 'nej'))),
    ];
    expect(codes([x], outcomes)).to.deep.equal(['undeclared-exclusive']);
    expect(codes([x], outcomes, { exclusive: [['b', 'a']] })).to.deep.equal([]);
  });

  it('cuts numbers at the constants of the rules', () => {
    const n: Question = { id: 'n', kind: 'number', source, whole: true, min: 0, max: 10 };
    const between = (low: number, high: number) => and({ '>': [{ var: 'n' }, low] }, { '<': [{ var: 'n' }, high] });
    const rule = (when: Rule) => [
      outcome('a', because('supports', when)),
      outcome('b', because('supports', is('x', 'ja'))),
    ];
    expect(codes([n, x], rule(between(3, 5)))).to.deep.equal([]);
    expect(codes([n, x], rule(between(3, 4)))).to.include('dead-reason');
    expect(codes([n, x], rule({ '>': [{ var: 'n' }, 10] }))).to.include('dead-reason');
    expect(codes([{ ...n, whole: false }, x], rule(between(3, 4)))).to.deep.equal([]);
  });

  it('takes questions with several answers option by option', () => {
    const m: Question = { id: 'm', kind: 'multiple', source, options: [{ id: 'p' }, { id: 'q' }] };
    const has = (option: string): Rule => ({ in: [option, { var: 'm' }] });
    const guide = (when: Rule) => [
      outcome('a', because('supports', when)),
      outcome('b', because('supports', is('x', 'ja'))),
    ];
    expect(codes([m, x], guide(and(has('p'), not(has('q')))))).to.deep.equal([]);
    // An answered list holds at least one option.
    expect(codes([m, x], guide(and(not(has('p')), not(has('q')))))).to.include('dead-reason');
  });

  it('takes a question that a picture is drawn from as used', () => {
    const scale: Question = { id: 's', kind: 'scale', source, points: 4 };
    const profile: Picture = {
      id: 'p',
      kind: 'profile',
      source,
      groups: [{ id: 'g', source, bars: [{ questions: ['s'] }] }],
    };
    const process: Picture = { id: 'w', kind: 'process', source, question: 'z' };
    expect(codes([x, y, z, scale], sound)).to.deep.equal(['unused-question', 'unused-question']);
    expect(codes([x, y, z, scale], sound, { pictures: [profile] })).to.deep.equal(['unused-question']);
    expect(codes([x, y, z, scale], sound, { pictures: [profile, process] })).to.deep.equal([]);
  });

  it('gives witnesses that show in the evaluation what they are said to show', () => {
    for (const [, , questions, outcomes, more] of planted) {
      const model = modelOf(tinyGuide(questions, outcomes, more));
      for (const problem of verifyGuide(model)) {
        if (problem.witness) expect(shows(problem, model), JSON.stringify(problem)).to.equal(true);
        else expect(problem.provedOver, JSON.stringify(problem)).to.be.an('array');
      }
    }
  });

  it('two reasons that are counted apart are both needed, though one says more than the other', () => {
    const wide = because('supports', is('x', 'ja'), 'wide');
    const narrow = because('supports', and(is('x', 'ja'), is('y', 'ja')), 'narrow');
    const one = outcome('c', wide, narrow);
    const [first, second] = one.reasons;
    const two = {
      ...one,
      suits: [...one.suits, { ...one.suits[0]!, id: 'c.P2' }],
      reasons: [first!, { ...second!, item: 'c.P2' }],
    };
    const implied = (some: typeof one) =>
      verifyGuide(modelOf(tinyGuide([x, y], [...sound, some]))).filter(({ code }) => code === 'implied-reason').length;
    expect([implied(one), implied(two)]).to.deep.equal([1, 0]);
  });

  it('says that it could not decide rather than guess', () => {
    const found = verifyGuide(modelOf(tinyGuide([x, y], sound)), 4);
    expect(found.map(({ code }) => code)).to.deep.equal(['not-decided']);
    expect(String(found[0]!.args['proof'])).to.contain('dead-reason').and.contain('never-fits');
  });
});

/** Holds a witness against the evaluator that the page uses. */
function shows({ code, witness, args }: Problem, model: GuideModel): boolean {
  const { outcomes, ranked, notices } = evaluateGuide(model, witness!);
  const result = outcomes.find((one) => one.outcome.id === args['outcome']);
  const holds = (id: unknown) => result!.reasons.some(({ reason, value }) => reason.id === id && value === true);
  switch (code) {
    case 'no-designed-state':
      return ranked.length === 0 && notices.length === 0;
    case 'implied-reason':
      return holds(args['reason']) && holds(args['other']);
    case 'support-only-when-blocked':
      return holds(args['reason']) && (result!.status === 'does-not-fit' || result!.status === 'not-applicable');
    case 'never-first':
      return result!.rank !== null && result!.rank > 1;
    default:
      return false;
  }
}
