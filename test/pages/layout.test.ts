import { expect } from 'chai';
import { openGuide, type GuidePage } from './support/guide-page.js';
import { focused } from './support/keyboard.js';
import { caseOf } from './support/samverkan.js';
import { guideFolder, guideTag, hostPage, publish, script } from './support/site.js';
import { until } from './support/until.js';
import { Words } from './support/words.js';

const words = new Words();
const screens = ['start', 'aktorerna', 'agande', 'review', 'former', 'comparison', 'forverkligande', 'report'];
const some = ['start', 'agande', 'former'];

/** What WCAG 1.4.12 lets a reader set. */
const spacing = `:where(*) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

interface Place {
  readonly name: string;
  readonly width: number;
  readonly css?: string;
  /** How the box is laid out that the guide stands in. */
  readonly box?: string;
  readonly screens: readonly string[];
  /** Whether text is also spaced out there. */
  readonly spaced?: true;
}

const places: readonly Place[] = [
  { name: 'on a phone of 320 pixels', width: 320, screens, spaced: true },
  { name: 'on 768 pixels', width: 768, screens },
  { name: 'on 1280 pixels', width: 1280, screens, spaced: true },
  { name: 'in a column of 280 pixels', width: 1280, box: 'width: 280px', screens, spaced: true },
  { name: 'in a flex row', width: 320, box: 'display: flex', screens: some },
  {
    name: 'in a flex column that centres',
    width: 320,
    box: 'display: flex; flex-flow: column; align-items: center',
    screens: some,
  },
  { name: 'in a grid that centres', width: 320, box: 'display: grid; place-items: center', screens: some },
  { name: 'with text of twice the size', width: 1280, css: 'html { font-size: 200%; }', screens },
  {
    name: 'on a page whose root is 10 pixels',
    width: 1280,
    css: 'html { font-size: 62.5%; } body { font-size: 1.6rem; }',
    screens: some,
  },
];

const modes = ['light', 'isolated'] as const;

for (const { name, width, css = '', box = '', screens, spaced } of places) {
  describe(`The guide ${name}, light and isolated,`, () => {
    let guides: readonly GuidePage[];

    before(async () => {
      guides = await Promise.all(modes.map((mode) => openAt(`body { margin: 8px; } ${css}`, { width, box, mode })));
    });
    after(() => Promise.all(guides.map((guide) => guide.close())));

    it('is read without scrolling sideways, and nothing is cut off', () => Promise.all(guides.map(expectRoom)));

    if (spaced) {
      it('stays whole when the reader spaces the text out', async () => {
        await Promise.all(guides.map((guide) => space(guide, spacing)));
        await Promise.all(guides.map(expectRoom));
      });
    }

    async function expectRoom(guide: GuidePage): Promise<void> {
      for (const screen of screens) {
        await guide.goTo(screen);
        await unfold(guide);
        expect(await overflowing(guide), screen).to.deep.equal([]);
      }
    }
  }).timeout(60_000);
}

for (const mode of modes) {
  describe(`Below a header of the page that stays in sight, ${mode},`, () => {
    it('no control with the focus is covered, forwards or backwards', async () => {
      const css = `#host-header { position: sticky; top: 0; height: 100px; background: white; z-index: 10; }
        #host-footer { position: sticky; bottom: 0; height: 60px; background: white; z-index: 10; }`;
      const guide = await openAt(css, { width: 768, height: 700, mode });
      for (const screen of ['agande', 'review', 'former']) {
        await guide.goTo(screen);
        await until(`${screen}: the heading in sight`, async () => !(await isCovered(guide)));
        for (const back of [false, true]) {
          for (let pressed = 0; pressed < 25; pressed++) {
            if (back) await guide.page.keyboard.down('Shift');
            await guide.page.keyboard.press('Tab');
            if (back) await guide.page.keyboard.up('Shift');
            const focus = await focused(guide.page);
            if (!focus || ['Kontakta oss', 'Granbyns kommun'].includes(focus.text)) break;
            await until(`${screen}: ”${focus.text}” in sight`, async () => !(await isCovered(guide)));
          }
        }
      }
      await guide.close();
    });
  }).timeout(60_000);

  describe(`With colours of the reader's own, ${mode},`, () => {
    it('what is checked looks other than what is not, and the focus is seen', async () => {
      const guide = await openAt('', { width: 768, mode });
      const session = await guide.page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      expect(await guide.page.evaluate(() => matchMedia('(forced-colors: active)').matches)).to.be.true;
      await guide.goTo('tillit');
      const pictures = [await picture(guide, 0), await picture(guide, 1)];
      await guide.choose(words.answer('tillit', 'delvis'));
      await guide.evaluate((root) => ((root.getRootNode() as Document).activeElement as HTMLElement).blur());
      expect(await picture(guide, 0)).to.not.equal(pictures[0]);
      expect(await picture(guide, 1)).to.not.equal(pictures[1]);
      const unfocused = await picture(guide, 1);
      await guide.goTo('tillit');
      while ((await focused(guide.page))?.type !== 'radio') await guide.page.keyboard.press('Tab');
      expect(await picture(guide, 1)).to.not.equal(unfocused);

      await guide.goTo('former');
      const marks = await guide.evaluate((root) =>
        [...root.querySelectorAll<HTMLElement>('.vagval-overview .vagval-status')].map(
          ({ dataset }) => dataset['status']!,
        ),
      );
      const shapes = new Map<string, string>();
      for (const [place, status] of marks.entries()) {
        const mark = await guide.page.evaluateHandle(
          (host, nth) => (host.shadowRoot ?? host).querySelectorAll('.vagval-overview .vagval-status i')[nth]!,
          guide.host,
          place,
        );
        shapes.set(status, await mark.screenshot({ encoding: 'base64' }));
      }
      expect(shapes.size).to.be.at.least(3);
      expect(new Set(shapes.values()).size).to.equal(shapes.size);
      await guide.close();
    });
  }).timeout(60_000);
}

