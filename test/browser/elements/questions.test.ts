import { expect } from '@open-wc/testing';
import type { Actor, MultipleQuestion } from '../../../src/core/index.js';
import { showcase } from '../../support/showcase.js';
import { click, control, go, mount, root, screenHeading, until, words, write } from '../support.js';

describe('questions', () => {
  it('of one answer take it, change it and give it up again', async () => {
    const guide = await mount({ page: 'p-kind' });
    await click(guide, 'party');
    expect(guide.answers).to.deep.equal({ kind: 'party' });
    await click(guide, 'meeting');
    expect(guide.answers).to.deep.equal({ kind: 'meeting' });
    await click(guide, 'Remove the answer');
    expect(guide.answers).to.deep.equal({});
    expect(root(guide).querySelectorAll(':checked')).to.have.length(0);
  });

  it('offer to give up an answer only where there is one, in a place that is always there', async () => {
    const guide = await mount({ page: 'p-kind' });
    const offer = control(guide, 'Remove the answer');
    const place = () => root(guide).querySelector('.vagval-actions')!.getBoundingClientRect().top;
    const before = place();
    expect(getComputedStyle(offer).visibility).to.equal('hidden');
    await click(guide, 'party');
    expect(getComputedStyle(offer).visibility).to.equal('visible');
    expect(place()).to.equal(before);
  });

  it('keep the focus when their answer is given up', async () => {
    const guide = await mount({ page: 'p-kind', answers: { kind: 'meeting' } });
    await until(() => document.activeElement?.hasAttribute('data-vagval-screen') === true);
    control(guide, 'Remove the answer').focus();
    await click(guide, 'Remove the answer');
    expect((document.activeElement as Partial<HTMLInputElement>).name ?? 'none').to.match(/-kind$/);
  });

  it('leave nothing behind on a page that comes again', async () => {
    const guide = await mount({ page: 'p-kind' });
    const walk = async (times: number) => {
      for (let time = 0; time < times; time++) for (const page of ['p-mood', 'p-kind']) await go(guide, page);
      return root(guide).querySelector('.vagval-body')!.childNodes.length;
    };
    const few = await walk(2);
    expect(await walk(10)).to.equal(few);
  });

  it('never change the screen when they are answered', async () => {
    const guide = await mount({ page: 'p-kind' });
    await click(guide, 'party');
    expect(screenHeading(guide)).to.equal('kind?');
  });

  it('of several answers keep the order of the guide, and do not know excludes the others', async () => {
    const guide = await mount({ page: 'p-food' });
    await click(guide, 'bread');
    await click(guide, 'cake');
    expect(guide.answers['food']).to.deep.equal(['cake', 'bread']);
    await click(guide, 'Don’t know yet Becomes a point to find out.');
    expect(guide.answers['food']).to.deep.equal(['vet_inte']);
    await click(guide, 'soup');
    expect(guide.answers['food']).to.deep.equal(['soup']);
    await click(guide, 'soup');
    expect(guide.answers).to.deep.equal({});
  });

  it('of several answers may have one that excludes the others', async () => {
    const bundle = structuredClone(showcase);
    const pages = bundle.guide.steps.flatMap((step) => ('pages' in step ? step.pages : []));
    const food = pages.flatMap((page) => page.questions).find(({ id }) => id === 'food') as MultipleQuestion;
    Object.assign(
      food.options.find(({ id }) => id === 'bread')!,
      { alone: true },
    );
    const guide = await mount({ bundle, page: 'p-food' });
    await click(guide, 'cake');
    await click(guide, 'bread');
    expect(guide.answers['food']).to.deep.equal(['bread']);
    await click(guide, 'soup');
    expect(guide.answers['food']).to.deep.equal(['soup']);
  });

  it('of actors offer no more rows than are kept, and lose none of a hundred', async () => {
    const hosts = Array.from({ length: 99 }, (_, index) => ({ name: `Party ${index}`, side: 'us', role: '' }));
    const guide = await mount({ page: 'p-hosts', answers: { hosts } });
    const names = () => [...root(guide).querySelectorAll<HTMLInputElement>('input[id$="-name"]')];
    expect(names()).to.have.lengthOf(100);
    await write(guide, 'input[id$="-99-name"]', 'The hundredth');
    expect(guide.answers['hosts']).to.have.lengthOf(100);
    expect(names()).to.have.lengthOf(100);
    await write(guide, 'input[id$="-0-name"]', 'The first');
    expect((guide.answers['hosts'] as readonly Actor[]).map(({ name }) => name)).to.include.members([
      'The first',
      'Party 50',
      'The hundredth',
    ]);
  });

  it('in free text let nobody write more than is kept', async () => {
    for (const [page, selector] of [
      ['p-thoughts', 'textarea'],
      ['p-place', 'input[type="text"]'],
      ['p-hosts', 'input[type="text"]'],
    ] as const) {
      const guide = await mount({ page, answers: { guests: 20 } });
      const field = root(guide).querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)!;
      const longest = 'x'.repeat(field.maxLength);
      field.value = longest;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await guide.updateComplete;
      expect(JSON.stringify(guide.answers), page).to.contain(longest);
      expect(field.maxLength, page).to.be.greaterThan(50_000);
    }
  });

  it('on a scale are whole numbers', async () => {
    const guide = await mount({ page: 'p-mood' });
    await click(guide, '1. bad');
    expect(guide.answers).to.deep.equal({ mood: 1 });
  });

  it('appear and disappear with what they depend on, and keep their answer', async () => {
    const guide = await mount({ page: 'p-food', answers: { food: ['soup'] } });
    expect(words(root(guide))).not.to.contain('diet?');
    await click(guide, 'cake');
    await click(guide, 'vegan');
    await click(guide, 'cake');
    expect(words(root(guide))).not.to.contain('diet?');
    expect(guide.answers['diet']).to.equal('vegan');
    await click(guide, 'cake');
    expect(root(guide).querySelector<HTMLInputElement>('input[value=vegan]')!.checked).to.equal(true);
  });

  it('of a number read both decimal marks and spaces', async () => {
    const guide = await mount({ page: 'p-guests' });
    await write(guide, 'input[inputmode=decimal]', ' 1 2 0 ');
    expect(guide.answers['guests']).to.equal(120);
    await write(guide, 'input[inputmode=decimal]', '12,5');
    expect(guide.answers, 'only whole numbers').to.deep.equal({});
  });

  it('say what is wrong in one summary, keep what was typed, and stay', async () => {
    const guide = await mount({ page: 'p-guests' });
    await write(guide, 'input[inputmode=decimal]', 'many');
    await write(guide, 'input[inputmode=numeric]', '31/2');
    await click(guide, 'Continue');
    const summary = root(guide).querySelector('[role=alert]')!;
    expect(summary.querySelectorAll('li')).to.have.length(2);
    await until(() => document.activeElement === summary);
    const input = root(guide).querySelector<HTMLInputElement>('input[inputmode=decimal]')!;
    expect(input.value).to.equal('many');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    const described = input
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => words(document.getElementById(id)));
    expect(described).to.include(words(summary.querySelector('li')));
    summary.querySelector('button')!.click();
    expect(document.activeElement).to.equal(input);
    expect(location.hash).to.equal('');
  });

  it('go on once the fault is mended or the box is empty', async () => {
    const guide = await mount({ page: 'p-guests' });
    await write(guide, 'input[inputmode=decimal]', 'many');
    await click(guide, 'Continue');
    await write(guide, 'input[inputmode=decimal]', '');
    await click(guide, 'Continue');
    expect(screenHeading(guide)).not.to.equal('Guests and day');
  });

  it('of a page keep their place when the page is hidden by an answer', async () => {
    const guide = await mount({ page: 'p-guests', answers: { guests: 5 } });
    await click(guide, 'Continue');
    expect(screenHeading(guide)).to.equal('thoughts?');
    await click(guide, 'Back');
    await write(guide, 'input[inputmode=decimal]', '50');
    await click(guide, 'Continue');
    expect(screenHeading(guide)).to.equal('place?');
  });

  it('in free text keep every letter, and no event carries it', async () => {
    const guide = await mount({ page: 'p-thoughts' });
    const details: unknown[] = [];
    guide.addEventListener('vagval-answer', ({ detail }) => details.push(detail));
    await write(guide, 'textarea', '  <b>åäö</b> & \u{1f331}\n');
    expect(guide.answers['thoughts']).to.equal('  <b>åäö</b> & \u{1f331}\n');
    expect(details.at(-1)).to.deep.equal({ guide: 'showcase', question: 'thoughts', value: null });
  });

  it('of actors offer a blank row, add a party by writing in it, and take one away', async () => {
    const guide = await mount({ page: 'p-hosts' });
    await write(guide, '.vagval-actor:last-child input', 'The choir');
    expect(root(guide).querySelectorAll('.vagval-actor')).to.have.length(2);
    const side = root(guide).querySelector('select')!;
    side.value = 'them';
    side.dispatchEvent(new Event('change'));
    await guide.updateComplete;
    await write(guide, '.vagval-actor:last-child input', 'The club');
    expect(guide.answers['hosts']).to.deep.equal([
      { name: 'The choir', side: 'them', role: '' },
      { name: 'The club', side: '', role: '' },
    ]);
    await click(guide, 'Remove party 1');
    expect(guide.answers['hosts']).to.deep.equal([{ name: 'The club', side: '', role: '' }]);
    expect(root(guide).querySelector<HTMLInputElement>('.vagval-actor input')!.value).to.equal('The club');
  });

  it('show an answer that was set from outside, and forget what is none', async () => {
    const guide = await mount({ page: 'p-kind' });
    guide.answers = { kind: 'meeting', mood: 99, nonsense: 'x' };
    await guide.updateComplete;
    expect(control(guide, 'meeting').querySelector('input')!.checked).to.equal(true);
    expect(guide.answers).to.deep.equal({ kind: 'meeting' });
    await go(guide, 'p-mood');
    expect(root(guide).querySelectorAll(':checked')).to.have.length(0);
  });
});
