import { expect } from 'chai';
import fc from 'fast-check';
import { evaluateGuide, runCases, type CasesFile, type Expectation } from '../../../src/core/index.js';
import { fromPointer } from '../../../src/core/problem.js';
import { main, mainCases, modelOf, smallBundle, type Json } from '../support/guides.js';
import { law } from '../support/law.js';
import { CELLS, FORMS, UNKNOWN, visibleFacts, type FactAnswers } from '../support/oracle.js';

interface Described {
  readonly name: string;
  readonly facts: string;
  /** Which form comes first; none if nobody may be ranked. */
  readonly top?: string;
  /** Items that must be among the reasons shown: "F1: P1 P2". */
  readonly reasons: string;
  readonly also?: string;
  /** A form that may be ranked, but never before the first. */
  readonly blocked: string;
  readonly notApplicable: string;
  readonly notices: string;
  /** To consider with the first form. */
  readonly consider?: string;
  readonly findOut?: string;
}

/** domain.md §2.6, typed out once more: what the guide's own cases say is not asked here. */
const described: Readonly<Record<string, Described>> = {
  V1: {
    name: 'Föreningsrådet Granbyn',
    facts: `politisk_vilja ja · aktorstyp paraply · fokus forutsattningar · sektor_organiserad ja · agande ingen_an ·
      forandringsvilja ja · tidshorisont lang_utan · medel inga · stabilitet ja · tillit delvis · gemensam_bild delvis ·
      initiativ gemensamt · saljer nej`,
    top: 'F1',
    reasons: 'F1.P1 F1.P2 F1.P3 F2.P2',
    also: 'F2',
    blocked: '',
    notApplicable: 'F3 F4 F5 F6 F7',
    notices: 'samtal.racker',
  },
  V2: {
    name: 'Teater Tröskeln',
    facts: `aktorstyp enskild · fokus sakomrade · sektor_organiserad nej · agande ideburen · forandringsvilja ja ·
      lage ny_ide · tidshorisont kort · medel avgransad_del · klar_uppfattning nej · sjalvstyre forhandlingsbart ·
      stabilitet ja · tillit ja · gemensam_bild delvis · komplex nej · kontinuerlig nej · initiativ ideburen ·
      marknad nej · saljer nej`,
    top: 'F3',
    reasons: 'F3.P1 F1.N1 F4.N2',
    blocked: 'F1 F4',
    notApplicable: 'F7',
    notices: '',
    consider: 'F3.T2',
  },
  V3: {
    name: 'Kvinnojouren Ankaret',
    facts: `politisk_vilja ja · aktorstyp enskild · fokus sakomrade · sektor_organiserad ja · agande ideburen ·
      forandringsvilja ja · lage etablerad · tidshorisont ett_ar · medel hela · klar_uppfattning ja ·
      sjalvstyre avgorande · stabilitet ja · tillit ja · gemensam_bild ja · komplex ja · kontinuerlig nej ·
      initiativ ideburen · marknad nej · saljer nej`,
    top: 'F4',
    reasons: 'F4.P1 F4.P2 F2.P2 F1.N1 F3.N1 F5.N1',
    also: 'F2',
    blocked: 'F1 F3 F5',
    notApplicable: 'F7',
    notices: '',
  },
  V4: {
    name: 'Läxhjälpen i Ekbackens IK',
    facts: `aktorstyp enskild · fokus sakomrade · agande ideburen · forandringsvilja ja · lage etablerad ·
      tidshorisont ett_ar · medel avgransad_del · klar_uppfattning ja · sjalvstyre forhandlingsbart · stabilitet ja ·
      tillit delvis · gemensam_bild ja · komplex nej · kontinuerlig nej · initiativ ideburen · marknad nej · saljer nej`,
    top: 'F5',
    reasons: 'F5.P1 F1.N1 F3.N1',
    blocked: 'F1 F3',
    notApplicable: 'F7',
    notices: 'samtal.forst',
  },
  V5: {
    name: 'Gemenskap 75+',
    facts: `politisk_vilja ja · aktorstyp enskild · fokus sakomrade · sektor_organiserad ja · agande tillsammans ·
      forandringsvilja ja · lage utveckla · tidshorisont lang_med · medel avgransad_del · klar_uppfattning nej ·
      sjalvstyre forhandlingsbart · stabilitet ja · tillit ja · gemensam_bild ja · komplex ja · kontinuerlig ja ·
      initiativ ideburen · marknad nej · saljer nej`,
    top: 'F6',
    reasons: 'F6.P1 F6.P2 F6.P3 F2.P2 F1.N1',
    also: 'F2',
    blocked: 'F1',
    notApplicable: 'F7',
    notices: '',
    consider: 'F6.T1 F6.T2 n4 n7 n8 n9 n10',
  },
  V6: {
    name: 'Återbruket ASF',
    facts: `politisk_vilja ja · aktorstyp enskild · fokus sakomrade · agande bestallning · forandringsvilja ja ·
      lage etablerad · tidshorisont lang_utan · medel inga · stabilitet ja · tillit ja · komplex nej · kontinuerlig nej ·
      initiativ offentlig · marknad ja · saljer ja · leverans ja`,
    top: 'F7',
    reasons: 'F7.P1 F1.N1 F6.N1 F6.N3',
    blocked: 'F1 F6',
    notApplicable: 'F3 F4 F5',
    notices: '',
    consider: 'n1 n2 n3 n4',
  },
  V7: {
    name: 'Pensionärernas samorganisation',
    facts: `aktorstyp paraply · fokus sakomrade · sektor_organiserad ja · agande var_part_sin · forandringsvilja ja ·
      medel inga · stabilitet ja · tillit ja · gemensam_bild delvis · komplex nej · initiativ ideburen · marknad nej ·
      saljer nej`,
    top: 'F2',
    reasons: 'F2.P1 F2.P2 F1.P2',
    also: 'F1',
    blocked: '',
    notApplicable: 'F3 F4 F5 F7',
    notices: 'samtal.racker',
  },
  V8: {
    name: 'Stadsdelen Höjden',
    facts: `aktorstyp enskild · fokus sakomrade · sektor_organiserad nej · forandringsvilja delvis · lage utveckla ·
      medel inga · tillit nej · gemensam_bild nej · komplex ja · initiativ offentlig · saljer nej`,
    reasons: 'F1.N1 F6.N1 F6.N2 F2.T3 F2.N1',
    blocked: 'F1 F6',
    notApplicable: 'F3 F4 F5 F7',
    notices: 'samtal.racker',
    findOut: 'marknad politisk_vilja agande',
  },
};

