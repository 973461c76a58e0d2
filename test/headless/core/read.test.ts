import { expect } from 'chai';
import fc from 'fast-check';
import { evaluateGuide, planAgenda, readGuide, walk, type GuideModel, type Problem } from '../../../src/core/index.js';
import {
  bareGuide,
  mainBundle,
  mainWithoutTexts,
  oneLanguage,
  setText,
  smallBundle,
  smallGuide,
  withTexts,
  type Json,
} from '../support/guides.js';
import { examples, looksAt } from '../support/faults.js';
import { damage } from '../support/hostile-guides.js';
import { law } from '../support/law.js';
import { expectPlace } from '../support/places.js';
import { problemCodes } from '../support/problem-codes.js';

describe('readGuide: what is right', () => {
  it('the shipped guide has no problems at all', () => {
    const { model, problems } = readGuide(mainBundle());
    expect(problems).to.deep.equal([]);
    expect(model?.guide.id).to.equal('strategisk-samverkan');
  });

  it('a small guide with every kind of question, step and part has none either', () => {
    expect(readGuide(smallBundle()).problems).to.deep.equal([]);
  });

  it('a guide may do without outcomes and agenda', () => {
    expect(readGuide(withTexts(bareGuide())).problems).to.deep.equal([]);
  });

  it('only the languages that are asked for must be there', () => {
    const { guide, languages, locales } = smallBundle();
    const sv = { guide, languages, locales: { sv: locales['sv'] } };
    expect(readGuide(sv, ['sv']).problems).to.deep.equal([]);
    expect(codes(readGuide(sv).problems)).to.deep.equal(['missing-locale']);
  });

  it('the model has the languages that are listed, or those that the guide comes with', () => {
    const { guide, languages, locales } = smallBundle();
    expect(readGuide({ guide, languages: ['en', 'sv'], locales }).model?.languages).to.deep.equal(['en', 'sv']);
    expect(readGuide({ guide, languages, locales: { en: locales['en'] } }, ['en']).model?.languages).to.deep.equal([
      'sv',
      'en',
    ]);
    expect(readGuide({ guide, locales: { en: locales['en'] } }).model?.languages).to.deep.equal(['en']);
  });

  it('a guide without texts is refused, unless it is read for its rules alone', () => {
    const { guide } = smallBundle();
    expect(readGuide({ guide, locales: {} }, []).model?.languages).to.deep.equal([]);
    for (const bundle of [{ guide }, { guide, locales: {} }, { guide, locales: null }])
      expect(codes(readGuide(bundle).problems)).to.deep.equal(['wrong-languages']);
  });

  it('does not edit what it reads', () => {
    const bundle = smallBundle();
    const before = JSON.stringify(bundle);
    readGuide(bundle);
    expect(JSON.stringify(bundle)).to.equal(before);
  });
});

