import { expect } from '@open-wc/testing';
import type { VagvalGuide } from '../../../src/index.js';
import type { Text } from '../../../src/text/index.js';
import en from '../../../src/text/locales/en.json' with { type: 'json' };
import { pictured } from '../../support/showcase.js';
import { control, downloads, go, mount, root, screenHeading, until, words } from '../support.js';

/** What a text may turn out to be, when something is wrong that nobody has thought of. */
const faults: readonly (() => unknown)[] = [
  () => {
    throw new Error('planted');
  },
  () => Symbol('planted'),
  () => JSON.parse('{"_$litType$":1,"strings":["<img>"],"values":[]}') as unknown,
  () => Object.create(null) as unknown,
];

const answers = {
  who: 'host',
  stage: 'plan',
  kind: 'party',
  mood: 3,
  guests: 60,
  'heard-us': 2,
  hosts: [{ name: 'Anna', side: 'us', role: '' }],
};
const pages = ['p-kind', 'p-food', 'p-mood', 'p-guests', 'p-thoughts', 'p-hosts', 'p-scales', 'who', 'stage'];
const screens = ['start', ...pages, 'review', 'result', 'comparison', 'talk', 'report'].map((id) =>
  id === 'who' || id === 'stage' ? `p-${id}` : id,
);

type Inner = { text: Text };

/** Listens to what texts a guide asks for, or puts something else in the place of one. */
function tapped(text: Text, key: (asked: string, say: () => string) => string): Text {
  return {
    ...text,
    ui: (name, args) => key(name, () => text.ui(name, args)),
    guide: (...path) => key(path.join('/'), () => text.guide(...path)),
    wordedFor: (reader) => tapped(text.wordedFor(reader), key),
  };
}

async function open(
  isolated = false,
): Promise<{ guide: VagvalGuide; text: Text; plant: (text: Text) => Promise<void> }> {
  const guide = await mount({ bundle: pictured, answers, isolated });
  const inner = guide as unknown as Inner;
  await until(() => inner.text.holds('all'));
  const plant = async (text: Text) => {
    inner.text = text;
    await guide.updateComplete;
    await guide.updateComplete;
  };
  return { guide, text: inner.text, plant };
}