const words = (list: string): string[] => list.split(' ').filter((word) => word !== '');
const factsIn = (list: string): FactAnswers =>
  Object.fromEntries(list.split('·').map((pair) => pair.trim().split(/\s+/) as [string, string]));

describe('Cases of domain.md §2.6', () => {
  for (const [id, expected] of Object.entries(described)) {
    const facts = factsIn(expected.facts);
    const unsure = Object.fromEntries([...visibleFacts(facts)].map((fact) => [fact, facts[fact] ?? UNKNOWN]));
    for (const [how, answers] of [
      ['left out', facts],
      ['vet_inte', unsure],
    ] as const) {
      it(`${id} ${expected.name}, unlisted facts ${how}`, () => {
        const { outcomes, ranked, notices, findOut } = evaluateGuide(main, answers);
        const codes = (status: string) =>
          outcomes.filter((result) => result.status === status).map(({ outcome }) => outcome.code);
        expect(ranked[0]?.outcome.code).to.equal(expected.top);
        expect(ranked.map(({ outcome }) => outcome.code)).to.include.members(words(expected.also ?? ''));
        if (expected.top === undefined) expect(ranked).to.deep.equal([]);
        expect(codes('does-not-fit')).to.have.members(words(expected.blocked));
        expect(codes('not-applicable')).to.have.members(words(expected.notApplicable));
        expect(notices.map((notice) => notice.id)).to.have.members(words(expected.notices));
        // What is left out must be found out only where it can still change a status.
        if (how === 'vet_inte') expect(findOut).to.include.members(words(expected.findOut ?? ''));
        const shown = outcomes.flatMap(({ reasons }) => reasons.filter(({ holds }) => holds));
        expect(shown.map(({ reason }) => reason.item)).to.include.members(words(expected.reasons));
        const { consider = [], notes = [] } = ranked[0]?.outcome ?? {};
        expect([...consider.map((item) => item.id), ...notes]).to.include.members(words(expected.consider ?? ''));
      });
    }

    it(`${id}: only facts and answers that exist`, () => {
      for (const [fact, value] of Object.entries(facts)) {
        expect(main.questions.has(fact), fact).to.equal(true);
        expect(
          CELLS.some(({ when }) => fact in when),
          fact,
        ).to.equal(true);
        expect(value).not.to.equal(undefined);
      }
    });
  }

  it('V8: F2 is weak or undecided, with − T3 and the note on N1', () => {
    const { outcomes } = evaluateGuide(main, factsIn(described['V8']!.facts));
    const { status, reasons } = outcomes.find(({ outcome }) => outcome.code === 'F2')!;
    expect(status).to.be.oneOf(['weak', 'undecided']);
    const held = reasons.filter(({ holds }) => holds).map(({ reason }) => `${reason.effect} ${reason.item}`);
    expect(held).to.have.members(['opposes F2.T3', 'notes F2.N1']);
  });
});

