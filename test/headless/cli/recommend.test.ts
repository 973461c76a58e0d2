import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { ResultData } from '../../../src/export/index.js';
import { bundleCommandLine, emptyFolder, guideCopy, removeTraces, vagval } from '../support/command-line.js';
import { MAIN_FOLDER, mainCases } from '../support/guides.js';

const { answers } = mainCases.cases.find(({ id }) => id === 'V5')!;
const file = {
  format: 'vagval-answers/1',
  guide: 'strategisk-samverkan',
  guideVersion: '1.0.0',
  answers,
  chosen: null,
  agenda: {},
};

describe('vagval recommend', function () {
  this.timeout(60_000);
  let folder = '';
  before(async () => {
    await bundleCommandLine();
    folder = emptyFolder();
  });
  after(removeTraces);

  const written = (content: unknown, name = 'answers.json') => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const recommend = (content: unknown, ...more: string[]) =>
    vagval('recommend', MAIN_FOLDER, '--answers', written(content), ...more);

  it('prints the result as data: 0', async () => {
    const { code, output, errors } = await recommend(file, '--json');
    expect({ code, errors }).to.deep.equal({ code: 0, errors: '' });
    const data = JSON.parse(output) as ResultData;
    expect(Object.keys(data)).to.deep.equal(['guide', 'guideVersion', 'outcomes', 'notices', 'findOut']);
    expect([data.guide, data.guideVersion]).to.deep.equal(['strategisk-samverkan', '1.0.0']);
    const ranks = data.outcomes.map(({ id, level, status, rank }) => ({ id, level, status, rank }));
    expect(ranks.find(({ rank }) => rank === 1)).to.deep.equal({
      id: 'iop',
      level: 'partnerskap',
      status: 'fits',
      rank: 1,
    });
    expect(ranks.find(({ id }) => id === 'upphandling')?.status).to.equal('not-applicable');
    const iop = data.outcomes.find(({ id }) => id === 'iop')!;
    expect(iop.reasons.find(({ id }) => id === 'F6.P1.ja')).to.deep.include({
      item: 'F6.P1',
      effect: 'supports',
      provenance: 'guide-says',
      source: 'guide',
      questions: ['gemensam_bild'],
    });
    expect(iop.consider.map(({ id }) => id)).to.include.members(['F6.T1', 'F6.T2', 'n4', 'n7', 'n8', 'n9', 'n10']);
  });

  it('takes the answers of a case of the guide, and prints what a file with them gives: 0', async () => {
    const [ofCase, ofFile] = await Promise.all([
      vagval('recommend', MAIN_FOLDER, '--case', 'V5', '--json'),
      recommend(file, '--json'),
    ]);
    expect({ code: ofCase.code, errors: ofCase.errors }).to.deep.equal({ code: 0, errors: '' });
    expect(ofCase.output).to.equal(ofFile.output);
  });

  it('refuses a case that is not there, and a case beside a file: 2', async () => {
    const none = await vagval('recommend', MAIN_FOLDER, '--case', 'fall-utan-svar');
    expect({ code: none.code, output: none.output }).to.deep.equal({ code: 2, output: '' });
    expect(none.errors).to.match(/^fel cases\.json: Det finns inget fall med id ”fall-utan-svar”\.\n$/);
    const both = await recommend(file, '--case', 'V5');
    expect(both.code).to.equal(2);
    expect(both.errors).to.include('--case');
    const guide = guideCopy();
    guide.write('cases.json', '{ "cases": [ }');
    const broken = await vagval('recommend', guide.path, '--case', 'V5');
    expect(broken.code).to.equal(2);
    expect(broken.errors).to.match(/^fel cases\.json: Filen är inte giltig JSON/);
  });

  it('a near miss names what is in the way', async () => {
    const { output } = await recommend(
      { ...file, answers: { tidshorisont: 'lang_utan', stabilitet: 'ja', tillit: 'ja' } },
      '--json',
    );
    const data = JSON.parse(output) as ResultData;
    const { nearMiss } = data.outcomes.find(({ id }) => id === 'organisationsstod')!;
    expect(nearMiss?.blockers).to.deep.equal(['F4.N1']);
    expect(nearMiss?.text).to.match(/avsiktsförklaring/);
  });

  it('prints the same to the byte each time', async () => {
    const [one, other] = await Promise.all([recommend(file, '--json'), recommend(file, '--json')]);
    expect(other.output).to.equal(one.output);
  });

  it('prints the result in words, in the language that is asked for', async () => {
    const [swedish, english] = await Promise.all([recommend(file), recommend(file, '--lang', 'en')]);
    expect([swedish.code, english.code]).to.deep.equal([0, 0]);
    expect(swedish.output).to.match(/^Utifrån era svar passar .*IOP/);
    expect(english.output).not.to.match(/Utifrån/);
    for (const { output } of [swedish, english]) expect(output).not.to.match(/undefined|\[object|\{\{/);
  });

  it('answers are data in every language, and texts follow --lang in the data too', async () => {
    const [swedish, english] = await Promise.all([
      recommend(file, '--json'),
      recommend(file, '--json', '--lang', 'en'),
    ]);
    const plain = (output: string) =>
      JSON.parse(output, (member, value: unknown) => (member === 'text' ? '' : value)) as unknown;
    expect(plain(english.output)).to.deep.equal(plain(swedish.output));
    expect(english.output).not.to.equal(swedish.output);
  });

  it('sets unknown answers aside with a warning: 0', async () => {
    const more = { ...answers, nobody: 'x', tillit: 'kanske' };
    const { code, output, errors } = await recommend({ ...file, answers: more, kept: true }, '--json', '--lang', 'en');
    expect(code).to.equal(0);
    expect((JSON.parse(output) as ResultData).guide).to.equal('strategisk-samverkan');
    expect(errors.trim().split('\n')).to.have.lengthOf(2);
    expect(errors)
      .to.match(/warning .*answers › nobody/)
      .and.match(/warning .*answers › tillit/)
      .and.match(/“kanske”/);
  });

  it('an empty answer file is an answer file: underlag.saknas', async () => {
    const { code, output } = await recommend({ ...file, answers: {} }, '--json');
    expect(code).to.equal(0);
    expect((JSON.parse(output) as ResultData).notices).to.deep.equal(['underlag.saknas']);
  });

  const refused: [string, unknown, RegExp][] = [
    ['a wrong format', { ...file, format: 'vagval-answers/2' }, /vagval-answers\/1/],
    ['no format', { answers }, /vagval-answers\/1/],
    ['a wrong guide', { ...file, guide: 'plan-boras' }, /plan-boras.*strategisk-samverkan/],
    ['a file that is cut off', JSON.stringify(file).slice(0, 100), /inte giltig JSON/],
    ['an empty file', '', /inte giltig JSON/],
    ['a file that is a list', [], /vagval-answers\/1/],
    ['a file that is null', 'null', /vagval-answers\/1/],
  ];
  for (const [name, content, message] of refused) {
    it(`refuses ${name}: 2`, async () => {
      const { code, output, errors } = await recommend(content, '--json');
      expect({ code, output }).to.deep.equal({ code: 2, output: '' });
      expect(errors)
        .to.match(/^fel .*answers\.json/)
        .and.match(message);
      expect(errors).not.to.match(/ {4}at /);
    });
  }

  it('refuses answers that are not there, and to go without: 2', async () => {
    const missing = await vagval('recommend', MAIN_FOLDER, '--answers', join(folder, 'nothing.json'));
    expect(missing.code).to.equal(2);
    expect(missing.errors).to.match(/nothing\.json.*går inte att läsa/);
    const without = await vagval('recommend', MAIN_FOLDER);
    expect(without.code).to.equal(2);
    expect(without.errors).to.include('--answers');
  });

  it('refuses a guide that is broken or not there: 2', async () => {
    const guide = guideCopy();
    guide.change('guide.json', (json) => (json.outcomes[0].level = 'nowhere'));
    for (const path of [guide.path, folder]) {
      const { code, output, errors } = await vagval('recommend', path, '--answers', written(file));
      expect({ code, output }).to.deep.equal({ code: 2, output: '' });
      expect(errors).to.match(/^fel /);
    }
  });
});
