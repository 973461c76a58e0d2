/** The list of guards (test/guards) names what is there. `npm run guards` switches each of them off. */
import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { allGuards, guardTable } from '../../tools/guards.mjs';

const guards = (await allGuards()).flatMap((area) => area.guards);

describe('Guards', () => {
  it('there are many, each with its own id', () => {
    expect(guards.length).to.be.greaterThan(20);
    expect(new Set(guards.map(({ id }) => id)).size).to.equal(guards.length);
  });

  for (const { id, must, file, find, replace, test } of guards) {
    it(`${id} stands once where the list says, and has its test`, () => {
      expect(must).to.match(/^[A-Z].*\.$/);
      expect(readFileSync(file, 'utf8').split(find).length - 1, `${find} in ${file}`).to.equal(1);
      expect(replace).not.to.equal(find);
      expect(existsSync(test), test).to.equal(true);
      expect(test).to.match(/^test\/(headless|browser|pages)\/.*\.test\.ts$/);
    });
  }

  it('stand in SECURITY.md as they stand in the list', async () => {
    const cells = (text: string) => text.split('\n').flatMap((line) => line.split('|').map((cell) => cell.trim()));
    const rows = (text: string) => cells(text).filter((cell) => cell !== '' && !/^-+$/.test(cell));
    const page = readFileSync('SECURITY.md', 'utf8');
    const begin = page.indexOf('###', page.indexOf('<!-- guards:'));
    expect(rows(page.slice(begin, page.indexOf('<!-- end of guards -->'))), 'npm run guards -- --table').to.deep.equal(
      rows(await guardTable()),
    );
  });
});
