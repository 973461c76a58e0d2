import { expect } from '@open-wc/testing';
import type { GuideBundle } from '../../../src/core/index.js';
import type { VagvalGuide } from '../../../src/index.js';
import { showcase } from '../../support/showcase.js';
import { click, control, go, mount, root, screenHeading, until, words, write } from '../support.js';

let guides = 0;
/** A guide that nothing is kept of yet: all tests have one browser. */
function fresh(): GuideBundle {
  return { ...showcase, guide: { ...showcase.guide, id: `kept-${++guides}` } };
}

const news = (guide: VagvalGuide) => words(root(guide).querySelector('[data-vagval-news]'));
const line = (guide: VagvalGuide) => words(root(guide).querySelector('[data-vagval-kept]'));
const saved = (guide: VagvalGuide) => until(() => line(guide).startsWith('Saved in this browser'));
const list = (guide: VagvalGuide) => [...root(guide).querySelectorAll<HTMLElement>('[data-vagval-kept-draft]')];
const warns = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
const nameOf = ({ guide }: GuideBundle) => `vagval:${guide.id}`;
const shows = (guide: VagvalGuide, text: string) => words(root(guide)).includes(text);

async function keep(guide: VagvalGuide, name?: string): Promise<void> {
  await click(guide, 'Save in this browser');
  await until(() => root(guide).querySelector('[data-vagval-keep-offer]') !== null);
  if (name !== undefined) await write(guide, '[id$="-keep-name"]', name);
  await click(guide, 'Save');
}

async function mountKept(bundle: GuideBundle, page: string): Promise<VagvalGuide> {
  const guide = await mount({ bundle, page });
  await keep(guide, 'The board');
  await saved(guide);
  return guide;
}

/** The page is opened again: another element, which knows nothing. */
async function openAgain(bundle: GuideBundle): Promise<VagvalGuide> {
  const guide = await mount({ bundle });
  await until(() => list(guide).length > 0);
  return guide;
}

async function resume(guide: VagvalGuide): Promise<void> {
  list(guide)[0]!.querySelector('button')!.click();
  await until(() => news(guide).startsWith('You go on with'));
}

