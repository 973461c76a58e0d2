import { expect } from '@open-wc/testing';
import { createStore, writeLink } from '../../../src/store/index.js';
import { EMPTY_DRAFT, readGuide, type Answers, type GuideBundle } from '../../../src/core/index.js';
import type { VagvalGuide } from '../../../src/index.js';
import { showcase } from '../../support/showcase.js';
import { click, control, mount, news, root, screenHeading, until, words } from '../support.js';

const fragmentOf = async (answers: Answers, bundle: GuideBundle = showcase): Promise<string> => {
  const { model } = readGuide(bundle);
  const made = await writeLink(model!, createStore(model!, { ...EMPTY_DRAFT, answers }).draft);
  if (typeof made === 'string') throw new Error(made);
  return made.fragment;
};
const other: GuideBundle = { ...showcase, guide: { ...showcase.guide, id: 'other' } };

const offer = (guide: VagvalGuide) => words(root(guide).querySelector('[data-vagval-offer]'));
const share = (guide: VagvalGuide) => root(guide).querySelector('[data-vagval-share]')!;
const address = (guide: VagvalGuide) => share(guide).querySelector<HTMLInputElement>('input')?.value;

async function follow(fragment: string): Promise<void> {
  const followed = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
  location.hash = fragment;
  await followed;
}

/** The clipboard of the page while something is done, or none. */
async function withClipboard(
  clipboard: { writeText(text: string): Promise<void> } | undefined,
  act: () => Promise<void>,
) {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  try {
    await act();
  } finally {
    delete (navigator as { clipboard?: unknown }).clipboard;
  }
}

afterEach(() => history.replaceState(null, '', location.href.split('#', 1)[0]));

describe('A link with the answers', () => {
  it('is made only after it was said what is in it', async () => {
    const guide = await mount({ answers: { kind: 'party', thoughts: 'Så här' }, page: 'review' });
    const written: string[] = [];
    await withClipboard({ writeText: (text) => Promise.resolve(void written.push(text)) }, async () => {
      await click(guide, 'Share the answers with a link');
      expect(words(share(guide)))
        .to.contain('The link contains all your answers.')
        .and.contain('Whoever has the link');
      expect(share(guide).contains(document.activeElement), 'the focus is on what is said').to.equal(true);
      expect(written).to.deep.equal([]);
      await click(guide, 'Copy a link with the answers');
      await until(() => written.length > 0 && address(guide) !== undefined);
    });
    expect(words(share(guide).querySelector('[role="status"]'))).to.contain('The link has been copied.');
    expect(written).to.deep.equal([address(guide)]);
    expect(written[0]!.split('#')).to.deep.equal([
      location.href.split('#', 1)[0],
      (await fragmentOf(guide.answers)).slice(1),
    ]);
    expect(location.hash, 'the address of this page stays as it is').to.equal('');
    await click(guide, 'Close');
    expect(document.activeElement).to.equal(control(guide, 'Share the answers with a link'));
  });

  it('can be copied by hand where the browser does not let us', async () => {
    const guide = await mount({ answers: { kind: 'party' }, page: 'review' });
    for (const clipboard of [undefined, { writeText: () => Promise.reject(new Error('denied')) }]) {
      await withClipboard(clipboard, async () => {
        await click(guide, 'Share the answers with a link');
        await click(guide, 'Copy a link with the answers');
        await until(() => address(guide) !== undefined);
      });
      expect(words(share(guide))).to.contain('The link could not be copied for you.');
      expect(document.activeElement).to.equal(share(guide).querySelector('input'));
      const input = share(guide).querySelector('input')!;
      expect(input.value.slice(input.selectionStart!, input.selectionEnd!)).to.equal(address(guide));
      await click(guide, 'Close');
    }
  });

  it('need not be made', async () => {
    const guide = await mount({ answers: { kind: 'party' }, page: 'review' });
    await click(guide, 'Share the answers with a link');
    await click(guide, 'Cancel');
    expect(words(share(guide))).to.equal('Share the answers with a link');
  });

  it('goes when the answers are no longer those in it', async () => {
    const guide = await mount({ answers: { kind: 'party' }, page: 'review' });
    await click(guide, 'Share the answers with a link');
    await click(guide, 'Copy a link with the answers');
    await until(() => address(guide) !== undefined);
    guide.answers = { kind: 'meeting' };
    await guide.updateComplete;
    expect(address(guide)).to.equal(undefined);
    expect(words(share(guide))).to.equal('Share the answers with a link');
  });

  it('is not offered where the browser cannot pack, with a way out', async () => {
    const { CompressionStream: packs } = window;
    Object.assign(window, { CompressionStream: undefined });
    try {
      const guide = await mount({ answers: { kind: 'party' }, page: 'review' });
      await click(guide, 'Share the answers with a link');
      await click(guide, 'Copy a link with the answers');
      await until(() => words(share(guide)).includes('cannot make a link'));
      expect(words(share(guide))).to.contain('Save the answers in a file instead.');
      expect(share(guide).contains(document.activeElement)).to.equal(true);
    } finally {
      Object.assign(window, { CompressionStream: packs });
    }
  });

  it('is accessible in every step', async () => {
    const guide = await mount({ answers: { kind: 'party' }, page: 'review' });
    await click(guide, 'Share the answers with a link');
    await expect(guide).to.be.accessible();
    await click(guide, 'Copy a link with the answers');
    await until(() => address(guide) !== undefined);
    await expect(guide).to.be.accessible();
  });
});

