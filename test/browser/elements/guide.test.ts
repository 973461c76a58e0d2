import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { VagvalGuide } from '../../../src/index.js';
import type { VagvalRecommendation } from '../../../src/index.js';
import { showcase } from '../../support/showcase.js';
import { click, control, go, mount, root, screenHeading, until, words } from '../support.js';

for (const isolated of [false, true]) {
  describe(`<vagval-guide${isolated ? ' isolated' : ''}>`, () => {
    it('leads from the start through every page to the agenda', async () => {
      const guide = await mount({ isolated });
      const seen = [screenHeading(guide)];
      await click(guide, 'Begin');
      for (const step of [
        'Continue',
        'Continue',
        'Continue',
        'Continue',
        'Continue',
        'Continue',
        'Continue',
        'Show the result',
      ]) {
        seen.push(screenHeading(guide));
        await click(guide, step);
      }
      seen.push(screenHeading(guide));
      await click(guide, 'Prepare the conversation without choosing');
      seen.push(screenHeading(guide));
      expect(seen).to.deep.equal([
        'Gathering',
        'kind?',
        'Food and diet',
        'mood?',
        'Guests and day',
        'place?',
        'thoughts?',
        'hosts?',
        'Your answers',
        'Judging by your answers, no option fits right now',
        'Basis for the conversation',
      ]);
    });

    it('puts the focus on the heading of each new screen, but takes none on arrival', async () => {
      const guide = await mount({ isolated });
      expect(document.activeElement).to.equal(document.body);
      await click(guide, 'Begin');
      const active = () => guide.shadowRoot?.activeElement ?? document.activeElement;
      await until(() => words(active()) === 'kind?');
    });

    it('keeps page and answers when the language changes', async () => {
      const guide = await mount({ isolated, page: 'p-kind' });
      await click(guide, 'party');
      guide.lang = 'sv';
      await until(() => screenHeading(guide) === 'sv kind?');
      expect(root(guide).lang).to.equal('sv');
      expect(guide.answers).to.deep.equal({ kind: 'party' });
      expect(control(guide, 'Fortsätt')).to.exist;
    });

    it('is accessible on every screen', async () => {
      const guide = await mount({ isolated, answers: { kind: 'party', guests: 60 } });
      for (const page of [
        'start',
        'p-kind',
        'p-food',
        'p-mood',
        'p-guests',
        'p-place',
        'p-thoughts',
        'p-hosts',
        'review',
        'result',
        'comparison',
        'talk',
        'report',
      ]) {
        await go(guide, page);
        await expect(root(guide), page).to.be.accessible();
      }
    });
  });
}

