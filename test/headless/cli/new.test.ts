import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { bundleCommandLine, emptyFolder, removeTraces, vagval } from '../support/command-line.js';

describe('vagval new', function () {
  this.timeout(60_000);
  before(bundleCommandLine);
  after(removeTraces);

  it('writes a guide that check has nothing to say about: 0', async () => {
    const folder = join(emptyFolder(), 'hur-ska-vi-ses');
    const made = await vagval('new', folder);
    expect(made.code).to.equal(0);
    const { code, output } = await vagval('check', folder, '--json');
    expect({ code, found: (JSON.parse(output) as { findings: unknown[] }).findings }).to.deep.equal({
      code: 0,
      found: [],
    });
    expect(JSON.parse(readFileSync(join(folder, 'guide.json'), 'utf8'))).to.deep.include({ id: 'hur-ska-vi-ses' });
  });

  it('writes nothing into a folder that has something in it: 2', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'guide.json'), 'mine');
    const { code, errors } = await vagval('new', folder);
    expect(code).to.equal(2);
    expect(errors).to.contain('Inget har skrivits');
    expect(readFileSync(join(folder, 'guide.json'), 'utf8')).to.equal('mine');
  });
});

describe('the documentation for guide authors', () => {
  const text = readFileSync('guides/README.md', 'utf8');

  it('explains every finding about a guide', () => {
    const source = readFileSync('src/core/problem.ts', 'utf8');
    const codes = [...source.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, code]) => code!);
    const ofAnswerFiles = ['wrong-answer-file', 'other-guide', 'other-version'];
    expect(codes.filter((code) => !ofAnswerFiles.includes(code) && !text.includes(`\`${code}\``))).to.deep.equal([]);
  });

  it('quotes the guide that new writes, so that its examples are true', async () => {
    const { starterGuide, starterTexts, starterCases } = await import('../../../src/cli/starter.js');
    const whole = JSON.stringify([starterGuide, starterTexts, starterCases]);
    const blocks = [...text.matchAll(/```json\n([\s\S]+?)```/g)].map(([, block]) => block!.trim());
    expect(blocks).not.to.have.lengthOf(0);
    for (const block of blocks) {
      const json: unknown = JSON.parse(block.startsWith('{') ? block : `{${block}}`);
      const part = JSON.stringify(json);
      expect(whole, block).to.contain(block.startsWith('{') ? part : part.slice(1, -1));
    }
  });
});
