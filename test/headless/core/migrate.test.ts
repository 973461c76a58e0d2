import { expect } from 'chai';
import fc from 'fast-check';
import {
  askedAgain,
  carry,
  evaluateGuide,
  readAnswers,
  UNSURE,
  update,
  writeAnswers,
  type Draft,
  type GuideModel,
  type ReadAnswers,
} from '../../../src/core/index.js';
import { compareVersions } from '../../../src/core/version.js';
import { law } from '../support/law.js';
import { savedIn, tamperedIn, v1, v2, v3, versions } from '../support/versions.js';

const RUNS = 1000;
const file = (answers: object, guideVersion = '1.0.0', more: object = {}) => ({
  format: 'vagval-answers/1',
  guide: 'tiny',
  guideVersion,
  answers,
  chosen: null,
  agenda: {},
  ...more,
});
const through = (draft: Draft, from: GuideModel, to: GuideModel): ReadAnswers =>
  readAnswers(to, JSON.parse(JSON.stringify(writeAnswers(from, draft))));

/** What became of each answer that is set aside, wherever and under whatever name it was given. */
const fates = (model: GuideModel, { setAside }: Draft) =>
  setAside
    .map((given) => carry(model, given))
    .map(({ question, value, why }) => JSON.stringify([question, shape(value), why]))
    .sort();

describe('Answers of an earlier version: what becomes of each', () => {
  const entry = (question: string, answer: unknown, version = '1.0.0') => ({ question, version, answer });
  const party = (side: string) => ({ name: 'Föreningen', side, role: 'ordförande' });

  const rows: [string, object, GuideModel, object, unknown[], string[]][] = [
    ['the same question', { guests: 5, thoughts: 'så' }, v3, { guests: 5, thoughts: 'så' }, [], []],
    ['a question that was renamed', { place: 'near' }, v2, { distance: 'near' }, [], []],
    ['one that was renamed twice', { place: 'near' }, v3, { range: 'near' }, [], []],
    ['an option that was renamed', { place: 'far' }, v3, { range: 'away' }, [], []],
    ['options that became one', { place: 'mixed' }, v3, { range: 'away' }, [], []],
    ['don’t know', { place: 'vet_inte', food: ['vet_inte'] }, v3, { range: 'vet_inte', dishes: ['vet_inte'] }, [], []],
    ['several options', { food: ['cake', 'bread'] }, v3, { dishes: ['cake', 'bread'] }, [], []],
    [
      'an option that is gone, among several',
      { food: ['cake', 'soup'] },
      v3,
      {},
      [entry('food', ['cake', 'soup'])],
      ['dishes option-gone'],
    ],
    ['a question that is gone', { mood: 3 }, v3, {}, [entry('mood', 3)], []],
    ['one that is gone for a while', { noise: 'ja' }, v2, {}, [entry('noise', 'ja')], []],
    ['and comes back', { noise: 'ja' }, v3, { noise: 'ja' }, [], []],
    ['a question of another kind', { budget: '100' }, v3, {}, [entry('budget', '100')], ['budget other-kind']],
    ['a question that asks something else', { lead: 'one' }, v3, {}, [entry('lead', 'one')], ['lead other-meaning']],
    ['parties whose side was renamed', { hosts: [party('them')] }, v2, { hosts: [party('others')] }, [], []],
    [
      'parties whose side is gone',
      { hosts: [party('them'), party('us')] },
      v3,
      { hosts: [party('others'), party('')] },
      [entry('hosts', [party('them'), party('us')])],
      [],
    ],
    [
      'parties on a side that never was',
      { hosts: [party('nobody')] },
      v3,
      {},
      [entry('hosts', [party('nobody')])],
      ['hosts option-gone'],
    ],
    ['a question that never was', { nobody: 'x' }, v3, {}, [entry('nobody', 'x')], []],
  ];
  for (const [name, answers, model, kept, setAside, again] of rows) {
    it(name, () => {
      const { draft } = readAnswers(model, file(answers));
      expect(draft!.answers).to.deep.equal(kept);
      expect(draft!.setAside).to.deep.equal(setAside);
      expect(askedAgain(model, draft!).map(({ question, why }) => `${question} ${why}`)).to.deep.equal(again);
    });
  }

  it('the new question under an old name is not answered by the old one', () => {
    expect(readAnswers(v3, file({ place: 'near' })).draft!.answers).to.deep.equal({ range: 'near' });
    expect(readAnswers(v3, file({ place: 'inside' }, '3.0.0')).draft!.answers).to.deep.equal({ place: 'inside' });
  });

  it('the chosen outcome and the notes move along', () => {
    const note = (text: string) => ({ note: text, who: 'Vi', when: '2026-12-01' });
    const agenda = { 'how.much': note('a'), 'how.long': note('b'), place: note('c') };
    const { draft } = readAnswers(v3, file({}, '1.0.0', { chosen: 'hall', agenda }));
    expect(draft!.chosen).to.equal('venue');
    expect(draft!.agenda).to.deep.equal({ 'how.dear': note('a'), 'how.long': note('b'), range: note('c') });
    const gone = readAnswers(v3, file({}, '1.0.0', { chosen: 'garden' }));
    expect(gone.draft!.chosen).to.equal(null);
    expect(gone.problems.map(({ code }) => code)).to.deep.equal(['other-version', 'unknown-reference']);
  });

  it('of two notes that come to the same point, none is lost', () => {
    const agenda = {
      'how.dear': { note: 'först', who: 'Vi', when: '' },
      'how.much': { note: 'sedan', who: 'Ni', when: '2026-12-01' },
    };
    const read = readAnswers(v2, file({}, '1.0.0', { agenda }));
    expect(read.draft!.agenda).to.deep.equal({
      'how.dear': { note: 'först\n\nsedan\nNi\n2026-12-01', who: 'Vi', when: '' },
    });
  });

  it('the answers of last time are carried too', () => {
    const previous = { place: 'far', lead: 'one', mood: 3 };
    expect(readAnswers(v3, file({}, '1.0.0', { previous })).draft!.previous).to.deep.equal({ range: 'away' });
  });

  it('of two answers to the same question, the one under its own name counts, and none is lost', () => {
    const { draft } = readAnswers(v2, file({ place: 'far', distance: 'near' }));
    expect(draft!.answers).to.deep.equal({ distance: 'near' });
    expect(draft!.setAside).to.deep.equal([entry('place', 'far')]);
  });
});