function open(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/** What lies in the database of a guide, looked at from outside. */
async function recordsOf(bundle: GuideBundle): Promise<Map<string, Record<string, unknown>>> {
  const database = await open(nameOf(bundle));
  const store = database.transaction('records').objectStore('records');
  const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
  database.close();
  return new Map(keys.map((key, index) => [key as string, values[index] as Record<string, unknown>]));
}

async function put(bundle: GuideBundle, key: string, record: unknown): Promise<void> {
  const database = await open(nameOf(bundle));
  await done(database.transaction('records', 'readwrite').objectStore('records').put(record, key));
  database.close();
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
}

/** Lets a part of the browser fail while something is done. */
async function withBroken<T extends object, K extends keyof T>(
  owner: T,
  method: K,
  broken: T[K],
  act: () => Promise<void>,
): Promise<void> {
  const whole = owner[method];
  owner[method] = broken;
  try {
    await act();
  } finally {
    owner[method] = whole;
  }
}

function turnPage(event: 'pagehide' | 'pageshow'): void {
  window.dispatchEvent(new PageTransitionEvent(event, { persisted: true }));
}

const failing = (name: string) =>
  function (): never {
    throw new DOMException(name, name);
  };

describe('Answers in the browser', () => {
  it('are not kept, and nothing is written, before the reader has read what it means and said so', async () => {
    const bundle = fresh();
    const guide = await mount({ bundle, page: 'p-kind' });
    await click(guide, 'party');
    expect(words(root(guide))).to.contain('Your answers exist only in this window.');
    await click(guide, 'Save in this browser');
    await until(() => root(guide).querySelector('[data-vagval-keep-offer]') !== null);
    const offer = root(guide).querySelector('[data-vagval-keep-offer]')!;
    await until(() => document.activeElement === offer);
    for (const said of ['on this device', '30 days', 'same browser', 'remove them whenever you like']) {
      expect(words(offer)).to.contain(said);
    }
    await click(guide, 'Cancel');
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    expect(databases).not.to.include(nameOf(bundle));
    expect(Object.keys(localStorage)).to.deep.equal([]);
    expect(document.activeElement).not.to.equal(document.body);
  });

  it('are explained at once, also while the browser does not say what it holds', async () => {
    const guide = await mount({ bundle: fresh(), page: 'p-kind' });
    const begin = Reflect.get<IDBFactory, 'open'>(IDBFactory.prototype, 'open');
    function silent(this: IDBFactory): IDBOpenDBRequest {
      const request = begin.call(this, 'silent');
      request.onsuccess = () => request.result.close();
      return Object.assign(request, { addEventListener: () => undefined });
    }
    await withBroken(IDBFactory.prototype, 'open', silent, async () => {
      await click(guide, 'Save in this browser');
      await until(() => root(guide).querySelector('[data-vagval-keep-offer]') !== null);
    });
  });

  it('let go of the database while the page is put aside, and are written when it comes back', async () => {
    const bundle = fresh();
    const guide = await mountKept(bundle, 'p-kind');
    const begin = Reflect.get<IDBDatabase, 'transaction'>(IDBDatabase.prototype, 'transaction');
    const ends: Promise<string>[] = [];
    function putAside(this: IDBDatabase, ...args: Parameters<typeof begin>): IDBTransaction {
      const transaction = begin.apply(this, args);
      ends.push(
        new Promise((resolve) => {
          for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => resolve(end));
        }),
      );
      queueMicrotask(() => turnPage('pagehide'));
      return transaction;
    }
    await withBroken(IDBDatabase.prototype, 'transaction', putAside, async () => {
      await click(guide, 'party');
      await until(() => ends.length > 0);
      expect(await ends[0]).to.equal('abort');
      await go(guide, 'p-thoughts');
      await write(guide, 'textarea', 'While it was away');
      expect(ends).to.have.length(1);
      expect(line(guide)).to.contain('Saving');
    });
    turnPage('pageshow');
    await saved(guide);
    const again = await openAgain(bundle);
    await resume(again);
    expect(again.answers).to.deep.equal(guide.answers);
  });

  it('are kept from then on, each for itself, and are there again when the page is opened again', async () => {
    const bundle = fresh();
    const guide = await mount({ bundle, page: 'p-kind' });
    await click(guide, 'party');
    await keep(guide, 'The board');
    await saved(guide);
    await until(() => news(guide).includes('saved in this browser as “The board”'));
    await until(() => document.activeElement === root(guide).querySelector('[data-vagval-kept]'));
    await go(guide, 'p-food');
    await click(guide, 'soup');
    await saved(guide);
    const records = [...(await recordsOf(bundle)).values()];
    const answers = records.filter(({ member }) => member === 'answers');
    expect(answers.map(({ id, value }) => [id, value])).to.have.deep.members([
      ['kind', 'party'],
      ['food', ['soup']],
    ]);
    for (const record of records)
      expect(record).to.include({ schema: 1, guide: bundle.guide.id, guideVersion: '1.0.0' });

    const again = await openAgain(bundle);
    expect(words(list(again)[0]))
      .to.contain('The board')
      .and.contain('2 answers');
    expect(again.answers).to.deep.equal({});
    await resume(again);
    expect(again.answers).to.deep.equal({ kind: 'party', food: ['soup'] });
    expect(screenHeading(again)).to.equal('mood?');
  });

  it('need no warning on leaving while all are kept', async () => {
    const guide = await mount({ bundle: fresh(), page: 'p-kind' });
    await click(guide, 'party');
    expect(warns()).to.equal(true);
    await keep(guide);
    await saved(guide);
    expect(warns()).to.equal(false);
    control(guide, 'meeting').click();
    expect(warns(), 'on its way').to.equal(true);
    await until(() => !warns());
    await saved(guide);
  });

  it('can have several names, be renamed, be taken away, and come back for a while', async () => {
    const bundle = fresh();
    await mountKept(bundle, 'p-kind');
    const guide = await openAgain(bundle);
    await click(guide, 'Rename');
    await until(() => document.activeElement?.localName === 'input');
    const input = document.activeElement as HTMLInputElement;
    input.value = 'The committee';
    input.dispatchEvent(new Event('input'));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await until(() => words(list(guide)[0]).startsWith('The committee'));
    await click(guide, 'Remove');
    expect(words(root(guide).querySelector('[role="alert"]'))).to.contain('Should “The committee” be removed');
    await click(guide, 'No, keep');
    await click(guide, 'Remove');
    await click(guide, 'Yes, remove');
    await until(() => news(guide).startsWith('Removed from the browser'));
    expect([list(guide).length, (await recordsOf(bundle)).size]).to.deep.equal([0, 0]);
    expect(document.activeElement).not.to.equal(document.body);
    await click(guide, 'Undo');
    await until(() => list(guide).length === 1);
    expect(words(list(guide)[0])).to.contain('The committee');
  });

  it('stay in the window when they are taken away while one works on them', async () => {
    const bundle = fresh();
    const guide = await mountKept(bundle, 'p-kind');
    await click(guide, 'party');
    await saved(guide);
    await click(guide, 'Remove');
    await click(guide, 'Yes, remove');
    await until(() => news(guide).startsWith('The answers have been removed'));
    expect(guide.answers).to.deep.equal({ kind: 'party' });
    expect([line(guide), warns()]).to.deep.equal([
      'Your answers exist only in this window. Save in this browser',
      true,
    ]);
    await click(guide, 'meeting');
    await click(guide, 'Undo');
    await saved(guide);
    const answers = [...(await recordsOf(bundle)).values()].filter(({ member }) => member === 'answers');
    expect(answers.map(({ value }) => value)).to.deep.equal(['meeting']);
  });

  it('stay kept when the reader starts again, and come back with their place when that is undone', async () => {
    const bundle = fresh();
    const guide = await mountKept(bundle, 'p-kind');
    await click(guide, 'party');
    await saved(guide);
    await go(guide, 'start');
    await click(guide, 'Start again');
    expect(words(root(guide).querySelector('[role="alert"]'))).to.contain('“The board” stays in the browser');
    await click(guide, 'Yes, start again');
    expect(guide.answers).to.deep.equal({});
    await until(() => news(guide).startsWith('You start again'));
    expect(shows(guide, 'Your answers exist only in this window.')).to.equal(true);
    await click(guide, 'Undo');
    expect(guide.answers).to.deep.equal({ kind: 'party' });
    await saved(guide);
    expect(warns()).to.equal(false);
  });

  it('can be brought in over others, which come back when that is undone', async () => {
    const bundle = fresh();
    const first = await mountKept(bundle, 'p-kind');
    await click(first, 'party');
    await saved(first);
    const guide = await openAgain(bundle);
    guide.answers = { mood: 2 };
    await guide.updateComplete;
    await resume(guide);
    expect(news(guide)).to.contain('The answers that were here have been replaced.');
    await click(guide, 'Undo');
    expect(guide.answers).to.deep.equal({ mood: 2 });
    await go(guide, 'start');
    expect(shows(guide, 'Your answers exist only in this window.')).to.equal(true);
  });

  it('follow the guide into another language', async () => {
    const bundle = fresh();
    const guide = await mountKept(bundle, 'p-kind');
    guide.lang = 'sv';
    await until(() => screenHeading(guide) === 'sv kind?');
    await click(guide, 'sv party');
    await until(() => line(guide).startsWith('Sparat i den här webbläsaren'));
    const values = [...(await recordsOf(bundle)).values()].map(({ value }) => value);
    expect(values).to.include('party');
  });

  it('are not offered to be kept where the page does not want it, and not looked for', async () => {
    const bundle = fresh();
    await mountKept(bundle, 'p-kind');
    const host = document.createElement('vagval-guide');
    host.setAttribute('storage', 'none');
    host.lang = 'en';
    host.guide = bundle;
    document.body.append(host);
    await until(() => root(host)?.querySelector('.vagval-body') !== null);
    await go(host, 'p-kind');
    expect(shows(host, 'Your answers exist only in this window.')).to.equal(true);
    expect(shows(host, 'Save in this browser')).to.equal(false);
    await go(host, 'start');
    expect(list(host)).to.have.lengthOf(0);
    host.remove();
  });

  it('are said to be gone when their time is over, and come back if that was too early', async () => {
    const bundle = fresh();
    await mountKept(bundle, 'p-kind');
    const [key, about] = [...(await recordsOf(bundle))].find(([, { member }]) => member === undefined)!;
    await put(bundle, key, { ...about, changedOn: Date.now() - 40 * 24 * 60 * 60 * 1000 });
    const guide = await mount({ bundle });
    await until(() => news(guide).includes('More than 30 days have passed'));
    expect((await recordsOf(bundle)).size).to.equal(0);
    await click(guide, 'Undo');
    await until(() => list(guide).length === 1);
  });
});

