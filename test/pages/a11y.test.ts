import { expect } from 'chai';
import { openGuide, GuidePage } from './support/guide-page.js';
import { focused } from './support/keyboard.js';
import { caseOf, pages } from './support/samverkan.js';
import { guideFolder, guideTag, hostPage, publish } from './support/site.js';
import { accessibilityTree, brokenIds, headings, targets } from './support/structure.js';
import { until } from './support/until.js';
import { Words } from './support/words.js';

const words = new Words();
const screens = ['start', 'aktorerna', 'fokus', 'review', 'former', 'comparison', 'forverkligande', 'report'];

for (const mode of ['light', 'isolated'] as const) {
  describe(`Somebody who cannot see the page, ${mode},`, () => {
    let guide: GuidePage;

    before(async () => {
      guide = await openGuide({ attributes: mode === 'isolated' ? { isolated: '' } : {} });
      await guide.give(caseOf('V5').answers);
    });
    after(() => guide.close());

    it('hears every closed question as the name of the group of its answers', async () => {
      for (const { questions } of pages.filter((page) => page.questions[0]!.kind === 'single')) {
        const [{ id, options = [] }] = questions as unknown as [{ id: string; options?: { id: string }[] }];
        await guide.goTo(id);
        const title = words.guide('questions', id, 'title');
        const group = await guide.evaluate((root) => {
          const [fieldset, ...more] = root.querySelectorAll('fieldset');
          return [fieldset?.querySelector(':scope > legend')?.textContent.trim(), more.length];
        });
        if (await isShown(id)) {
          expect(group).to.deep.equal([title, 0]);
          const tree = await accessibilityTree(guide);
          const named = tree.filter(({ role }) => role === 'group' || role === 'radiogroup').map(({ name }) => name);
          expect(named, id).to.include(title);
          const radios = tree.filter(({ role }) => role === 'radio').map(({ name }) => name);
          const labels = [...options.map((option) => option.id), 'vet_inte'].map((option) => words.answer(id, option));
          expect(radios, id).to.deep.equal(labels);
        }
      }
    });

    it('hears a name for every control, which contains what stands on it', async () => {
      for (const screen of screens) {
        await guide.goTo(screen);
        const controls = ['button', 'radio', 'checkbox', 'textbox', 'combobox', 'link', 'DisclosureTriangle', 'Date'];
        const nameless = (await accessibilityTree(guide)).filter(({ role, name }) => controls.includes(role) && !name);
        expect(nameless, screen).to.deep.equal([]);
        const renamed = await guide.evaluate((root) =>
          [...root.querySelectorAll<HTMLElement>(':is(button, summary, a, input)[aria-label]')]
            .map((element) => [
              element.getAttribute('aria-label')!.toLowerCase(),
              element.innerText.toLowerCase().trim(),
            ])
            .filter(([name, text]) => !name!.includes(text!)),
        );
        expect(renamed, screen).to.deep.equal([]);
      }
    });

    it('tells the links that change an answer apart', async () => {
      await guide.goTo('review');
      const changes = (await accessibilityTree(guide))
        .filter(({ role, name = '' }) => role === 'button' && name.startsWith(words.ui('review.change')))
        .map(({ name }) => name);
      expect(changes.length).to.be.greaterThan(15);
      expect([...new Set(changes)]).to.have.length(changes.length);
    });

    it('finds headings that never skip a level', async () => {
      for (const screen of screens) {
        await guide.goTo(screen);
        const found = await headings(guide);
        const jumps = found.filter(({ level }, place) => level > (found[place - 1]?.level ?? 0) + 1);
        expect(jumps, screen).to.deep.equal([]);
        expect(found.map(({ level }) => level).slice(0, 2), screen).to.deep.equal([1, 2]);
      }
    });

    it('meets no id twice, and every label and description leads to something', async () => {
      for (const screen of screens) {
        await guide.goTo(screen);
        expect(await brokenIds(guide), screen).to.deep.equal([]);
      }
    });

    it('hears the hint of a question with it', async () => {
      await guide.goTo('analysen');
      const hint = words.guide('questions', 'analysen', 'hint');
      const described = await guide.evaluate((root) => {
        const ids = root.querySelector('textarea')!.getAttribute('aria-describedby')!.split(' ');
        return ids.map((id) => root.querySelector(`[id="${id}"]`)!.textContent.trim());
      });
      expect(described).to.deep.equal([hint, words.ui('answer.text.hint')]);
    });

    it('is told once, politely, how the forms stand, in a place that was there before', async () => {
      const state = '.vagval-standing [role=status]';
      await guide.goTo('medel');
      await guide.evaluate((root, host) => {
        host.answers = {};
        root.querySelector('.vagval-standing [role=status]')!.setAttribute('data-test-before', '');
      });
      const [before] = await guide.texts(state);
      await guide.choose(words.answer('medel', 'inga'));
      await until('the new state', async () => (await guide.texts(state))[0] !== before);
      expect(await guide.attributes('[data-test-before]', 'role')).to.deep.equal(['status']);
      const live = '[aria-live], [role=status], [role=alert], [role=log]';
      const roles = await guide.attributes(live, 'role');
      expect(new Set(roles)).to.deep.equal(new Set(['status']));
      // The places for other news are there and empty.
      expect((await guide.texts(live)).filter((text) => text !== '')).to.have.lengthOf(1);
      await guide.give(caseOf('V5').answers);
    });

    it('reads the guide in its own language, whatever that of the page around it', async () => {
      const read = () => guide.evaluate((root) => [root.lang, root.dir]);
      expect(await read()).to.deep.equal(['sv', 'ltr']);
      await guide.evaluate((_root, host) => {
        host.lang = 'en';
      });
      await until('English', async () => (await read())[0] === 'en');
      await guide.goTo('former');
      const foreign = await guide.attributes('.vagval-source cite', 'lang');
      const titles = await guide.texts('.vagval-source cite');
      const swedish = foreign.filter((_, place) => titles[place]!.startsWith('Strategisk samverkan'));
      expect([...new Set(swedish)]).to.deep.equal(['sv']);
      await guide.evaluate((_root, host) => {
        host.lang = 'sv';
      });
      await until('Swedish', async () => (await read())[0] === 'sv');
    });

    async function isShown(id: string): Promise<boolean> {
      return guide.evaluate((root, _host, question) => root.querySelector(`[id$="-${question}"]`) !== null, id);
    }
  });

  describe(`Somebody who sees the page but cannot hold a mouse still, ${mode},`, () => {
    let guide: GuidePage;

    before(async () => {
      guide = await openGuide({ attributes: mode === 'isolated' ? { isolated: '' } : {} });
      await guide.give(caseOf('V5').answers);
    });
    after(() => guide.close());

    it('has targets of 24 pixels at least, and of 44 where one goes on or answers', async () => {
      for (const screen of screens) {
        await guide.goTo(screen);
        await unfold(guide);
        const all = await targets(guide);
        expect(
          all.filter(({ width, height }) => width < 24 || height < 24),
          screen,
        ).to.deep.equal([]);
        const main = await guide.evaluate((root) =>
          [...root.querySelectorAll('.vagval-primary, .vagval-secondary, .vagval-choice, .vagval-input')]
            .filter((element) => element.checkVisibility())
            .map((element) => Math.round(element.getBoundingClientRect().height)),
        );
        expect(Math.min(...main, 44), screen).to.equal(44);
      }
    });

    it('sees where the focus is at every stop, by an outline of 2 pixels at least', async () => {
      for (const screen of screens) {
        await guide.goTo(screen);
        const stops = new Set<string>();
        for (let pressed = 0; pressed < 12; pressed++) {
          await guide.page.keyboard.press('Tab');
          const focus = await focused(guide.page);
          if (!focus || focus.text === 'Kontakta oss') break;
          stops.add(focus.text);
          expect(await outline(guide), `${screen}: ${focus.tag} ”${focus.text}”`).to.satisfy(isVisible);
        }
        expect(stops.size, screen).to.be.greaterThan(1);
      }
    });

    it('sees the edges of the controls with a contrast of 3 to 1', async () => {
      for (const screen of ['aktorerna', 'fokus']) {
        await guide.goTo(screen);
        const edges = await guide.evaluate((root) => {
          const paper = getComputedStyle(root).backgroundColor;
          const controls = [...root.querySelectorAll('.vagval-choice, .vagval-input')];
          return controls.map((control) => [getComputedStyle(control).borderTopColor, paper] as const);
        });
        expect(edges.length).to.be.greaterThan(2);
        for (const [edge, paper] of edges) expect(contrast(edge, paper), `${edge} on ${paper}`).to.be.at.least(3);
      }
    });

    it('sees the status of a form by its shape and in words, not by its colour alone', async () => {
      await guide.goTo('former');
      const marks = await guide.evaluate((root) =>
        [...root.querySelectorAll<HTMLElement>('.vagval-overview .vagval-status')].map((status) => {
          const { borderStyle, borderWidth, borderRadius, height, backgroundImage, backgroundColor } = getComputedStyle(
            status.querySelector('i')!,
          );
          const filled =
            backgroundImage !== 'none' ? 'half' : backgroundColor === 'rgba(0, 0, 0, 0)' ? 'empty' : 'full';
          return {
            status: status.dataset['status']!,
            shape: [borderStyle, borderWidth, borderRadius, height, filled].join(),
          };
        }),
      );
      const shapes = new Map(marks.map(({ status, shape }) => [status, shape]));
      expect(shapes.size).to.be.at.least(3);
      expect(new Set(shapes.values()).size).to.equal(shapes.size);
    });
  });
}