describe('readGuide: each code it can give', () => {
  for (const [code, file, pointer, damage] of examples) {
    it(`${code} in ${file} at ${pointer || 'the root'}: ${String(damage)
      .replace(/^.*?=> \(?/, '')
      .slice(0, 70)}`, () => {
      const bundle = smallBundle();
      damage(bundle.guide, bundle.locales, bundle);
      const { model, problems } = readGuide(bundle);
      const severity = ['unknown-text', 'changed-id'].includes(code) ? 'warning' : 'error';
      const found = problems.filter((problem) => problem.code === code);
      expect(found.map((problem) => [problem.file, problem.pointer, problem.severity])).to.deep.include([
        file,
        pointer,
        severity,
      ]);
      expect(model === undefined).to.equal(severity === 'error');
    });
  }

  it('too-large: 100,000 nested arrays do not overflow the stack, in the guide or in its texts', () => {
    let deep: unknown = [];
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(codes(readGuide({ guide: deep, locales: {} }).problems)).to.deep.equal(['too-large']);
    expect(codes(readGuide({ ...smallBundle(), guide: { ...smallGuide(), limits: deep } }).problems)).to.deep.equal([
      'too-large',
    ]);
    const { locales, ...rest } = smallBundle();
    expect(codes(readGuide({ ...rest, locales: { ...locales, en: deep } }).problems)).to.include('missing-locale');
  });

  it('has an example here of every code but those of other files, of dates and of size', () => {
    const all = problemCodes('ProblemCode');
    const elsewhere = [
      'unreadable-file',
      'broken-json',
      'too-large',
      'overdue-source',
      'failed-case',
      'wrong-answer-file',
    ];
    elsewhere.push('wrong-folder', 'answer-not-asked');
    elsewhere.push('other-guide', 'unknown-answer', 'asked-again', 'other-version', 'newer-version', 'broken-link');
    expect(all).to.include.members(elsewhere);
    const ofGuides = all.filter((code) => !elsewhere.includes(code));
    expect(new Set(examples.map(([code]) => code))).to.deep.equal(new Set(ofGuides));
  });

  it('a text that nothing uses gets a suggestion only where one part of its key is misspelt', () => {
    const suggested = (...path: string[]) => {
      const bundle = smallBundle();
      let place = bundle.locales['sv'] as Json;
      for (const part of path.slice(0, -1)) place = place[part] ??= {};
      place[path.at(-1)!] = 'Text';
      return readGuide(bundle).problems.find(({ code }) => code === 'unknown-text')?.args['suggestion'];
    };
    expect(suggested('outcomes', 'walk', 'tilte')).to.equal('outcomes/walk/title');
    expect(suggested('outcomes', 'walks', 'title')).to.equal('outcomes/walk/title');
    expect(suggested('reasons', 'B.L1.moood', 'holds')).to.equal('reasons/B.L1.mood/holds');
    // Far from every word, wrong in two parts, another number, another depth, nothing of the kind.
    expect(suggested('outcomes', 'walk', 'subtitle')).to.equal('');
    expect(suggested('outcomes', 'wlk', 'tilte')).to.equal('');
    expect(suggested('items', 'A.P2')).to.equal('');
    expect(suggested('items', 'A', 'P1')).to.equal('');
    expect(suggested('reasons', 'B.L1.mood', 'change')).to.equal('');
  });

  it('a misspelt kind of question, step or picture is told which there are', () => {
    const found = (damage: (guide: Json) => void) => {
      const guide = smallGuide();
      damage(guide);
      return readGuide({ guide, locales: {} }).problems[0]?.args;
    };
    expect(found((guide) => (guide.steps[0].pages[0].questions[0].kind = 'singel'))).to.deep.equal({
      member: 'kind',
      expected: 'single, multiple, scale, number, date, text, long-text, actors',
      suggestion: 'single',
    });
    expect(found((guide) => (guide.steps[1].shows = 'result'))).to.deep.equal({
      member: 'shows',
      expected: 'questions, recommendation, agenda',
      suggestion: '',
    });
    expect(found((guide) => (guide.pictures[0].kind = 'circel'))).to.deep.equal({
      member: 'kind',
      expected: 'circle, process, profile',
      suggestion: 'circle',
    });
  });

  it('a condition that comes too early says in which way', () => {
    const found = (damage: (guide: Json) => void) => {
      const bundle = smallBundle();
      damage(bundle.guide);
      return readGuide(bundle).problems.map(({ code, args }) => ({ code, ...args }));
    };
    const [on, before] = [{ '>': [{ var: 'mood' }, 1] }, { '>': [{ var: 'amount' }, 1] }];
    expect(found((guide) => (guide.steps[0].pages[1].showIf = before))).to.deep.equal([
      { code: 'show-if-forward', question: 'amount' },
    ]);
    expect(found((guide) => (guide.steps[0].pages[1].showIf = on))).to.deep.equal([
      { code: 'show-if-forward', how: 'same-page', question: 'mood' },
    ]);
    const asked = { code: 'show-if-forward', how: 'asked-of', question: 'colour' };
    for (const holder of ['page', 'question']) {
      expect(
        found((guide) => {
          guide.respondent = 'colour';
          const [page] = guide.steps[0].pages;
          (holder === 'page' ? page : page.questions[0]).askedOf = ['red'];
        }),
        holder,
      ).to.deep.equal([asked]);
    }
  });

  it('a ring names the questions on it, in order', () => {
    const bundle = smallBundle();
    const guide = bundle.guide as Json;
    guide.steps[0].pages[0].showIf = looksAt('size', 'small');
    const ring = readGuide(bundle).problems.find(({ code }) => code === 'show-if-ring');
    expect(ring?.args['ring']).to.equal('colour → size → colour');
  });

  it('a mistyped id gets the one that was meant as a suggestion', () => {
    const bundle = smallBundle();
    (bundle.guide as Json).outcomes[0].level = 'hhgi';
    expect(readGuide(bundle).problems[0]?.args).to.deep.equal({ what: 'level', id: 'hhgi', suggestion: '' });
    (bundle.guide as Json).outcomes[0].level = 'hgh';
    expect(readGuide(bundle).problems[0]?.args).to.deep.equal({ what: 'level', id: 'hgh', suggestion: 'high' });
  });

  it('texts for an audience and plural forms belong to the text they vary', () => {
    const bundle = smallBundle();
    const { en } = bundle.locales as Json;
    setText(en, 'questions/colour/title_writers', 'Which colour?');
    setText(en, 'questions/amount/unit_one', 'piece');
    setText(en, 'questions/amount/unit_other', 'pieces');
    expect(readGuide(bundle).problems).to.deep.equal([]);
    setText(en, 'questions/colour/title_singers', 'Which colour?');
    expect(codes(readGuide(bundle).problems)).to.deep.equal(['unknown-text']);
  });
});

