import { expect } from '@open-wc/testing';
import type { GuideBundle } from '../../../src/core/index.js';
import type { VagvalGuide } from '../../../src/index.js';
import { showcase } from '../../support/showcase.js';
import { choose, click, control, downloads, mount, news, root, screenHeading, until, words } from '../support.js';

const file = (content: unknown, name = 'answers.json') =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name);
const answerFile = (answers: object, more: object = {}) =>
  file({ format: 'vagval-answers/1', guide: 'showcase', guideVersion: '1.0.0', answers, ...more });
const again: GuideBundle = { ...showcase, guide: { ...showcase.guide, recurring: true } };

describe('Answers in a file', () => {
  it('are saved from the review, and opened again in another window', async () => {
    const guide = await mount({ answers: { kind: 'party', thoughts: 'Så här är det' }, page: 'review' });
    const [saved] = await downloads(() => click(guide, 'Save the answers in a file'));
    expect(saved!.name).to.match(/^showcase-\d{4}-\d\d-\d\d\.json$/);
    expect(news(guide)).to.equal(`The answers are being saved in the file ${saved!.name}. Look among your downloads.`);
    const other = await mount();
    await choose(other, 'open', file(saved!.content));
    expect(other.answers).to.deep.equal({ kind: 'party', thoughts: 'Så här är det' });
    expect(news(other)).to.equal('The answers in the file have been read. Undo');
  });

  it('are said to be too many for a file that can be opened again, and are not taken for saved', async () => {
    const guide = await mount();
    // On one line it is small enough; a file is saved with a line for each.
    await choose(guide, 'open', answerFile({ kind: 'party', gone: Array.from({ length: 190_000 }, () => 'x') }));
    guide.goTo('p-kind');
    await guide.updateComplete;
    await click(guide, 'meeting');
    guide.goTo('review');
    await until(() => screenHeading(guide) === 'Your answers');
    const [saved] = await downloads(() => click(guide, 'Save the answers in a file'));
    expect(news(guide)).to.contain(saved!.name).and.contain('too large to be opened here again');
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(false);
    const other = await mount();
    await choose(other, 'open', file(saved!.content));
    expect(news(other)).to.contain('The file could not be used');
  });

  it('replace those that are there only so that it can be undone', async () => {
    const guide = await mount({ answers: { kind: 'party' } });
    await choose(guide, 'open', answerFile({ kind: 'meeting', mood: 3 }));
    expect(guide.answers).to.deep.equal({ kind: 'meeting', mood: 3 });
    expect(news(guide)).to.contain('have replaced those that were here');
    await click(guide, 'Undo');
    expect(guide.answers).to.deep.equal({ kind: 'party' });
    expect(news(guide)).to.equal('The answers are as they were before.');
  });

  it('are refused with a reason when they cannot be used, and nothing changes', async () => {
    const guide = await mount({ answers: { kind: 'party' } });
    for (const [content, reason] of [
      ['{"format": "vagval-ans', 'The file is not valid JSON'],
      [{ format: 'other' }, 'not an answer file'],
      [{ format: 'vagval-answers/1', guide: 'another', guideVersion: '1', answers: {} }, 'another'],
    ] as const) {
      await choose(guide, 'open', file(content));
      expect(news(guide)).to.contain('The file could not be used. Your answers are as they were.').and.contain(reason);
      expect(guide.answers).to.deep.equal({ kind: 'party' });
    }
    expect(root(guide).querySelector('[data-vagval-news]')!.getAttribute('role')).to.equal('status');
  });

  it('say what could not be read, and keep it for when the file is saved again', async () => {
    const guide = await mount();
    await choose(guide, 'open', answerFile({ kind: 'party', gone: 'x' }, { savedBy: 'a later version' }));
    const setAside = words(root(guide).querySelector('[data-vagval-carried]'));
    expect(setAside).to.contain('The guide has no place for this any more.').and.contain('gone: x');
    guide.goTo('review');
    await until(() => screenHeading(guide) === 'Your answers');
    const [saved] = await downloads(() => click(guide, 'Save the answers in a file'));
    expect(JSON.parse(saved!.content)).to.deep.include({
      answers: { kind: 'party' },
      setAside: [{ question: 'gone', version: '1.0.0', answer: 'x' }],
      savedBy: 'a later version',
    });
  });

  it('need no warning on leaving once they are saved, until something is changed', async () => {
    const guide = await mount({ answers: { kind: 'party' }, page: 'review' });
    const warns = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(warns()).to.equal(true);
    await downloads(() => click(guide, 'Save the answers in a file'));
    expect(warns()).to.equal(false);
    guide.goTo('p-kind');
    await until(() => screenHeading(guide) === 'kind?');
    await click(guide, 'meeting');
    expect(warns()).to.equal(true);
  });
});