describe('The cases that the guide brings along', () => {
  it('hold, all of them', () => {
    expect(runCases(main, mainCases)).to.deep.equal([]);
  });

  it('describe V1–V8 with the same facts as domain.md', () => {
    for (const [id, { facts, name }] of Object.entries(described)) {
      const { answers, title } = mainCases.cases.find((entry) => entry.id === id)!;
      const known = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== UNKNOWN));
      expect(known, id).to.deep.equal(factsIn(facts));
      expect(title).to.equal(name);
    }
  });

  it('show every form first, every notice, every block and every near miss at least once', () => {
    const results = mainCases.cases.map(({ answers }) => evaluateGuide(main, answers as FactAnswers));
    const leading = results.map(({ ranked }) => ranked[0]?.outcome.code);
    expect(leading).to.include.members(FORMS.map(({ code }) => code));
    const notices = results.flatMap((result) => result.notices.map(({ id }) => id));
    expect(notices).to.include.members(main.guide.notices!.map(({ id }) => id));
    const items = results.flatMap(({ outcomes }) =>
      outcomes.flatMap(({ reasons }) => reasons.filter(({ value }) => value).map(({ reason }) => reason.item)),
    );
    expect(items).to.include.members(CELLS.filter(({ effect }) => effect === 'blocks').map(({ item }) => item));
    expect(results.some(({ outcomes }) => outcomes.some(({ nearMiss }) => nearMiss))).to.equal(true);
  });
});

