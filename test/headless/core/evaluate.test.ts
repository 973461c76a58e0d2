import { expect } from 'chai';
import fc from 'fast-check';
import {
  evaluateGuide,
  isRuledOut,
  type Answers,
  type Evaluation,
  type OutcomeResult,
} from '../../../src/core/index.js';
import { completion, factAnswers, filledIn, someFacts } from '../support/answers.js';
import { main } from '../support/guides.js';
import { said } from '../support/evaluations.js';
import { law } from '../support/law.js';
import {
  CELLS,
  FACT_IDS,
  FACTS,
  FORMS,
  UNKNOWN,
  visibleFacts,
  type Fact,
  type FactAnswers,
} from '../support/oracle.js';

describe('Evaluation of the main guide: properties of domain.md §2.5', () => {
  law(
    'p1: the same answers in any order give the same result',
    [factAnswers, fc.shuffledSubarray(FACT_IDS, { minLength: FACT_IDS.length })],
    (answers, order) => {
      const shuffled = Object.fromEntries(
        order.filter((fact) => fact in answers).map((fact) => [fact, answers[fact]!]),
      );
      expect(said(main, evaluate(shuffled))).to.deep.equal(said(main, evaluate(answers)));
    },
    200,
  );

  law('p2: what is answered with vet_inte neither blocks nor supports', [factAnswers], (answers) => {
    const { outcomes, standing } = evaluateGuide(main, answers);
    for (const { reason, holds, questions } of allReasons(outcomes)) {
      if (!holds || reason.effect === 'notes') continue;
      expect(questions.filter((id) => standing.unsure.has(id))).to.deep.equal([], reason.id);
    }
  });

  law('p2: vet_inte gives the same statuses, ranks and notices as no answer', [factAnswers], (answers) => {
    const known = Object.entries(answers).filter(([, value]) => value !== UNKNOWN);
    expect(summary(evaluate(answers))).to.deep.equal(summary(evaluate(Object.fromEntries(known))));
  });

  /**
   * "Others move only through the soft effects of the same answer": a form with no cell at all for the fact keeps its
   * status, and two such forms keep their order.
   */
  law(
    'p3: from vet_inte to a blocking value takes the form out of the ranking, and moves only forms it says something of',
    [factAnswers, fc.constantFrom(...CELLS.filter(({ effect }) => effect === 'blocks')), fc.nat()],
    (drawn, cell, pick) => {
      const condition = Object.entries(cell.when) as [Fact, string][];
      const [fact, value] = condition[pick % condition.length]!;
      const before: FactAnswers = { ...drawn, ...cell.when, [fact]: UNKNOWN };
      const after: FactAnswers = { ...before, [fact]: value };
      if (!visibleFacts(after).has(fact)) return;

      const blocked = resultOf(evaluate(after), idOf(cell.form));
      expect(blocked.rank).to.equal(null);
      expect(blocked.status).to.be.oneOf(['does-not-fit', 'not-applicable']);
      const untouched = FORMS.filter(({ code }) => !CELLS.some((other) => other.form === code && fact in other.when));
      const view = (evaluation: Evaluation) =>
        evaluation.outcomes
          .filter(({ outcome }) => untouched.some(({ id }) => id === outcome.id))
          .sort((a, b) => (a.rank ?? 9) - (b.rank ?? 9))
          .map(({ outcome, status }) => [outcome.id, status]);
      expect(view(evaluate(after))).to.deep.equal(view(evaluate(before)));
    },
    500,
  );

  /**
   * "Otherwise neutral": the value stands in no other cell of the table, neither of the form nor of another one.
   * "Lowers": to a worse status, where undecided is as good as weak and both are better than out; or to a later rank.
   */
  law(
    'p4: a change to an answer that only speaks for a form never lowers it',
    [factAnswers, fc.constantFrom(...onlySupporting())],
    (drawn, { form, fact, value, others }) => {
      const before: FactAnswers = { ...drawn, ...others };
      const [from, to] = [evaluate(before), evaluate({ ...before, [fact]: value })].map((evaluation) =>
        resultOf(evaluation, idOf(form)),
      );
      expect(TIER[to!.status]).to.be.at.least(TIER[from!.status]);
      if (from!.rank !== null) expect(to!.rank).to.be.within(1, from!.rank);
    },
    500,
  );

  law('p5: every reason that is shown has an id, an item and a source', [factAnswers], (answers) => {
    for (const { reason, holds } of allReasons(evaluateGuide(main, answers).outcomes)) {
      if (!holds) continue;
      const item = main.items.get(reason.item);
      expect(main.reasons.get(reason.id), reason.id).to.equal(reason);
      expect(main.guide.sources.map(({ id }) => id)).to.include(item?.source.source);
    }
  });

  law(
    'p6: a blocked or not applicable form is never ranked; every other status follows its definition',
    [factAnswers],
    (answers) => {
      for (const { status, rank, reasons } of evaluateGuide(main, answers).outcomes) {
        const some = (effect: string, value: boolean | undefined) =>
          reasons.some((result) => result.reason.effect === effect && result.value === value);
        expect(rank !== null).to.equal(status === 'fits' || status === 'may-fit');
        if (some('not-applicable', true)) expect(status).to.equal('not-applicable');
        else if (some('blocks', true)) expect(status).to.equal('does-not-fit');
        else if (some('supports', true)) expect(status).to.be.oneOf(['fits', 'may-fit', 'weak']);
        else expect(status).to.equal(some('supports', undefined) ? 'undecided' : 'weak');
      }
    },
  );

  it('p7: no answers at all: underlag.saknas, nothing ranked, every form undecided', () => {
    const { ranked, notices, outcomes } = evaluateGuide(main, {});
    expect(ranked).to.deep.equal([]);
    expect(notices.map(({ id }) => id)).to.deep.equal(['underlag.saknas']);
    expect(new Set(outcomes.map(({ status }) => status))).to.deep.equal(new Set(['undecided']));
  });
});

