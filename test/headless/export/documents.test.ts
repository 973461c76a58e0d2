import { expect } from 'chai';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { EMPTY_DRAFT, type Draft } from '../../../src/core/index.js';
import { readAnswerFile } from '../../../src/store/index.js';
import { bytesOf, FORMATS, parseXml, partsOf, sourceOf, tags, textOf, TODAY, type Tag } from '../support/documents.js';
import { drafts } from '../support/drafts.js';
import { main, mainCases, modelOf, setText, smallBundle, smallGuide, withTexts } from '../support/guides.js';
import { hostileWords } from '../support/hostile-words.js';
import { draftOf } from '../support/reports.js';

const SEED = 20261122;
const TIMEOUT = 120_000;

const { answers } = mainCases.cases.find(({ id }) => id === 'V4')!;
const draft: Draft = {
  ...draftOf(main, { ...answers, analysen: 'Fler ska klara skolan.\nOch trivas.' }, 'verksamhetsstod'),
  agenda: {
    'malbild.vision': { note: 'Barnen ska vara med.', who: 'Ordföranden', when: '2026-12-03' },
    'malbild.strategi': { note: '', who: 'Kassören; och fler, alla', when: '2027-01-14' },
    'vardegrund.varden': { note: '', who: 'Ingen', when: 'snart' },
  },
  letterhead: { organisation: 'Ekbackens IK', participants: '' },
};
const source = sourceOf(main, draft);

/** A guide with a circle of parties, to be drawn. */
const circled = modelOf(
  withTexts({
    ...smallGuide(),
    pictures: [{ id: 'ring', kind: 'circle', actors: 'people', source: { source: 'book' } }],
  }),
);
const people = [
  { name: 'Ekbackens IK', side: 'ours', role: 'runs it' },
  { name: 'The school', side: 'theirs', role: '' },
];

