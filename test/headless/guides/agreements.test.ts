/** The guides of the local agreements against `domain.md` §1.7–1.8: every item is there, by count and with its source. */
import { expect } from 'chai';
import { evaluateGuide, runCases, verifyGuide, type GuideModel, type SourceRef } from '../../../src/core/index.js';
import { readGuideIn, SHIPPED } from '../support/guides.js';

const range = (count: number, id: (number: number) => string) => Array.from({ length: count }, (_, at) => id(at + 1));

/** Commitments of the seven principles: of the municipality, of the civil society sector, of both. */
const COMMITMENTS = { k: [2, 2, 3, 2, 3, 3, 3], i: [1, 1, 3, 1, 3, 1, 2], b: [1, 2, 0, 0, 1, 1, 0] };
const POINTS = [6, 8, 2, 6];
const GOALS = [2, 2, 2, 4];

const items: Readonly<Record<string, readonly string[]>> = {
  'overenskommelse-boras': [
    ...range(4, (number) => `boras21.forhallningssatt.${number}`),
    ...range(5, (number) => `boras21.utveckling.${number}`),
    ...range(3, (number) => `boras21.process.${number}`),
    'boras21.omrade.1–5',
    'boras21.cirkel',
    'boras21.uppfoljning',
  ],
  'overenskommelse-boras-2016': [
    ...range(6, (number) => `boras16.princip.${number}`),
    ...range(2, (number) => `boras16.gemensamt.${number}`),
    ...range(7, (number) => `boras16.ideburna.${number}`),
    ...range(7, (number) => `boras16.staden.${number}`),
  ],
  'plan-boras': [
    ...range(4, (number) => `borasplan.fraga.${number}`),
    ...range(3, (number) => `borasplan.larande.${number}`),
    ...range(4, (number) => `borasplan.forutsattning.${number}`),
    ...range(4, (number) => `borasplan.intresse.${number}`),
    ...GOALS.flatMap((count, area) => range(count, (number) => `borasplan.intresse.${area + 1}.${number}`)),
  ],
  'uppfoljning-boras': [
    ...range(8, (number) => `boras21.uppfoljning.rad.${number}`),
    ...['a', 'b', 'c', 'd'].map((letter) => `boras21.uppfoljning.rad.2.${letter}`),
  ],
  'samverkansoverenskommelse-sodertalje': [
    ...range(7, (number) => `sodertalje.princip.${number}`),
    ...Object.entries(COMMITMENTS).flatMap(([side, counts]) =>
      counts.flatMap((count, at) => range(count, (number) => `sodertalje.princip.${at + 1}.${side}.${number}`)),
    ),
    ...range(4, (number) => `sodertalje.utveckling.${number}`),
    ...POINTS.flatMap((count, area) => range(count, (number) => `sodertalje.plan.${area + 1}.${number}`)),
  ],
};

const counted = (guide: string, start: string, depth: number) =>
  items[guide]!.filter((id) => id.startsWith(start) && id.split('.').length === depth).length;

describe('Guides of the agreements: the counts of the documents', () => {
  it('are those that the inventory is held against below', () => {
    expect(counted('plan-boras', 'borasplan.intresse', 4)).to.equal(10);
    const commitments = (side: string) =>
      items['samverkansoverenskommelse-sodertalje']!.filter((id) => id.includes(`.${side}.`)).length;
    expect([commitments('k'), commitments('i'), commitments('b')]).to.deep.equal([18, 12, 5]);
    expect(counted('samverkansoverenskommelse-sodertalje', 'sodertalje.plan', 4)).to.equal(22);
  });

  for (const [id, expected] of Object.entries(items)) {
    it(`${id}: refers to every item, and to none that does not exist`, () => {
      const cited = citedItems(readGuideIn(`guides/${id}`).model);
      expect(expected.filter((item) => !cited.has(item))).to.deep.equal([]);
      const groups = new Set(expected.map(groupOf));
      const invented = [...cited].filter((item) => /\.\d+$/.test(item) && groups.has(groupOf(item)));
      expect(invented.filter((item) => !expected.includes(item))).to.deep.equal([]);
    });
  }

  it('the two generations of the agreement in Borås are never mixed: 2021 rests on 2021 alone', () => {
    const [newer, older] = ['overenskommelse-boras', 'overenskommelse-boras-2016'].map(
      (id) => readGuideIn(`guides/${id}`).model,
    );
    expect([...citedItems(newer!)].filter((item) => item.startsWith('boras16'))).to.deep.equal([]);
    const rests = older!.guide.outcomes!.flatMap(({ suits, describes, unsuited }) => [
      ...suits,
      ...describes,
      ...unsuited,
    ]);
    expect(rests.filter(({ source }) => source.source === 'boras21')).to.deep.equal([]);
  });
});

describe('Shipped guides', () => {
  it('are the six of the design', () => {
    expect(SHIPPED).to.have.members(['strategisk-samverkan', ...Object.keys(items)]);
  });

  for (const id of SHIPPED) {
    describe(id, () => {
      const { model, cases } = readGuideIn(`guides/${id}`);

      it('says nothing wrong about itself, and nothing can go wrong with it', () => {
        expect(runCases(model, cases)).to.deep.equal([]);
        expect(verifyGuide(model)).to.deep.equal([]);
      });

      it('has at least four described cases that say that they are made up, and one in which each outcome comes first', () => {
        const described = cases.cases.filter(({ description = '' }) => description !== '');
        expect(described.length).to.be.at.least(4);
        for (const { id: name, title, description = '' } of described)
          expect(`${title} ${description}`, name).to.match(/påhitta|uppdikta/i);
        const leading = cases.cases.map(({ answers }) => {
          const given = answers as Parameters<typeof evaluateGuide>[1];
          return evaluateGuide(model, given).ranked[0]?.outcome.id;
        });
        expect([...model.outcomes.keys()].filter((outcome) => !leading.includes(outcome))).to.deep.equal([]);
      });

      it('has its texts in Swedish, English, Finnish and Arabic', () => {
        expect(model.languages).to.include.members(['sv', 'en', 'fi', 'ar']);
        expect(model.languages[0]).to.equal('sv');
      });

      it('gives the source of every question, outcome, reason and point', () => {
        const sources = new Set(model.guide.sources.map((source) => source.id));
        const refs = [...references(model)];
        expect(refs.length).to.be.greaterThan(20);
        for (const { source } of refs) expect(sources.has(source), source).to.equal(true);
      });
    });
  }
});

describe('A guide about something else, written from the documentation for authors', () => {
  const { model, cases } = readGuideIn('test/guides/gemensam-tradgard');

  it('says nothing wrong about itself, and nothing can go wrong with it', () => {
    expect(runCases(model, cases)).to.deep.equal([]);
    expect(verifyGuide(model)).to.deep.equal([]);
    expect(model.outcomes.size).to.be.at.least(4);
  });
});

/** All places in sources that a guide names. */
function* references({ guide }: GuideModel): Generator<SourceRef> {
  const places: unknown[] = [guide];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    if (typeof place !== 'object' || place === null) continue;
    const { source } = place as { source?: unknown };
    if (typeof source === 'object' && source !== null) yield source as SourceRef;
    places.push(...(Object.values(place) as unknown[]));
  }
}

function citedItems(model: GuideModel): Set<string> {
  return new Set([...references(model)].map(({ item }) => item).filter((item) => item !== undefined));
}

/** `boras16.staden` of `boras16.staden.7`. */
function groupOf(item: string): string {
  return item.replace(/\.[^.]*$/, '');
}
