import { expect } from 'chai';
import { pictured } from '../support/showcase.js';
import { objections } from './support/axe.js';
import { newPage } from './support/browser.js';
import { GuidePage, openGuide } from './support/guide-page.js';
import { chooseByArrows, focused, pressButton, tabTo } from './support/keyboard.js';
import { hostPage, publish, script } from './support/site.js';
import { until } from './support/until.js';
import { Words, type Language } from './support/words.js';

type Mode = 'light' | 'isolated';
const modes: readonly Mode[] = ['light', 'isolated'];
const tags = ['vagval-circle', 'vagval-process', 'vagval-profile'] as const;
/** The screens of the guide that have pictures. */
const screens = ['p-hosts', 'p-stage', 'result', 'report'];

const inline = `<script type="application/json">${JSON.stringify(pictured)}</script>`;
/** No style may stand in the page; what the library needs it adopts by script. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const names = [
  'Granby hembygdsförening',
  'Arbetsmarknadsförvaltningen',
  'Rädda Barnens lokalförening i Granby',
  'Region Mittlandet',
  'Överförmyndarnämnden',
  'Granby Handel AB',
  'Svenska kyrkan',
  'Kultur- och fritidsnämnden',
  'Verdandi',
  'Idrottsföreningen Kamraterna',
  'Sparbanken',
  'Stadsmissionen',
];
const arabic = ['جمعية الشباب', 'منظمات المجتمع المدني في المدينة', 'البنك', 'بلدية غرانبي'];
const parties = (count: number, from = names) =>
  Array.from({ length: count }, (_, index) => ({
    name: from[index % from.length]!,
    side: ['us', 'them', ''][index % 3]!,
    role: index % 4 === 0 ? 'bjuder på fika' : '',
  }));
const answers = {
  who: 'host',
  stage: 'do',
  hosts: parties(6),
  thoughts: 'Fler unga i Granby ska klara skolan och hitta en väg till arbete eller studier.',
  'heard-us': 3,
  'heard-more': 1,
  'heard-most': 2,
  'heard-them': 'vet_inte',
  'room-us': 4,
};

interface Opening {
  readonly language?: Language;
  readonly mode?: Mode;
  readonly width?: number;
  readonly box?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The picture alone, or the whole guide. */
async function openTag(
  tag: (typeof tags)[number] | 'vagval-guide',
  { language = 'en', mode = 'light', width = 1280, box = '', headers = {} }: Opening = {},
): Promise<GuidePage> {
  const element = `<${tag} lang="${language}"${mode === 'isolated' ? ' isolated' : ''}>${inline}</${tag}>`;
  const body = box === '' ? element : `<div style="${box}">${element}</div>`;
  const page = hostPage({ lang: language, body, head: script });
  // The policy would refuse the icon.
  const url = await publish(page.replace(/<link rel="icon"[^>]*>/, ''), headers);
  const words = new Words(language);
  if (tag === 'vagval-guide') {
    const title = language === 'en' ? 'Gathering' : `كلمة Gathering`;
    return openGuide({ url, words, title, width });
  }
  const open = await newPage({ width });
  await open.page.goto(url);
  const guide = GuidePage.of(open, (await open.page.$(tag))!, words);
  await until('the picture', async () => (await guide.heading()) !== null);
  return guide;
}

