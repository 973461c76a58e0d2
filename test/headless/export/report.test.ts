import { expect } from 'chai';
import {
  buildReport,
  progress,
  recommendationReport,
  resultData,
  type Report,
  type ReportContext,
} from '../../../src/export/index.js';
import type { Reason } from '../../../src/core/index.js';
import { factAnswers } from '../support/answers.js';
import { bareGuide, main, mainCases, modelOf, smallBundle, withTexts, smallGuide } from '../support/guides.js';
import { law } from '../support/law.js';
import { contextOf, draftOf } from '../support/reports.js';

const cases = mainCases.cases.map(({ id, answers }) => ({ id, answers }));
const few = cases.filter((_case, index) => index % 3 === 1);

/** A case in both languages; with and without a choice, and in the wording for both audiences, in turn. */
function contextsOf({ id, answers }: (typeof cases)[number]): ReportContext[] {
  const turn = cases.findIndex((entry) => entry.id === id) % 2;
  const [plain, chosen] = [draftOf(main, answers), draftOf(main, answers, turn === 0 ? 'iop' : 'upphandling')];
  return turn === 0
    ? [contextOf(main, plain, 'sv'), contextOf(main, chosen, 'en', 'offentlig')]
    : [contextOf(main, chosen, 'sv', 'offentlig'), contextOf(main, plain, 'en')];
}

const reported = new Map<string, { context: ReportContext; report: Report }[]>();

/** The reports of a case, made once. */
function reportsOf(one: (typeof cases)[number]) {
  const made = reported.get(one.id) ?? contextsOf(one).map((context) => ({ context, report: buildReport(context) }));
  reported.set(one.id, made);
  return made;
}

const outcomesIn = ({ recommendation }: Report) => recommendation!.levels.flatMap(({ outcomes }) => outcomes);

