import { expect } from 'chai';
import { EMPTY_DRAFT, type Draft, type GuideModel } from '../../../src/core/index.js';
import { buildReport, type Block, type Line, type Paper } from '../../../src/export/index.js';
import { buildPaper } from '../../../src/export/paper/paper.js';
import { bareGuide, main, mainCases, modelOf, setText, smallBundle, smallGuide, withTexts } from '../support/guides.js';
import { contextOf, draftOf } from '../support/reports.js';

const { answers } = mainCases.cases.find(({ id }) => id === 'V4')!;
const chosen = draftOf(main, { ...answers, analysen: 'Ett ord om saken. '.repeat(400).trim() }, 'verksamhetsstod');

function paperOf(model: GuideModel, draft: Draft, today = '2026-11-22', language = 'sv'): Paper {
  const context = contextOf(model, draft, language);
  return buildPaper(context, buildReport(context), today);
}

const inWords = (line: Line) => line.map(({ text }) => text).join('');
const all = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (block.kind === 'part' ? [block, ...all(block.blocks)] : [block]));
const sections = ({ blocks }: Paper) => blocks.map((block) => (block.kind === 'part' ? block.blocks : []));
const tables = (blocks: readonly Block[]) =>
  all(blocks).flatMap((block) => (block.kind === 'table' ? [{ ...block, cells: block.rows.map(cellsOf) }] : []));
const cellsOf = (cells: readonly (readonly Line[])[]) => cells.map((lines) => lines.map(inWords).join('\n'));

describe('Paper', () => {
  it('has first what a meeting needs, and last what is looked up', () => {
    const begins = sections(paperOf(main, chosen)).map(([first]) =>
      first!.kind === 'heading' ? first!.text : first!.kind,
    );
    expect(begins).to.deep.equal([
      'line',
      'Underlag för samtalet om verksamhetsstöd',
      'Bilaga 1: Era svar',
      'Bilaga 2: Skälen för och emot',
      'Bilaga 3: Att tänka på',
      'Bilaga 4: Källor',
    ]);
  });

  it('says on its first page whose it is, of which day, and how every form came out', () => {
    const letterhead = { organisation: 'Ekbackens IK', participants: '' };
    const [start] = sections(paperOf(main, { ...chosen, letterhead }));
    const said = start!.flatMap((block) =>
      block.kind === 'line' ? [inWords(block.line)] : block.kind === 'entry' ? [block.lines.map(inWords).join()] : [],
    );
    expect(said.slice(0, 4)).to.deep.equal([
      'Framtaget 22 november 2026. Guidens version: 1.0.0.',
      'Ekbackens IK',
      '',
      'Ni går vidare med: verksamhetsstöd.',
    ]);
    const [overview] = tables(start!);
    expect(overview!.cells).to.have.lengthOf(main.outcomes.size);
    expect(overview!.cells[0]).to.deep.equal(['Verksamhetsstöd', 'Passar']);
  });

  it('has a row for every point of the agenda, with what was noted, by whom and for which day', () => {
    const agenda = {
      'malbild.vision': { note: 'Vi först', who: 'Kassören', when: '2026-12-03' },
      'vardegrund.varden': { note: '', who: 'Alla', when: 'till våren' },
    };
    const paper = paperOf(main, { ...chosen, agenda });
    const rows = tables(sections(paper)[1]!).flatMap(({ cells }) => cells);
    const points = buildReport(contextOf(main, chosen, 'sv')).agenda!.sections.flatMap((section) => section.points);
    expect(rows.map(([point]) => point!.split('\n')[0])).to.have.members(points.map(({ text }) => text));
    expect(rows.find(([point]) => point!.startsWith('Vad hoppas'))!.slice(1)).to.deep.equal([
      'Vi först',
      '',
      'Kassören\n3 december 2026',
    ]);
    expect(rows.find(([point]) => point!.startsWith('Vilka värden'))!.at(-1)).to.equal('Alla\ntill våren');
  });

  it('a note stands in the column of those who wrote it', () => {
    const asked = JSON.stringify({ ...smallGuide(), respondent: 'colour' })
      .replaceAll('"red"', '"readers"')
      .replaceAll('{"id":"green"},', '')
      .replaceAll('"blue"', '"writers"');
    const model = modelOf(withTexts(JSON.parse(asked)));
    const agenda = { 'goals.what': { note: 'ours', who: '', when: '' } };
    const columnOf = (who: string) => {
      const rows = tables(sections(paperOf(model, { ...draftOf(model, { colour: who }), agenda }))[1]!);
      return rows
        .flatMap(({ cells }) => cells)
        .find((cells) => cells.includes('ours'))!
        .indexOf('ours');
    };
    expect([columnOf('readers'), columnOf('writers')]).to.deep.equal([1, 2]);
  });

  it('a long reflection is shortened on the agenda, and whole among the answers', () => {
    const paper = paperOf(main, chosen);
    const [, agenda, annex] = sections(paper);
    for (const [point] of tables(agenda!).flatMap(({ cells }) => cells)) expect(point!.length).to.be.below(700);
    const entry = all(annex!).find((block) => block.kind === 'entry' && block.lines.some((line) => line[0]!.own))!;
    expect((entry as { lines: readonly Line[] }).lines.map(inWords).join()).to.equal(chosen.answers['analysen']);
  });

  it('what to keep in mind stands once, under all the forms that it concerns', () => {
    const paper = paperOf(main, chosen);
    const blocks = sections(paper)[4]!;
    const entries = blocks.flatMap((block) => (block.kind === 'list' ? block.lines.map(inWords) : []));
    const { levels } = buildReport(contextOf(main, chosen, 'sv')).recommendation!;
    const points = levels.flatMap(({ outcomes }) => outcomes).flatMap(({ consider }) => consider);
    const ids = new Set(points.map(({ id }) => id));
    expect(ids.size).to.be.lessThan(points.length);
    expect(entries).to.have.lengthOf(ids.size);
    expect(new Set(entries).size).to.equal(entries.length);
    for (const { text } of points)
      expect(
        entries.some((entry) => entry.startsWith(text)),
        text,
      ).to.equal(true);
  });

  it('a guide without outcomes and agenda has a paper too', () => {
    const paper = paperOf(modelOf(withTexts(bareGuide())), EMPTY_DRAFT);
    expect(sections(paper).map(([first]) => first!.kind)).to.deep.equal(['line', 'heading', 'heading']);
  });

  it('its edges say which guide in which version, and hold any title in the words of CSS', () => {
    const bundle = smallBundle();
    setText(bundle.locales['sv'] as Record<string, unknown>, 'guide/title', 'A "b" } \\ \n</style> å');
    const { css } = paperOf(modelOf(bundle), EMPTY_DRAFT).edges;
    expect(css).to.include('content:"A \\22 b\\22  \\7d  \\5c  \\a \\3c \\2f style\\3e  å');
    expect(css.match(/"/g)!.length % 2).to.equal(0);
    expect(css.match(/\{/g)).to.have.lengthOf(css.match(/\}/g)!.length);
  });
});