for (const mode of modes) {
  for (const language of ['en', 'ar'] as const) {
    describe(`Pictures, ${mode}, in ${language}:`, () => {
      it('axe finds nothing in the guide, with answers and without', async () => {
        const guide = await openTag('vagval-guide', { mode, language });
        for (const given of [answers, {}]) {
          await give(guide, given);
          for (const screen of screens) {
            await guide.goTo(screen);
            expect(await objections(guide), screen).to.deep.equal([]);
          }
        }
        await guide.close();
      });

      for (const tag of tags) {
        it(`axe finds nothing in <${tag}> alone, wide and narrow`, async () => {
          const guide = await openTag(tag, { mode, language });
          for (const [width, given] of [
            [1280, answers],
            [320, answers],
            [320, {}],
          ] as const) {
            await guide.page.setViewport({ width, height: 900 });
            await give(guide, given);
            expect(await objections(guide), `${width}`).to.deep.equal([]);
          }
          await guide.close();
        });
      }
    }).timeout(60_000);
  }

  describe(`Pictures under the strictest content policy, ${mode},`, () => {
    it('are drawn in the guide without breaking a rule', async () => {
      const guide = await openTag('vagval-guide', { mode, headers: { 'content-security-policy': policy } });
      await give(guide, answers);
      for (const screen of screens) {
        await guide.goTo(screen);
        expect((await guide.texts('figure')).length, screen).to.be.greaterThan(0);
      }
      const { policyViolations, pageErrors, consoleErrors } = guide.open;
      await guide.close();
      expect({ policyViolations, pageErrors, consoleErrors }).to.deep.equal({
        policyViolations: [],
        pageErrors: [],
        consoleErrors: [],
      });
    });

    for (const tag of tags) {
      it(`<${tag}> is drawn alone, in the colours of its stylesheet`, async () => {
        const guide = await openTag(tag, { mode, headers: { 'content-security-policy': policy } });
        await give(guide, answers);
        const colours = await guide.evaluate((root) =>
          [...root.querySelectorAll('.vagval-solid')].map((shape) => getComputedStyle(shape).fill),
        );
        const { policyViolations } = guide.open;
        await guide.close();
        if (tag !== 'vagval-process') expect(new Set(colours)).to.deep.equal(new Set(['rgb(31, 95, 91)']));
        expect(policyViolations).to.deep.equal([]);
      });
    }
  });

  describe(`Pictures by keyboard, ${mode}:`, () => {
    it('parties are written, given a side and taken away, and the circle follows each letter', async () => {
      const guide = await openTag('vagval-circle', { mode });
      const list = () => guide.texts('figure ol li');
      await tabTo(guide.page, 'box for the middle', ({ tag }) => tag === 'textarea');
      await guide.page.keyboard.type('Sing');
      await until('the middle', async () => (await guide.texts('figure p')).join().includes('Sing'));
      await tabTo(guide.page, 'box for a name', ({ text }) => text === 'Name of the party');
      await guide.page.keyboard.type('The ch');
      await until('the party', async () => (await list()).join() === 'The ch');
      await guide.page.keyboard.type('oir');
      expect(await focused(guide.page)).to.include({ text: 'Name of the party' });
      await guide.page.keyboard.press('Tab');
      await guide.page.keyboard.press('ArrowDown');
      await until('the side', async () => (await list()).join() === 'The choir, us');
      await guide.page.keyboard.press('Tab');
      await guide.page.keyboard.type('sings');
      await until('the role', async () => (await list()).join() === 'The choir, us, sings');
      await pressButton(guide.page, 'Remove party 1');
      await until('no party', async () => (await list()).length === 0);
      await guide.close();
    });

    it('the stage is chosen with the arrows', async () => {
      const guide = await openTag('vagval-process', { mode });
      await chooseByArrows(guide.page, 'learn');
      await until('the stage', async () => (await guide.texts('[aria-current=step]')).join() === 'learn you are here');
      await guide.close();
    });

    it('an answer behind a bar is changed, and one comes back to the result', async () => {
      const guide = await openTag('vagval-guide', { mode });
      await give(guide, answers);
      await guide.goTo('result');
      await tabTo(
        guide.page,
        'answers',
        ({ tag, text }) => tag === 'summary' && text === guide.words.ui('profile.answers'),
      );
      await guide.page.keyboard.press('Enter');
      await pressButton(guide.page, 'Change');
      await guide.isAt('Scales');
      await chooseByArrows(guide.page, '4. always');
      await pressButton(guide.page, guide.words.ui('page.back-to-result'), 'Enter');
      await until('the bar', async () =>
        (await guide.texts('.vagval-bar'))[0]!.includes('The answers go from 1 to 4.'),
      );
      await guide.close();
    });
  }).timeout(60_000);
}

