import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import {
  checkRule,
  checkSources,
  proofread,
  readGuide,
  runCases,
  verifyGuide,
  type Problem,
} from '../../../src/core/index.js';
import {
  AUTHOR_LANGUAGES,
  createText,
  loadForAuthors,
  problemPlace,
  problemSentence,
} from '../../../src/text/index.js';
import { modelOf as rulesOf } from '../../support/tiny.js';
import { examples, examplesOfTexts, rejectedRules, ruleScope } from '../support/faults.js';
import { modelOf, smallBundle } from '../support/guides.js';
import { planted } from '../support/planted.js';
import { problemCodes } from '../support/problem-codes.js';

const texts = await Promise.all(
  AUTHOR_LANGUAGES.map(async (language) => createText({ language, ...(await loadForAuthors(language)) })),
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

  /** Each code of verification, texts and cases with the smallest guide that has it. */
  function ofWholeGuides(): Problem[] {
    const small = modelOf(smallBundle());
    const cases = [
      { leading: null },
      { leading: 'ride' },
      { order: [] },
      { order: ['ride'] },
      { statuses: { walk: 'weak', ride: 'not-applicable' } },
      { ranked: ['ride'], notRanked: ['walk'], blocked: ['walk'], notices: ['still'], notApplicable: [] },
      { blocked: [], reasons: ['A.N1'], consider: ['B.T1'], findOut: ['colour'] },
    ];
    const run = (answers: object) =>
      runCases(small, { cases: cases.map((expected) => ({ id: 'one', title: 'One', answers, expect: expected })) });
    return [
      ...planted.flatMap(({ guide }) => verifyGuide(rulesOf(guide))),
      ...verifyGuide(rulesOf(planted[0]!.guide), 4),
      ...examplesOfTexts.flatMap(([, , , , damage]) => {
        const bundle = smallBundle();
        damage(bundle.locales);
        return proofread(modelOf(bundle));
      }),
      ...checkSources(small.guide, '2100-01-01'),
      ...run({ colour: 'red' }),
      ...run({ colour: 'red', size: 'large' }),
      ...run({}),
    ];
  }

  it('there is a planted fault for every code of verification and of the texts', () => {
    const codes = [...problemCodes('VerificationCode'), ...problemCodes('ProofreadingCode')];
    expect(codes.length).to.be.greaterThan(20);
    const found = new Set<string>(ofWholeGuides().map(({ code }) => code));
    expect(codes.filter((code) => !found.has(code))).to.deep.equal([]);
  });

  it('are whole sentences for every fault that a guide or a rule can have', () => {
    const ofGuides = examples.flatMap(([code, , , damage]) => {
      const bundle = smallBundle();
      damage(bundle.guide, bundle.locales, bundle);
      return readGuide(bundle).problems.filter((found) => found.code === code);
    });
    const ofRules = rejectedRules.flatMap(([rule]) => checkRule(rule, [], ruleScope));
    expect(ofGuides.length + ofRules.length).to.be.greaterThan(100);
    for (const found of [...ofGuides, ...ofRules, ...ofWholeGuides()]) {
      for (const text of texts) {
        const sentence = problemSentence(found, text);
        const about = `${text.language} ${found.code} ${JSON.stringify(found.args)}: ${sentence}`;
        expect(sentence, about).to.match(/^[\p{Lu}”“].*[.?]$/su);
        // What has to stand in a sentence is quoted as it is.
        const isQuoted = found.code === 'wrong-placeholders';
        expect(sentence, about).not.to.match(isQuoted ? /problem\./ : /\{\{|\}\}|undefined|\[object| {2}|problem\./);
        if (found.args['id'] !== '') expect(sentence, about).not.to.match(/“”|””/);
        expect(sentence, about).not.to.match(/: \.| [.,]/);
      }
    }
  });

  it('of a reason name it', () => {
    const swedish = texts[0]!;
    const dead = planted.find(({ code }) => code === 'dead-reason')!;
    const found = verifyGuide(rulesOf(dead.guide)).find(({ code }) => code === 'dead-reason')!;
    expect(problemSentence(found, swedish)).to.equal('Skälet ”c.opposes” för ”c” kan aldrig gälla.');
  });

  it('of a case say what was to be and what is, each in its way', () => {
    const model = modelOf(smallBundle());
    const said = (expected: object, answers: object = { colour: 'red', amount: 20 }) =>
      runCases(model, { cases: [{ id: 'F1', title: 'One', answers, expect: expected }] }).map((found) =>
        problemSentence(found, texts[0]!).replace('Fallet ”F1” stämmer inte. ', ''),
      );
    expect(said({ leading: 'ride' })).to.deep.equal(['Först skulle stå ride, men först står walk.']);
    expect(said({ leading: null })).to.deep.equal(['Först skulle stå ingen form, men först står walk.']);
    expect(said({ leading: 'ride' }, {})).to.deep.equal(['Först skulle stå ride, men först står ingen form.']);
    expect(said({ order: [] })).to.deep.equal(['Ordningen skulle vara: inget. Den är: walk, ride.']);
    expect(said({ blocked: ['ride'] }, { colour: 'red', size: 'large' })).to.deep.equal([
      '”blocked” ska vara exakt: ride. Är: walk. För mycket: walk. Saknas: ride.',
    ]);
    expect(said({ notApplicable: ['ride'] })).to.deep.equal([
      '”notApplicable” ska vara exakt: ride. Är: inget. För mycket: inget. Saknas: ride.',
    ]);
    expect(said({ ranked: ['walk', 'ride'] }, { colour: 'red' })).to.deep.equal([
      'I ”ranked” saknas: ride. Det som finns är: walk.',
    ]);
    expect(said({ notRanked: ['walk'] })).to.deep.equal([
      'Det här skulle inte rekommenderas: walk. Det som rekommenderas är: walk, ride.',
    ]);
    expect(said({ statuses: { walk: 'may-fit' } })).to.deep.equal([
      'För ”walk” skulle det stå ”Kan passa”, men det står ”Passar”.',
    ]);
  });

  it('say what type a value must have without the words of programmers', () => {
    const types = ['guide', 'cases'].flatMap((name) => {
      const schema = readFileSync(`guides/${name}.schema.json`, 'utf8');
      return [...schema.matchAll(/"type": "([a-z]+)"/g)].map(([, type]) => type!);
    });
    expect(types).to.include.members(['string', 'object', 'array', 'number', 'boolean']);
    for (const expected of types) {
      const found = problem({ code: 'wrong-type', args: { member: 'm', expected } });
      expect(problemSentence(found, texts[0]!)).to.match(/^”m” är fel\. Här ska stå .+\.$/);
      expect(problemSentence(found, texts[0]!)).not.to.match(/problem\.|string|array|object|boolean|number/);
    }
  });
});