describe('Evaluation of the main guide: the result as a whole', () => {
  law(
    'ends with a ranked form or a notice',
    [factAnswers],
    (answers) => {
      const { ranked, notices } = evaluateGuide(main, answers);
      expect(ranked.length + notices.length).to.be.greaterThan(0);
    },
    500,
  );

  law(
    'numbers ranked forms from 1 without a gap, across levels, the better statuses first',
    [factAnswers],
    (answers) => {
      const { outcomes, ranked } = evaluateGuide(main, answers);
      expect(ranked.map(({ rank }) => rank)).to.deep.equal(ranked.map((_, index) => index + 1));
      expect([...ranked].sort((a, b) => TIER[b.status] - TIER[a.status])).to.deep.equal(ranked);
      expect(outcomes.map(({ outcome }) => outcome.id)).to.deep.equal(FORMS.map(({ id }) => id));
    },
  );

  it('lets the lower level go first when scores are equal, however the guide is ordered', () => {
    // F6 and F1 have all three bullets and one + each: 1.1 against 1.1.
    const answers = { politisk_vilja: 'ja', aktorstyp: 'paraply', fokus: 'forutsattningar', sektor_organiserad: 'ja' };
    const partnership = { gemensam_bild: 'ja', komplex: 'ja', kontinuerlig: 'ja', lage: 'utveckla' };
    const both = { ...answers, ...partnership };
    expect(rankedIds(evaluateGuide(main, both))).to.deep.equal(['overenskommelse', 'iop', 'representation']);
    const reversed = { ...main, guide: { ...main.guide, outcomes: [...main.guide.outcomes!].reverse() } };
    expect(rankedIds(evaluateGuide(reversed, both))).to.deep.equal(['overenskommelse', 'iop', 'representation']);
  });

  it('keeps the order of the guide within a level when scores are equal', () => {
    // F3 and F5 have their only bullet, F3 and F5 both + L2: 1.1 against 1.1.
    const answers = { lage: 'ny_ide', agande: 'ideburen', medel: 'avgransad_del', klar_uppfattning: 'ja' };
    expect(rankedIds(evaluateGuide(main, answers)).slice(0, 2)).to.deep.equal(['projektmedel', 'verksamhetsstod']);
    const reversed = { ...main, guide: { ...main.guide, outcomes: [...main.guide.outcomes!].reverse() } };
    expect(rankedIds(evaluateGuide(reversed, answers)).slice(0, 2)).to.deep.equal(['verksamhetsstod', 'projektmedel']);
  });

  it('meets thresholds exactly: 2 of 3 bullets less 0.3 and plus 0.1 are not enough for 0.6, 0.9 − 0.3 is', () => {
    const status = (answers: Answers) => resultOf(evaluateGuide(main, answers), 'iop').status;
    const two = { gemensam_bild: 'ja', komplex: 'ja' };
    expect(status({ ...two, kontinuerlig: 'nej', lage: 'utveckla' })).to.equal('may-fit');
    // 2/3 + 0.1 + 0.1 + 0.1 − 0.3 = 2/3
    expect(status({ ...two, kontinuerlig: 'nej', lage: 'utveckla', fokus: 'bada', agande: 'tillsammans' })).to.equal(
      'fits',
    );
    // F4: 1/2 + 0.1 = 0.6
    const support = { stabilitet: 'ja', tillit: 'ja', agande: 'ideburen' };
    expect(resultOf(evaluateGuide(main, support), 'organisationsstod').status).to.equal('fits');
  });

  law(
    'does not change when answers are evaluated: they are neither edited nor kept',
    [factAnswers],
    (answers) => {
      const frozen = Object.freeze({ ...answers });
      const first = summary(evaluate(frozen));
      evaluateGuide(main, {});
      expect(summary(evaluate(frozen))).to.deep.equal(first);
    },
    100,
  );
});