describe('The answers of last time', () => {
  it('stand beside the questions, in the review and in print, and change nothing', async () => {
    const guide = await mount({ bundle: again, answers: { kind: 'party' } });
    await choose(guide, 'compare', answerFile({ kind: 'meeting', mood: 5 }));
    expect(news(guide)).to.equal('The answers from last time are now shown with the questions.');
    expect(guide.answers).to.deep.equal({ kind: 'party' });
    const shown = () =>
      [...root(guide).querySelectorAll('.vagval-previous, .vagval-report .vagval-soft')]
        .map(words)
        .filter((said) => said.startsWith('Last time'));
    for (const [page, expected] of [
      ['p-kind', ['Last time: meeting']],
      ['p-mood', ['Last time: 5 of 5: good']],
      ['p-thoughts', []],
      ['review', ['Last time: meeting', 'Last time: 5 of 5: good']],
      ['report', ['Last time: meeting', 'Last time: 5 of 5: good']],
    ] as const) {
      guide.goTo(page);
      await guide.updateComplete;
      expect(shown(), page).to.deep.equal(expected);
    }
  });

  it('are asked for only by a guide that is answered again', async () => {
    const inputs = (guide: VagvalGuide) => root(guide).querySelectorAll('input[type="file"]').length;
    expect([inputs(await mount()), inputs(await mount({ bundle: again }))]).to.deep.equal([1, 2]);
  });
});

describe('The one who answers', () => {
  const roles: GuideBundle = {
    ...showcase,
    guide: {
      ...showcase.guide,
      respondent: 'kind',
      steps: showcase.guide.steps.map((step) =>
        step.shows === 'questions'
          ? {
              ...step,
              pages: step.pages.map((page) => (page.id === 'p-mood' ? { ...page, askedOf: ['party'] } : page)),
            }
          : step,
      ),
    },
  };

  it('must be said before one goes on, and cannot be unknown', async () => {
    const guide = await mount({ bundle: roles, page: 'p-kind' });
    const choices = [...root(guide).querySelectorAll('.vagval-choices label')].map(words);
    expect(choices).to.deep.equal(['party', 'meeting']);
    expect(words(root(guide))).not.to.contain('You can go on without');
    await click(guide, 'Continue');
    expect(screenHeading(guide)).to.equal('kind?');
    expect(words(root(guide).querySelector('[role="alert"]'))).to.contain('Choose whom you answer for.');
    await click(guide, 'party');
    await click(guide, 'Continue');
    expect(screenHeading(guide)).to.equal('Food and diet');
  });

  it('is asked only what concerns the role', async () => {
    const guide = await mount({ bundle: roles, answers: { kind: 'meeting' }, page: 'p-food' });
    await click(guide, 'Continue');
    expect(screenHeading(guide)).to.equal('Guests and day');
    expect(control(guide, 'Back')).to.exist;
  });

  it('reads the wording for the role as soon as it is said', async () => {
    const en = structuredClone(showcase.locales['en']) as { questions: Record<string, Record<string, unknown>> };
    en.questions['thoughts']!['title_party'] = 'What will the party be like?';
    const guide = await mount({ bundle: { ...roles, locales: { ...showcase.locales, en } }, page: 'p-thoughts' });
    expect(screenHeading(guide)).to.equal('thoughts?');
    guide.answers = { kind: 'party' };
    await until(() => screenHeading(guide) === 'What will the party be like?');
  });
});
