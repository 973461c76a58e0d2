import { expect } from 'chai';
import fc from 'fast-check';
import * as core from '../../../src/core/index.js';
import type { Answers, GuideModel, VersionChanges } from '../../../src/core/index.js';
import { createStore, type Store } from '../../../src/store/index.js';
import { draftFrom, partsOf } from '../../../src/store/keep/cells.js';
import { timeOf } from '../../../src/store/keep/expiry.js';
import { Keeper, type KeeperEvent } from '../../../src/store/keep/keeper.js';
import { cellKey, draftKey, readRecord, writeRecord, type Cell } from '../../../src/store/keep/records.js';
import { replayTails } from '../../../src/store/keep/replay.js';
import { KeepError } from '../../../src/store/keep/shelf.js';
import { ask, because, is, modelOf, outcome, tinyGuide } from '../../support/tiny.js';
import { drafts } from '../support/drafts.js';
import { Disk, FaultyShelf } from '../support/faulty-shelf.js';
import { main } from '../support/guides.js';
import { law } from '../support/law.js';

const DAY = 24 * 60 * 60 * 1000;

function model(version: string, questions: string[], changes: VersionChanges[] = []): GuideModel {
  const first = questions[0]!;
  const asked = questions.map((id) => ask(id, { options: ['ja', 'nej', 'kanske'] }));
  return modelOf(tinyGuide(asked, [outcome('o', because('supports', is(first, 'ja')))], { version, changes }));
}

const plain = model('1.0.0', ['a', 'b']);
const renamed = model('2.0.0', ['c', 'b'], [{ version: '2.0.0', questions: { a: 'c' } }]);

interface TestWindow {
  readonly store: Store;
  readonly keeper: Keeper;
  readonly events: KeeperEvent[];
}

/** Windows of one browser whose disk works. */
class Browser {
  readonly disk = new Disk();
  now = Date.UTC(2026, 10, 22);
  private readonly shelves: FaultyShelf[] = [];
  private readonly windows: TestWindow[] = [];
  private ids = 0;

  open(shown: GuideModel = plain): TestWindow {
    const shelf = new FaultyShelf(this.disk);
    const store = createStore(shown);
    const events: KeeperEvent[] = [];
    const world = {
      core,
      guide: shown.guide.id,
      shelf,
      tails: {
        all: () => new Map(this.disk.tails),
        put: (writer: string, tail: object) => void this.disk.tails.set(writer, tail),
        drop: (writer: string) => void this.disk.tails.delete(writer),
      },
      now: () => this.now,
      newId: () => `id${++this.ids}`,
      tellOthers: () => {
        for (const other of this.windows) if (other !== window) void other.keeper.refresh();
      },
    };
    const window = { store, keeper: new Keeper(world, store, (event) => events.push(event)), events };
    this.shelves.push(shelf);
    this.windows.push(window);
    return window;
  }

  /** Lets everything happen that is on its way. */
  async rest<T>(act?: Promise<T>): Promise<T | undefined> {
    for (let rounds = 0; ; rounds++) {
      await new Promise((resolve) => setImmediate(resolve));
      const busy = this.shelves.filter(({ waiting }) => waiting > 0);
      if (busy.length === 0) return act;
      if (rounds > 500) throw new Error('it never comes to rest');
      for (const shelf of busy) {
        shelf.perform('done');
        shelf.report();
      }
    }
  }

  answers({ store }: TestWindow): Answers {
    return store.draft.answers;
  }
}

const answer = ({ store }: TestWindow, question: string, value: string | undefined) =>
  store.dispatch({ type: 'answer', question, value });

describe('Keeping: what lies on the shelf', () => {
  const origin = { guide: 'g' };
  const cell: Cell = {
    guide: 'g',
    guideVersion: '1.0.0',
    draft: 'd',
    member: 'answers',
    id: 'a',
    value: 'ja',
    counter: 3,
    writer: 'w',
  };

  law('any draft comes back from its cells as it was', [drafts(main)], (draft) => {
    const cells = partsOf(core, main, draft).map((part, counter) => ({ ...cell, ...part, counter }));
    const stored = cells.map((one) => writeRecord({ ...one, guide: main.guide.id }));
    const read = stored.map((record) => readRecord({ guide: main.guide.id }, cellKey(record as Cell), record));
    expect(read.map(({ kind }) => kind)).to.deep.equal(stored.map(() => 'cell'));
    const back = draftFrom(
      core,
      main,
      read.map((one) => ('record' in one ? (one.record as Cell) : cell)),
    );
    expect(back.draft).to.deep.equal(draft);
  });

  law(
    'anything can lie there, and nothing is taken for a record that is none',
    [fc.oneof(fc.anything({ withBigInt: true, withMap: true }), fc.record({ schema: fc.constant(1) }))],
    (found) => {
      for (const key of ['d/', cellKey(cell), 'nobody’s', '/', '']) {
        expect(readRecord(origin, key, found).kind).to.be.oneOf(['damaged', 'newer']);
      }
    },
  );

  it('a record counts only under its own key, for its own guide, and with a value that is JSON', () => {
    const kind = (record: object, key = cellKey(cell)) =>
      readRecord(origin, key, { ...writeRecord(cell), ...record }).kind;
    const ring: unknown[] = [];
    ring.push(ring);
    expect(kind({})).to.equal('cell');
    expect(kind({ schema: 2, shape: 'new' })).to.equal('newer');
    for (const wrong of [
      { guide: 'h' },
      { draft: 'e' },
      { id: 'b' },
      { counter: -1 },
      { counter: 0.5 },
      { value: ring },
      { value: 1n },
      { value: JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) as unknown },
      { writer: 7 },
    ]) {
      expect(kind(wrong), Object.keys(wrong)[0]).to.equal('damaged');
    }
    expect(kind({}, draftKey('d'))).to.equal('damaged');
  });

  law(
    'a clock that is wrong by years never ends the time of a draft',
    [fc.integer({ min: 366, max: 3660 }), fc.boolean(), fc.integer({ min: 0, max: 30 * DAY })],
    (days, back, later) => {
      const saved = Date.UTC(2026, 10, 22);
      expect(timeOf(saved, saved + later)).to.equal('running');
      expect(timeOf(saved, saved + (back ? -days : days) * DAY)).to.equal('in-doubt');
    },
  );

  it('where the browser does not answer, what one closed window left is tried, and the rest waits', async () => {
    const about = { guide: 'g', guideVersion: '1.0.0', draft: 'd', name: 'Styrelsen', savedOn: 0, changedOn: 0 };
    const tail = { about: writeRecord(about), fresh: false, cells: [writeRecord(cell)] };
    const left = new Map<string, unknown>([
      ['v', tail],
      ['w', tail],
    ]);
    let asked = 0;
    const silent = () => (asked++, Promise.reject(new KeepError('blocked')));
    const tails = {
      all: () => new Map(left),
      put: () => undefined,
      drop: (writer: string) => void left.delete(writer),
    };
    const shelf = { read: silent, change: silent };
    await replayTails({ core, guide: 'g', shelf, tails, now: () => 0, newId: () => 'id' });
    expect([asked, left.size]).to.deep.equal([1, 2]);
  });

  it('the time of a draft ends 30 days after its last change', () => {
    const at = (days: number) => timeOf(0, days * DAY);
    expect([at(0), at(30), at(30.01), at(365), at(365.01), at(-0.9), at(-1.1)]).to.deep.equal([
      'running',
      'running',
      'over',
      'over',
      'in-doubt',
      'running',
      'in-doubt',
    ]);
  });
});

