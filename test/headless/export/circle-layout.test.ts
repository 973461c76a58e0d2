import { expect } from 'chai';
import fc from 'fast-check';
import { circleLayout, LETTER, LINE, MARK, type CircleLayout, type TextBlock } from '../../../src/export/index.js';
import { textWidth } from '../../../src/export/lines.js';
import { law } from '../support/law.js';

interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** In a language that is written from left to right, or from right to left. */
function boxOf(name: string, { x, y, anchor, lines, strong }: TextBlock, mirrored: boolean): Box {
  // Strong letters are wider.
  const widths = lines.map((line, index) => textWidth(line) * LETTER * (index < strong ? 1.14 : 1));
  const width = Math.max(0, ...widths);
  const toTheRight = (anchor === 'start') !== mirrored;
  const left = anchor === 'middle' ? x - width / 2 : toTheRight ? x : x - width;
  const top = y - LETTER;
  return { name, left, right: left + width, top, bottom: top + lines.length * LINE };
}

/** All that stands in a picture. */
function boxes({ parties, middle }: CircleLayout, mirrored = false): Box[] {
  const marks = parties.map(({ x, y }, index) => ({
    name: `mark ${index}`,
    left: x - MARK,
    right: x + MARK,
    top: y - MARK,
    bottom: y + MARK,
  }));
  const labels = parties.map(({ label }, index) => boxOf(`label ${index}`, label, mirrored));
  return [...marks, ...labels, boxOf('middle', middle, mirrored)];
}

function overlaps(all: readonly Box[]): string[] {
  const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => (meet(a, b) ? [`${a.name} lies on ${b.name}`] : [])),
  );
}

function outside({ box: [x, y, width, height] }: CircleLayout, all: readonly Box[]): string[] {
  return all
    .filter(({ left, right, top, bottom }) => left < x || right > x + width || top < y || bottom > y + height)
    .map(({ name }) => `${name} is out`);
}

const word = fc.constantFrom(
  'Rädda',
  'i',
  'Arbetsmarknadsförvaltningen',
  'Region',
  'Överförmyndarnämnden',
  'Västra',
  'Götalandsregionens',
  'och',
  'idéburna',
  'WWWWWWWWWWWWWWWWWWWWWWWW',
);
const name = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' ')),
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
);
const role = fc.oneof(fc.constant(''), name);
const parties = (from: number, to: number) => fc.array(fc.record({ name, role }), { minLength: from, maxLength: to });
const centre = fc.oneof(
  fc.constant(''),
  name,
  fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
);

const some = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `Part ${index}`, role: '' }));

describe('The circle', () => {
  law(
    'of up to twelve parties: nothing lies on anything else, and nothing is outside',
    [parties(0, 12), centre, fc.boolean()],
    (some, middle, mirrored) => {
      const layout = circleLayout(some, middle, mirrored);
      const all = boxes(layout, mirrored);
      expect([...overlaps(all), ...outside(layout, all)]).to.deep.equal([]);
    },
    1500,
  );

  for (let count = 1; count <= 12; count++) {
    it(`of ${count} with the longest names: nothing lies on anything else`, () => {
      for (const longRole of ['', 'samordnar allt som ska göras tillsammans']) {
        const longest = { name: 'Arbetsmarknadsförvaltningen och WWWWWWWWWWWW '.repeat(5), role: longRole };
        const layout = circleLayout(
          Array.from({ length: count }, () => longest),
          longest.name,
          false,
        );
        const all = boxes(layout);
        expect([...overlaps(all), ...outside(layout, all)]).to.deep.equal([]);
      }
    });
  }

  law(
    'of numbers: nothing lies on anything else, however many there are',
    [fc.integer({ min: 0, max: 100 }), centre, fc.boolean()],
    (count, middle, mirrored) => {
      const layout = circleLayout(some(count), middle, mirrored, false);
      const all = boxes(layout, mirrored);
      expect([layout.parties.length, layout.named, layout.whole]).to.deep.equal([count, false, false]);
      expect([...overlaps(all), ...outside(layout, all)]).to.deep.equal([]);
    },
    200,
  );

  law('goes round the other way when it is mirrored', [parties(1, 12), centre], (some, middle) => {
    const [plain, mirrored] = [circleLayout(some, middle, false), circleLayout(some, middle, true)];
    expect(mirrored.box).to.deep.equal(plain.box);
    mirrored.parties.forEach(({ x, y, label }, index) => {
      const other = plain.parties[index]!;
      expect([x + other.x, y, label.x + other.label.x, label.y]).to.deep.equal([0, other.y, 0, other.label.y]);
      expect([label.anchor, label.lines]).to.deep.equal([other.label.anchor, other.label.lines]);
    });
  });

  law('says whether every word is there', [parties(1, 12), centre], (some, middle) => {
    const layout = circleLayout(some, middle, false);
    const said = [layout.middle, ...layout.parties.map(({ label }) => label)].flatMap(({ lines }) => lines);
    const given = [middle, ...some.flatMap((party) => [party.name, party.role])].join();
    if (!given.includes('…')) expect(layout.whole).to.equal(!said.some((line) => line.endsWith('…')));
  });

  it('has names for twelve parties and numbers for thirteen', () => {
    const [twelve, thirteen] = [circleLayout(some(12), '', false), circleLayout(some(13), '', false)];
    expect(twelve.parties.map(({ label }) => label.lines.join())).to.deep.equal(some(12).map(({ name }) => name));
    expect(thirteen.parties.flatMap(({ label }) => label.lines)).to.deep.equal([]);
    expect([twelve, thirteen].map(({ named, whole }) => [named, whole])).to.deep.equal([
      [true, true],
      [false, false],
    ]);
  });

  it('sets two parties face to face, the first where one begins to read', () => {
    const round = (layout: CircleLayout) => layout.parties.map(({ x, y }) => [Math.round(x), Math.round(y)]);
    expect(round(circleLayout(some(2), '', false))).to.deep.equal([
      [-150, -0],
      [150, -0],
    ]);
    expect(round(circleLayout(some(2), '', true))[0]).to.deep.equal([150, -0]);
  });
});