describe('Report of the main guide', () => {
  for (const one of cases) {
    it(`${one.id}: says everything in words, in both languages`, () => {
      for (const { report } of reportsOf(one)) {
        const faulty = sentences(report).filter(({ path, text }) => {
          if (/undefined|\[object|NaN|\{\{|\}\}|\$t\(/.test(text) || text.trim() !== text) return true;
          // A source may be published at an address, and names its parts as it likes.
          if (!/\.(publisher|part)$/.test(path) && /^[a-z]+\.[a-z.-]+$/.test(text)) return true;
          return /^[a-z]+(\/[\w.-]+)+$/.test(text) || (text === '' && !MAY_BE_EMPTY.test(path));
        });
        expect(faulty).to.deep.equal([]);
      }
    });

    it(`${one.id}: every reason has its source and says whose word it is`, () => {
      for (const { context, report } of reportsOf(one)) {
        const outcomes = outcomesIn(report);
        expect(outcomes).to.have.lengthOf(7);
        for (const line of outcomes.flatMap(({ groups }) => groups.flatMap((group) => group.lines))) {
          expect(line.source.title, line.id).to.equal('Strategisk samverkan för ett hållbart samhälle');
          expect(line.source.part, line.id).to.match(/\S+ \((F\d\.[PNBT]\d|L\d)\)$/);
          expect(line.provenanceText, line.id).not.to.equal('');
          expect(line.provenanceText, line.id).to.equal(context.text.ui(`provenance.${line.provenance}`));
          expect(line.answers, line.id).not.to.deep.equal([]);
        }
      }
    });
  }

  it('the same context gives the same report, to the byte; a context made anew as well', () => {
    for (const one of few) {
      const [once, again] = [reportsOf(one), contextsOf(one)];
      expect(again.map((context) => JSON.stringify(buildReport(context)))).to.deep.equal(
        once.map(({ report }) => JSON.stringify(report)),
      );
      const { context, report } = once[0]!;
      expect(JSON.stringify(buildReport(context))).to.equal(JSON.stringify(report));
    }
  });

  it('answers given in another order give the same result', () => {
    for (const { answers } of few) {
      const reversed = Object.fromEntries(Object.entries(answers).reverse());
      const [one, other] = [answers, reversed].map((given) =>
        JSON.stringify(buildReport(contextOf(main, draftOf(main, given), 'sv')).recommendation),
      );
      expect(other).to.equal(one);
    }
  });

  it('the wording for an audience changes texts only, never the result', () => {
    let different = 0;
    for (const { answers } of few) {
      const [plain, other] = [undefined, 'offentlig'].map((audience) =>
        resultData(contextOf(main, draftOf(main, answers), 'sv', audience)),
      );
      expect(withoutTexts(other)).to.deep.equal(withoutTexts(plain));
      if (JSON.stringify(other) !== JSON.stringify(plain)) different += 1;
    }
    expect(different).to.be.greaterThan(3);
  });

  it('the language changes texts only, never the result', () => {
    for (const { answers } of few) {
      const [swedish, english] = ['sv', 'en'].map((language) =>
        resultData(contextOf(main, draftOf(main, answers), language)),
      );
      expect(withoutTexts(english)).to.deep.equal(withoutTexts(swedish));
    }
  });

  law(
    'shows every form once, grouped by level, the level of the leading form first, strongest first',
    [factAnswers],
    (answers) => {
      const context = contextOf(main, draftOf(main, answers), 'sv');
      const { levels } = recommendationReport(context);
      const leading = context.evaluation.ranked[0]?.outcome.level;
      if (leading !== undefined) expect(levels[0]!.id).to.equal(leading);
      expect(levels.flatMap(({ outcomes }) => outcomes.map(({ id }) => id))).to.have.members([...main.outcomes.keys()]);
      for (const { id, outcomes } of levels) {
        expect(outcomes.every(({ level }) => level === id)).to.equal(true);
        const ranks = outcomes.map(({ rank }) => rank ?? Infinity);
        expect(ranks).to.deep.equal([...ranks].sort((a, b) => a - b));
      }
    },
    30,
  );

  law(
    'every form stands in one part of the line on progress, as it is',
    [factAnswers],
    (answers) => {
      const context = contextOf(main, draftOf(main, answers), 'sv');
      const { ruledOut, ranked, open } = progress(context.evaluation);
      expect([...ruledOut, ...ranked, ...open]).to.have.members([...main.outcomes.keys()]);
    },
    30,
  );

  law(
    'lists as open only questions that can still change the status of the form',
    [factAnswers],
    (answers) => {
      const context = contextOf(main, draftOf(main, answers), 'en');
      const reports = recommendationReport(context).levels.flatMap(({ outcomes }) => outcomes);
      for (const { id, open } of reports) {
        const { reachable } = context.evaluation.outcomes.find(({ outcome }) => outcome.id === id)!;
        if (reachable.size === 1) expect(open).to.deep.equal([]);
        for (const { question, effect } of open) {
          expect(context.evaluation.standing.lookup(question.question), question.question).to.equal(undefined);
          expect(effect).to.match(/^The answer .+\.$/);
        }
      }
    },
    60,
  );

  law(
    'puts each reason in the group that its effect and value belong to, and nothing that is open in any',
    [factAnswers],
    (answers) => {
      const context = contextOf(main, draftOf(main, answers), 'sv');
      for (const outcome of recommendationReport(context).levels.flatMap(({ outcomes }) => outcomes)) {
        const { reasons } = context.evaluation.outcomes.find((result) => result.outcome.id === outcome.id)!;
        const effects = (value: boolean, ...some: string[]) =>
          reasons
            .filter((held) => held.value === value && some.includes(held.reason.effect))
            .map(({ reason }) => reason);
        const expected: Record<string, readonly Reason[]> = {
          gates: effects(true, 'not-applicable'),
          hinders: effects(true, 'blocks'),
          change: effects(true, 'blocks').filter(({ changeable }) => changeable),
          supports: effects(true, 'supports', 'weakly-supports'),
          opposes: effects(true, 'opposes'),
          unmet: reasons
            .filter(({ reason, value }) => reason.effect === 'supports' && value === false)
            .filter(({ questions }) => questions.some((id) => context.evaluation.standing.shown.has(id)))
            .map(({ reason }) => reason),
          notes: reasons.filter(({ holds, reason }) => holds && reason.effect === 'notes').map(({ reason }) => reason),
        };
        const found = Object.fromEntries(outcome.groups.map(({ kind, lines }) => [kind, lines.map(({ id }) => id)]));
        const some = Object.entries(expected).filter(([, all]) => all.length > 0);
        expect(found).to.deep.equal(Object.fromEntries(some.map(([kind, all]) => [kind, all.map(({ id }) => id)])));
      }
    },
    60,
  );

  it('a form that is out for good asks for nothing but what would make it not applicable', () => {
    const { levels } = recommendationReport(
      contextOf(main, draftOf(main, { tillit: 'nej', initiativ: 'offentlig' }), 'sv'),
    );
    const iop = levels.flatMap(({ outcomes }) => outcomes).find(({ id }) => id === 'iop')!;
    expect(iop.open.map(({ question }) => question.question)).to.deep.equal(['agande']);
  });

  it('does not word a mirror of "suits" as "does not suit" (§2.2)', () => {
    for (const one of cases) {
      for (const { report } of reportsOf(one)) {
        const groups = outcomesIn(report).flatMap((outcome) => outcome.groups);
        const against = groups.filter(({ kind }) => kind === 'opposes' || kind === 'unmet');
        for (const { text, id } of against.flatMap(({ lines }) => lines)) {
          expect(text, id).not.to.match(/passar inte|does not (suit|fit)/i);
        }
      }
    }
  });
});

describe('resultData: what recommend --json prints', () => {
  it('has the members of the contract and no others', () => {
    const data = resultData(contextOf(main, draftOf(main, cases[4]!.answers), 'sv'));
    expect(Object.keys(data)).to.deep.equal(['guide', 'guideVersion', 'outcomes', 'notices', 'findOut']);
    for (const outcome of data.outcomes) {
      expect(Object.keys(outcome)).to.have.members([
        'id',
        'level',
        'status',
        'rank',
        'reasons',
        'consider',
        'nearMiss',
      ]);
      for (const reason of outcome.reasons) {
        expect(Object.keys(reason)).to.have.members([
          'id',
          'item',
          'effect',
          'provenance',
          'source',
          'questions',
          'text',
        ]);
        expect(reason.text).not.to.equal('');
      }
      for (const entry of outcome.consider)
        expect(Object.keys(entry)).to.have.members(['id', 'asOf', 'verifyBy', 'text']);
    }
    expect(JSON.parse(JSON.stringify(data))).to.deep.equal(data);
  });

  law(
    'lists only reasons that hold, and what to consider whatever the answers',
    [factAnswers],
    (answers) => {
      const context = contextOf(main, draftOf(main, answers), 'en');
      const data = resultData(context);
      data.outcomes.forEach((outcome, index) => {
        const result = context.evaluation.outcomes[index]!;
        expect(outcome.reasons.map(({ id }) => id)).to.deep.equal(
          result.reasons.filter(({ holds }) => holds).map(({ reason }) => reason.id),
        );
        const { consider, notes = [] } = result.outcome;
        expect(outcome.consider.map(({ id }) => id)).to.deep.equal([...consider.map(({ id }) => id), ...notes]);
        expect(outcome.nearMiss?.blockers ?? null).to.deep.equal(result.nearMiss?.blockers ?? null);
        if (outcome.nearMiss) expect(outcome.nearMiss.text).not.to.equal('');
      });
    },
    30,
  );
});

describe('Report of a small guide', () => {
  const model = modelOf(smallBundle());

  it('puts answers of every kind in words', () => {
    const answers = {
      colour: 'red',
      fruits: ['apple', 'pear'],
      mood: 4,
      size: 'vet_inte',
      amount: 12.5,
      day: '2026-03-01',
      name: 'Ann',
      why: 'Because',
      people: [{ name: 'Bo', side: 'ours', role: 'cook' }, { name: 'Cy' }],
    };
    const lines = buildReport(contextOf(model, draftOf(model, answers), 'en')).answers.flatMap(
      (section) => section.lines,
    );
    expect(Object.fromEntries(lines.map(({ question, answer }) => [question, answer]))).to.deep.equal({
      colour: 'questions/colour/options/red (en)',
      fruits: 'questions/fruits/options/apple (en); questions/fruits/options/pear (en)',
      mood: '4 of 5',
      size: 'Don’t know yet',
      amount: '12.5',
      day: 'March 1, 2026',
      name: 'Ann',
      why: 'Because',
      people: 'Bo, questions/people/sides/ours (en), cook\nCy',
    });
    expect(lines.filter(({ unsure }) => unsure).map(({ question }) => question)).to.deep.equal(['size']);
  });

  it('an answer that is not given is empty; a question that is hidden is not listed', () => {
    const lines = buildReport(
      contextOf(model, draftOf(model, { colour: 'green', size: 'large' }), 'sv'),
    ).answers.flatMap((section) => section.lines);
    expect(lines.map(({ question }) => question)).not.to.include('size');
    expect(lines.find(({ question }) => question === 'why')?.answer).to.equal('');
  });

  describe('for a role', () => {
    const guide = smallGuide();
    guide.respondent = 'colour';
    guide.steps[0].pages[2].questions[1].askedOf = ['green'];
    guide.outcomes[1].reasons[0].when = {
      and: [{ '==': [{ var: 'colour' }, 'green'] }, { '>=': [{ var: 'amount' }, 10] }],
    };
    const asked = modelOf(withTexts(guide));
    const groups = (answers: Record<string, unknown>) =>
      recommendationReport(contextOf(asked, draftOf(asked, answers), 'sv')).levels.flatMap(({ outcomes }) =>
        outcomes.flatMap((outcome) => outcome.groups),
      );
    const line = (answers: Record<string, unknown>, id: string) =>
      groups(answers).flatMap(({ kind, lines }) =>
        lines.filter((one) => one.id === id).map((one) => ({ kind, ...one })),
      )[0];

    it('what the role was not asked is not said to be missing', () => {
      expect(line({ colour: 'green', amount: 3 }, 'B.P1.many')?.kind).to.equal('unmet');
      expect(line({ colour: 'blue', amount: 3 }, 'B.P1.many')).to.equal(undefined);
    });

    it('a reason names the answers that it rests on, but not who answers', () => {
      const many = line({ colour: 'green', amount: 30 }, 'B.P1.many')!;
      expect(many.answers.map(({ question }) => question)).to.deep.equal(['amount']);
    });

    it('a number that decides and is not known becomes a point to find out', () => {
      const { agenda } = buildReport(contextOf(asked, draftOf(asked, { colour: 'green' }), 'sv'));
      const points = agenda!.sections.find(({ id }) => id === 'find-out')!.points;
      expect(points.find(({ id }) => id === 'amount')?.text).to.equal('questions/amount/findOut (sv)');
      expect(points.map(({ text }) => text)).not.to.include('');
    });
  });

  it('a note on the guide as a whole says of when it is', () => {
    const { limits } = recommendationReport(contextOf(model, draftOf(model, {}), 'sv'));
    expect(limits).to.deep.equal([
      'limits/money (sv)',
      'notes/law (sv) Uppgift från januari 2026. Kontrollera att den gäller.',
    ]);
  });

  it('a guide without outcomes or agenda has a report without them', () => {
    const bare = modelOf(withTexts(bareGuide()));
    const report = buildReport(contextOf(bare, draftOf(bare, { colour: 'red' }), 'sv'));
    expect([report.recommendation, report.agenda]).to.deep.equal([undefined, undefined]);
  });

  it('notes of the agenda stand with their points', () => {
    const entry = { note: 'Ask Bo', who: 'Ann', when: '2026-12-01' };
    const draft = { ...draftOf(model, {}, 'walk'), agenda: { 'goals.what': entry } };
    const { agenda } = buildReport(contextOf(model, draft, 'sv'));
    const points = agenda!.sections.flatMap((section) => section.points);
    expect(points.find(({ id }) => id === 'goals.what')?.entry).to.deep.equal(entry);
    expect(points.find(({ id }) => id === 'people.who')?.entry).to.deep.equal({ note: '', who: '', when: '' });
    expect(agenda!.sections.map(({ kind }) => kind)).to.deep.equal([
      'discuss',
      'discuss',
      'consider',
      'find-out',
      'settled',
    ]);
  });
});

/** Members that hold ids and the like, not words. */
const IDS = new Set([
  'id',
  'code',
  'level',
  'kind',
  'status',
  'question',
  'provenance',
  'language',
  'direction',
  'guide',
  'guideVersion',
  'leadsTo',
  'url',
  'asOf',
  'verifyBy',
  'reviewedOn',
  'entry',
]);

/** What there may be nothing to say of: no answer yet, no near miss, nothing settled, an optional text. */
const MAY_BE_EMPTY = /\.(answer|previous|nearMiss|settled|chosen|year|part|lead)$/;

function sentences(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, part]) =>
    IDS.has(member) ? [] : sentences(part, `${path}.${member}`),
  );
}

function withoutTexts(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (member, value: unknown) => (member === 'text' ? undefined : value)));
}