describe('Answers in the browser, for everybody', () => {
  for (const isolated of [false, true]) {
    it(`have names, roles and contrast in every state${isolated ? ', isolated' : ''}`, async () => {
      const bundle = fresh();
      const guide = await mount({ bundle, page: 'p-kind', isolated });
      const accessible = () => expect(root(guide)).to.be.accessible();
      await click(guide, 'Save in this browser');
      await until(() => root(guide).querySelector('[data-vagval-keep-offer]') !== null);
      await accessible();
      await click(guide, 'Save');
      await saved(guide);
      await accessible();
      await click(guide, 'Remove');
      await accessible();
      await click(guide, 'No, keep');
      await go(guide, 'start');
      await accessible();
      await click(guide, 'Rename');
      await accessible();
      await click(guide, 'Cancel');
      await done(indexedDB.deleteDatabase(nameOf(bundle)));
      await go(guide, 'p-kind');
      await click(guide, 'party');
      await until(() => line(guide).startsWith('Could not be saved.'));
      await accessible();
    });
  }
});

describe('Answers in the browser, in two windows', () => {
  it('of one draft are never lost, and the same question has the same answer in both', async () => {
    const bundle = fresh();
    const one = await mountKept(bundle, 'p-kind');
    const other = await openAgain(bundle);
    await resume(other);
    await go(one, 'p-kind');
    await go(other, 'p-thoughts');
    for (let round = 0; round < 20; round++) {
      await click(one, round % 2 ? 'party' : 'meeting');
      await write(other, 'textarea', `thought ${round}`);
    }
    const same = () => JSON.stringify(one.answers) === JSON.stringify(other.answers);
    await until(() => Object.keys(one.answers).length === 2 && Object.keys(other.answers).length === 2);
    expect(one.answers).to.deep.equal({ kind: 'party', thoughts: 'thought 19' });
    await go(other, 'p-kind');
    for (let round = 0; round < 20; round++) {
      control(one, round % 2 ? 'party' : 'meeting').click();
      control(other, round % 3 ? 'party' : 'meeting').click();
      if (round % 4 === 0) await one.updateComplete;
    }
    await saved(one);
    await saved(other);
    await until(same);
    expect(words(root(one))).to.contain('Answers from another tab are now shown here too.');
    const third = await openAgain(bundle);
    await resume(third);
    expect(third.answers).to.deep.equal(one.answers);
  });

  it('are said not to be kept where another window has taken them away, and can be kept again', async () => {
    const bundle = fresh();
    const one = await mountKept(bundle, 'p-kind');
    const other = await openAgain(bundle);
    await click(other, 'Remove');
    await click(other, 'Yes, remove');
    await until(() => line(one).startsWith('Could not be saved.'));
    await click(one, 'party');
    expect(line(one)).to.contain('in another tab').and.contain('still in this window');
    expect((await recordsOf(bundle)).size).to.equal(0);
    await click(one, 'Save again');
    await saved(one);
    await until(() => list(other).length === 1);
  });
});

