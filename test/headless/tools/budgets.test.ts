import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { weighAll, type Budget } from '../../../tools/budgets.mjs';
import { partsOfInterface } from '../../../tools/interface-parts.mjs';

const budget = (bytes: number, more: Partial<Budget> = {}): Budget => ({
  name: 'a file',
  goal: 100,
  limit: 120,
  weigh: () => Promise.resolve(bytes),
  ...more,
});

describe('Budgets', () => {
  it('fail over the limit, and say so', async () => {
    const { lines, isOver } = await weighAll([budget(90), budget(121)]);
    expect(isOver).to.equal(true);
    expect(lines).to.deep.equal([
      '     90 of 100 bytes  a file: kept',
      '    121 of 100 bytes  a file: OVER the limit of 120',
    ]);
  });

  it('pass up to the limit, but do not hide that the goal is missed', async () => {
    const { lines, isOver } = await weighAll([budget(120)]);
    expect(isOver).to.equal(false);
    expect(lines).to.deep.equal(['    120 of 100 bytes  a file: limit 120, goal missed']);
  });
});

describe('The two parts of an interface file', () => {
  const folder = 'src/text/locales';
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    it(`are all of ${file}, nothing twice`, () => {
      const texts = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Record<string, string>;
      const { first, later } = partsOfInterface(texts);
      expect({ ...first, ...later }).to.deep.equal(texts);
      expect(Object.keys(first).filter((key) => key in later)).to.deep.equal([]);
      expect(Object.keys(later).length).to.be.greaterThan(100);
    });
  }

  it('say at once what is said when the rest cannot be had', () => {
    const texts = JSON.parse(readFileSync(`${folder}/sv.json`, 'utf8')) as Record<string, string>;
    const needed = ['load.part', 'load.retry', 'keep.offer', 'keep.unkept', 'keep.fault.missing', 'file.save'];
    needed.push('link.share', 'link.close', 'link.none.unreachable', 'link.unread.unreachable', 'file.refused');
    expect(partsOfInterface(texts).first).to.include.keys(needed);
  });
});
