import { expect } from 'chai';
import type { GuideDifference } from '../../../src/core/index.js';
import { bundleCommandLine, emptyFolder, guideCopy, removeTraces, vagval } from '../support/command-line.js';
import { MAIN_FOLDER } from '../support/guides.js';

describe('vagval diff', function () {
  this.timeout(120_000);
  before(bundleCommandLine);
  after(removeTraces);

  it('proves that a guide is the same as itself: 0', async () => {
    const { code, output, errors } = await vagval('diff', MAIN_FOLDER, MAIN_FOLDER);
    expect({ code, errors }).to.deep.equal({ code: 0, errors: '' });
    expect(output.trim()).to.equal('Båda versionerna ger samma rekommendation för alla svar. Det är bevisat.');
  });

  it('says in words what changes, why, and for which answers: 1', async () => {
    const copy = guideCopy();
    copy.change('guide.json', (guide) => {
      const iop = guide.outcomes.find(({ id }: { id: string }) => id === 'iop');
      iop.reasons = iop.reasons.filter(({ id }: { id: string }) => id !== 'F6.N1');
    });
    const { code, output } = await vagval('diff', MAIN_FOLDER, copy.path, '--lang', 'en');
    expect(code).to.equal(1);
    expect(output).to.match(/No longer holds: .+ \[F6\.N1\]/);
    expect(output).to.match(
      /Idéburet offentligt partnerskap \(IOP\): from “Does not fit as you have answered” to “.+”/,
    );
    expect(output).to.match(/For example with the answers: .*initiative/i);
  });

  it('prints the difference as data: 1', async () => {
    const copy = guideCopy();
    copy.change('guide.json', (guide) => (guide.ranking.fits = 0.7));
    const { code, output } = await vagval('diff', MAIN_FOLDER, copy.path, '--json');
    expect(code).to.equal(1);
    const difference = JSON.parse(output) as GuideDifference;
    expect(Object.keys(difference)).to.have.members([
      'questions',
      'options',
      'outcomes',
      'undeclared',
      'changes',
      'undecided',
    ]);
    expect(difference.changes.map(({ kind, from, to }) => `${kind} ${from} ${to}`)).to.include('status fits may-fit');
  });

  it('warns of what is gone without a word, and no longer once it is said what became of it', async () => {
    const copy = guideCopy();
    let gone = '';
    copy.change('guide.json', (guide) => {
      guide.version = '99.0.0';
      gone = guide.agenda.themes[0].items.shift().id;
    });
    const { code, output } = await vagval('diff', MAIN_FOLDER, copy.path);
    expect(output).to.match(new RegExp(`^Varning: punkten ”${gone}” finns inte längre`, 'm'));
    expect(output).to.contain('läggs åt sidan när någon öppnar sparade svar');
    expect(code, 'the recommendation is the same').to.equal(0);
    copy.change('guide.json', (guide) => (guide.changes = [{ version: '99.0.0', agenda: { [gone]: null } }]));
    expect((await vagval('diff', MAIN_FOLDER, copy.path)).output).not.to.contain('Varning');
  });

  it('cannot compare what is broken or not there: 2', async () => {
    const copy = guideCopy();
    copy.change('guide.json', (guide) => (guide.outcomes[0].level = 'nowhere'));
    for (const other of [copy.path, `${emptyFolder()}/nothing`]) {
      const { code, output, errors } = await vagval('diff', MAIN_FOLDER, other);
      expect({ code, output }).to.deep.equal({ code: 2, output: '' });
      expect(errors).to.match(/^fel /);
    }
    expect((await vagval('diff', MAIN_FOLDER)).code).to.equal(2);
  });
});