describe('Answers that were set aside in several versions', () => {
  it('the last of them counts when the question is back, and the others wait on', () => {
    const setAside = [
      { question: 'noise', version: '1.0.0', answer: 'ja' },
      { question: 'noise', version: '2.0.0', answer: 'nej' },
    ];
    const { draft } = readAnswers(v3, file({}, '2.0.0', { setAside }));
    expect(draft!.answers).to.deep.equal({ noise: 'nej' });
    expect(draft!.setAside).to.deep.equal(setAside.slice(0, 1));
    const now = readAnswers(v3, file({ noise: 'vet_inte' }, '2.0.0', { setAside })).draft!;
    expect([now.answers, now.setAside]).to.deep.equal([{ noise: 'vet_inte' }, setAside]);
  });
});

describe('Answers of an earlier version: until they are given again', () => {
  const { draft } = readAnswers(v3, file({ lead: 'one', mood: 3, place: 'near' }));

  it('the question is asked again, also after the answers were saved and opened', () => {
    const later = through(draft!, v3, v3);
    expect(later.problems).to.deep.equal([]);
    expect(later.setAside).to.deep.equal([]);
    expect(askedAgain(v3, later.draft!).map(({ question }) => question)).to.deep.equal(['lead']);
  });

  it('and no longer once it is answered, while the earlier answer is kept', () => {
    const answered = update(v3, draft!, { type: 'answer', question: 'lead', value: 'many' });
    expect(askedAgain(v3, answered)).to.deep.equal([]);
    const later = through(answered, v3, v3).draft!;
    expect(later.answers).to.deep.equal({ lead: 'many', range: 'near' });
    expect(later.setAside).to.deep.equal([
      { question: 'lead', version: '1.0.0', answer: 'one' },
      { question: 'mood', version: '1.0.0', answer: 3 },
    ]);
  });

  it('a warning says of each what became of it', () => {
    const { problems } = readAnswers(v3, file({ lead: 'one', mood: 3 }));
    expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).to.deep.equal([
      'other-version /guideVersion',
      'asked-again /answers/lead',
      'unknown-answer /answers/mood',
    ]);
  });
});

describe('Answers of a later version', () => {
  it('what fits is kept, with a warning; the rest waits for the later version', () => {
    const saved = file({ range: 'away', noise: 'ja', guests: 5 }, '3.0.0');
    const { draft, problems } = readAnswers(v1, saved);
    expect(draft!.answers).to.deep.equal({ noise: 'ja', guests: 5 });
    expect(problems.map(({ code }) => code)).to.deep.equal(['newer-version', 'unknown-answer']);
    const again = through(draft!, v1, v3).draft!;
    expect(again.answers).to.deep.equal({ range: 'away', noise: 'ja', guests: 5 });
    expect(again.setAside).to.deep.equal([]);
  });
});