describe('runCases: each expectation can fail', () => {
  const right = { leading: 'walk', ranked: ['ride'], notRanked: [], blocked: [], notApplicable: [] };
  const result = { statuses: { walk: 'fits', ride: 'fits' }, order: ['walk', 'ride'] } as const;
  const also = { reasons: ['A.P1', 'A.P1.red'], consider: ['A.T1', 'law'], notices: [], findOut: ['size'] };
  const expectation: Expectation = { ...right, ...result, ...also };
  const model = modelOf(smallBundle());
  const run = (expect: unknown, answers: unknown = { colour: 'red', amount: 20 }) =>
    runCases(model, { cases: [{ id: 'one', title: 'One', answers, expect }] });

  it('and holds when it is right', () => expect(run(expectation)).to.deep.equal([]));

  const ranked = { found: 'walk, ride' };
  const wrong: readonly [keyof Expectation, unknown, how: string, args: object][] = [
    ['leading', 'ride', 'leading', { expected: 'ride', found: 'walk' }],
    ['leading', null, 'leading', { expected: '', found: 'walk' }],
    ['order', ['ride', 'walk'], 'order', { expected: 'ride, walk', ...ranked }],
    ['order', ['walk'], 'order', { expected: 'walk', ...ranked }],
    ['ranked', ['walk', 'ride', 'swim'], 'missing', { missing: 'swim', ...ranked }],
    ['notRanked', ['ride'], 'unwanted', { unexpected: 'ride', ...ranked }],
    ['blocked', ['walk'], 'exactly', { expected: 'walk', found: '', missing: 'walk', unexpected: '' }],
    ['notApplicable', ['ride'], 'exactly', { expected: 'ride', found: '', missing: 'ride', unexpected: '' }],
    ['reasons', ['A.P1', 'A.N1'], 'missing', { missing: 'A.N1', found: 'A.P1.red, A.P1, B.P1.many, B.P1' }],
    ['consider', ['B.T1'], 'missing', { missing: 'B.T1', found: 'A.T1, law' }],
    ['notices', ['none.yet'], 'exactly', { expected: 'none.yet', found: '', missing: 'none.yet', unexpected: '' }],
    ['findOut', ['size', 'colour'], 'missing', { missing: 'colour', found: 'size, day' }],
  ];
  for (const [member, value, how, args] of wrong) {
    it(`${member}: ${JSON.stringify(value)}`, () => {
      const problems = run({ ...expectation, [member]: value });
      const place = { severity: 'error', file: 'cases.json', pointer: `/cases/0/expect/${member}` };
      const named = member === 'leading' ? {} : { member };
      expect(problems).to.deep.equal([
        { code: 'failed-case', ...place, args: { case: 'one', how, ...named, ...args } },
      ]);
    });
  }

  it('statuses: each that differs, at its own place', () => {
    const problems = run({ ...expectation, statuses: { walk: 'weak', ride: 'weak' } });
    expect(problems.map(({ pointer, args }) => [pointer, args])).to.deep.equal([
      [
        '/cases/0/expect/statuses/walk',
        { case: 'one', how: 'status', outcome: 'walk', expected: 'weak', found: 'fits' },
      ],
      [
        '/cases/0/expect/statuses/ride',
        { case: 'one', how: 'status', outcome: 'ride', expected: 'weak', found: 'fits' },
      ],
    ]);
  });

  it('exact lists say what is too much apart from what is missing', () => {
    const [problem] = run({ blocked: ['ride'] }, { colour: 'red', size: 'large' });
    expect(problem!.args).to.include({ expected: 'ride', found: 'walk', missing: 'ride', unexpected: 'walk' });
  });

  it('an outcome that is misspelt cannot hold by being none', () => {
    const wrongIds = run({ notRanked: ['swim', 'rid'], statuses: { walc: 'fits' } }, {});
    expect(wrongIds.map(({ code, pointer, args }) => [code, pointer, args['suggestion']])).to.deep.equal([
      ['unknown-reference', '/cases/0/expect/notRanked/0', ''],
      ['unknown-reference', '/cases/0/expect/notRanked/1', 'ride'],
      ['unknown-reference', '/cases/0/expect/statuses/walc', 'walk'],
    ]);
  });

  it('exact lists fail also when something is missing from them', () => {
    const blocked = { colour: 'red', size: 'large' };
    expect(run({ blocked: [] }, blocked).map(({ pointer }) => pointer)).to.deep.equal(['/cases/0/expect/blocked']);
    expect(run({ notices: [] }, blocked).map(({ pointer }) => pointer)).to.deep.equal(['/cases/0/expect/notices']);
    expect(run({ notApplicable: [] }, { day: '2026-01-02' })).to.have.lengthOf(1);
  });

  it('an answer to what the role is not asked is a warning, as long as the role is said', () => {
    const guide = smallBundle();
    (guide.guide as Json).respondent = 'colour';
    (guide.guide as Json).steps[0].pages[2].askedOf = ['red'];
    (guide.guide as Json).steps[0].pages[2].questions[1].askedOf = ['red', 'green'];
    const asked = modelOf(guide);
    const found = (answers: object) =>
      runCases(asked, { cases: [{ id: 'one', title: 'One', answers, expect: {} }] }).map(
        ({ code, severity, pointer, args }) => [code, severity, pointer, args],
      );
    expect(found({ colour: 'red', size: 'small', amount: 1 })).to.deep.equal([]);
    expect(found({ size: 'small', amount: 1 })).to.deep.equal([]);
    expect(found({ colour: 'green', amount: 1, day: '2026-03-01', mood: 3 })).to.deep.equal([
      ['answer-not-asked', 'warning', '/cases/0/answers/amount', { question: 'amount', role: 'green' }],
      ['answer-not-asked', 'warning', '/cases/0/answers/day', { question: 'day', role: 'green' }],
    ]);
  });

  it('an answer that the guide does not have is an error at its place', () => {
    const [problem] = run({}, { colour: 'purple' });
    expect(problem).to.deep.include({ code: 'unknown-answer', severity: 'error', pointer: '/cases/0/answers/colour' });
  });
});

