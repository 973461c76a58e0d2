import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import {
  bundleCommandLine,
  emptyFolder,
  guideCopy,
  removeTraces,
  vagval,
  type GuideCopy,
} from '../support/command-line.js';
import { MAIN_FOLDER, mainCases, type Json } from '../support/guides.js';

interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly message: string;
  readonly witness: unknown;
  readonly proof: unknown;
}

interface Fault {
  readonly name: string;
  readonly damage: (guide: GuideCopy) => void;
  readonly code: string;
  readonly file: string;
  readonly pointer: string;
  /** What stands on the line, from the column on. */
  readonly place: RegExp;
  readonly swedish: RegExp;
  readonly english: RegExp;
}

const page = (guide: Json, id: string): Json => guide.steps[0].pages.find((entry: Json) => entry.id === id);

const faults: readonly Fault[] = [
  {
    name: 'a reference that is broken',
    damage: (guide) => guide.change('guide.json', (json) => (json.outcomes[1].level = 'samtall')),
    code: 'unknown-reference',
    file: 'guide.json',
    pointer: '/outcomes/1/level',
    place: /^"level": "samtall"/,
    swedish: /ingen nivå med id ”samtall”.*Menade ni ”samtal”/,
    english: /no level with the id “samtall”.*Did you mean “samtal”/,
  },
  {
    name: 'a text that is missing',
    damage: (guide) => guide.change('locales/en.json', (json) => delete json.outcomes.iop.inline),
    code: 'missing-text',
    file: 'locales/en.json',
    pointer: '/outcomes/iop',
    place: /^"iop": \{/,
    swedish: /Texten ”outcomes\/iop\/inline” saknas/,
    english: /The text “outcomes\/iop\/inline” is missing/,
  },
  {
    name: 'an operator that is unknown',
    damage: (guide) =>
      guide.change('guide.json', (json) => (json.outcomes[2].reasons[3].when = { is: [{ var: 'lage' }, 'x'] })),
    code: 'unknown-operator',
    file: 'guide.json',
    pointer: '/outcomes/2/reasons/3/when',
    place: /^"when": \{/,
    swedish: /”is”, som inte finns/,
    english: /“is”, which does not exist/,
  },
  {
    name: 'conditions in a ring',
    damage: (guide) =>
      guide.change('guide.json', (json) => {
        page(json, 'fokus').showIf = { '==': [{ var: 'tillit' }, 'ja'] };
        page(json, 'tillit').showIf = { '==': [{ var: 'fokus' }, 'bada'] };
      }),
    code: 'show-if-ring',
    file: 'guide.json',
    pointer: '/steps/0/pages/1/showIf',
    place: /^"showIf": \{/,
    swedish: /i en ring: fokus → tillit → fokus/,
    english: /ring: fokus → tillit → fokus/,
  },
  {
    name: 'a guide that is cut off',
    damage: (guide) => guide.write('guide.json', guide.read('guide.json').slice(0, 9000)),
    code: 'broken-json',
    file: 'guide.json',
    pointer: '',
    place: /^.{0,40}$/,
    swedish: /inte giltig JSON/,
    english: /not valid JSON/,
  },
  {
    name: 'a comma that is missing in the guide',
    damage: (guide) => guide.write('guide.json', guide.read('guide.json').replace(/("version": "[\d.]+"),/, '$1')),
    code: 'broken-json',
    file: 'guide.json',
    pointer: '',
    place: /^"audiences"/,
    swedish: /inte giltig JSON/,
    english: /not valid JSON/,
  },
  {
    name: 'a comma before a brace',
    damage: (guide) => guide.write('cases.json', '{ "cases": [], }'),
    code: 'broken-json',
    file: 'cases.json',
    pointer: '',
    place: /^\}/,
    swedish: /ett kommatecken för mycket/,
    english: /a comma too many/,
  },
  {
    name: 'quotation marks of a word processor',
    damage: (guide) => guide.write('cases.json', '{\n  “cases”: []\n}'),
    code: 'broken-json',
    file: 'cases.json',
    pointer: '',
    place: /^“cases”/,
    swedish: /ett annat citattecken än det raka/,
    english: /another quotation mark/,
  },
  {
    name: 'a guide in a folder with another name',
    damage: (guide) => guide.change('guide.json', (json) => (json.id = 'strategisk')),
    code: 'wrong-folder',
    file: 'guide.json',
    pointer: '/id',
    place: /^"id": "strategisk"/,
    swedish: /id ”strategisk” men ligger i mappen ”strategisk-samverkan”/,
    english: /folder “strategisk-samverkan”/,
  },
  {
    name: 'a reason that can never hold, and what it says',
    damage: (guide) =>
      guide.change('guide.json', (json) => {
        const reason = json.outcomes[5].reasons[0];
        reason.when = { and: [reason.when, { '!': [reason.when] }] };
      }),
    code: 'dead-reason',
    file: 'guide.json',
    pointer: '/outcomes/5/reasons/0/when',
    place: /^"when"/,
    swedish: /Skälet ”F6\..+” för ”iop” kan aldrig gälla\. Så lyder skälet: ”\p{L}/u,
    english: /The reason “F6\..+” of “iop” can never hold\. The reason says: “\p{L}/u,
  },
  {
    name: 'texts that are cut off',
    damage: (guide) => guide.write('locales/sv.json', guide.read('locales/sv.json').slice(0, -400)),
    code: 'broken-json',
    file: 'locales/sv.json',
    pointer: '',
    place: /^.{0,200}$/,
    swedish: /inte giltig JSON/,
    english: /not valid JSON/,
  },
  {
    name: 'a case that fails',
    damage: (guide) => guide.change('cases.json', (json) => (json.cases[1].expect.leading = 'iop')),
    code: 'failed-case',
    file: 'cases.json',
    pointer: '/cases/1/expect/leading',
    place: /^"leading": "iop"/,
    swedish: /Fallet ”V2” stämmer inte.*iop.*projektmedel/,
    english: /case “V2”.*iop.*projektmedel/,
  },
  {
    name: 'an expectation that is misspelt',
    damage: (guide) => guide.change('cases.json', (json) => (json.cases[1].expect.blokced = [])),
    code: 'unknown-member',
    file: 'cases.json',
    pointer: '/cases/1/expect',
    place: /^"expect": \{/,
    swedish: /”blokced” hör inte hemma/,
    english: /“blokced”/,
  },
];

describe('vagval check', function () {
  this.timeout(60_000);
  before(bundleCommandLine);
  after(removeTraces);

  it('finds no error in the shipped guide: 0', async () => {
    const { code, output, errors } = await vagval('check', MAIN_FOLDER);
    expect({ code, errors }).to.deep.equal({ code: 0, errors: '' });
    expect(output).to.match(/strategisk-samverkan: 0 fel, \d+ varning(ar)?\n$/);
  });

  it('takes a guide.json for its folder, and several guides at a time', async () => {
    const { code, output } = await vagval('check', `${MAIN_FOLDER}/guide.json`, MAIN_FOLDER, '--lang', 'en');
    expect(code).to.equal(0);
    expect(output.match(/0 errors/g)).to.have.lengthOf(2);
  });

  for (const { name, damage, code, file, pointer, place, swedish, english } of faults) {
    it(`finds ${name}: 1`, async () => {
      const guide = guideCopy();
      damage(guide);
      const [json, words] = await Promise.all([
        vagval('check', guide.path, '--json'),
        vagval('check', guide.path, '--lang', 'en'),
      ]);
      expect([json.code, words.code]).to.deep.equal([1, 1]);
      expect([json.errors, words.errors]).to.deep.equal(['', '']);
      const { findings } = JSON.parse(json.output) as { findings: Finding[] };
      const errors = findings.filter(({ severity }) => severity === 'error');
      const found = errors.find((finding) => finding.code === code && finding.pointer === pointer);
      if (!found) return expect.fail(`Unexpected findings ${JSON.stringify(errors)}, expected ${code} at ${pointer}`);
      expect(found.file).to.equal(file);
      expect(found.message).to.match(swedish);
      const text = guide.line(file, found.line);
      expect(text.slice(found.column - 1), `line ${found.line}, column ${found.column} of ${file}`).to.match(place);
      expect(words.output).to.match(english);
      expect(words.output).to.include(`${guide.path}/${file}:${found.line}:${found.column} error ${code}\n`);
    });
  }

  it('says of a guide that is cut off where it ends', async () => {
    const guide = guideCopy();
    guide.write('guide.json', guide.read('guide.json').slice(0, 9000));
    const { findings } = JSON.parse((await vagval('check', guide.path, '--json')).output) as { findings: Finding[] };
    expect(findings).to.have.lengthOf(1);
    const lines = guide.read('guide.json').split('\n').length;
    expect(findings[0]!.line).to.be.within(lines - 1, lines);
  });

  it('says of texts that are cut off only that, not that they are missing', async () => {
    const guide = guideCopy();
    guide.write('locales/sv.json', guide.read('locales/sv.json').slice(0, -400));
    const { findings } = JSON.parse((await vagval('check', guide.path, '--json')).output) as { findings: Finding[] };
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).to.deep.equal([
      'broken-json',
    ]);
  });

  it('prints findings with exactly the members of the contract, and the answers of a case that fails', async () => {
    const guide = guideCopy();
    guide.change('cases.json', (json) => (json.cases[0].expect.blocked = ['iop']));
    const { code, output } = await vagval('check', guide.path, '--json');
    expect(code).to.equal(1);
    const printed = JSON.parse(output) as { findings: Finding[] };
    expect(Object.keys(printed)).to.deep.equal(['findings']);
    for (const finding of printed.findings) {
      expect(Object.keys(finding)).to.deep.equal([
        'code',
        'severity',
        'file',
        'line',
        'column',
        'pointer',
        'message',
        'witness',
        'proof',
      ]);
      expect(finding.severity).to.be.oneOf(['error', 'warning']);
      expect([finding.line, finding.column].every((place) => Number.isInteger(place) && place >= 1)).to.equal(true);
      expect(finding.code).to.match(/^[a-z]+(-[a-z]+)*$/);
    }
    const failed = printed.findings.find((finding) => finding.code === 'failed-case')!;
    expect(failed.witness).to.deep.equal(mainCases.cases[0]!.answers);
    expect(failed.proof).to.equal(null);
  });

  it('lists a few missing texts of a file, counts the others, and says how to get places for them', async () => {
    const guide = guideCopy();
    guide.change('locales/en.json', (json) => delete json.items);
    const [words, json] = await Promise.all([vagval('check', guide.path), vagval('check', guide.path, '--json')]);
    const { findings } = JSON.parse(json.output) as { findings: Finding[] };
    const missing = findings.filter(({ code }) => code === 'missing-text');
    expect(missing.length).to.be.greaterThan(20);
    expect(words.output.match(/ fel missing-text\n/g)).to.have.lengthOf(5);
    const more = `… och ${missing.length - 5} texter till som saknas i locales/en.json.`;
    expect(words.output).to.include(`${more} Kör vagval texts ${guide.path} så skrivs tomma platser dit.`);
    expect(words.output).to.match(new RegExp(`: ${missing.length} fel, `));
    // A place that is there need not be written.
    await vagval('texts', guide.path);
    const after = await vagval('check', guide.path);
    expect(after.output).to.include(more).and.not.to.include('vagval texts');
  });

  it('lists missing texts when they are few', async () => {
    const guide = guideCopy();
    guide.change('locales/en.json', (json) => {
      for (const id of Object.keys(json.items).slice(0, 8)) delete json.items[id];
    });
    const { output } = await vagval('check', guide.path);
    expect(output.match(/ fel missing-text\n/g)).to.have.lengthOf(8);
    expect(output).not.to.include('…');
  });

  it('does not ask that a folder whose name is no id has the name of the guide', async () => {
    const guide = guideCopy('en kopia');
    expect((await vagval('check', guide.path)).code).to.equal(0);
  });

  it('counts a text that nothing uses as a warning: 0', async () => {
    const guide = guideCopy();
    guide.change('locales/sv.json', (json) => (json.outcomes.iop.subtitle = 'Extra'));
    const { code, output } = await vagval('check', guide.path, '--lang', 'en');
    expect(code).to.equal(0);
    expect(output).to.match(/locales\/sv\.json:\d+:\d+ warning unknown-text/);
  });

  it('misses a language whose file is not there: 1', async () => {
    const guide = guideCopy();
    guide.change('locales/index.json', (json) => json.push('so'));
    const { findings } = JSON.parse((await vagval('check', guide.path, '--json')).output) as { findings: Finding[] };
    const found = findings.find(({ code }) => code === 'missing-locale')!;
    const last = guide.read('locales/index.json').split(',').length - 1;
    expect(found).to.include({ file: 'locales/index.json', pointer: `/${last}`, severity: 'error' });
    expect(guide.line('locales/index.json', found.line)).to.include('"so"');
  });

  it('reads a file that begins with a byte order mark', async () => {
    const guide = guideCopy();
    guide.write('guide.json', `\uFEFF${guide.read('guide.json')}`);
    expect((await vagval('check', guide.path)).code).to.equal(0);
  });

  it('cannot read a folder that is not there, or has no guide: 2', async () => {
    for (const path of ['no/such/folder', emptyFolder()]) {
      const { code, output } = await vagval('check', path, '--json');
      expect(code).to.equal(2);
      const { findings } = JSON.parse(output) as { findings: Finding[] };
      expect(findings.map((finding) => [finding.code, finding.file])).to.deep.equal([
        ['unreadable-file', 'guide.json'],
      ]);
    }
    expect((await vagval('check', MAIN_FOLDER, 'no/such/folder')).code).to.equal(2);
  });

  it('does not leave the folder for a language with a hostile name', async () => {
    const guide = guideCopy();
    guide.change('locales/index.json', (json) => json.push('../../secret'));
    const { code, output } = await vagval('check', guide.path, '--json');
    expect(code).to.equal(1);
    const { findings } = JSON.parse(output) as { findings: Finding[] };
    expect(findings.map((finding) => [finding.code, finding.file])).to.deep.equal([
      ['wrong-languages', 'locales/index.json'],
    ]);
    expect(findings[0]!.message).to.include('../../secret');
  });

  it('misses the list of languages, says what stands in it, and checks the rules all the same: 1', async () => {
    const guide = guideCopy();
    rmSync(join(guide.path, 'locales/index.json'));
    guide.change('cases.json', (json) => (json.cases[1].expect.leading = 'iop'));
    const { code, output } = await vagval('check', guide.path, '--json');
    expect(code).to.equal(1);
    const { findings } = JSON.parse(output) as { findings: Finding[] };
    expect(findings.map((finding) => finding.code)).to.include.members(['wrong-languages', 'failed-case']);
    expect(findings[0]).to.include({ file: 'locales/index.json', line: 1, column: 1 });
    expect(findings[0]!.message).to.include('locales/index.json saknas').and.to.include('["sv", "en"]');
  });

  it('wants the languages as a list: 1', async () => {
    const guide = guideCopy();
    guide.write('locales/index.json', '{"sv": true}');
    const { output } = await vagval('check', guide.path, '--lang', 'en');
    expect(output).to.include(
      'locales/index.json:1:1 error wrong-languages\n  The languages cannot be read: this must be',
    );
  });

  it('recommends nothing from a guide without its list of languages: 2', async () => {
    const guide = guideCopy();
    rmSync(join(guide.path, 'locales/index.json'));
    guide.write('answers.json', '{"format": "vagval-answers/1", "guide": "strategisk-samverkan", "answers": {}}');
    const { code, errors } = await vagval('recommend', guide.path, '--answers', join(guide.path, 'answers.json'));
    expect(code).to.equal(2);
    expect(errors).to.include('locales/index.json saknas');
  });

  it('says how it is used when it is not told what to do: 2', async () => {
    for (const args of [
      [],
      ['check'],
      ['chekc', MAIN_FOLDER],
      ['check', '--nosuch', MAIN_FOLDER],
      ['constructor', MAIN_FOLDER],
    ]) {
      const { code, output, errors } = await vagval(...args);
      expect({ code, output }, args.join(' ')).to.deep.equal({ code: 2, output: '' });
      expect(errors).to.include('vagval check');
    }
  });
});