describe('Answers of all versions: laws', () => {
  const anyFile = fc.oneof(...versions.map(tamperedIn));
  const anyModel = fc.constantFrom(...versions);

  law(
    'reading never throws and never changes what it reads',
    [anyFile, anyModel],
    (saved, model) => {
      const before = JSON.stringify(saved);
      const { draft } = readAnswers(model, frozen(saved));
      expect(JSON.stringify(saved)).to.equal(before);
      evaluateGuide(model, draft!.answers);
    },
    RUNS,
  );

  law(
    'nor when versions and set aside answers are anything at all',
    [anyFile, anyModel, fc.oneof(fc.jsonValue(), fc.constantFrom('0.0.0', '9.9.9', '1e9.0.0', '')), fc.jsonValue()],
    (saved, model, guideVersion, setAside) => {
      const { draft } = readAnswers(model, frozen({ ...saved, guideVersion, setAside }));
      askedAgain(model, draft!);
    },
    RUNS,
  );

  law(
    'what was read once is read again without a word and without a difference',
    [anyFile, anyModel],
    (saved, model) => {
      const { draft } = readAnswers(model, saved);
      const again = through(draft!, model, model);
      expect(again.draft).to.deep.equal(draft);
      expect(again.problems).to.deep.equal([]);
    },
    RUNS,
  );

  for (const [name, saved] of [
    ['what people saved', savedIn(v1)],
    ['anything', tamperedIn(v1)],
  ] as const) {
    law(
      `from 1 over 2 to 3 is the same as from 1 to 3: ${name}`,
      [saved],
      (given) => {
        const direct = readAnswers(v3, given).draft!;
        const over = through(readAnswers(v2, given).draft!, v2, v3).draft!;
        expect([over.answers, over.chosen, over.agenda]).to.deep.equal([direct.answers, direct.chosen, direct.agenda]);
        // The answers of last time are a copy: of those, a question that was gone meanwhile is not waited for.
        expect(direct.previous).to.deep.include(over.previous);
        expect(fates(v3, over)).to.deep.equal(fates(v3, direct));
      },
      RUNS,
    );
  }

  /** Written by hand, so that it does not rest on what it is to test. */
  const NAMES: Readonly<Record<string, string>> = { place: 'range', distance: 'range', food: 'dishes' };
  const OPTIONS: Readonly<Record<string, string>> = { far: 'away', mixed: 'away', them: 'others', us: '' };
  const carriedBy = (value: unknown): unknown => {
    if (typeof value === 'string') return OPTIONS[value] ?? value;
    if (!Array.isArray(value)) return value;
    return value.map((part: unknown) =>
      typeof part === 'string'
        ? carriedBy(part)
        : { ...(part as object), side: carriedBy((part as { side: string }).side) },
    );
  };

  law(
    'every answer is kept as it is, carried as declared, or set aside as it was given',
    [fc.oneof(tamperedIn(v1), tamperedIn(v2))],
    (saved) => {
      const draft = readAnswers(v3, saved).draft!;
      for (const [question, answer] of Object.entries(saved.answers)) {
        const entry = { question, version: saved.guideVersion, answer };
        if (draft.setAside.some((given) => isSame(given, entry))) continue;
        const now = draft.answers[NAMES[question] ?? question];
        const expected = ['place', 'distance', 'hosts'].includes(question) ? carriedBy(answer) : answer;
        expect(shape(now), question).to.equal(shape(expected));
      }
    },
    2 * RUNS,
  );

  law(
    'and what is answered in the end was in the file',
    [fc.oneof(tamperedIn(v1), tamperedIn(v2))],
    (saved) => {
      const given = Object.keys(saved.answers).map((question) => NAMES[question] ?? question);
      expect(given).to.include.members(Object.keys(readAnswers(v3, saved).draft!.answers));
    },
    RUNS,
  );
});

describe('Versions', () => {
  const part = fc.nat({ max: 20 });
  const triple = fc.tuple(part, part, part);

  law('are ordered by their numbers, not by their letters', [triple, triple], (one, other) => {
    const place = one.findIndex((number, index) => number !== other[index]);
    const expected = place < 0 ? 0 : Math.sign(one[place]! - other[place]!);
    expect(Math.sign(compareVersions(one.join('.'), other.join('.')))).to.equal(expected);
  });

  it('come after what is no version', () => {
    expect(compareVersions('', '0.0.0')).to.be.below(0);
    expect(compareVersions('0.0.0', 'x')).to.be.above(0);
    expect(compareVersions('x', '')).to.equal(0);
  });
});

/** Chosen options in any order, once each; parties with all their members. */
function shape(value: unknown): string {
  if (value === UNSURE) return shape([UNSURE]);
  if (!Array.isArray(value)) return JSON.stringify(value) ?? 'nothing';
  if (value.every((part) => typeof part === 'string')) return JSON.stringify([...new Set(value)].sort());
  if (value.some((part) => typeof part !== 'object' || part === null)) return JSON.stringify(value);
  const said = (part: unknown) => (typeof part === 'string' && part.trim() !== '' ? part : '');
  const parties = value.map((party: Record<string, unknown>) =>
    ['name', 'side', 'role'].map((name) => said(party[name])),
  );
  return JSON.stringify(parties.filter((party) => party.some((part) => part !== '')));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
