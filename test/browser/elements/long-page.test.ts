import { expect } from '@open-wc/testing';
import type { GuideBundle, Question } from '../../../src/core/index.js';
import { showcase } from '../../support/showcase.js';
import { click, mount, root, until, write } from '../support.js';

const LENGTH = 200;

describe('a page of many questions', () => {
  it('has the first of them at once and all of them soon, in their order', async () => {
    const guide = await mount({ bundle: long(), page: 'p-long' });
    const names = () => [...root(guide).querySelectorAll<HTMLElement>('.vagval-question input')].map(({ id }) => id);
    expect(names().length).to.be.below(LENGTH);
    await until(() => names().length === LENGTH);
    expect(names().map((id) => id.split('-').at(-1))).to.deep.equal(ids());
  });

  it('is whole on paper', async () => {
    const guide = await mount({ bundle: long(), page: 'p-long' });
    window.dispatchEvent(new Event('beforeprint'));
    expect(root(guide).querySelectorAll('.vagval-question')).to.have.length(LENGTH);
  });

  it('leads from what is wrong to the question, wherever it stands', async () => {
    const guide = await mount({ bundle: long(), page: 'p-long' });
    await until(() => root(guide).querySelector(`input[id$="-n${LENGTH - 1}"]`) !== null);
    await write(guide, `input[id$="-n${LENGTH - 1}"]`, 'many');
    guide.goTo('start');
    await guide.updateComplete;
    guide.goTo('p-long');
    await guide.updateComplete;
    await click(guide, 'Continue');
    await until(() => root(guide).querySelector('[data-vagval-errors]') !== null);
    root(guide).querySelector<HTMLElement>('[data-vagval-errors] button')!.click();
    expect(document.activeElement!.id).to.match(new RegExp(`-n${LENGTH - 1}$`));
  });

  it('works out again only the question that was answered', async () => {
    const guide = await mount({ bundle: long(), page: 'p-long' });
    await until(() => root(guide).querySelectorAll('.vagval-question').length === LENGTH);
    const changed: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records)
        changed.push((target as HTMLElement).closest('.vagval-question')?.innerHTML ?? '');
    });
    observer.observe(root(guide).querySelector('.vagval-long')!, { subtree: true, childList: true, attributes: true });
    await write(guide, 'input[id$="-n7"]', '12');
    expect(guide.answers).to.deep.equal({ n7: 12 });
    const others = [...observer.takeRecords().map(({ target }) => (target as HTMLElement).id), ...changed];
    observer.disconnect();
    expect(others).to.deep.equal([]);
  });
});

function ids(): string[] {
  return Array.from({ length: LENGTH }, (_, index) => `n${index}`);
}

/** The showcase with one page more, of numbers. */
function long(): GuideBundle {
  const bundle = structuredClone(showcase);
  const { source } = bundle.guide.steps.flatMap((step) => ('pages' in step ? step.pages : []))[0]!.questions[0]!;
  const questions = ids().map((id): Question => ({ id, kind: 'number', source }));
  const step = bundle.guide.steps.find(({ shows }) => shows === 'questions')!;
  Object.assign(step, { pages: [...('pages' in step ? step.pages : []), { id: 'p-long', questions }] });
  for (const texts of Object.values(bundle.locales) as Record<string, Record<string, object>>[]) {
    Object.assign((texts['pages'] ??= {}), { 'p-long': { title: 'Many' } });
    for (const id of ids()) Object.assign(texts['questions']!, { [id]: { title: `${id}?`, short: id, findOut: id } });
  }
  return bundle;
}
