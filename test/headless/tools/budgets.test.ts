import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { weighAll, type Budget } from '../../../tools/budgets.mjs';
import { partOfInterface } from '../../../tools/interface-parts.mjs';

const budget = (bytes: number): Budget => ({ name: 'a file', limit: 100, weigh: () => Promise.resolve(bytes) });

describe('Budgets', () => {
  it('fail over the limit, and say so', async () => {
    const { lines, isOver } = await weighAll([budget(90), budget(101)]);
    expect(isOver).to.equal(true);
    expect(lines).to.deep.equal(['     90 of 100 bytes  a file: kept', '    101 of 100 bytes  a file: OVER']);
  });

  it('pass up to the limit', async () => {
    expect((await weighAll([budget(100)])).isOver).to.equal(false);
  });
});

describe('The three parts of an interface file', () => {
  const folder = 'src/text/locales';
  const parts = ['first', 'screens', 'later'] as const;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    it(`are all of ${file}, nothing twice`, () => {
      const texts = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Record<string, string>;
      const found = parts.map((part) => partOfInterface(texts, part));
      expect(Object.assign({}, ...found)).to.deep.equal(texts);
      expect(found.flatMap((part) => Object.keys(part))).to.have.lengthOf(Object.keys(texts).length);
      for (const part of found) expect(Object.keys(part).length).to.be.greaterThan(50);
    });
  }

  const swedish = JSON.parse(readFileSync(`${folder}/sv.json`, 'utf8')) as Record<string, string>;

  it('say at once what is said when the rest cannot be had', () => {
    const needed = [
      'load.failed',
      'load.network',
      'load.crashed',
      'load.part',
      'load.retry',
      'file.save',
      'file.saved',
    ];
    needed.push('keep.offer', 'keep.unkept', 'keep.fault.missing', 'language.unreachable', 'page.error.date');
    expect(partOfInterface(swedish, 'first')).to.include.keys(needed);
  });

  it('say with the screens what is said when the last part cannot be had', () => {
    const needed = ['link.unread.unreachable', 'file.refused', 'file.opened', 'result.limits', 'review.title'];
    expect(partOfInterface(swedish, 'screens')).to.include.keys(needed);
  });
});