describe('Evaluation of the main guide: what is still open', () => {
  law(
    'findOut is every visible vet_inte, and every visible unanswered question that is relevant, in order',
    [factAnswers],
    (answers) => {
      const { findOut, relevant, standing } = evaluateGuide(main, answers);
      const visible = visibleFacts(answers);
      const listed = FACT_IDS.filter(
        (id) => visible.has(id) && (answers[id] === UNKNOWN || (answers[id] === undefined && relevant.has(id))),
      );
      expect(findOut).to.have.members(listed);
      expect(findOut).to.deep.equal([...standing.shown].filter((id) => findOut.includes(id)));
    },
  );

  law('only shown questions without a known answer are relevant', [factAnswers], (answers) => {
    const { relevant } = evaluateGuide(main, answers);
    for (const id of relevant) {
      expect(visibleFacts(answers)).to.include(id);
      expect(answers[id as Fact] ?? UNKNOWN).to.equal(UNKNOWN);
    }
  });

  law(
    'relevant is sound: a question outside it changes no status, whatever else is answered',
    [factAnswers, completion, someFacts, fc.nat()],
    (answers, values, facts, pick) => {
      const { relevant } = evaluateGuide(main, answers);
      const without = [...visibleFacts(answers)].filter(
        (id) => !relevant.has(id) && (answers[id] === undefined || answers[id] === UNKNOWN),
      );
      if (without.length === 0) return;
      const irrelevant = without[pick % without.length]!;
      const rest = filledIn(
        answers,
        values,
        facts.filter((fact) => fact !== irrelevant),
      );
      const outcomes = FACTS[irrelevant].map((value) => statuses(evaluate({ ...rest, [irrelevant]: value })));
      expect(new Set([...outcomes, statuses(evaluate(rest))]), irrelevant).to.have.lengthOf(1);
    },
    800,
  );

  law(
    'reachable is sound: no further answers lead to a status outside it',
    [factAnswers, completion, someFacts],
    (answers, values, facts) => {
      const before = evaluateGuide(main, answers);
      for (const further of [filledIn(answers, values, facts), filledIn(answers, values, FACT_IDS)]) {
        const after = evaluate(further);
        before.outcomes.forEach(({ outcome, reachable }, index) => {
          expect([...reachable], outcome.id).to.include(after.outcomes[index]!.status);
        });
      }
    },
    500,
  );

  law(
    'what is settled has no further status, and what is ruled out can no longer be ranked',
    [factAnswers, completion],
    (answers, values) => {
      const before = evaluateGuide(main, answers);
      const after = evaluate(filledIn(answers, values, FACT_IDS));
      before.outcomes.forEach((result, index) => {
        expect(result.reachable).to.include(result.status);
        if (result.reachable.size === 1) expect(after.outcomes[index]!.status).to.equal(result.status);
        if (isRuledOut(result)) expect(after.outcomes[index]!.rank).to.equal(null);
      });
    },
  );

  law(
    'with every fact known nothing is open',
    [completion],
    (answers) => {
      const { outcomes, relevant, findOut } = evaluateGuide(main, answers);
      expect([...relevant, ...findOut]).to.deep.equal([]);
      for (const { reachable, status } of outcomes) expect([...reachable]).to.deep.equal([status]);
    },
    200,
  );
});

const TIER: Readonly<Record<OutcomeResult['status'], number>> = {
  fits: 3,
  'may-fit': 2,
  undecided: 1,
  weak: 1,
  'does-not-fit': 0,
  'not-applicable': 0,
};

/** Answers that stand in one cell of the table only, which supports; `others` is the rest of that cell's condition. */
function onlySupporting() {
  return CELLS.filter(({ effect }) => effect === 'supports').flatMap((cell) => {
    const { form, when } = cell;
    return (Object.entries(when) as [Fact, string][]).flatMap(([fact, value]) => {
      const elsewhere = CELLS.some((other) => other !== cell && other.when[fact] === value);
      const { [fact]: _value, ...others } = when;
      return elsewhere ? [] : [{ form, fact, value, others: others }];
    });
  });
}

function evaluate(answers: FactAnswers): Evaluation {
  return evaluateGuide(main, answers);
}

/** All of it but the lookups, which are functions. */
function summary({ outcomes, notices }: Evaluation) {
  return {
    outcomes: outcomes.map(({ outcome, status, rank, nearMiss }) => ({ id: outcome.id, status, rank, nearMiss })),
    notices: notices.map(({ id }) => id),
  };
}

function statuses({ outcomes }: Evaluation): string {
  return outcomes.map(({ status }) => status).join();
}

function rankedIds({ ranked }: Evaluation): string[] {
  return ranked.map(({ outcome }) => outcome.id);
}

function resultOf({ outcomes }: Evaluation, id: string): OutcomeResult {
  return outcomes.find(({ outcome }) => outcome.id === id)!;
}

function allReasons(outcomes: readonly OutcomeResult[]) {
  return outcomes.flatMap(({ reasons }) => reasons);
}

function idOf(form: string): string {
  return FORMS.find(({ code }) => code === form)!.id;
}
