import { expect } from 'chai';
import { update, readGuide } from '../../../src/core/index.js';
import {
  buildReport,
  pictureReports,
  type CircleReport,
  type ProcessReport,
  type ProfileReport,
} from '../../../src/export/index.js';
import { pictured } from '../../support/showcase.js';
import { bareGuide, modelOf, withTexts, type Json } from '../support/guides.js';
import { drafts } from '../support/drafts.js';
import { law } from '../support/law.js';
import { contextOf, draftOf } from '../support/reports.js';

const model = modelOf(pictured as Parameters<typeof modelOf>[0]);
type Given = Readonly<Record<string, unknown>>;

function reportsOf(answers: Given, previous: Given = {}) {
  const draft = update(model, draftOf(model, answers), {
    type: 'compare',
    previous: draftOf(model, previous).answers,
  });
  return pictureReports(contextOf(model, draft, 'en'));
}

const circle = (answers: Given) => reportsOf(answers).find(({ id }) => id === 'table') as CircleReport;
const process = (answers: Given) => reportsOf(answers).find(({ id }) => id === 'way') as ProcessReport;
const profile = (answers: Given, previous: Given = {}) =>
  reportsOf(answers, previous).find(({ id }) => id === 'marks') as ProfileReport;
const heard = (answers: Given, previous: Given = {}) => profile(answers, previous).groups[0]!.bars[0]!;

describe('A circle in words', () => {
  it('has title, lead, source and what stands in the middle', () => {
    const { title, lead, source, centre } = circle({ thoughts: ' Fewer quarrels \n' });
    expect([title, lead, centre]).to.deep.equal(['Round the table', 'Each is one of several.', 'Fewer quarrels']);
    expect([source.title, source.part]).to.deep.equal(['A Book', 'p. 1']);
  });

  it('names each party with side and role; one without a name by its number', () => {
    const hosts = [
      { name: ' The choir ', side: 'them', role: '' },
      { name: '', side: 'us', role: 'cooks' },
    ];
    expect(circle({ hosts }).parties).to.deep.equal([
      { name: 'The choir', side: 'them', role: '' },
      { name: 'Party 2', side: 'us', role: 'cooks' },
    ]);
    expect(circle({ hosts }).sides).to.deep.equal(['us', 'them']);
  });

  it('is empty while nothing is answered', () => {
    expect(circle({})).to.deep.include({ centre: '', parties: [] });
  });
});

describe('A process in words', () => {
  const states = (answers: Given) => process(answers).stages.map(({ id, state }) => `${id} ${state}`);

  it('says what is done, where one is and what is ahead', () => {
    expect(states({ stage: 'do' })).to.deep.equal(['plan done', 'do now', 'learn ahead']);
    expect(process({ stage: 'do' }).current).to.equal('do');
  });

  for (const [what, answers, current] of [
    ['an answer that is no stage', { stage: 'not_yet' }, 'not_yet'],
    ['don’t know', { stage: 'vet_inte' }, 'Don’t know yet'],
    ['no answer', {}, ''],
  ] as const) {
    it(`is nowhere with ${what}, which stands in words`, () => {
      expect(states(answers)).to.deep.equal(['plan ahead', 'do ahead', 'learn ahead']);
      expect(process(answers).current).to.equal(current);
    });
  }
});