describe('readGuide: what is no guide', () => {
  const inputs: [string, unknown][] = [
    ['undefined', undefined],
    ['null', null],
    ['a text', 'guide'],
    ['a number', 1],
    ['a list', []],
    ['an empty object', {}],
    ['a guide that is null', { guide: null }],
    ['a guide that is a list', { guide: [] }],
    ['a guide that is empty', { guide: {}, locales: {} }],
    ['texts that are no object', { ...smallBundle(), locales: 'sv' }],
    ['texts that are null', { ...smallBundle(), locales: null }],
    ['a language that is null', { ...smallBundle(), locales: { sv: null, en: null } }],
    ['a language that is a list', { ...smallBundle(), locales: { sv: [], en: ['x'] } }],
    ['a language that is a text', { ...smallBundle(), locales: { sv: 'x', en: '' } }],
    ['an inherited guide', Object.create({ guide: smallGuide() })],
  ];
  for (const [name, input] of inputs) {
    it(`${name} is refused with an error`, () => {
      const { model, problems } = readGuide(input);
      expect(model).to.equal(undefined);
      expect(problems.filter(({ severity }) => severity === 'error')).not.to.deep.equal([]);
    });
  }
});

describe('readGuide: damaged at random', () => {
  const seen = { refused: 0, usable: 0 };

  law(
    'never throws; gives a guide that works or an error, and points at places that exist',
    [fc.array(damage(), { minLength: 1, maxLength: 3 }), fc.nat(9)],
    (damages, which) => {
      // The real guide: mostly without its texts, which take much longer to check than all the rest.
      const bundle = which < 4 ? smallBundle() : mainWithoutTexts();
      if (which === 9) Object.assign(bundle, oneLanguage(mainBundle()));
      for (const one of damages) one.apply(bundle);
      const { model, problems } = which < 4 || which === 9 ? readGuide(bundle) : readGuide(bundle, []);
      const errors = problems.filter(({ severity }) => severity === 'error');
      expect(errors.length > 0).to.equal(model === undefined);
      for (const problem of problems) expectPlace(problem, bundle);
      seen[model ? 'usable' : 'refused'] += 1;
      if (model) expectWorks(model);
    },
    2000,
  );

  it('which refused most of these guides, and accepted some', () => {
    expect(seen.refused).to.be.greaterThan(500);
    expect(seen.usable).to.be.greaterThan(50);
  });
});

/** What has been accepted can be used: nothing that the core does with it throws. */
function expectWorks(model: GuideModel): void {
  for (const option of [0, 1]) {
    const answers = Object.fromEntries(
      [...model.questions].map(([id, { question: asked }]) => [
        id,
        'options' in asked ? (asked.options[option]?.id ?? 'vet_inte') : 3,
      ]),
    );
    const evaluation = evaluateGuide(model, answers);
    expect(walk(model, evaluation)).to.include('review');
    planAgenda(model, evaluation, [...model.outcomes.keys()][0] ?? null);
  }
}

function codes(problems: readonly Problem[]): string[] {
  return problems.map(({ code }) => code);
}