describe('A screen that cannot be shown', () => {
  const complain = console.error;
  let caught: unknown[] = [];
  const note = (event: PromiseRejectionEvent | ErrorEvent) => {
    event.preventDefault();
    caught.push('reason' in event ? event.reason : event.message);
  };
  beforeEach(() => {
    caught = [];
    console.error = () => undefined;
    addEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    console.error = complain;
    removeEventListener('unhandledrejection', note);
  });

  for (const screen of screens) {
    it(`gives way to a message, and comes back, whatever is wrong on ${screen}`, async () => {
      const { guide, text, plant } = await open();
      const other = await mount({ bundle: pictured, page: 'review' });
      await go(guide, screen);
      const heading = screenHeading(guide);
      const asked = new Set<string>();
      await plant(tapped(text, (key, say) => (asked.add(key), say())));
      const keys = [...asked].filter((key) => !key.startsWith('load.') && !key.startsWith('file.save'));
      let crashes = 0;
      for (const [index, key] of keys.entries()) {
        const bad = faults[index % faults.length]!;
        let isBroken = true;
        await plant(tapped(text, (name, say) => (isBroken && name === key ? (bad() as string) : say())));
        expect(guide.answers['kind'], key).to.equal('party');
        isBroken = false;
        const message = root(guide).querySelector('.vagval-failure');
        if (message) {
          crashes++;
          expect(words(message), key).to.include(en['load.crashed']);
          expect(root(guide).querySelectorAll('[data-vagval-screen]').length, key).to.equal(0);
          control(guide, en['load.retry']).click();
          await until(() => screenHeading(guide) === heading);
        } else expect(screenHeading(guide), key).to.not.equal('');
        await plant(text);
        expect(screenHeading(guide), key).to.equal(heading);
      }
      expect(crashes).to.be.at.least(keys.length / 4);
      expect(screenHeading(other)).to.equal(en['review.title']);
      expect(caught).to.deep.equal([]);
    }).timeout(60_000);
  }

  for (const isolated of [false, true]) {
    it(`leaves the answers to be saved, ${isolated ? 'isolated' : 'light'}`, async () => {
      const { guide, text, plant } = await open(isolated);
      await go(guide, 'result');
      await plant(tapped(text, (key, say) => (key === 'result.limits' ? (faults[1]!() as string) : say())));
      const [saved] = await downloads(async () => {
        control(guide, en['file.save']).click();
        await guide.updateComplete;
      });
      expect(JSON.parse(saved!.content)).to.deep.include({ guide: 'pictured' });
      expect((JSON.parse(saved!.content) as { answers: object }).answers).to.deep.equal(guide.answers);
      expect(words(root(guide).querySelector('[role=status]'))).to.include(saved!.name);
    });
  }

  it('has the focus on its message, and then on its heading, if the focus was there', async () => {
    const { guide, text, plant } = await open();
    await go(guide, 'review');
    await until(() => root(guide).contains(document.activeElement));
    let isBroken = true;
    await plant(tapped(text, (key, say) => (isBroken && key === 'review.lead' ? (faults[0]!() as string) : say())));
    await until(() => document.activeElement?.classList.contains('vagval-failure') === true);
    isBroken = false;
    control(guide, en['load.retry']).click();
    await until(() => words(document.activeElement) === en['review.title']);
  });

  it('says so again when it still cannot be shown', async () => {
    const { guide, text, plant } = await open();
    let tries = 0;
    await plant(tapped(text, (key, say) => (key === 'start.steps' && tries++ < 3 ? (faults[2]!() as string) : say())));
    for (let said = tries; said < 3; said = tries) {
      control(guide, en['load.retry']).click();
      await until(() => tries > said && words(root(guide)).includes(en['load.crashed']));
    }
    control(guide, en['load.retry']).click();
    await until(() => screenHeading(guide) === 'Gathering');
  });

  it('gives way to what the page has written in the tag when there are no words for a message', async () => {
    const { guide, text, plant } = await open();
    const written = document.createElement('p');
    written.textContent = 'Read the guide as text.';
    Object.assign(guide, { fallback: [written] });
    await plant(tapped(text, () => faults[0]!() as string));
    await until(() => words(root(guide)).includes('Read the guide as text.'));
    expect(guide.answers['kind']).to.equal('party');
  });

  it('lets a part that stands alone say so, too', async () => {
    const part = document.createElement('vagval-recommendation');
    Object.assign(part, { guide: pictured, lang: 'en' });
    document.body.append(part);
    await until(() => root(part)?.querySelector('[data-vagval-screen]') !== null);
    const inner = part as unknown as Inner;
    const { text } = inner;
    inner.text = tapped(text, (key, say) => (key === 'result.limits' ? (faults[3]!() as string) : say()));
    await until(() => words(root(part)).includes(en['load.crashed']));
    inner.text = text;
    await until(() => root(part).querySelector('[data-vagval-screen]') !== null);
    part.remove();
    expect(caught).to.deep.equal([]);
  });

  for (const [name, guide] of [
    [
      'throws when it is looked at',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('planted');
          },
        },
      ),
    ],
    ['is no data', Symbol('planted')],
    ['goes round in rings', ring()],
  ] as const) {
    it(`is that of a guide that ${name}, which is refused in words`, async () => {
      const element = document.createElement('vagval-guide');
      Object.assign(element, { guide, lang: 'en' });
      document.body.append(element);
      await until(() => words(root(element)).includes(en['load.failed']));
      element.remove();
      expect(caught).to.deep.equal([]);
    });
  }
});

function ring(): object {
  const ring: Record<string, unknown> = { guide: {}, locales: {} };
  ring['guide'] = ring;
  return ring;
}