describe('Keeping: drafts and the store', () => {
  it('a draft that is replaced stays as it is, and is taken up again when that is undone', async () => {
    const browser = new Browser();
    const window = browser.open();
    answer(window, 'a', 'ja');
    await browser.rest(window.keeper.keep('one'));
    window.store.dispatch({ type: 'replace', draft: { ...core.EMPTY_DRAFT } });
    expect(window.keeper.state).to.deep.equal({ where: 'memory' });
    answer(window, 'a', 'nej');
    await browser.rest();
    const other = browser.open();
    await browser.rest(other.keeper.arrive());
    await browser.rest(other.keeper.resume(other.keeper.drafts[0]!.id));
    expect(browser.answers(other)).to.deep.equal({ a: 'ja' });
    window.store.undo();
    await browser.rest();
    expect(window.keeper.state.where).to.equal('kept');
    answer(window, 'b', 'nej');
    await browser.rest();
    expect(browser.answers(other)).to.deep.equal({ a: 'ja', b: 'nej' });
    expect(other.events).to.include('merged');
  });

  it('several are kept beside each other', async () => {
    const browser = new Browser();
    const window = browser.open();
    await browser.rest(window.keeper.keep('one'));
    browser.now += 1;
    window.store.dispatch({ type: 'replace', draft: { ...core.EMPTY_DRAFT } });
    answer(window, 'a', 'nej');
    await browser.rest(window.keeper.keep('two'));
    expect(window.keeper.drafts.map(({ name, answers }) => [name, answers])).to.deep.equal([
      ['two', 1],
      ['one', 0],
    ]);
  });

  it('says that it is saving from the change until the disk has it', async () => {
    const browser = new Browser();
    const window = browser.open();
    await browser.rest(window.keeper.keep('one'));
    answer(window, 'a', 'ja');
    expect(window.keeper.state).to.deep.equal({ where: 'saving' });
    await browser.rest();
    expect(window.keeper.state.where).to.equal('kept');
  });
});

describe('Keeping: over versions of the guide', () => {
  it('an answer goes along to the new id of its question, and back', async () => {
    const browser = new Browser();
    const window = browser.open();
    answer(window, 'a', 'ja');
    answer(window, 'b', 'nej');
    await browser.rest(window.keeper.keep('one'));
    const later = browser.open(renamed);
    await browser.rest(later.keeper.arrive());
    const read = await browser.rest(later.keeper.resume(later.keeper.drafts[0]!.id));
    expect(browser.answers(later)).to.deep.equal({ c: 'ja', b: 'nej' });
    expect(read!.problems.map(({ code }) => code)).to.include('other-version');
    // A second time it is of this version already.
    const again = browser.open(renamed);
    await browser.rest(again.keeper.arrive());
    const second = await browser.rest(again.keeper.resume(again.keeper.drafts[0]!.id));
    expect(second!.problems).to.deep.equal([]);
    expect(browser.answers(again)).to.deep.equal({ c: 'ja', b: 'nej' });
  });

  it('a window with the old version and one with the new come to rest, and no answer is lost', async () => {
    const browser = new Browser();
    const old = browser.open();
    answer(old, 'b', 'nej');
    await browser.rest(old.keeper.keep('one'));
    const later = browser.open(renamed);
    await browser.rest(later.keeper.arrive());
    await browser.rest(later.keeper.resume(later.keeper.drafts[0]!.id));
    answer(old, 'a', 'kanske');
    await browser.rest();
    expect(browser.answers(later)).to.deep.equal({ c: 'kanske', b: 'nej' });
    answer(later, 'b', 'ja');
    await browser.rest();
    expect(browser.answers(old)['b']).to.equal('ja');
    const last = browser.open(renamed);
    await browser.rest(last.keeper.arrive());
    await browser.rest(last.keeper.resume(last.keeper.drafts[0]!.id));
    expect(browser.answers(last)).to.deep.equal({ c: 'kanske', b: 'ja' });
  });
});