describe('A profile in words', () => {
  const three = (...values: unknown[]) => ({
    'heard-us': values[0],
    'heard-more': values[1],
    'heard-most': values[2],
  });
  const rows: [string, Given, { median: number | null; answered: number; value: string; detail: string }][] = [
    [
      'all answered',
      three(3, 1, 2),
      { median: 2, answered: 3, value: '2 of 4, rarely', detail: '3 questions answered. The answers go from 1 to 3.' },
    ],
    [
      'all the same',
      three(4, 4, 4),
      { median: 4, answered: 3, value: '4 of 4, always', detail: '3 questions answered. All answers are 4.' },
    ],
    [
      'two in the middle, and one not known',
      three(1, 'vet_inte', 4),
      {
        median: 2.5,
        answered: 2,
        value: '2 to 3 of 4',
        detail: '2 questions answered. The answers go from 1 to 4. 1 answered don’t know yet.',
      },
    ],
    [
      'one answered, one not known, one not answered',
      three(1, 'vet_inte', undefined),
      {
        median: 1,
        answered: 1,
        value: '1 of 4, never',
        detail: '1 question answered. 1 answered don’t know yet. 1 not answered.',
      },
    ],
    ['none answered', {}, { median: null, answered: 0, value: 'No answer yet', detail: '' }],
    [
      'none known',
      three('vet_inte', 'vet_inte', 'vet_inte'),
      { median: null, answered: 0, value: 'Don’t know yet', detail: '' },
    ],
    [
      'some not known, the others not answered',
      three('vet_inte', 'vet_inte', undefined),
      {
        median: null,
        answered: 0,
        value: 'No answer yet',
        detail: '2 answered don’t know yet. 1 not answered.',
      },
    ],
  ];
  for (const [what, answers, expected] of rows) {
    it(`${what}: ${expected.value}`, () => {
      expect(heard(answers)).to.deep.include({ ...expected, side: 'ours', of: 3, previous: null });
    });
  }

  it('says nothing of how many where there is one question', () => {
    expect(profile({ 'heard-them': 3 }).groups[0]!.bars[1]).to.deep.include({ value: '3 of 4, often', detail: '' });
  });

  it('has every answer with its question, and knows the lowest and the highest', () => {
    const { values, lowest, highest } = heard(three(3, 'vet_inte', 1));
    expect(values.map(({ question, value, answer }) => [question, value, answer])).to.deep.equal([
      ['heard-us', 3, '3 of 4: often'],
      ['heard-more', null, 'Don’t know yet'],
      ['heard-most', 1, '1 of 4: never'],
    ]);
    expect([lowest, highest]).to.deep.equal([1, 3]);
  });

  it('sets last time beside it, by what was asked then', () => {
    const now = { who: 'host', ...three(2, 2, 2), 'room-us': 4 };
    const then = { who: 'guest', ...three(4, 3, 4), 'room-us': 1 };
    expect(heard(now, then)).to.deep.include({
      previous: 4,
      detail: '3 questions answered. All answers are 2. Last time: 4 of 4, always.',
    });
    const room = profile(now, then).groups[1]!.bars[0]!;
    expect([room.median, room.previous, room.detail]).to.deep.equal([4, null, '']);
  });

  it('leaves out bars without a question that is shown, and groups without bars', () => {
    const sides = (answers: Given) => profile(answers).groups.map(({ id, bars }) => [id, bars.map(({ side }) => side)]);
    expect(sides({ who: 'host', stage: 'do' })).to.deep.equal([
      ['heard', ['ours', 'theirs']],
      ['room', ['ours', 'theirs']],
    ]);
    expect(sides({ who: 'guest', stage: 'do' })[1]).to.deep.equal(['room', ['theirs']]);
    expect(sides({ who: 'guest', stage: 'not_yet' })).to.deep.equal([['heard', ['ours', 'theirs']]]);
  });

  it('says the label of a point only where the questions agree on it', () => {
    const bundle = structuredClone(pictured) as { locales: Json };
    bundle.locales.en.questions['heard-more'].points[2] = 'seldom';
    const other = readGuide(bundle).model!;
    const report = pictureReports(contextOf(other, draftOf(other, three(2, 2, 2)), 'en'));
    expect((report[2] as ProfileReport).groups[0]!.bars[0]!.value).to.equal('2 of 4');
  });
});

describe('Pictures', () => {
  it('of questions that are not shown are left out, and what remains of them', () => {
    const bundle = structuredClone(pictured);
    const hide = { '==': [{ var: 'who' }, 'host'] } as const;
    for (const step of bundle.guide.steps) {
      if (step.shows !== 'questions') continue;
      for (const page of step.pages) if (page.id !== 'p-who') Object.assign(page, { showIf: hide });
    }
    const other = readGuide(bundle).model!;
    expect(pictureReports(contextOf(other, draftOf(other, { who: 'guest' }), 'en'))).to.deep.equal([]);
    expect(pictureReports(contextOf(other, draftOf(other, { who: 'host' }), 'en'))).to.have.lengthOf(3);
  });

  it('stand in the report of a guide, and a guide without has none', () => {
    const context = contextOf(model, draftOf(model, { stage: 'plan' }), 'en');
    expect(buildReport(context).pictures).to.deep.equal(pictureReports(context));
    const bare = modelOf(withTexts(bareGuide()));
    expect(buildReport(contextOf(bare, draftOf(bare, {}), 'sv')).pictures).to.deep.equal([]);
  });

  law('say everything in words, whatever is answered', [drafts(model)], (draft) => {
    for (const language of ['en', 'sv']) {
      const words = JSON.stringify(pictureReports(contextOf(model, draft, language)));
      expect(words).not.to.match(/undefined|NaN|\{\{|profile\.|answer\./);
    }
  });

  law('have a median between the lowest and the highest answer', [drafts(model)], (draft) => {
    const marks = pictureReports(contextOf(model, draft, 'en'))[2] as ProfileReport;
    for (const { median, lowest, highest, answered, of, values } of marks.groups.flatMap(({ bars }) => bars)) {
      expect(values).to.have.lengthOf(of);
      expect(values.filter(({ value }) => value !== null)).to.have.lengthOf(answered);
      if (median === null) expect([answered, lowest, highest]).to.deep.equal([0, null, null]);
      else expect(median).to.be.at.least(lowest!).and.at.most(highest!);
    }
  });
});
