import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { starterCases, starterGuide, starterTexts } from '../../../src/cli/starter.js';
import {
  checkRule,
  checkSources,
  proofread,
  readGuide,
  verifyGuide,
  type Guide,
  type Outcome,
} from '../../../src/core/index.js';
import { supportStatus } from '../../../src/core/status.js';
import { scoreOf } from '../../../src/core/tally.js';
import { agendaVariables, noticeVariables } from '../../../src/core/check/result-types.js';
import { textKeys } from '../../../src/core/text-keys.js';
import { bundleCommandLine, emptyFolder, removeTraces, vagval } from '../support/command-line.js';
import { extendedStarter } from '../support/extended-starter.js';
import { smallGuide } from '../support/guides.js';
import { ALL_CODES } from '../support/problem-codes.js';

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

  it('lets an editor help with the guide and its cases', async () => {
    const folder = join(emptyFolder(), 'hur-ska-vi-ses');
    await vagval('new', folder);
    for (const name of ['guide', 'cases']) {
      const { $schema } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { $schema: string };
      const schema = readFileSync(join(folder, $schema), 'utf8');
      expect(JSON.parse(schema)).to.deep.equal(JSON.parse(readFileSync(`guides/${name}.schema.json`, 'utf8')));
    }
  });

  it('says which sentences of a page a guide may word, as they can be pasted into it', async () => {
    const { code, output } = await vagval('wordings', '--lang', 'en');
    const texts = JSON.parse(output) as Record<string, string>;
    expect(code).to.equal(0);
    expect(texts['result.compare']).to.equal('Compare the options');
    expect(Object.keys(texts)).not.to.include('page.back');
    const folder = join(emptyFolder(), 'hur-ska-vi-ses');
    await vagval('new', folder);
    const file = join(folder, 'locales/sv.json');
    const locale = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(
      file,
      JSON.stringify({ ...locale, interface: JSON.parse((await vagval('wordings')).output) as object }),
    );
    expect((await vagval('check', folder)).code).to.equal(0);
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
  /** The rows of a table by the heading of its first column, without the heading. */
  const table = (heading: string): string[][] => {
    const lines = text.split('\n');
    const start = lines.findIndex((line) => line.startsWith(`| ${heading} `));
    const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
    expect(start, heading).to.be.greaterThan(-1);
    return lines.slice(start + 2, end).map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  };
  const unquoted = (cell: string) => cell.replaceAll('`', '');

  it('explains every finding about a guide', () => {
    const ofAnswers = [
      'wrong-answer-file',
      'other-guide',
      'other-version',
      'newer-version',
      'asked-again',
      'broken-link',
    ];
    const explained = table('kod').flatMap(([cell]) => cell!.split(', ').map(unquoted));
    expect(explained).to.have.members(ALL_CODES.filter((code) => !ofAnswers.includes(code)));
  });

  it('adds to the guide that new writes nothing but what is sound', () => {
    const { model, problems } = readGuide(extendedStarter);
    expect(problems).to.deep.equal([]);
    expect([...proofread(model!), ...verifyGuide(model!), ...checkSources(model!.guide, '2026-11-22')]).to.deep.equal(
      [],
    );
  });

  it('quotes these two guides, so that its examples are true', () => {
    const whole = JSON.stringify([starterGuide, starterTexts, starterCases, extendedStarter]);
    const blocks = [...text.matchAll(/```json\n([\s\S]+?)```/g)].map(([, block]) => block!.trim());
    expect(blocks.length).to.be.greaterThan(30);
    for (const block of blocks) {
      const json: unknown = JSON.parse(block.startsWith('{') ? block : `{${block}}`);
      const part = JSON.stringify(json);
      expect(whole, block).to.contain(block.startsWith('{') ? part : part.slice(1, -1));
    }
  });

  it('lists every text, and says which a guide cannot do without', () => {
    const needs = new Map<string, Set<boolean>>();
    for (const guide of [smallGuide() as Guide, extendedStarter.guide]) {
      for (const { key, required } of textKeys(guide)) {
        const place = placeOf(key);
        needs.set(place, (needs.get(place) ?? new Set()).add(required));
      }
    }
    const said = table('plats').map(([place, need]) => [unquoted(place!), need!.split(':')[0]]);
    const known = [...needs].map(([place, required]) => [
      place,
      required.size > 1 ? 'måste ibland' : required.has(true) ? 'måste' : 'får',
    ]);
    expect(said).to.have.deep.members(known);
  });

  it('names all that a rule can know of the result, with rules that can be used', () => {
    const { guide } = extendedStarter;
    const agenda = agendaVariables(guide);
    const all = new Map([...noticeVariables(guide), ...agenda]);
    const rows = table('namn');
    expect(rows.map(([name]) => unquoted(name!))).to.have.members([...all.keys()]);
    for (const [name, , example] of rows) {
      const rule: unknown = JSON.parse(unquoted(example!));
      expect(checkRule(rule, [], all), example).to.deep.equal([]);
      expect(example).to.include(unquoted(name!));
    }
  });

  it('counts as the library does', () => {
    const ranking = starterGuide.ranking!;
    const rows = table('`suits` med stöd');
    expect(rows.length).to.be.greaterThan(4);
    for (const [share, weak, opposes, score, says] of rows) {
      const [suits, of] = share!.split(' av ').map(Number) as [number, number];
      const outcome = { suits: Array.from({ length: of }, () => ({})) } as unknown as Outcome;
      const sum = scoreOf({ suits, weak: Number(weak), opposes: Number(opposes) }, outcome, ranking);
      expect(sum.toFixed(2).replace('.', ','), share).to.equal(score);
      expect(swedish[`status.${supportStatus(suits, false, sum, ranking)}`], share).to.equal(says);
    }
  });

  it('lists all that a case can expect, and every status', () => {
    const schema = JSON.parse(readFileSync('guides/cases.schema.json', 'utf8')) as {
      $defs: { Expectation: { properties: object } };
    };
    const expectations = Object.keys(schema.$defs.Expectation.properties);
    expect(table('i `expect`').map(([name]) => unquoted(name!))).to.have.members(expectations);
    const statuses = Object.entries(swedish).filter(([key]) => key.startsWith('status.'));
    expect(table('status').map(([id, says]) => [`status.${unquoted(id!)}`, says])).to.have.deep.members(statuses);
  });

  it('shows every command that an author needs', () => {
    const { 'cli.usage': usage } = JSON.parse(readFileSync('src/text/locales/authors/sv.json', 'utf8')) as Record<
      string,
      string
    >;
    const commands = [...usage!.matchAll(/vagval ([a-z]+)/g)].map(([, name]) => name!);
    expect(commands.length).to.be.greaterThan(6);
    expect(commands.filter((name) => name !== 'export' && !text.includes(`npx vagval ${name}`))).to.deep.equal([]);
  });
});

const swedish = JSON.parse(readFileSync('src/text/locales/sv.json', 'utf8')) as Record<string, string>;

/** A key with a mark in place of each id. */
function placeOf(key: string): string {
  const parts = key.split('/');
  const first = { guide: 0, agenda: 2 }[parts[0]!] ?? 1;
  const holders = ['options', 'preconditions', 'points', 'sides', 'groups'];
  const isId = (at: number) => at > 0 && (at === first || holders.includes(parts[at - 1]!));
  return parts.map((part, at) => (isId(at) ? '…' : part)).join('/');
}