describe('For somebody who wants no motion', () => {
  it('nothing moves', async () => {
    const guide = await openAt('', { width: 1280, mode: 'light' });
    await guide.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    for (const screen of screens) {
      await guide.goTo(screen);
      const moving = await guide.evaluate((root) => [
        root.getAnimations({ subtree: true }).length,
        [...root.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return parseFloat(transitionDuration) > 0 || animationName !== 'none' || scrollBehavior === 'smooth';
        }).length,
      ]);
      expect(moving, screen).to.deep.equal([0, 0]);
    }
    await guide.close();
  });
}).timeout(60_000);

interface Opening {
  readonly width: number;
  readonly height?: number;
  readonly box?: string;
  readonly mode: 'light' | 'isolated';
}

async function openAt(css: string, { width, height = 800, box = '', mode }: Opening): Promise<GuidePage> {
  const tag = guideTag({ src: guideFolder, ...(mode === 'isolated' ? { isolated: '' } : {}) });
  const body = `<div style="${box}">${tag}</div>`;
  const url = await publish(hostPage({ head: `<style>${css}</style>${script}`, body }));
  const guide = await openGuide({ url, width, height });
  await guide.give({ ...caseOf('V5').answers, analysen: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3) });
  return guide;
}

/** What sticks out: of the window, of the guide, or of its own box without a way to see it. */
function overflowing(guide: GuidePage): Promise<string[]> {
  return guide.evaluate((root, host) => {
    const name = (element: Element) =>
      `${element.localName}.${element.className} ”${element.textContent.trim().slice(0, 40)}”`;
    const { scrollWidth, clientWidth } = document.documentElement;
    const page = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide, of ${clientWidth}`] : [];
    const { left, right } = root.getBoundingClientRect();
    const shown = [...root.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.checkVisibility() && !element.closest('.vagval-hidden, thead'),
    );
    const out = shown.filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    });
    const cut = shown.filter((element) => {
      const { overflowX, overflowY, display } = getComputedStyle(element);
      if (display === 'inline' || element.matches('textarea, input, select')) return false;
      const hides = overflowX !== 'visible' || overflowY !== 'visible';
      const wide = element.scrollWidth > element.clientWidth + 1;
      const high = element.scrollHeight > element.clientHeight + 1;
      return hides && (wide || high);
    });
    const space = host.parentElement!.clientWidth;
    const narrow =
      root.offsetWidth < Math.min(space, 600) ? [`the guide is only ${root.offsetWidth} wide, of ${space}`] : [];
    const wide = root.scrollWidth > root.clientWidth ? [`the guide is ${root.scrollWidth} wide`] : [];
    return [
      ...page,
      ...narrow,
      ...wide,
      ...out.map((element) => `${name(element)} is out`),
      ...cut.map((element) => `${name(element)} is cut`),
    ];
  });
}

/** A style sheet of the reader's, which reaches into shadow roots as one of the browser does. */
async function space(guide: GuidePage, css: string): Promise<void> {
  await guide.evaluate((root, _host, text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    for (const tree of new Set([document, root.getRootNode() as Document | ShadowRoot]))
      tree.adoptedStyleSheets.push(sheet);
  }, css);
  const applied = await guide.evaluate((root) => getComputedStyle(root.querySelector('button')!).wordSpacing);
  expect(parseFloat(applied)).to.be.greaterThan(1);
}

async function unfold(guide: GuidePage): Promise<void> {
  await guide.evaluate((root) => {
    for (const details of root.querySelectorAll('details')) details.open = true;
  });
}

/** Whether the middle of what has the focus lies under something else, or outside the window. */
function isCovered(guide: GuidePage): Promise<boolean> {
  return guide.evaluate((root) => {
    const tree = root.getRootNode() as Document | ShadowRoot;
    const { activeElement } = tree;
    if (!activeElement) throw new Error('Nothing has the focus');
    const box = activeElement.getClientRects()[0]!;
    const top = tree.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return top === null || !(activeElement.contains(top) || top.contains(activeElement)) || !root.contains(top);
  });
}

async function picture(guide: GuidePage, place: number): Promise<string> {
  const choice = await guide.page.evaluateHandle(
    (host, nth) => (host.shadowRoot ?? host).querySelectorAll('.vagval-choice')[nth]!,
    guide.host,
    place,
  );
  const { x, y, width, height } = await choice.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    const box = element.getBoundingClientRect();
    return { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height };
  });
  // With some room around it, for the ring of the focus.
  return guide.page.screenshot({
    encoding: 'base64',
    clip: { x: x - 8, y: y - 3, width: width + 16, height: height + 6 },
  });
}