describe('A page that is opened with such a link', () => {
  it('asks before it opens the answers, and takes them out of its address at once', async () => {
    await follow(await fragmentOf({ kind: 'party', mood: 4 }));
    const guide = await mount();
    await until(() => offer(guide) !== '');
    expect(location.hash).to.equal('');
    expect(location.href).not.to.contain('#');
    expect(guide.answers).to.deep.equal({});
    expect(offer(guide))
      .to.contain('The link contains answers to 2 questions.')
      .and.contain('Do you want to open them here?');
    await expect(guide).to.be.accessible();
    await click(guide, 'Open the answers in the link');
    expect(guide.answers).to.deep.equal({ kind: 'party', mood: 4 });
    expect(news(guide)).to.equal('The answers in the link have been read. Undo');
    expect(offer(guide)).to.equal('');
    await until(() => document.activeElement?.hasAttribute('data-vagval-screen') === true);
  });

  it('keeps the answers that are there unless it is told to replace them, and then can bring them back', async () => {
    const guide = await mount({ answers: { kind: 'meeting' }, page: 'p-mood' });
    const entries = history.length;
    await follow(await fragmentOf({ kind: 'party' }));
    await until(() => offer(guide) !== '');
    expect(offer(guide))
      .to.contain('The link contains answers to 1 question.')
      .and.contain('they replace the answers that are here');
    expect(screenHeading(guide)).to.equal('mood?');
    await click(guide, 'Keep the answers that are here');
    expect([guide.answers, offer(guide), location.hash]).to.deep.equal([{ kind: 'meeting' }, '', '']);

    await follow(await fragmentOf({ kind: 'party' }));
    await until(() => offer(guide) !== '');
    await click(guide, 'Open the answers in the link');
    expect(guide.answers).to.deep.equal({ kind: 'party' });
    await click(guide, 'Undo');
    expect(guide.answers).to.deep.equal({ kind: 'meeting' });
    // A browser remembers fifty, which other tests may have used up.
    expect(history.length, 'one entry for each link that was followed').to.equal(Math.min(entries + 2, 50));
  });

  it('keeps its place: Back leads to the screen before', async () => {
    const guide = await mount({ answers: { kind: 'meeting' }, page: 'p-mood' });
    await follow(await fragmentOf({ kind: 'party' }));
    await until(() => offer(guide) !== '');
    await click(guide, 'Keep the answers that are here');
    guide.goTo('review');
    await until(() => screenHeading(guide) === 'Your answers');
    history.back();
    await until(() => screenHeading(guide) === 'mood?');
    expect(location.hash).to.equal('');
  });

  it('refuses a damaged one with its reason, and the answers are as they were', async () => {
    const guide = await mount({ answers: { kind: 'meeting' } });
    const fragment = await fragmentOf({ kind: 'party' });
    for (const broken of [
      fragment.slice(0, -3),
      `${fragment}x`,
      '#vagval=1.showcase.',
      `#vagval=1.showcase.${'A'.repeat(70_000)}`,
    ]) {
      await follow(broken);
      await until(() => news(guide) !== '');
      expect(news(guide)).to.contain('The link could not be used. Your answers are as they were.');
      expect([guide.answers, offer(guide), location.hash]).to.deep.equal([{ kind: 'meeting' }, '', '']);
      guide.goTo('start');
      await until(() => news(guide) === '');
    }
  });

  it('says so where the browser cannot unpack', async () => {
    const guide = await mount();
    const { DecompressionStream: unpacks } = window;
    Object.assign(window, { DecompressionStream: undefined });
    try {
      await follow(await fragmentOf({ kind: 'party' }));
      await until(() => news(guide) !== '');
      expect(news(guide)).to.contain('This browser cannot read the link.');
    } finally {
      Object.assign(window, { DecompressionStream: unpacks });
    }
  });

  it('leaves other fragments alone, and those of other guides to them', async () => {
    const first = await mount();
    const fragment = await fragmentOf({ kind: 'party' }, other);
    for (const fine of ['#host-main', '#vagval=', fragment]) {
      await follow(fine);
      expect(location.hash).to.equal(fine);
    }
    const second = await mount({ bundle: other });
    await until(() => offer(second) !== '');
    expect([offer(first), location.hash]).to.deep.equal(['', '']);
    await click(second, 'Open the answers in the link');
    expect([first.answers, second.answers]).to.deep.equal([{}, { kind: 'party' }]);
  });

  it('tells of a guide that has changed since the link was made', async () => {
    await follow(await fragmentOf({ kind: 'party', mood: 4 }));
    const young = { ...showcase.guide, version: '2.0.0', changes: [{ version: '2.0.0', askAgain: ['mood'] }] };
    const guide = await mount({ bundle: { ...showcase, guide: young } });
    await until(() => offer(guide) !== '');
    await click(guide, 'Open the answers in the link');
    expect(guide.answers).to.deep.equal({ kind: 'party' });
    expect(words(root(guide).querySelector('[data-vagval-carried]'))).to.contain('mood?');
  });
});