describe('Documents', () => {
  it('are the same to the byte on a page that has hung things on all objects and lists', async () => {
    const all = [Object.prototype, Array.prototype] as { hung?: unknown }[];
    for (const format of FORMATS) {
      const plain = await bytesOf(format, source);
      for (const prototype of all) prototype.hung = { hung: () => 'hung' };
      try {
        expect(Buffer.from(await bytesOf(format, source)).equals(plain), format).to.equal(true);
        expect(all.map((prototype) => Object.keys(prototype))).to.deep.equal([['hung'], ['hung']]);
      } finally {
        for (const prototype of all) delete prototype.hung;
      }
    }
  });

  it('are the same to the byte each time, whatever was made before', async () => {
    const first = await Promise.all(FORMATS.map((format) => bytesOf(format, source)));
    await bytesOf('docx', sourceOf(circled, draftOf(circled, { people })));
    for (const [index, format] of FORMATS.entries()) {
      expect(Buffer.from(await bytesOf(format, sourceOf(main, draft))).equals(first[index]!), format).to.equal(true);
    }
  });

  it('say the same: every sentence of the paper stands in each that one reads', async () => {
    const sentences = wordsOf(source.paper.blocks);
    expect(sentences.length).to.be.greaterThan(200);
    const [docx, odt] = [partsOf(await bytesOf('docx', source)), partsOf(await bytesOf('odt', source))];
    const html = (await textOf('html', source)).replaceAll(/<[^>]*>/g, ' ').replaceAll('&quot;', '"');
    const texts: Record<string, string> = {
      docx: docx.get('word/document.xml')!.text,
      odt: odt.get('content.xml')!.text,
      html,
      md: (await textOf('md', source)).replaceAll('\\', ''),
    };
    for (const [format, text] of Object.entries(texts)) {
      const all = text.replaceAll(/\s+/g, '');
      const missing = sentences.filter((sentence) => !all.includes(sentence.replaceAll(/\s+/g, '')));
      expect(missing, format).to.deep.equal([]);
    }
  });

  for (const format of ['docx', 'odt', 'html'] as const) {
    it(`${format}: headings go down by one level at a time, from one title`, async () => {
      const levels = headingLevels(format, await bytesOf(format, source));
      expect(levels.length).to.be.greaterThan(20);
      expect(levels.filter((level) => level === 1)).to.deep.equal([1]);
      expect(levels[0]).to.equal(1);
      for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).to.be.at.most(1);
    });
  }

  it('the language is set, and that of a source which is in another one', async () => {
    const english = sourceOf(main, draft, 'en');
    const docx = partsOf(await bytesOf('docx', source));
    expect(tags(docx.get('word/styles.xml')!, 'w:lang').map(({ attributes }) => attributes['w:val'])).to.include(
      'sv-SE',
    );
    const odt = partsOf(await bytesOf('odt', source));
    const [look] = tags(tags(odt.get('styles.xml')!, 'style:default-style')[0]!, 'style:text-properties');
    expect(look!.attributes).to.include({ 'fo:language': 'sv', 'fo:country': 'SE' });
    expect(await textOf('html', source)).to.match(/<html lang="sv" dir="ltr">/);
    expect(await textOf('html', english))
      .to.match(/<html lang="en" dir="ltr">/)
      .and.match(/<span [^>]*lang="sv"/);
    const inEnglish = partsOf(await bytesOf('docx', english)).get('word/document.xml')!;
    expect(tags(inEnglish, 'w:lang').some(({ attributes }) => attributes['w:val'] === 'sv-SE')).to.equal(true);
  });

  it('every table has a row of heads that is repeated, and rows that do not part', async () => {
    const docx = partsOf(await bytesOf('docx', source)).get('word/document.xml')!;
    const odt = partsOf(await bytesOf('odt', source)).get('content.xml')!;
    const html = await textOf('html', source);
    const count = tags(docx, 'w:tbl').length;
    expect(count).to.be.greaterThan(6);
    for (const table of tags(docx, 'w:tbl')) {
      const [head, ...rows] = tags(table, 'w:tr');
      expect(tags(head!, 'w:tblHeader')).to.have.lengthOf(1);
      for (const row of rows) expect(tags(row, 'w:cantSplit')).to.have.lengthOf(1);
    }
    expect(tags(odt, 'table:table-header-rows')).to.have.lengthOf(count);
    expect(html.match(/<thead><tr><th scope="col">/g)).to.have.lengthOf(count);
    expect(html.match(/<tbody><tr><th scope="row">/g)).to.have.lengthOf(count);
  });

  it('a row that is longer than a page may part, so that nothing is cut off', async () => {
    const note = 'Ett långt ord om saken. '.repeat(400);
    const long = sourceOf(main, { ...draft, agenda: { 'malbild.vision': { note, who: '', when: '' } } });
    const docx = partsOf(await bytesOf('docx', long)).get('word/document.xml')!;
    const row = tags(docx, 'w:tr').find(({ text }) => text.includes('Ett långt ord'))!;
    expect(tags(row, 'w:cantSplit')).to.deep.equal([]);
    const odt = partsOf(await bytesOf('odt', long)).get('content.xml')!;
    const same = tags(odt, 'table:table-row').find(({ text }) => text.includes('Ett långt ord'))!;
    expect(same.attributes['table:style-name']).to.match(/-long$/);
  });

  it('the circle is drawn, with a title and in words for those who do not see it', async () => {
    const drawn = sourceOf(circled, draftOf(circled, { people, name: 'x' }), 'en');
    const docx = partsOf(await bytesOf('docx', drawn)).get('word/document.xml')!;
    const [about] = tags(docx, 'wp:docPr');
    expect(about!.attributes).to.include({ title: 'pictures/ring/title (en)' });
    expect(about!.attributes['descr']).to.match(/Ekbackens IK and The school/);
    expect(tags(docx, 'wps:wsp').map(({ text }) => text)).to.include.members(['Ekbackens IK', 'runs it']);
    const ids = tags(docx, 'wps:cNvPr').map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).to.equal(ids.length);
    const odt = partsOf(await bytesOf('odt', drawn));
    expect(tags(odt.get('content.xml')!, 'svg:desc')[0]!.text).to.equal(about!.attributes['descr']);
    const svg = odt.get('Pictures/picture-1.svg')!;
    expect(tags(svg, 'title')[0]!.text).to.equal('pictures/ring/title (en)');
    expect(tags(svg, 'text').map(({ text }) => text)).to.include('The school');
    expect(await textOf('html', drawn)).to.match(/<svg[^>]* role="img"[^>]*><title>pictures\/ring\/title/);
  });

  it('from right to left, every part of them goes that way', async () => {
    const arabic = modelOf(withTexts(smallGuide(), ['ar']));
    const from = sourceOf(arabic, draftOf(arabic, { name: 'Hej', people }), 'ar');
    expect(from.paper.direction).to.equal('rtl');
    const docx = partsOf(await bytesOf('docx', from)).get('word/document.xml')!;
    expect(tags(docx, 'w:bidiVisual')).to.have.lengthOf(tags(docx, 'w:tbl').length);
    const paragraphs = tags(docx, 'w:p');
    const other = paragraphs.filter((one) =>
      tags(one, 'w:bidi').some(({ attributes }) => attributes['w:val'] === 'false'),
    );
    // What somebody wrote in Latin letters is not turned round.
    expect(other.map(({ text }) => text)).to.include('Hej');
    const odt = partsOf(await bytesOf('odt', from)).get('styles.xml')!;
    expect(tags(odt, 'style:page-layout-properties')[0]!.attributes['style:writing-mode']).to.equal('rl-tb');
    expect(await textOf('html', from))
      .to.match(/<html lang="ar" dir="rtl">/)
      .and.match(/<p dir="auto"><span dir="auto">Hej/);
  });

  it('sources that are no web addresses become no links', async () => {
    const guide = smallGuide();
    guide.sources.push({ ...guide.sources[0], id: 'site', url: 'https://example.org/a(b)?c=<d>' });
    const model = modelOf(withTexts(guide));
    // No guide is read with such an address; nothing rests on that.
    (model.guide.sources[0] as { url: string }).url = 'javascript:alert(1)';
    const from = sourceOf(model, EMPTY_DRAFT);
    for (const format of FORMATS) {
      const text =
        format === 'docx' || format === 'odt'
          ? [...partsOf(await bytesOf(format, from)).values()].map((part) => JSON.stringify(part)).join()
          : await textOf(format, from);
      expect(text, format).not.to.include('javascript:');
      if (format !== 'ics') expect(text, format).to.include('https://example.org/a(b)?c=%3Cd%3E');
    }
  });
});