describe('The order of things', () => {
  it('is the same on every page of questions: languages, back, answers, go on', async () => {
    const guide = await openGuide();
    const own = [words.ui('page.back'), words.ui('page.continue')];
    for (const { id } of pages) {
      await guide.goTo(id);
      const languages = await guide.texts('.vagval-languages button');
      const all = await guide.texts('button');
      expect(all.slice(0, languages.length), id).to.deep.equal(languages);
      const buttons = all.slice(languages.length);
      expect(
        buttons.filter((text) => own.includes(text)),
        id,
      ).to.deep.equal(own);
      expect(buttons[0], id).to.equal(own[0]);
    }
    await guide.close();
  });

  it('is free of doubles when the page has two guides, isolated or not', async () => {
    const tags = [{}, {}, { isolated: '' }].map((attributes) => guideTag({ src: guideFolder, ...attributes })).join('');
    const first = await openGuide({ url: await publish(hostPage({ body: tags })) });
    const guides = [first, await GuidePage.on(first.open, words, 1), await GuidePage.on(first.open, words, 2)];
    for (const screen of screens) {
      for (const guide of guides) {
        await guide.give(caseOf('V5').answers);
        await guide.goTo(screen);
      }
      for (const guide of guides) expect(await brokenIds(guide), screen).to.deep.equal([]);
      const names = await first.page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].map(({ name }) => name),
      );
      if (screen === 'fokus') expect(new Set(names).size).to.equal(2);
    }
    await first.close();
  });
});

/** Opens all that can be unfolded on the screen. */
async function unfold(guide: GuidePage): Promise<void> {
  await guide.evaluate((root) => {
    for (const details of root.querySelectorAll('details')) details.open = true;
  });
}

interface Outline {
  readonly style: string;
  readonly width: number;
  readonly colour: string;
  readonly paper: string;
}

/** The outline of what has the focus, or of the label that it stands in. */
function outline(guide: GuidePage): Promise<Outline[]> {
  return guide.page.evaluate(() => {
    let element = document.activeElement!;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return [element, element.closest('label')]
      .filter((part) => part !== null)
      .map((part) => {
        const { outlineStyle: style, outlineWidth, outlineColor: colour } = getComputedStyle(part);
        const paper = getComputedStyle(part.closest('.vagval') ?? document.body).backgroundColor;
        return { style, width: parseFloat(outlineWidth), colour, paper };
      });
  });
}

function isVisible(outlines: readonly Outline[]): boolean {
  return outlines.some(
    ({ style, width, colour, paper }) =>
      style !== 'none' && width >= 2 && (style === 'auto' || contrast(colour, paper) >= 3),
  );
}

/** The contrast of two colours as WCAG counts it. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/g)!.map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
