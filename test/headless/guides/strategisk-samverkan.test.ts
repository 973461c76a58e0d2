/** The content of the main guide against `domain.md`: the truth table cell by cell, counts, provenance, texts. */
import { expect } from 'chai';
import { evaluate, evaluateGuide, type Reason } from '../../../src/core/index.js';
import { itemsOf } from '../../../src/core/model.js';
import { main } from '../support/guides.js';
import { CELLS, conditionIn, FACT_IDS, FACTS, FORMS, ROWS, UNKNOWN } from '../support/oracle.js';

const { guide } = main;
const outcomes = guide.outcomes!;
const reasons = outcomes.flatMap((outcome) => outcome.reasons);

describe('Main guide: the truth table of domain.md §2.2', () => {
  for (const row of ROWS) {
    it(row, () => {
      // The row alone, or with what one of its cells asks for besides.
      const conditions = CELLS.filter((cell) => cell.row === row).map(({ when }) => when);
      for (const answers of [conditionIn(row), ...conditions]) {
        const cells = CELLS.filter(({ when }) =>
          Object.entries(when).every(([fact, value]) => answers[fact as never] === value),
        );
        const expected = cells.map(({ form, effect, item }) => `${form} ${effect} ${item}`.trim());
        const { outcomes: results } = evaluateGuide(main, answers);
        const held = results.flatMap(({ outcome, reasons: all }) =>
          all.filter(({ holds }) => holds).map(({ reason }) => inTable(outcome.code, reason)),
        );
        expect(held).to.have.members(expected);
      }
    });
  }

  it('has a cell for every reason of the guide: none is added', () => {
    const spread = reasons.filter(({ when }) => !ROWS.some((row) => holdsIn(when, row)));
    expect(spread.map(({ id }) => id)).to.deep.equal([]);
  });

  function inTable(form: string, { effect, item }: Reason): string {
    return effect === 'not-applicable' ? `${form} ${effect}` : `${form} ${effect} ${item}`;
  }

  /** Whether a reason holds in a row, or waits there for an answer that is not known (as one on `marknad` may). */
  function holdsIn(when: Reason['when'], row: string): boolean {
    const conditions = CELLS.filter((cell) => cell.row === row).map((cell) => cell.when);
    return conditions.some((answers) => {
      const value = evaluate(when, (fact) => (answers[fact as never] === UNKNOWN ? undefined : answers[fact as never]));
      return value === true || (value === undefined && Object.values(answers).includes(UNKNOWN));
    });
  }
});

describe('Main guide: what stands in it', () => {
  it('has the 20 facts with their answers, on closed questions', () => {
    const facts = [...main.questions.values()].flatMap(({ question }) =>
      question.kind === 'single' ? [question] : [],
    );
    expect(facts.map(({ id }) => id)).to.have.members(FACT_IDS);
    for (const { id, options } of facts) {
      expect(
        options.map((option) => option.id),
        id,
      ).to.have.members([...FACTS[id as keyof typeof FACTS]]);
    }
  });

  it('has the five A, each as a reflection and as the section of the facts around it', () => {
    const five = ['analysen', 'aktorerna', 'affaren', 'arbetssattet', 'avkallet'];
    for (const id of five) expect(main.questions.get(id)?.question.kind, id).to.equal('long-text');
    expect(new Set(main.pages.map(({ section }) => section))).to.deep.equal(new Set(five));
  });

  it('has the seven forms with codes and levels in the order of the guide', () => {
    const levels = ['samtal', 'samverkan', 'partnerskap'];
    expect(guide.levels!.map(({ id }) => id)).to.deep.equal(levels);
    expect(outcomes.map(({ id, code, level }) => ({ id, code, level: levels.indexOf(level) + 1 }))).to.deep.equal(
      FORMS.map(({ id, code, level }) => ({ id, code, level })),
    );
  });

  const counts: [string, number, number][] = [
    ['Passar (P)', outcomes.flatMap(({ suits }) => suits).length, 13],
    ['Passar inte (N)', outcomes.flatMap(({ unsuited }) => unsuited).length, 10],
    ['descriptions (B)', outcomes.flatMap(({ describes }) => describes).length, 14],
    ['Att tänka på (T)', outcomes.flatMap(({ consider }) => consider).length, 16],
    ['blocks', reasons.filter(({ effect }) => effect === 'blocks').length, 10],
    ['themes of step 3', guide.agenda!.themes.length, 5],
    ['steps', guide.steps.length, 3],
    ['dated notes', guide.notes!.length, 19],
  ];
  for (const [what, found, expected] of counts) it(`has ${expected} ${what}`, () => expect(found).to.equal(expected));

  it('numbers the items of each form as domain.md does, each with its place in the source', () => {
    const lists = { P: 'suits', N: 'unsuited', B: 'describes', T: 'consider' } as const;
    const words = { P: 'passar', N: 'passar_inte', B: 'besk', T: 'tank_pa' };
    for (const outcome of outcomes) {
      for (const [letter, list] of Object.entries(lists)) {
        outcome[list].forEach(({ id, source }, index) => {
          expect(id).to.equal(`${outcome.code}.${letter}${index + 1}`);
          const item = `guide.form.${outcome.id}.${words[letter as keyof typeof words]}.${index + 1}`;
          expect(source).to.deep.equal({ source: 'guide', item });
        });
      }
    }
  });

  it('divides by the number of Passar bullets', () => {
    expect(outcomes.map(({ suits }) => suits.length)).to.deep.equal(FORMS.map(({ bullets }) => bullets));
    expect(guide.ranking).to.deep.equal({ weaklySupports: 0.1, opposes: 0.3, fits: 0.6, mayFit: 0.25 });
  });

  it('says of each block whether circumstances can change, as §2.2 does', () => {
    const blocks = reasons.filter(({ effect }) => effect === 'blocks');
    const changeable = Object.fromEntries(blocks.map((reason) => [reason.item, reason.changeable]));
    const [yes, no] = [true, false];
    expect(changeable).to.deep.equal({
      'F1.N1': yes,
      'F2.N1': yes,
      'F3.N1': no,
      'F4.N1': yes,
      'F4.N2': no,
      'F5.N1': yes,
      'F6.N1': no,
      'F6.N2': yes,
      'F6.N3': no,
      'F7.N1': yes,
    });
    expect(blocks.filter(({ alwaysNearMiss }) => alwaysNearMiss).map(({ item }) => item)).to.deep.equal(['F4.N1']);
  });

  it('skips what §2.1 skips and nothing else', () => {
    const conditional = [...main.questions.values()].filter(({ question, page }) => question.showIf ?? page.showIf);
    expect(conditional.map(({ question }) => question.id)).to.have.members([
      'klar_uppfattning',
      'sjalvstyre',
      'leverans',
    ]);
  });
});

