import { expect } from 'chai';
import { showcase } from '../support/showcase.js';
import { objections } from './support/axe.js';
import { openGuide, type GuidePage } from './support/guide-page.js';
import { focused, pressButton, tabTo } from './support/keyboard.js';
import { guideTag, hostPage, publish } from './support/site.js';
import { until } from './support/until.js';
import { Words } from './support/words.js';

const words = new Words('en');
const inline = `<script type="application/json">${JSON.stringify(showcase)}</script>`;
const wrongDate = words.ui('page.error.date', { question: 'day?' });
const wrongNumber = words.ui('page.error.range', { question: 'guests?', min: 1, max: 500 });

for (const mode of ['light', 'isolated'] as const) {
  describe(`What was written and is no answer, ${mode},`, () => {
    let guide: GuidePage;

    beforeEach(async () => {
      const tag = guideTag({ lang: 'en', ...(mode === 'isolated' ? { isolated: '' } : {}) }, inline);
      const base = '<base href="/elsewhere/">';
      const url = await publish(hostPage({ body: base + tag }));
      guide = await openGuide({ url, words, title: 'Gathering' });
      await guide.goTo('p-guests');
      await write('guests', 'many');
      await write('day', 'soon');
    });
    afterEach(() => guide.close());

    it('is not complained about while one writes or leaves the box', async () => {
      expect(await guide.texts('[role=alert], [aria-invalid]')).to.deep.equal([]);
      expect(await guide.attributes('button[disabled]', 'disabled')).to.deep.equal([]);
    });

    it('is listed when one goes on; the list gets the focus, and each field says the same', async () => {
      await pressButton(guide.page, words.ui('page.continue'));
      await until('the list with the focus', () =>
        guide.evaluate((root) => {
          const list = root.querySelector('[role=alert]');
          return list !== null && (root.getRootNode() as Document | ShadowRoot).activeElement === list;
        }),
      );
      expect(await guide.texts('[role=alert] li')).to.deep.equal([wrongNumber, wrongDate]);
      const fields = await guide.evaluate((root) =>
        [...root.querySelectorAll('[aria-invalid=true]')].map((field) => {
          const ids = field.getAttribute('aria-describedby')!.split(' ');
          return ids.map((id) => root.querySelector(`[id="${id}"]`)!.textContent.trim());
        }),
      );
      expect(fields.map((sentences) => sentences.at(-1))).to.deep.equal([wrongNumber, wrongDate]);
      expect(await objections(guide)).to.deep.equal([]);
    });

    it('is reached from the list without a change of the address, and goes on when it is put right', async () => {
      const address = guide.page.url();
      await pressButton(guide.page, words.ui('page.continue'));
      await pressButton(guide.page, wrongDate);
      expect(await focused(guide.page)).to.include({ tag: 'input', text: 'day?' });
      const visible = await guide.evaluate((root) => {
        const box = root.querySelectorAll('.vagval-question')[1]!.querySelector('label')!.getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight;
      });
      expect(visible, 'the label is in sight').to.be.true;
      await replace('2026-12-24');
      await tabTo(guide.page, 'number', ({ text }) => text === 'guests?', { back: true });
      await replace('1 2');
      await pressButton(guide.page, words.ui('page.continue'));
      await guide.isAt('place?');
      expect(guide.page.url()).to.equal(address);
      expect(await guide.evaluate((_root, host) => host.answers)).to.deep.equal({ guests: 12, day: '2026-12-24' });
    });

    it('stays in its box while the other answers are kept', async () => {
      await pressButton(guide.page, words.ui('page.continue'));
      await until('the list', async () => (await guide.texts('[role=alert]')).length === 1);
      const written = await guide.evaluate((root) =>
        [...root.querySelectorAll<HTMLInputElement>('.vagval-input')].map(({ value }) => value),
      );
      expect(written).to.deep.equal(['many', 'soon']);
    });

    async function write(question: string, text: string): Promise<void> {
      await tabTo(guide.page, question, (focus) => focus.text === `${question}?`);
      await guide.page.keyboard.type(text);
    }

    async function replace(text: string): Promise<void> {
      await guide.page.keyboard.down('Control');
      await guide.page.keyboard.press('KeyA');
      await guide.page.keyboard.up('Control');
      await guide.page.keyboard.type(text);
    }
  });
}

describe('Every kind of question', () => {
  for (const attributes of [{}, { isolated: '' }]) {
    it(`passes axe, empty and answered, ${'isolated' in attributes ? 'isolated' : 'light'}`, async () => {
      const url = await publish(hostPage({ body: guideTag({ lang: 'en', ...attributes }, inline) }));
      const guide = await openGuide({ url, words, title: 'Gathering' });
      const answered = {
        kind: 'party',
        food: ['cake', 'soup'],
        diet: 'vegan',
        mood: 4,
        guests: 60,
        day: '2026-12-24',
        place: 'Home',
        thoughts: 'Many',
        hosts: [{ name: 'Us', side: 'us', role: 'Cook' }],
      };
      for (const answers of [{}, answered]) {
        await guide.evaluate((_root, host, given) => {
          host.answers = given;
        }, answers);
        for (const page of ['kind', 'food', 'mood', 'guests', 'place', 'thoughts', 'hosts']) {
          await guide.goTo(`p-${page}`);
          expect(await objections(guide), page).to.deep.equal([]);
        }
      }
      await guide.close();
    });
  }
});
