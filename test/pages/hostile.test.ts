import { expect } from 'chai';
import { openGuide } from './support/guide-page.js';
import { caseOf } from './support/samverkan.js';
import { guideBundle, guideFolder, guideTag, hostPage, publish, script } from './support/site.js';
import { readFile } from 'node:fs/promises';
import { until } from './support/until.js';
import { Words } from './support/words.js';

const words = new Words();
const inline = `<script type="application/json">${await readFile(`.${guideBundle}`, 'utf8')}</script>`;

/** Style sheets of sites that have been seen, and worse. */
const sheets = {
  'resets everything': '* { margin: 0; padding: 0; border: 0; font: inherit; }',
  'unsets everything': 'body * { all: unset; } script, style, template { display: none; }',
  'unsets everything, as important': 'body * { all: unset !important; } script, style { display: none !important; }',
  'floats labels, hides radio buttons and buttons, takes outlines away': `
    label { float: left; width: 30%; } input[type=radio] { display: none; } button { display: none; }
    *:focus { outline: none !important; }`,
  'draws its own radio buttons': `
    input[type=radio], input[type=checkbox] { position: absolute; opacity: 0; width: 0; height: 0; appearance: none;
      clip: rect(0, 0, 0, 0); pointer-events: none; }
    label::before { content: '○'; }`,
  'hides them for good': 'input { display: none !important; } button { visibility: hidden !important; }',
  'lifts fieldsets out of the flow':
    'fieldset { position: absolute; width: 100px; } legend { float: left; display: none; }',
  'writes in capitals': '* { text-transform: uppercase; letter-spacing: 0.1em; font-size: 14px !important; }',
  'sets widths and heights':
    'div, section, p, label, button { width: 600px; height: 20px; overflow: hidden; line-height: 1; }',
} as const;

describe('On a page whose style sheet', () => {
  for (const [name, css] of Object.entries(sheets)) {
    for (const mode of ['light', 'isolated'] as const) {
      it(`${name}, the guide is walked by clicking on what one sees, ${mode}`, async () => {
        const tag = guideTag({ src: guideFolder, ...(mode === 'isolated' ? { isolated: '' } : {}) });
        const url = await publish(hostPage({ head: `<style>${css}</style>${script}`, body: tag }));
        const guide = await openGuide({ url });
        await guide.begin();
        await guide.goTo('fokus');
        const boxes = await guide.evaluate((root) =>
          [...root.querySelectorAll('input')].map((input) => {
            const { x, y, width, height } = input.getBoundingClientRect();
            input.scrollIntoView({ block: 'center' });
            const box = input.getBoundingClientRect();
            const tree = root.getRootNode() as Document | ShadowRoot;
            const hit = tree.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === input;
            return {
              hit,
              seen: input.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
              x,
              y,
              width,
              height,
            };
          }),
        );
        expect(boxes.length).to.equal(4);
        for (const { hit, seen, width, height } of boxes) {
          expect({ hit, seen, large: width >= 16 && height >= 16 }).to.deep.equal({
            hit: true,
            seen: true,
            large: true,
          });
        }
        await guide.choose(words.answer('fokus', 'sakomrade'));
        await guide.proceed();
        await guide.isAt(words.guide('questions', 'initiativ', 'title'));
        await guide.page.keyboard.press('Tab');
        await guide.page.keyboard.press('Tab');
        expect(await focusWidth(guide.page), 'the outline of what has the focus').to.be.at.least(2);
        await guide.give(caseOf('V4').answers);
        await guide.goTo('review');
        await guide.toResult();
        const outcome = words.guide('outcomes', 'verksamhetsstod', 'inline');
        await guide.press('button', words.ui('result.choose', { outcome }));
        await guide.isAt(words.ui('agenda.title.chosen', { outcome }));
        await guide.press('button', words.ui('agenda.print'));
        await guide.isAt(words.ui('report.title', { guide: words.guide('guide', 'title') }));
        await guide.close();
      });
    }
  }

  it('shows everything does not show the data of a guide within the page', async () => {
    const css = '* { display: block !important; }';
    const url = await publish(hostPage({ head: `<style>${css}</style>${script}`, body: guideTag({}, inline) }));
    const guide = await openGuide({ url });
    const seen = await guide.evaluate((_root, host) => host.querySelector('script')?.checkVisibility() ?? false);
    await guide.close();
    expect(seen).to.be.false;
  });
});

describe('The colours and letters', () => {
  it('of the page are taken over where it has its own rules, and the layout stays', async () => {
    const css = '.vagval-primary { background: rgb(9, 9, 99); } body { font-family: monospace; }';
    const url = await publish(hostPage({ head: `<style>${css}</style>${script}` }));
    const guide = await openGuide({ url });
    const styles = await guide.evaluate((root) => {
      const { backgroundColor, fontFamily } = getComputedStyle(root.querySelector('.vagval-primary')!);
      return [backgroundColor, fontFamily];
    });
    await guide.close();
    expect(styles).to.deep.equal(['rgb(9, 9, 99)', 'monospace']);
  });

  it('of a theme reach the guide, from a file and as a property, with the class names of the site', async () => {
    const theme = {
      tokens: { '--vagval-accent': 'var(--granbyn-blue)', '--other': 'red' },
      classes: { 'button.primary': 'env-button env-button--primary', choice: 'env-choice' },
    };
    const path = await publish(JSON.stringify(theme));
    const css = ':root { --granbyn-blue: rgb(0, 40, 90); }';
    for (const attributes of [{}, { isolated: '' }]) {
      const tag = guideTag({ src: guideFolder, theme: new URL(path).pathname, ...attributes });
      const url = await publish(hostPage({ head: `<style>${css}</style>${script}`, body: tag }));
      const guide = await openGuide({ url });
      const read = () =>
        guide.evaluate((root) => {
          const button = root.querySelector<HTMLElement>('.vagval-primary')!;
          const other = root.style.getPropertyValue('--other');
          return [getComputedStyle(button).backgroundColor, button.className.split(' ').slice(-2).join(' '), other];
        });
      await until('the theme', async () => (await read())[0] === 'rgb(0, 40, 90)');
      expect(await read()).to.deep.equal(['rgb(0, 40, 90)', 'env-button env-button--primary', '']);
      await guide.evaluate((_root, host) => {
        host.theme = { tokens: { '--vagval-accent': 'rgb(1, 1, 1)' }, classes: { 'button.primary': 'one two' } };
      });
      await until('the other theme', async () => (await read())[0] === 'rgb(1, 1, 1)');
      expect((await read())[1]).to.equal('one two');
      await guide.evaluate((_root, host) => {
        host.theme = '';
      });
      await until('no theme', async () => (await read())[0] === 'rgb(31, 95, 91)');
      await guide.close();
    }
  });

  it('stay the usual ones when the theme cannot be had', async () => {
    const url = await publish(hostPage({ body: guideTag({ src: guideFolder, theme: '/nowhere.json' }) }));
    const guide = await openGuide({ url });
    await guide.begin();
    await guide.isAt(words.guide('questions', 'analysen', 'title'));
    expect(guide.open.pageErrors).to.deep.equal([]);
    await guide.close();
  });
});

function focusWidth(page: Awaited<ReturnType<typeof openGuide>>['page']): Promise<number> {
  return page.evaluate(() => {
    let element = document.activeElement!;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const widths = [element, element.closest('label') ?? element].map((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
    });
    return Math.max(...widths);
  });
}