describe('<vagval-guide>', () => {
  it('changes one answer from the result and comes back to it', async () => {
    const guide = await mount({ page: 'result', answers: { kind: 'party', guests: 60 } });
    expect(screenHeading(guide)).to.equal('Judging by your answers, the garden and the hall fit');
    root(guide).querySelector<HTMLElement>('[data-reason="G.P1.party"] button')!.click();
    await guide.updateComplete;
    await click(guide, 'meeting');
    await click(guide, 'Back to the result');
    expect(screenHeading(guide)).to.equal('Judging by your answers, the hall fits');
    expect(guide.answers).to.deep.equal({ kind: 'meeting', guests: 60 });
  });

  it('goes on with the outcome that the reader chooses, also against the recommendation', async () => {
    const guide = await mount({ page: 'result', answers: { kind: 'party' } });
    await click(guide, 'Go on with the hall anyway');
    expect(screenHeading(guide)).to.equal('Basis for the conversation about the hall');
    expect(words(root(guide).querySelector('.vagval-settled'))).to.contain('The hall has a price.');
  });

  it('keeps a note on a point of the agenda, on screen and on paper', async () => {
    const guide = await mount({ page: 'talk' });
    await click(guide, 'Make a note');
    const note = root(guide).querySelector('textarea')!;
    note.value = 'Ask the bank';
    note.dispatchEvent(new Event('input'));
    await go(guide, 'report');
    expect(words(root(guide))).to.contain('Ask the bank');
  });

  it('asks before it starts again, and keeps everything if the answer is no', async () => {
    const guide = await mount({ page: 'start', answers: { kind: 'party' } });
    await click(guide, 'Start again');
    await click(guide, 'No, keep the answers');
    expect(guide.answers).to.deep.equal({ kind: 'party' });
    await click(guide, 'Start again');
    await click(guide, 'Yes, remove the answers');
    expect(guide.answers).to.deep.equal({});
    expect(screenHeading(guide)).to.equal('Gathering');
  });

  it('walks its screens with the browser’s Back and leaves the address and the page’s own state alone', async () => {
    const guide = await mount();
    history.replaceState({ host: 1 }, '');
    const address = location.href;
    await click(guide, 'Begin');
    await click(guide, 'Continue');
    expect((history.state as { host: number }).host).to.equal(1);
    history.back();
    await until(() => screenHeading(guide) === 'kind?');
    history.back();
    await until(() => screenHeading(guide) === 'Gathering');
    expect(location.href).to.equal(address);
    expect(history.state).to.deep.include({ host: 1 });
  });

  it('warns before the window is left with answers in it, and only then', async () => {
    const guide = await mount({ page: 'p-kind' });
    const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).to.equal(false);
    await click(guide, 'party');
    expect(leave()).to.equal(true);
    guide.remove();
    expect(leave()).to.equal(false);
  });

  it('keeps its answers when it is moved in the page', async () => {
    const guide = await mount({ page: 'p-kind' });
    await click(guide, 'party');
    const other = document.createElement('section');
    guide.parentElement!.append(other);
    other.append(guide);
    await guide.updateComplete;
    expect(screenHeading(guide)).to.equal('kind?');
    await click(guide, 'meeting');
    expect(guide.answers).to.deep.equal({ kind: 'meeting' });
    expect(control(guide, 'meeting').querySelector('input')!.checked).to.equal(true);
  });

  it('does not disturb another one on the page', async () => {
    const one = await mount({ page: 'p-kind' });
    const other = await mount({ page: 'p-kind', lang: 'sv' });
    await click(one, 'party');
    await click(other, 'sv meeting');
    expect([one.answers, other.answers]).to.deep.equal([{ kind: 'party' }, { kind: 'meeting' }]);
    expect(control(one, 'party').querySelector('input')!.checked).to.equal(true);
    expect(screenHeading(one)).to.equal('kind?');
  });

  it('gives the page no form fields and lets Enter submit nothing', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><vagval-guide .guide=${showcase} lang="en"></vagval-guide></form>`,
    );
    const guide = form.querySelector('vagval-guide')!;
    await until(() => root(guide)?.querySelector('button') !== null);
    await go(guide, 'p-place');
    expect([...new FormData(form).keys()]).to.deep.equal([]);
    expect(form.elements).to.have.length([...form.querySelectorAll('button')].length);
  });

  it('tells the page in ids what the reader did, and nothing when the page did it', async () => {
    const guide = await mount({ page: 'p-kind' });
    setTimeout(() => control(guide, 'party').click());
    const { detail } = await oneEvent(guide, 'vagval-answer');
    expect(detail).to.deep.equal({ guide: 'showcase', question: 'kind', value: 'party' });
    let events = 0;
    guide.addEventListener('vagval-answer', () => events++);
    guide.answers = { kind: 'meeting' };
    await guide.updateComplete;
    expect(events).to.equal(0);
  });

  it('shows what stands inside it until the guide is there, and keeps it beside an error', async () => {
    const guide = await fixture<VagvalGuide>(
      html`<vagval-guide lang="en"><a href="#x">About gatherings</a></vagval-guide>`,
    );
    await until(() => root(guide).querySelector('[role=alert]') !== null);
    expect(words(guide)).to.contain('About gatherings').and.to.contain('The element has no guide');
    guide.guide = showcase;
    await until(() => root(guide).querySelector('.vagval-body') !== null);
    expect(words(guide)).not.to.contain('About gatherings');
  });

  for (const [when, broken] of [
    [
      'made',
      () => {
        throw new Error('broken');
      },
    ],
    ['put on the page', () => ({ _$litType$: 1, strings: ['<img>'], values: [] })],
  ] as const) {
    it(`survives a screen that cannot be ${when}, with the answers`, async () => {
      const guide = await mount({ page: 'p-kind', answers: { kind: 'party' } });
      const logged: unknown[] = [];
      const { error } = console;
      console.error = (...args: unknown[]) => logged.push(args);
      Object.defineProperty(guide, 'renderView', { configurable: true, value: broken });
      guide.requestUpdate();
      await until(() => root(guide).querySelector('[role=alert]') !== null);
      console.error = error;
      expect(words(root(guide))).to.contain('Your answers are still there');
      expect(logged).to.have.length(1);
      delete (guide as unknown as { renderView?: unknown }).renderView;
      await click(guide, 'Try again');
      await until(() => screenHeading(guide) === 'kind?');
      expect(guide.answers).to.deep.equal({ kind: 'party' });
    });
  }
});

describe('parts alone', () => {
  it('show the result of the answers that they are given, without ways to go elsewhere', async () => {
    const part = await fixture<VagvalRecommendation>(
      html`<vagval-recommendation .guide=${showcase} .answers=${{ kind: 'party' }} lang="en"></vagval-recommendation>`,
    );
    await until(() => screenHeading(part) !== '');
    expect(screenHeading(part)).to.equal('Judging by your answers, the garden fits');
    expect(words(part)).not.to.contain('Change');
    await expect(part).to.be.accessible();
  });

  for (const tag of ['vagval-comparison', 'vagval-agenda'] as const) {
    it(`of <${tag}> stand alone`, async () => {
      const part = document.createElement(tag);
      part.guide = showcase;
      part.lang = 'en';
      document.body.append(part);
      await until(() => screenHeading(part) !== '');
      await expect(part).to.be.accessible();
      part.remove();
    });
  }

  it('are registered once, however often the library is loaded', async () => {
    const before = customElements.get('vagval-guide');
    const again = '/src/define/vagval-guide.ts?again';
    await import(again);
    await aTimeout(0);
    expect(customElements.get('vagval-guide')).to.equal(before);
    expect(VagvalGuide).to.equal(before);
  });
});
