import { expect } from '@open-wc/testing';
import type { GuideBundle } from '../../../src/core/index.js';
import type { VagvalGuide } from '../../../src/index.js';
import { showcase } from '../../support/showcase.js';
import { choose, click, mount, news, root, screenHeading, until, words } from '../support.js';

/** The showcase in its second version: `kind` has other options, `mood` asks something else, and something is gone. */
const changed: GuideBundle = {
  ...showcase,
  guide: {
    ...showcase.guide,
    version: '2.0.0',
    changes: [
      {
        version: '2.0.0',
        questions: { style: 'place', music: null },
        options: { kind: { ball: null, feast: 'party' } },
        askAgain: ['mood'],
      },
    ],
  },
};

const saved = (answers: object, guideVersion = '1.0.0') =>
  new File([JSON.stringify({ format: 'vagval-answers/1', guide: 'showcase', guideVersion, answers })], 'answers.json');
const carried = (guide: VagvalGuide) => words(root(guide).querySelector('[data-vagval-carried]'));
const rows = (guide: VagvalGuide) => [...root(guide).querySelectorAll('.vagval-answer-row')].map(words);

describe('Answers of an earlier version of the guide', () => {
  it('are opened without more words where they all fit', async () => {
    const guide = await mount({ bundle: changed });
    await choose(guide, 'open', saved({ style: 'indoors', kind: 'feast' }));
    expect(guide.answers).to.deep.equal({ place: 'indoors', kind: 'party' });
    expect(news(guide)).to.equal(
      'The answers in the file have been read. The guide has changed since you answered. All answers still fit. Undo',
    );
    expect(carried(guide)).to.equal('');
  });

  it('are listed where they do not: what to answer again and why, and what has no place any more', async () => {
    const guide = await mount({ bundle: changed });
    await choose(guide, 'open', saved({ kind: 'ball', mood: 4, music: 'jazz\u202e', day: '2026-12-01' }));
    expect(guide.answers).to.deep.equal({ day: '2026-12-01' });
    expect(news(guide)).to.contain('The guide has changed since you answered.').and.not.contain('still fit');
    expect(carried(guide)).to.equal(
      'Answer these again: kind? What you chose can no longer be chosen. You answered: ball ' +
        'mood? The question is now about something else. You answered: 4 ' +
        'The guide has no place for this any more. It has been set aside and goes along when you save: music: jazz\u202e',
    );
    expect(root(guide).querySelector('[data-vagval-carried] li bdi')).to.exist;
    await click(guide, 'mood?');
    expect(screenHeading(guide)).to.equal('mood?');
    expect(words(root(guide))).to.contain('Answer again. The question is now about something else. You answered: 4');
    await click(guide, '5. good');
    expect(words(root(guide))).not.to.contain('Answer again.');
    await click(guide, 'Back to your answers');
    expect(screenHeading(guide)).to.equal('Your answers');
  });

  it('are marked in the review until they are given again, also in a file that was saved meanwhile', async () => {
    const guide = await mount({ bundle: changed });
    await choose(guide, 'open', saved({ kind: 'ball', mood: 4, music: 'jazz' }));
    guide.goTo('review');
    await guide.updateComplete;
    const notice = () => words(root(guide).querySelector('.vagval-notice'));
    expect(notice()).to.equal('The guide has changed. 2 questions need new answers. They are marked below.');
    const marked = () => rows(guide).filter((row) => row.includes('Answer again.'));
    expect(marked().map((row) => row.split('?')[0])).to.deep.equal(['kind', 'mood']);
    expect(words(root(guide)))
      .to.contain('Answers that have been set aside')
      .and.contain('music: jazz');

    guide.goTo('p-kind');
    await guide.updateComplete;
    await click(guide, 'meeting');
    guide.goTo('review');
    await guide.updateComplete;
    expect(notice()).to.equal('The guide has changed. 1 question needs a new answer. It is marked below.');
    expect(marked().map((row) => row.split('?')[0])).to.deep.equal(['mood']);
    expect(words(root(guide))).to.contain('kind?: ball');
  });

  it('that were given in a later version are told apart', async () => {
    const guide = await mount();
    await choose(guide, 'open', saved({ kind: 'party', later: 'x' }, '3.0.0'));
    expect(guide.answers).to.deep.equal({ kind: 'party' });
    expect(news(guide)).to.contain('which is older. What fits has been read.');
    expect(carried(guide)).to.contain('later: x');
  });

  it('are accessible where they are listed and marked', async () => {
    const guide = await mount({ bundle: changed });
    await choose(guide, 'open', saved({ kind: 'ball', mood: 4, music: 'jazz' }));
    await expect(guide).to.be.accessible();
    guide.goTo('review');
    await guide.updateComplete;
    await expect(guide).to.be.accessible();
  });
});

describe('A file that is dropped on the guide', () => {
  const drag = (type: string, guide: VagvalGuide, files: File[], text?: string) => {
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    if (text !== undefined) dataTransfer.setData('text/plain', text);
    const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true });
    root(guide).querySelector('.vagval-heading')!.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const target = async (guide: VagvalGuide) => {
    await guide.updateComplete;
    return words(root(guide).querySelector('.vagval-drop'));
  };

  for (const isolated of [false, true]) {
    it(`is opened on any screen, ${isolated ? 'isolated' : 'light'}`, async () => {
      const guide = await mount({ isolated, answers: { kind: 'party' }, page: 'p-mood' });
      const file = saved({ kind: 'meeting', mood: 2 });
      expect(await target(guide)).to.equal('');
      expect(drag('dragover', guide, [file])).to.equal(true);
      expect(await target(guide)).to.equal('Drop the answer file here');
      drag('dragleave', guide, [file]);
      expect(await target(guide)).to.equal('');
      drag('dragover', guide, [file]);
      expect(drag('drop', guide, [file])).to.equal(true);
      await until(() => news(guide) !== '');
      expect(await target(guide)).to.equal('');
      expect(guide.answers).to.deep.equal({ kind: 'meeting', mood: 2 });
      await click(guide, 'Undo');
      expect(guide.answers).to.deep.equal({ kind: 'party' });
    });
  }

  it('is refused with its reason when it is not an answer file, and so are two at a time', async () => {
    const guide = await mount({ answers: { kind: 'party' } });
    drag('drop', guide, [new File(['x'], 'x.txt')]);
    await until(() => news(guide) !== '');
    expect(news(guide)).to.contain('could not be used');
    drag('drop', guide, [saved({}), saved({})]);
    await guide.updateComplete;
    expect(news(guide)).to.equal('Drop one file at a time.');
    expect(guide.answers).to.deep.equal({ kind: 'party' });
  });

  it('but text that is dragged is left to the browser', async () => {
    const guide = await mount();
    for (const type of ['dragenter', 'dragover', 'drop']) expect(drag(type, guide, [], 'text'), type).to.equal(false);
    expect(await target(guide)).to.equal('');
  });
});