describe('Answers in the browser, when it fails', () => {
  for (const [what, owner, method, name, said] of [
    ['forbids it', IDBFactory.prototype, 'open', 'SecurityError', 'does not let the page save'],
    ['is full', IDBObjectStore.prototype, 'put', 'QuotaExceededError', 'no room left'],
    ['breaks down', IDBObjectStore.prototype, 'put', 'UnknownError', 'Something went wrong'],
  ] as const) {
    it(`because it ${what}, stay in the window, and are kept when it works again`, async () => {
      const bundle = fresh();
      const guide = await mount({ bundle, page: 'p-kind' });
      await click(guide, 'party');
      await withBroken(owner as IDBFactory & IDBObjectStore, method, failing(name), async () => {
        await keep(guide);
        await until(() => line(guide).startsWith('Could not be saved.'));
        expect(line(guide)).to.contain(said).and.contain('Save them in a file before you close it.');
        expect(root(guide).querySelector('[data-vagval-kept]')!.parentElement!.getAttribute('role')).to.equal('status');
        expect(control(guide, 'Save the answers in a file')).to.exist;
        expect([guide.answers, warns()]).to.deep.equal([{ kind: 'party' }, true]);
        await click(guide, 'Try again');
        await until(() => line(guide).startsWith('Could not be saved.'));
      });
      await click(guide, 'Try again');
      await saved(guide);
      expect([...(await recordsOf(bundle)).values()].map(({ value }) => value)).to.include('party');
    });
  }

  it('because its file cannot be had, say so', async () => {
    const guide = await mount({ bundle: fresh(), page: 'p-kind' });
    const keeping = (guide as unknown as { keep: { load: () => Promise<void> } }).keep;
    keeping.load = () => Promise.reject(new TypeError('Failed to fetch'));
    await click(guide, 'Save in this browser');
    await until(() => shows(guide, 'could not be loaded'));
  });

  it('are written again by the next change when a transaction was broken off', async () => {
    const bundle = fresh();
    const guide = await mountKept(bundle, 'p-kind');
    const whole = Reflect.get(IDBObjectStore.prototype, 'put') as (value: unknown, key?: IDBValidKey) => IDBRequest;
    await withBroken(
      IDBObjectStore.prototype,
      'put',
      function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
        const request = whole.call(this, value, key) as IDBRequest<IDBValidKey>;
        this.transaction.abort();
        return request;
      },
      async () => {
        await click(guide, 'party');
        await until(() => line(guide).startsWith('Could not be saved.'));
      },
    );
    await go(guide, 'p-mood');
    await click(guide, '3');
    await saved(guide);
    const values = [...(await recordsOf(bundle)).values()].map(({ value }) => value);
    expect(values).to.include.members(['party', 3]);
  });

  it('are not put back by themselves when the reader has cleared the browser meanwhile', async () => {
    const bundle = fresh();
    const guide = await mountKept(bundle, 'p-kind');
    await done(indexedDB.deleteDatabase(nameOf(bundle)));
    await click(guide, 'party');
    await until(() => line(guide).startsWith('Could not be saved.'));
    expect(line(guide)).to.contain('removed');
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include(nameOf(bundle));
    await click(guide, 'Save again');
    await saved(guide);
  });

  it('lay aside what cannot be read, and give it to the reader as a file', async () => {
    const bundle = fresh();
    const first = await mountKept(bundle, 'p-kind');
    await click(first, 'party');
    await saved(first);
    first.remove();
    const [key] = [...(await recordsOf(bundle))].find(([, { id }]) => id === 'kind')!;
    await put(bundle, key, { schema: 1, nonsense: 'half a record' });
    const guide = await openAgain(bundle);
    await until(() => words(list(guide)[0]).includes('Some of it could not be read.'));
    const records = await recordsOf(bundle);
    expect(records.has(key)).to.equal(false);
    expect([...records].filter(([, { nonsense }]) => nonsense).map(([aside]) => aside)[0]).to.contain('/aside/');
    let file: Blob | undefined;
    await withBroken(
      URL as { createObjectURL: (blob: Blob) => string },
      'createObjectURL',
      (blob: Blob) => ((file = blob), 'blob:nothing'),
      async () => {
        await click(guide, 'Save everything in a file');
        await until(() => file !== undefined);
      },
    );
    expect(await file!.text()).to.contain('half a record');
  });

  it('leave alone what a later version has written, and say so', async () => {
    const bundle = fresh();
    const first = await mountKept(bundle, 'p-kind');
    await click(first, 'party');
    await saved(first);
    // As a later version does: the open window must let go of the database.
    const later = await open(nameOf(bundle), 2);
    later.close();
    const before = JSON.stringify([...(await recordsOf(bundle))]);
    await click(first, 'meeting');
    await until(() => line(first).startsWith('Could not be saved.'));
    expect(line(first)).to.contain('later version');
    const guide = await openAgain(bundle);
    expect(words(list(guide)[0])).to.contain('Saved with a later version of the page.');
    const buttons = [...list(guide)[0]!.querySelectorAll('button')].map(words);
    expect(buttons).to.deep.equal(['Save everything in a file']);
    expect(JSON.stringify([...(await recordsOf(bundle))])).to.equal(before);
  });
});