describe('Document as a web page', () => {
  it('asks for nothing and runs nothing', async () => {
    const html = await textOf('html', source);
    expect(html.match(/<script[^>]*>/g)).to.deep.equal(['<script type="application/json" id="vagval-answers">']);
    expect(html).not.to.match(/<(link|img|iframe|object|embed|base|form)\b|@import|url\(|\son\w+=/i);
    const addresses = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    for (const address of addresses) expect(address).to.match(/^https:\/\//);
  });

  it('gives the guide back exactly what was in it, whatever people have written', async () => {
    const model = modelOf(smallBundle());
    await fc.assert(
      fc.asyncProperty(drafts(model, hostileWords), async (some) => {
        const html = await textOf('html', sourceOf(model, some));
        const { draft: again, problems } = await readAnswerFile(model, new Blob([html]));
        expect(problems).to.deep.equal([]);
        expect(again).to.deep.equal(some);
      }),
      { numRuns: 120, seed: SEED },
    );
  }).timeout(TIMEOUT);
});

/** What must not stand in any document: control characters but tab and line feed, and what is no character. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u;

describe('Documents of hostile words', () => {
  it('are all well-formed, and hold nothing that they must not', async () => {
    await fc.assert(
      fc.asyncProperty(drafts(circled, hostileWords), hostileWords, async (some, title) => {
        const bundle = withTexts(smallGuide());
        setText(bundle.locales['sv'] as Record<string, unknown>, 'guide/title', `T${title.replaceAll(/[{}$]/g, '')}`);
        const model = modelOf(bundle);
        for (const from of [sourceOf(circled, some), sourceOf(model, { ...some, chosen: null })]) {
          for (const format of ['docx', 'odt'] as const) {
            // Every part is parsed by the letter, and a parser that is not pleased throws.
            expect(partsOf(await bytesOf(format, from)).size).to.be.greaterThan(3);
          }
          const html = await textOf('html', from);
          expect(html).not.to.match(FORBIDDEN);
          expect(html.match(/<script|<\/script|<!--/gi)).to.deep.equal(['<script', '</script']);
          const svgs = html.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
          for (const svg of svgs) parseXml(svg);
          expect(await textOf('md', from)).not.to.match(FORBIDDEN);
          JSON.parse(await textOf('json', from));
          for (const line of (await textOf('ics', from)).split('\r\n')) {
            expect(Buffer.byteLength(line)).to.be.at.most(75);
            expect(line)
              .not.to.match(FORBIDDEN)
              .and.not.match(/[\n\r]/);
          }
        }
      }),
      { numRuns: 25, seed: SEED },
    );
  }).timeout(TIMEOUT);
});

describe('Document for the calendar', () => {
  const events = (text: string) => {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  };

  it('has the points with a day, each as a whole day, with who and what', async () => {
    const found = events(await textOf('ics', source));
    expect(found.map(({ startDate }) => startDate.toString())).to.deep.equal(['2026-12-03', '2027-01-14']);
    expect(found.every(({ startDate }) => startDate.isDate)).to.equal(true);
    expect(found[0]!.summary).to.equal('Vad hoppas var och en av er att samarbetet ska ge?');
    expect(found[1]!.description).to.equal('Strategisk samverkan\nKassören; och fler, alla');
    expect(found[0]!.component.getFirstPropertyValue('dtstamp')!.toString()).to.match(new RegExp(`^${TODAY}`));
  });

  it('names a meeting the same when its day is changed, and otherwise than another group does', async () => {
    const ids = async (some: Draft) => events(await textOf('ics', sourceOf(main, some))).map(({ uid }) => uid);
    const moved = { ...draft.agenda, 'malbild.vision': { ...draft.agenda['malbild.vision']!, when: '2027-02-02' } };
    const others = { ...draft, letterhead: { organisation: 'Granbyns IF', participants: '' } };
    expect(await ids({ ...draft, agenda: moved })).to.deep.equal(await ids(draft));
    expect(new Set([...(await ids(draft)), ...(await ids(others))]).size).to.equal(4);
  });

  it('is an empty calendar without any', async () => {
    expect(events(await textOf('ics', sourceOf(main, EMPTY_DRAFT)))).to.deep.equal([]);
  });
});

/** Every piece of text in some blocks. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { kind, report: _report, drawing: _drawing, ...rest } = value as Record<string, unknown>;
  const own = kind === 'entry' ? [rest['term']] : [rest['text'], ...((rest['columns'] as unknown[]) ?? [])];
  const texts = own.filter((text): text is string => typeof text === 'string' && text.trim() !== '');
  return [...texts, ...Object.values(rest).flatMap(wordsOf)];
}

function headingLevels(format: 'docx' | 'html' | 'odt', bytes: Uint8Array): number[] {
  if (format === 'html') {
    return [...new TextDecoder().decode(bytes).matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
  }
  const parts = partsOf(bytes);
  if (format === 'odt') {
    return tags(parts.get('content.xml')!, 'text:h').map(({ attributes }) => Number(attributes['text:outline-level']));
  }
  const styles = tags(parts.get('word/document.xml')!, 'w:pStyle').map((tag: Tag) => tag.attributes['w:val']!);
  return styles.flatMap((style) => /^Heading(\d)$/.exec(style)?.[1] ?? []).map(Number);
}
