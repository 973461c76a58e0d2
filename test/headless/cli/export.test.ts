import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { bundleCommandLine, emptyFolder, guideCopy, removeTraces, vagval } from '../support/command-line.js';
import { partsOf } from '../support/documents.js';
import { MAIN_FOLDER, mainCases } from '../support/guides.js';

const { answers } = mainCases.cases.find(({ id }) => id === 'V4')!;
const file = {
  format: 'vagval-answers/1',
  guide: 'strategisk-samverkan',
  guideVersion: '1.0.0',
  answers,
  chosen: 'verksamhetsstod',
  agenda: { 'malbild.vision': { note: '', who: 'Ordföranden', when: '2026-12-03' } },
};

describe('vagval export', function () {
  this.timeout(60_000);
  let folder = '';
  let given = '';
  before(async () => {
    await bundleCommandLine();
    folder = emptyFolder();
    given = join(folder, 'answers.json');
    writeFileSync(given, JSON.stringify(file));
  });
  after(removeTraces);

  const exported = (format: string, ...more: string[]) =>
    vagval('export', MAIN_FOLDER, '--answers', given, '--format', format, ...more);

  const shown: [string, RegExp][] = [
    ['md', /^# Underlag från guiden ”Strategisk samverkan”\n\nFramtaget \d{1,2} \S+ \d{4}\./],
    ['html', /^<!doctype html>\n<html lang="sv" dir="ltr">/],
    ['json', /^\{\n {2}"format": "vagval-report\/1"/],
    ['ics', /^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:20261203\r\n/],
  ];
  for (const [format, beginning] of shown) {
    it(`prints ${format}: 0`, async () => {
      const { code, output, errors } = await exported(format);
      expect({ code, errors }).to.deep.equal({ code: 0, errors: '' });
      expect(output).to.match(beginning);
    });
  }

  for (const format of ['docx', 'odt']) {
    it(`writes ${format} to a file: 0`, async () => {
      const out = join(folder, `paper.${format}`);
      const { code, output, errors } = await exported(format, '--out', out);
      expect({ code, output, errors }).to.deep.equal({ code: 0, output: '', errors: '' });
      const texts = [...partsOf(readFileSync(out)).values()].map(({ text }) => text).join();
      expect(texts).to.include('Underlag från guiden ”Strategisk samverkan”');
    });
  }

  it('speaks the language that is asked for', async () => {
    const { code, output } = await exported('md', '--lang', 'en');
    expect(code).to.equal(0);
    expect(output).to.match(/^# Basis from the guide/);
  });

  it('says what was set aside, and makes the paper: 0', async () => {
    const more = join(folder, 'more.json');
    writeFileSync(more, JSON.stringify({ ...file, answers: { ...answers, nobody: 'x' } }));
    const { code, output, errors } = await vagval('export', MAIN_FOLDER, '--answers', more, '--format', 'md');
    expect(code).to.equal(0);
    expect(output).to.match(/^# /);
    expect(errors).to.match(/^varning .*nobody/);
  });

  it('refuses without a format, with one that is none, and without answers: 2', async () => {
    const [none, wrong, nobody] = await Promise.all([
      vagval('export', MAIN_FOLDER, '--answers', given),
      exported('pdf'),
      vagval('export', MAIN_FOLDER, '--format', 'md'),
    ]);
    for (const { code, output } of [none, wrong, nobody])
      expect({ code, output }).to.deep.equal({ code: 2, output: '' });
    expect(none.errors).to.include('vagval export');
    expect(wrong.errors).to.match(/^pdf .*docx/);
    expect(nobody.errors).to.include('--answers');
  });

  it('refuses what cannot be read or written, and leaves no file behind: 2', async () => {
    const guide = guideCopy();
    guide.change('guide.json', (json) => (json.outcomes[0].level = 'nowhere'));
    const out = join(folder, 'none.md');
    for (const [path, from] of [
      [guide.path, given],
      [MAIN_FOLDER, join(folder, 'nothing.json')],
    ]) {
      const { code, errors } = await vagval('export', path!, '--answers', from!, '--format', 'md', '--out', out);
      expect(code).to.equal(2);
      expect(errors).to.match(/^fel /);
      expect(existsSync(out)).to.equal(false);
    }
    const nowhere = await exported('md', '--out', join(folder, 'no', 'such', 'folder.md'));
    expect(nowhere.code).to.equal(2);
    expect(nowhere.errors).to.match(/folder\.md gick inte att skriva/);
  });
});