/** What WCAG 1.4.12 lets a reader set. */
const spacing = `:where(*) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

const places = [
  { name: 'in a column of 280 pixels', width: 1280, box: 'width: 280px', language: 'en' },
  { name: 'on 320 pixels', width: 320, language: 'ar' },
  { name: 'on 700 pixels', width: 700, language: 'en' },
  { name: 'on 1280 pixels', width: 1280, language: 'ar' },
  { name: 'on a wall of 1920 pixels', width: 1920, language: 'en' },
] as const;

for (const { name, ...place } of places) {
  describe(`Pictures ${name}, in ${place.language},`, () => {
    it('have room, whatever the number of parties, also with text spaced out', async () => {
      for (const tag of tags) {
        const guide = await openTag(tag, place);
        for (const spaced of [false, true]) {
          if (spaced) await guide.page.addStyleTag({ content: spacing });
          for (const count of tag === 'vagval-circle' ? [2, 6, 11, 12, 20] : [1]) {
            await give(guide, { ...answers, hosts: parties(count, place.language === 'ar' ? arabic : names) });
            expect(await faults(guide), `${tag} with ${count}, ${spaced ? 'spaced out' : 'plain'}`).to.deep.equal([]);
          }
        }
        await guide.close();
      }
    });
  }).timeout(60_000);
}

describe('Pictures on paper', () => {
  it('are black on white, with names and without links, whatever the colours of the page', async () => {
    const guide = await openTag('vagval-guide');
    await give(guide, { ...answers, hosts: parties(3) });
    await guide.goTo('report');
    await guide.page.addStyleTag({
      content: 'body { --vagval-accent: gold; --vagval-text: white; --vagval-background: navy; }',
    });
    await guide.page.emulateMediaType('print');
    const colours = await guide.evaluate((root) =>
      [...root.querySelectorAll('figure :is(.vagval-named text, .vagval-named .vagval-solid, figcaption, li)')].map(
        (part) => {
          const { fill, color } = getComputedStyle(part);
          return `${part.localName} ${part instanceof SVGElement ? fill : color}`;
        },
      ),
    );
    const black = ['polygon', 'text', 'figcaption', 'li'].map((part) => `${part} rgb(0, 0, 0)`);
    expect([...new Set(colours)].sort()).to.deep.equal(black.sort());
    const drawn = await guide.evaluate((root) =>
      [...root.querySelectorAll('.vagval-named, .vagval-numbered')].map((picture) => picture.checkVisibility()),
    );
    expect(drawn).to.deep.equal([true, false]);
    expect(await guide.texts('figure button, figure summary')).to.deep.equal([]);
    await guide.close();
  });
});

describe('What is written in a drawing', () => {
  it('stands out from what it is written on, which axe does not look at in what is inert', async () => {
    const guide = await openTag('vagval-circle', { width: 320 });
    await give(guide, answers);
    const colours = await guide.evaluate((root) => {
      // A browser says every colour in its own way; a canvas says what is painted.
      const context = new OffscreenCanvas(1, 1).getContext('2d')!;
      const painted = (colour: string) => {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      const fill = (selector: string) =>
        painted(getComputedStyle(root.querySelector(`.vagval-numbered ${selector}`)!).fill);
      return [
        [fill('.vagval-strong'), fill('.vagval-disc')],
        [fill('.vagval-on'), fill('.vagval-solid')],
        [fill('.vagval-hollow + text'), fill('.vagval-hollow')],
      ] as const;
    });
    await guide.close();
    for (const [ink, paper] of colours) expect(contrast(ink, paper)).to.be.at.least(4.5);
  });
});

/** As WCAG counts it. */
function contrast(...colours: readonly [readonly number[], readonly number[]]): number {
  const [darker, lighter] = colours
    .map((colour) => {
      const [red, green, blue] = colour.map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    })
    .sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

describe('Pictures in colours of the reader’s own', () => {
  it('tell what is filled from what is not', async () => {
    for (const tag of ['vagval-circle', 'vagval-profile'] as const) {
      const guide = await openTag(tag);
      await give(guide, answers);
      const session = await guide.page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      const colours = await guide.evaluate((root) => {
        const sample = document.createElement('p');
        root.append(sample);
        const canvas = (name: string) => {
          sample.style.color = name;
          return getComputedStyle(sample).color;
        };
        const [ink, paper] = [canvas('CanvasText'), canvas('Canvas')];
        sample.remove();
        const fills = [...root.querySelectorAll('svg .vagval-solid')].map((shape) => getComputedStyle(shape).fill);
        return { ink, paper, fills: [...new Set(fills)] };
      });
      expect(colours.fills, tag).to.deep.equal([colours.ink]);
      expect(colours.paper).not.to.equal(colours.ink);
      await guide.close();
    }
  });
});

/** Sets answers as the page around may, also of other kinds than the main guide has. */
async function give(guide: GuidePage, given: Readonly<Record<string, unknown>>): Promise<void> {
  await guide.evaluate((_root, host, all) => {
    host.answers = all;
    return host.updateComplete;
  }, given);
}

/** What is too wide, what lies on something else in a drawing, and what is drawn beyond its edge. */
function faults(guide: GuidePage): Promise<string[]> {
  return guide.evaluate((root) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide, of ${clientWidth}`] : [];
    const edge = root.getBoundingClientRect();
    for (const element of root.querySelectorAll<HTMLElement>('figure *')) {
      const box = element.getBoundingClientRect();
      if (element.closest('.vagval-drawn, svg *') || !element.checkVisibility() || box.width === 0) continue;
      if (box.left < edge.left - 1 || box.right > edge.right + 1)
        found.push(`${element.outerHTML.slice(0, 80)} is out`);
    }
    for (const said of root.querySelectorAll('.vagval-words')) {
      const { width } = said.getBoundingClientRect();
      if (width < 180) found.push(`”${said.textContent}” has only ${width} pixels`);
    }
    for (const picture of [...root.querySelectorAll('figure svg')].filter((one) => one.checkVisibility())) {
      const lines = [...picture.querySelectorAll('text')].map((line) => ({ line, box: line.getBoundingClientRect() }));
      const beyond = lines.filter(({ box }) => box.left < edge.left || box.right > edge.right);
      found.push(...beyond.map(({ line }) => `”${line.textContent}” is out`));
      for (const [index, one] of lines.entries()) {
        for (const other of lines.slice(index + 1)) {
          // Lines of one text may touch.
          const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          if (wide > 0 && high > one.box.height / 3)
            found.push(`”${one.line.textContent}” lies on ”${other.line.textContent}”`);
        }
      }
    }
    return found;
  });
}
