import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { fillIn } from '../../../src/cli/texts.js';
import { bundleCommandLine, guideCopy, removeTraces, vagval } from '../support/command-line.js';
import type { Json } from '../support/guides.js';

describe('vagval texts', function () {
  this.timeout(60_000);
  before(bundleCommandLine);
  after(removeTraces);

  it('writes a place for each text that a changed guide needs, and leaves everything else as it was: 0', async () => {
    const guide = guideCopy();
    const before = guide.read('locales/sv.json');
    guide.change('guide.json', (json) => {
      const [page] = json.steps[0].pages;
      const { source } = page.questions[0];
      page.questions.push({ id: 'ny', kind: 'single', source, options: [{ id: 'ja' }, { id: 'nej' }] });
      json.outcomes[0].reasons[0].id = 'helt.nytt';
    });
    const { code, output, errors } = await vagval('texts', guide.path);
    expect({ code, errors }).to.deep.equal({ code: 0, errors: '' });
    expect(output).to.match(/^locales\/sv\.json: \d+ tomma platser inskrivna\.\n/);
    const texts = JSON.parse(guide.read('locales/sv.json'));
    const options = { ja: '', nej: '' };
    expect(texts.questions.ny).to.deep.equal({ title: '', short: '', findOut: '', options });
    expect(Object.keys(texts.reasons)).to.include('helt.nytt');
    // Without the places it is what it was, in the same order.
    expect(JSON.stringify(texts, (_key, value: unknown) => withoutPlaces(value))).to.equal(
      JSON.stringify(JSON.parse(before)),
    );
    const { findings } = JSON.parse((await vagval('check', guide.path, '--json')).output);
    const missing = findings.filter((found: Json) => found.code === 'missing-text' && found.file === 'locales/sv.json');
    const count = Number(/sv\.json: (\d+)/.exec(output)![1]);
    expect(missing).to.have.lengthOf(count);
  });

  it('changes nothing when nothing is missing, and nothing the second time: 0', async () => {
    const guide = guideCopy();
    const before = guide.read('locales/en.json');
    const { output } = await vagval('texts', guide.path, '--lang', 'en');
    expect(output).to.match(
      /^locales\/sv\.json: 0 empty places written\.\nlocales\/en\.json: 0 empty places written\.\n/,
    );
    expect(guide.read('locales/en.json')).to.equal(before);
    guide.change('locales/en.json', (json) => delete json.items);
    await vagval('texts', guide.path);
    const once = guide.read('locales/en.json');
    expect((await vagval('texts', guide.path)).output).to.match(/en\.json: 0 /);
    expect(guide.read('locales/en.json')).to.equal(once);
  });

  it('makes the file of a new language, which nobody has reviewed: 0', async () => {
    const guide = guideCopy();
    guide.change('locales/index.json', (json) => json.push('so'));
    const { code } = await vagval('texts', guide.path);
    expect(code).to.equal(0);
    const [somali, swedish] = ['so', 'sv'].map((tag) => JSON.parse(guide.read(`locales/${tag}.json`)));
    expect(Object.keys(somali)[0]).to.equal('review');
    expect(somali.review).to.deep.equal({ reviewed: false });
    expect(Object.keys(somali.outcomes)).to.deep.equal(Object.keys(swedish.outcomes));
    expect(guide.read('locales/so.json')).to.match(/\n {2}"outcomes": \{\n {4}"\w+": \{\n {6}"title": "",\n/);
  });

  it('writes nothing when something cannot be read: 2', async () => {
    const guide = guideCopy();
    guide.write('locales/en.json', '{ "guide": ');
    guide.change('locales/sv.json', (json) => delete json.items);
    const before = guide.read('locales/sv.json');
    const { code, output, errors } = await vagval('texts', guide.path);
    expect({ code, output }).to.deep.equal({ code: 2, output: '' });
    expect(errors).to.match(/^fel locales\/en\.json: Filen är inte giltig JSON/);
    expect(guide.read('locales/sv.json')).to.equal(before);
    guide.write('locales/en.json', '{}');
    guide.change('guide.json', (json) => (json.steps[0].shows = 'frågor'));
    expect((await vagval('texts', guide.path)).code).to.equal(2);
    rmSync(join(guide.path, 'guide.json'));
    expect((await vagval('texts', guide.path)).code).to.equal(2);
    expect(existsSync(join(guide.path, 'guide.json'))).to.equal(false);
  });
});

describe('Places for texts', () => {
  const needed = {
    guide: { title: '', lead: '' },
    questions: { a: { title: '', unit: '' }, b: { title: '' } },
  } as const;

  it('stand in the order of the guide, among what is there', () => {
    const text = '{\n  "$schema": "s",\n  "questions": {\n    "b": { "title": "B" }\n  },\n  "names": ["N"]\n}\n';
    const { text: filled, count } = fillIn(text, needed);
    expect(count).to.equal(4);
    expect(Object.keys(JSON.parse(filled) as object)).to.deep.equal(['$schema', 'guide', 'questions', 'names']);
    expect(Object.keys(JSON.parse(filled).questions)).to.deep.equal(['a', 'b']);
    expect(filled).to.include('"b": { "title": "B" }');
  });

  it('are not needed where there is a text, an empty place or plural forms, and not made in what is no object', () => {
    const there = {
      guide: { title: 'T', lead: '' },
      questions: { a: { title: 'A', unit_one: 'x', unit_other: 'y' }, b: 'not an object' },
    };
    const text = JSON.stringify(there);
    expect(fillIn(text, needed)).to.deep.equal({ text, count: 0 });
  });

  it('keep line ends and the mark that some editors begin with', () => {
    const { text, count } = fillIn('\uFEFF{\r\n  "guide": { "title": "T" }\r\n}\r\n', {
      guide: { title: '', lead: '' },
    });
    expect(count).to.equal(1);
    expect(text.startsWith('\uFEFF{\r\n')).to.equal(true);
    expect(text.replaceAll('\r\n', '')).not.to.include('\n');
  });
});

/** An object without empty texts and without what holds nothing else. */
function withoutPlaces(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value).map(([name, member]) => [name, withoutPlaces(member)] as const);
  const kept = members.filter(([, member]) => member !== '' && JSON.stringify(member) !== '{}');
  return Object.fromEntries(kept);
}
