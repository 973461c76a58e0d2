import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import {
  evaluateGuide,
  readGuide,
  verifyGuide,
  type Guide,
  type GuideModel,
  type Outcome,
  type Picture,
  type Problem,
  type Question,
  type Rule,
} from '../../../../src/core/index.js';
import { because, is, modelOf, outcome, tinyGuide } from '../../../support/tiny.js';
import { and, not, planted, sound, x, y, z } from '../../support/planted.js';

const source = { source: 's' };

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

  for (const { fault, code, guide } of planted) {
    it(`finds ${fault}`, () => {
      expect(findings(guide).map((problem) => problem.code)).to.include(code);
    });
  }

  it('is content with terms that a question or an outcome names, and with free text that nothing uses', () => {
    const named = { ...sound[1]!, terms: ['one'] };
    const text: Question = { id: 't', kind: 'text', source };
    const guide = tinyGuide([{ ...x, terms: ['two'] }, y, text], [sound[0]!, named], { glossary: ['one', 'two'] });
    expect(findings(guide)).to.deep.equal([]);
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
    for (const { guide } of planted) {
      const model = modelOf(guide);
      for (const problem of verifyGuide(model)) {
        if (problem.witness) expect(shows(problem, model), JSON.stringify(problem)).to.equal(true);
        else if (problem.code !== 'unused-term') expect(problem.provedOver, JSON.stringify(problem)).to.be.an('array');
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
