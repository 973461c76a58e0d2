import { expect } from 'chai';
import { openGuide, type GuidePage } from './support/guide-page.js';
import { caseOf, facts, isAsked, outcomes } from './support/samverkan.js';
import { guideFolder, guideTag, hostPage, publish, script } from './support/site.js';
import { Words } from './support/words.js';

const words = new Words();
const { answers } = caseOf('V4');
/** Of the section that is the agenda. */
const AGENDA_ROWS = '.vagval-sheet:nth-of-type(2) tbody tr';
const css = `#host-main { display: flex; max-height: 300px; overflow: hidden; } body { background: navy; }`;

for (const mode of ['light', 'isolated'] as const) {
  describe(`On paper, ${mode},`, () => {
    let guide: GuidePage;
    let points: string[];

    before(async () => {
      const tag = guideTag({ src: guideFolder, ...(mode === 'isolated' ? { isolated: '' } : {}) });
      guide = await openGuide({ url: await publish(hostPage({ head: `<style>${css}</style>${script}`, body: tag })) });
      await guide.give({ ...answers, analysen: 'Vi vill att fler ska klara skolan.' });
      await guide.goTo('former');
      const outcome = words.guide('outcomes', 'verksamhetsstod', 'inline');
      await guide.press('button', words.ui('result.choose', { outcome }));
      await guide.isAt(words.ui('agenda.title.chosen', { outcome }));
      await guide.evaluate((root) => {
        for (const details of root.querySelectorAll('details')) details.open = true;
      });
      points = await guide.texts('.vagval-point');
      await guide.goTo('report');
      await guide.page.emulateMediaType('print');
    });
    after(() => guide.close());

    it('nothing of the page around the guide is left', async () => {
      const seen = await guide.page.evaluate(() =>
        ['#host-header', '#host-footer', '#host-button', 'h1'].filter((selector) =>
          document.querySelector(selector)!.checkVisibility(),
        ),
      );
      expect(seen).to.deep.equal([]);
    });

    it('there are no buttons', async () => {
      expect(await visible('button, input, textarea, select')).to.deep.equal([]);
    });

    it('every question that was asked stands with its answer', async () => {
      const rows = await visible('.vagval-answer-row');
      for (const id of facts.filter((fact) => isAsked(fact, answers))) {
        const given = answers[id] === undefined ? words.ui('answer.none') : words.answer(id, answers[id]);
        const title = words.guide('questions', id, 'title');
        expect(
          rows.filter((row) => row.startsWith(title) && row.endsWith(given)),
          id,
        ).to.have.length(1);
      }
      expect(rows.join()).to.include('Vi vill att fler ska klara skolan.');
    });

    it('every form stands with its status and its reasons', async () => {
      const shown = await visible('.vagval-on-paper');
      expect(shown).to.have.length(outcomes.length);
      for (const outcome of outcomes) {
        const [text] = shown.filter((entry) => entry.startsWith(words.guide('outcomes', outcome, 'title')));
        expect(text, outcome).to.match(/\(Enligt guiden: |\(Vår tolkning: /);
      }
      const [blocked] = shown.filter((entry) => entry.startsWith(words.guide('outcomes', 'projektmedel', 'title')));
      expect(blocked)
        .to.include(words.ui('status.does-not-fit'))
        .and.to.include(words.guide('reasons', 'F3.N1', 'holds'));
    });

    it('every point of the agenda has a row with room to write in', async () => {
      const rows = await visible(AGENDA_ROWS);
      expect(points.length).to.be.greaterThan(10);
      for (const point of points)
        expect(
          rows.filter((row) => row.startsWith(point)),
          point,
        ).to.have.length(1);
      const heights = await guide.evaluate((root) =>
        [...root.querySelectorAll('.vagval-roomy tbody tr')].map((row) => row.getBoundingClientRect().height),
      );
      expect(Math.min(...heights)).to.be.at.least(40);
    });

    it('all sources, the date and the version stand', async () => {
      const text = (await visible('.vagval-report')).join();
      expect(text).to.include('Strategisk samverkan för ett hållbart samhälle').and.to.include('Lag (2016:1145)');
      expect(text).to.match(/Guidens version: \d+\.\d+\.\d+/);
      expect(text).to.match(new RegExp(`Framtaget \\d{1,2} \\S+ ${new Date().getUTCFullYear()}`));
    });

    it('nothing is cut off by the boxes that the page had around the guide', async () => {
      const height = await guide.evaluate((root, host) => {
        const tree = root.querySelector('.vagval-report')!.getBoundingClientRect();
        const around = [host, ...boxesAround(host)].filter((box) => {
          const { overflowY } = getComputedStyle(box);
          return overflowY !== 'visible' && box.getBoundingClientRect().bottom < tree.bottom - 1;
        });
        return [tree.height > 2000, around.map(({ localName }) => localName)];

        function boxesAround(element: Element): Element[] {
          const parent = element.parentElement;
          return parent && parent !== document.documentElement ? [parent, ...boxesAround(parent)] : [];
        }
      });
      expect(height).to.deep.equal([true, []]);
    });

    it('it becomes a tagged PDF of several pages, with headings, tables and their heads, and the language', async () => {
      const pdf = Buffer.from(await guide.page.pdf({ tagged: true, format: 'A4' })).toString('latin1');
      expect(pdf.startsWith('%PDF-')).to.be.true;
      expect(pdf).to.include('/StructTreeRoot').and.to.include('/Lang (sv)');
      expect(pdf.match(/\/Type \/Page\b/g)!.length).to.be.within(4, 25);
      const count = (tag: string) => (pdf.match(new RegExp(`/S /${tag}\\b`, 'g')) ?? []).length;
      const seen = await guide.evaluate((root) =>
        ['h2', 'h3', 'h4', 'h5', 'table', 'th', '.vagval-report th[scope=col]'].map(
          (tag) => [...root.querySelectorAll(tag)].filter((one) => one.checkVisibility()).length,
        ),
      );
      expect(['H2', 'H3', 'H4', 'H5', 'Table', 'TH'].map(count)).to.deep.equal(seen.slice(0, 6));
      expect(pdf.match(/\/Scope \/Column/g)).to.have.lengthOf(seen[6]!);
    });

    it('sections begin on a new page, headings stay with what follows, and rows and points in one piece', async () => {
      const [sections, rest] = await guide.evaluate((root) => {
        const styles = (selector: string, property: string) => [
          ...new Set(
            [...root.querySelectorAll(selector)].map((one) => getComputedStyle(one).getPropertyValue(property)),
          ),
        ];
        return [
          [...root.querySelectorAll('.vagval-sheet')].map((one) => getComputedStyle(one).breakBefore),
          [
            styles('.vagval-sheet :is(h2, h3, h4, h5), .vagval-paper-group', 'break-after'),
            styles('.vagval-report :is(tr, li)', 'break-inside'),
          ],
        ];
      });
      expect(sections).to.deep.equal(['auto', 'page', 'page', 'page', 'page', 'page']);
      expect(rest).to.deep.equal([['avoid'], ['avoid']]);
    });

    it('guide, version, date and the number of the page stand at the edges, and the title is that of the paper', async () => {
      const edges = () =>
        guide.page.evaluate(() =>
          document.adoptedStyleSheets
            .flatMap((sheet) => [...sheet.cssRules])
            .filter((rule) => rule instanceof CSSPageRule)
            .map((rule) => rule.cssText),
        );
      const [rule] = await edges();
      expect(rule)
        .to.include(words.guide('guide', 'title'))
        .and.match(/counter\(page\) " \/ " counter\(pages\)/);
      expect(rule).to.match(new RegExp(`\\d{1,2} \\S+ ${new Date().getUTCFullYear()}`));
      const titles = await guide.page.evaluate(() => {
        const title = () => document.title;
        const before = title();
        window.dispatchEvent(new Event('beforeprint'));
        const during = title();
        window.dispatchEvent(new Event('afterprint'));
        return [before, during, title()];
      });
      const own = 'Samverkan – Granbyns kommun';
      expect(titles).to.deep.equal([own, `${words.guide('guide', 'title')}. Guidens version: 1.0.0.`, own]);
      await guide.goTo('review');
      expect(await edges()).to.deep.equal([]);
      await guide.goTo('report');
      expect(await edges()).to.have.lengthOf(1);
    });

    /** The text of what is seen on paper, one entry for each element. */
    function visible(selector: string): Promise<string[]> {
      return guide.evaluate(
        (root, _host, wanted) =>
          [...root.querySelectorAll<HTMLElement>(wanted)]
            .filter((element) => element.checkVisibility() && element.getClientRects().length > 0)
            .map((element) => element.innerText.replace(/\s+/g, ' ').trim()),
        selector,
      );
    }
  });
}

it('A page whose guide is not at its report prints as the page that it is', async () => {
  const guide = await openGuide();
  await guide.give(answers);
  await guide.goTo('former');
  await guide.page.emulateMediaType('print');
  const seen = await guide.page.$eval('h1', (element) => element.checkVisibility());
  const [heading] = await guide.texts('[data-vagval-screen]');
  await guide.close();
  expect(seen).to.be.true;
  expect(heading).to.not.equal('');
});
