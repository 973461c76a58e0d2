import { expect } from 'chai';
import { objections } from './support/axe.js';
import { openGuide, type GuidePage } from './support/guide-page.js';
import { caseOf, complete, pages, type AnswerSet } from './support/samverkan.js';
import { Words, type Language } from './support/words.js';

/** Answers with which every question is asked. */
const everything: AnswerSet = {
  ...complete({ ...caseOf('V3').answers, saljer: 'ja', leverans: 'ja' }),
  analysen: 'Vi vill få fler att läsa.',
  avkallet: 'Vi kan jämka om tiderna.',
};

for (const language of ['sv', 'en'] as Language[]) {
  describe(`axe finds nothing in the guide in ${language}, light and isolated:`, () => {
    const words = new Words(language);
    let guides: readonly GuidePage[];

    before(async () => {
      guides = await Promise.all([{}, { isolated: '' }].map((attributes) => openGuide({ words, attributes })));
    });
    after(() => Promise.all(guides.map((guide) => guide.close())));

    /** Does the same in both guides at a time, which takes half of it. */
    async function inBoth(act: (guide: GuidePage) => Promise<void>): Promise<void> {
      await Promise.all(guides.map(act));
    }

    async function expectNothing(guide: GuidePage, screens: readonly string[], answers: AnswerSet): Promise<void> {
      await guide.give(answers);
      const found: Record<string, string[]> = {};
      for (const screen of screens) {
        await guide.goTo(screen);
        const objected = await objections(guide);
        if (objected.length > 0) found[screen] = objected;
      }
      expect(found).to.deep.equal({});
    }

    it('the start page, and when it asks before starting again', () =>
      inBoth(async (guide) => {
        expect(await objections(guide)).to.deep.equal([]);
        await guide.give(caseOf('V4').answers);
        await guide.press('button', words.ui('start.restart'));
        expect(await objections(guide)).to.deep.equal([]);
        await guide.press('button', words.ui('start.restart.no'));
      }));

    const ids = pages.map(({ id }) => id);
    const third = Math.ceil(ids.length / 3);
    for (const part of [0, 1, 2]) {
      const some = ids.slice(part * third, (part + 1) * third);
      const name = `the pages ${some[0]} to ${some.at(-1)}`;
      it(`${name} without answers`, () => inBoth((guide) => expectNothing(guide, some, {})));
      it(`${name} with answers`, () => inBoth((guide) => expectNothing(guide, some, everything)));
    }

    for (const id of ['V1', 'V4', 'V5', 'V8']) {
      it(`the answers and the result of ${id}`, () =>
        inBoth((guide) => expectNothing(guide, ['review', 'former'], caseOf(id).answers)));
    }

    it('the result without answers', () => inBoth((guide) => expectNothing(guide, ['review', 'former'], {})));

    it('the comparison', () => inBoth((guide) => expectNothing(guide, ['comparison'], caseOf('V5').answers)));

    it('the agenda and the report when no form is chosen', () =>
      inBoth((guide) => expectNothing(guide, ['forverkligande', 'report'], caseOf('V5').answers)));

    it('the agenda and the report when a form is chosen', () =>
      inBoth(async (guide) => {
        await guide.goTo('former');
        const outcome = words.guide('outcomes', 'iop', 'inline');
        await guide.press('button', words.ui('result.choose', { outcome }));
        await guide.isAt(words.ui('agenda.title.chosen', { outcome }));
        await expectNothing(guide, ['forverkligande', 'report'], caseOf('V5').answers);
      }));
  }).timeout(60_000);
}

describe('axe', () => {
  for (const attributes of [{}, { isolated: '' }]) {
    it(`would notice faults in the guide, ${'isolated' in attributes ? 'isolated' : 'light'}`, async () => {
      const guide = await openGuide({ attributes });
      await guide.goTo('aktorerna');
      await guide.evaluate((root) => {
        root.querySelector<HTMLElement>('.vagval-primary')!.style.color = '#444';
        root.querySelector('textarea')!.id = 'elsewhere';
        root.querySelector('.vagval-progress')!.append(document.createElement('p'));
      });
      const found = (await objections(guide)).map((objection) => objection.split(':')[0]);
      await guide.close();
      expect(found).to.include.members(['color-contrast', 'label', 'list']);
    });
  }
}).timeout(60_000);