describe('Main guide: provenance (§2.4.6)', () => {
  for (const { id, effect, item, provenance } of reasons) {
    it(`${id} rests on an item with a source, and says whose word it is`, () => {
      expect(main.items.get(item)?.source.source).to.equal('guide');
      if (['supports', 'blocks'].includes(effect)) expect(provenance).to.equal('guide-says');
      if (['weakly-supports', 'opposes', 'not-applicable'].includes(effect)) expect(provenance).to.equal('our-reading');
    });
  }

  it('every block rests on an N, every support on a P, no oppose on an N', () => {
    for (const { effect, item, id } of reasons) {
      if (effect === 'blocks') expect(item, id).to.match(/^F\d\.N\d$/);
      if (effect === 'supports') expect(item, id).to.match(/^F\d\.P\d$/);
      if (effect === 'opposes') expect(item, id).not.to.match(/\.N\d$/);
    }
  });

  it('the forms carry the dated notes of domain.md §3', () => {
    const notes = Object.fromEntries(outcomes.map(({ code, notes: ids = [] }) => [code, ids]));
    expect(notes['F7']).to.include.members(['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n19']);
    expect(notes['F6']).to.include.members(['n4', 'n7', 'n8', 'n9', 'n10', 'n11', 'n15', 'n17']);
    for (const code of ['F3', 'F4', 'F5']) expect(notes[code]).to.include.members(['n10', 'n11', 'n12']);
    expect(notes['F1']).to.include.members(['n13', 'n14']);
    expect(notes['F2']).to.include('n16');
  });
});

describe('Main guide: texts', () => {
  const texts = new Map(
    Object.entries(main.locales).map(([language, locale]) => {
      const { interface: _own, review: _review, names: _names, ...sentences } = locale as Record<string, unknown>;
      return [language, flat(sentences)];
    }),
  );

  for (const [language, all] of texts) {
    it(`${language}: what speaks against a form is never worded as "does not suit"`, () => {
      const against = reasons.filter(({ effect }) => effect === 'opposes');
      expect(against.length).to.be.greaterThan(10);
      for (const { id } of against) {
        const own = [...all].filter(([key]) => key.startsWith(`reasons/${id}/`));
        expect(own, id).not.to.deep.equal([]);
        for (const [key, text] of own)
          expect(text, key).not.to.match(/passar inte|does not (suit|fit)|doesn’t (suit|fit)|not suitable/i);
      }
    });

    it(`${language}: "not allowed" and percentages are never said`, () => {
      for (const [key, text] of all)
        expect(text, key).not.to.match(/inte tillåte|förbjud|not allowed|forbidden|\d ?%/i);
    });
  }

  it('what would have to change is said for a block that circumstances can change, and for no other', () => {
    for (const [language, all] of texts) {
      for (const { id, effect, changeable } of reasons) {
        expect(all.has(`reasons/${id}/change`), `${language} ${id}`).to.equal(
          effect === 'blocks' && changeable === true,
        );
      }
    }
  });

  it('all languages have the same keys, also for the wording of each audience', () => {
    const [first, ...others] = [...texts.values()].map((all) => [...all.keys()].map(withoutPlural));
    for (const keys of others) expect(new Set(keys)).to.deep.equal(new Set(first));
    const variants = first!.filter((key) => guide.audiences!.some((audience) => key.endsWith(`_${audience}`)));
    expect(variants.length).to.be.greaterThan(10);
  });

  it('a wording for an audience stands beside the plain one and says something else', () => {
    for (const all of texts.values()) {
      for (const [key, text] of all) {
        const audience = guide.audiences!.find((id) => key.endsWith(`_${id}`));
        if (audience === undefined) continue;
        const plain = all.get(key.slice(0, -audience.length - 1));
        expect(plain, key).to.be.a('string');
        expect(text, key).not.to.equal(plain);
      }
    }
  });

  it('no rule, reason or item can see the audience', () => {
    const structure = JSON.stringify({ ...guide, audiences: [] });
    expect(structure).not.to.match(/_(ideburen|offentlig)"|audience"/);
    expect(itemsOf(outcomes[0]!).every((item) => Object.keys(item).length === 2)).to.equal(true);
  });
});

function flat(value: unknown, path: readonly string[] = []): Map<string, string> {
  if (typeof value === 'string') return new Map([[path.join('/'), value]]);
  return new Map(Object.entries(value as object).flatMap(([key, member]) => [...flat(member, [...path, key])]));
}

function withoutPlural(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}