describe('runCases: what is no case', () => {
  const model = modelOf(smallBundle());
  const fine = { id: 'one', title: 'One', answers: {}, expect: {} };
  const files: [string, unknown][] = [
    ['null', null],
    ['a list', []],
    ['no cases', {}],
    ['cases that are no list', { cases: {} }],
    ['a case that is null', { cases: [null] }],
    ['a case without title', { cases: [{ ...fine, title: undefined }].map(copied) }],
    ['an expectation that is null', { cases: [{ ...fine, expect: null }] }],
    ['an expectation that is misspelt', { cases: [{ ...fine, expect: { leeding: 'ride' } }] }],
    ['an expectation that is a text', { cases: [{ ...fine, expect: 'walk' }] }],
    [
      'lists that are numbers',
      { cases: [{ ...fine, expect: { ranked: 1, blocked: 2, reasons: true, notRanked: 3 } }] },
    ],
    ['answers that are null', { cases: [{ ...fine, answers: null }] }],
    ['answers that are a list', { cases: [{ ...fine, answers: [1] }] }],
    ['an answer that cannot be printed', { cases: [{ ...fine, answers: { colour: { toString: 1, valueOf: 2 } } }] }],
  ];
  for (const [name, file] of files) {
    it(`${name} is an error, not a crash`, () => {
      expect(runCases(model, file).map(({ severity }) => severity)).to.include('error');
    });
  }

  const some = JSON.stringify({ cases: mainCases.cases.slice(0, 3) });

  law(
    'damaged at random it never throws, and points at places that exist',
    [fc.nat(10_000), fc.jsonValue({ maxDepth: 2 })],
    (place, value) => {
      const file = JSON.parse(some) as CasesFile;
      const places: [Json, string][] = [];
      const collect = (holder: Json) => {
        for (const key of Object.keys(holder)) {
          places.push([holder, key]);
          if (typeof holder[key] === 'object' && holder[key] !== null) collect(holder[key]);
        }
      };
      collect(file);
      const [holder, key] = places[place % places.length]!;
      holder[key] = value;
      for (const { pointer } of runCases(main, file)) expectPlace(file, pointer);
    },
  );
});

/** The pointer leads to something, or to an expectation that is not there but could be. */
function expectPlace(file: unknown, pointer: string): void {
  let place = file;
  for (const part of fromPointer(pointer).slice(0, -1)) {
    expect(Object.hasOwn(place as object, part), pointer).to.equal(true);
    place = (place as Record<string, unknown>)[part];
  }
}

function copied(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
