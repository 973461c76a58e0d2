import { expect, fixture, html } from '@open-wc/testing';
import type { Answers, GuideBundle } from '../../../src/core/index.js';
import type { VagvalCircle, VagvalElement, VagvalProcess, VagvalProfile } from '../../../src/index.js';
import { pictured } from '../../support/showcase.js';
import { click, control, mount, root, screenHeading, until, words, write } from '../support.js';

type Tag = 'vagval-circle' | 'vagval-process' | 'vagval-profile';

const hosts = [
  { name: 'The choir', side: 'us', role: 'sings' },
  { name: 'The town', side: 'them', role: '' },
  { name: 'The bank', side: '', role: '' },
];
const thoughts = 'More people who sing';
const scales = { 'heard-us': 3, 'heard-more': 1, 'heard-most': 2, 'heard-them': 4, 'room-them': 'vet_inte' };

/** A picture that stands alone. */
async function alone<Picture extends VagvalElement>(
  tag: Tag,
  answers: Answers = {},
  more: Partial<VagvalCircle> & { readonly bundle?: GuideBundle } = {},
): Promise<Picture> {
  const { bundle = pictured, ...members } = more;
  const element = document.createElement(tag);
  Object.assign(element, { guide: bundle, answers, lang: 'en', ...members });
  const box = await fixture(html`<div></div>`);
  box.append(element);
  await until(() => root(element)?.childElementCount > 0);
  return element as unknown as Picture;
}

const items = (element: Element, selector: string) => [...root(element).querySelectorAll(selector)].map(words);
const shown = (element: Element, selector: string) =>
  [...root(element).querySelectorAll(selector)].filter((one) => one.checkVisibility()).map(words);

for (const isolated of [false, true]) {
  describe(`Pictures alone${isolated ? ', isolated' : ''}`, () => {
    it('are accessible, with answers and without', async () => {
      for (const tag of ['vagval-circle', 'vagval-process', 'vagval-profile'] as const) {
        for (const answers of [{}, { who: 'host', stage: 'do', hosts, thoughts, ...scales }]) {
          const element = await alone(tag, answers, { isolated });
          expect(root(element).querySelector('figure')).to.exist;
          await expect(root(element), tag).to.be.accessible();
        }
      }
    });
  });
}

describe('<vagval-circle>', () => {
  it('shows the parties and what is in the middle, drawn and as a list', async () => {
    const circle = await alone<VagvalCircle>('vagval-circle', { hosts, thoughts });
    expect(screenHeading(circle)).to.equal('Round the table');
    expect(items(circle, 'ol li')).to.deep.equal(['The choir, us, sings', 'The town, them', 'The bank']);
    expect(words(root(circle).querySelector('figure'))).to.contain('In the middle: More people who sing');
    const drawn = items(circle, '.vagval-named text').join(' ');
    for (const word of ['The choir', 'sings', 'The town', 'The bank', 'More people who sing'])
      expect(drawn).to.contain(word);
    for (const picture of root(circle).querySelectorAll('svg'))
      expect(picture.closest('[aria-hidden=true]'), picture.outerHTML).to.exist;
  });

  it('tells sides apart by the shape of their mark', async () => {
    const circle = await alone<VagvalCircle>('vagval-circle', { hosts: [...hosts, { ...hosts[0]!, name: 'Another' }] });
    const marks = [...root(circle).querySelectorAll('.vagval-numbered :is(.vagval-solid, .vagval-hollow)')];
    const shapes = marks.map(
      (mark) => `${mark.getAttribute('points')!.split(' ').length} ${mark.getAttribute('class')}`,
    );
    expect(shapes).to.have.lengthOf(4);
    expect(shapes[0]).to.equal(shapes[3]);
    expect(new Set(shapes).size).to.equal(3);
    expect(items(circle, '.vagval-key span')).to.deep.equal(['us', 'them']);
  });

  it('follows while somebody writes, without moving what they write in', async () => {
    const circle = await alone<VagvalCircle>('vagval-circle', { hosts });
    const [first] = root(circle).querySelectorAll<HTMLInputElement>('.vagval-actor input');
    first!.focus();
    const type = async (value: string) => {
      first!.value = value;
      first!.dispatchEvent(new Event('input', { bubbles: true }));
      await circle.updateComplete;
    };
    await type('The new choir');
    expect(items(circle, 'ol li')[0]).to.equal('The new choir, us, sings');
    expect(document.activeElement).to.equal(first);
  });

  it('keeps a party whose name is being written anew in its place', async () => {
    const circle = await alone<VagvalCircle>('vagval-circle', { hosts: hosts.slice(1).reverse() });
    const names = () => [...root(circle).querySelectorAll<HTMLInputElement>('.vagval-actor input')];
    const [first] = names();
    first!.value = '';
    first!.dispatchEvent(new Event('input', { bubbles: true }));
    await circle.updateComplete;
    expect(names()[0]!.value).to.equal('');
    expect(items(circle, 'ol li')).to.have.lengthOf(2);
    first!.dispatchEvent(new Event('change', { bubbles: true }));
    await circle.updateComplete;
    expect(items(circle, 'ol li')).to.deep.equal(['The town, them']);
  });

  it('takes parties and the middle with the controls of the questions, and tells the page in ids', async () => {
    const circle = await alone<VagvalCircle>('vagval-circle');
    const details: unknown[] = [];
    circle.addEventListener('vagval-answer', ({ detail }) => details.push(detail));
    expect(words(root(circle).querySelector('figure'))).to.contain('The parties are shown here');
    await write(circle as never, '.vagval-actor input', 'The choir');
    await write(circle as never, 'textarea', thoughts);
    expect(circle.answers).to.deep.equal({ hosts: [{ name: 'The choir', side: '', role: '' }], thoughts });
    expect(items(circle, 'ol li')).to.deep.equal(['The choir']);
    expect(details.at(-1)).to.deep.equal({ guide: 'pictured', question: 'thoughts', value: null });
  });

  it('shows numbers and a list where names have no room: many parties, long words, a narrow place', async () => {
    const many = Array.from({ length: 13 }, (_, index) => ({ name: `Party ${index}`, side: 'us', role: '' }));
    const crowded = await alone<VagvalCircle>('vagval-circle', { hosts: many });
    expect(shown(crowded, 'svg text')).to.include.members(['1', '13']);
    expect(isRead(crowded)).to.deep.equal([true, true]);

    const long = [{ name: 'Everybody '.repeat(40), side: 'us', role: '' }];
    const shortened = await alone<VagvalCircle>('vagval-circle', { hosts: long });
    expect(words(root(shortened).querySelector('.vagval-named'))).to.contain('…');
    expect(isRead(shortened)).to.deep.equal([true, true]);

    const whole = await alone<VagvalCircle>('vagval-circle', { hosts });
    expect(isRead(whole)).to.deep.equal([true, false]);
    whole.parentElement!.setAttribute('style', 'width: 300px');
    expect(isRead(whole)).to.deep.equal([true, true]);
    expect(shown(whole, 'svg text')).to.include('1').and.not.include('The choir');
  });

  /** Whether the list is there for a screen reader, and to be seen. */
  function isRead(circle: Element): readonly boolean[] {
    const list = root(circle).querySelector('ol')!;
    const box = list.parentElement!.getBoundingClientRect();
    return [list.checkVisibility() && list.closest('[aria-hidden]') === null, box.width > 100];
  }
});

describe('<vagval-process>', () => {
  it('shows the stages with the one that is now, and takes another', async () => {
    const process = await alone<VagvalProcess>('vagval-process', { stage: 'do' });
    expect(screenHeading(process)).to.equal('The way');
    expect(items(process, 'ol li')).to.deep.equal(['plan done', 'do you are here', 'learn to come']);
    expect(items(process, '[aria-current=step]')).to.deep.equal(['do you are here']);
    await click(process as never, 'learn');
    expect(process.answers).to.deep.equal({ stage: 'learn' });
    expect(items(process, '[aria-current=step]')).to.deep.equal(['learn you are here']);
  });

  it('says in words what is no stage', async () => {
    const process = await alone<VagvalProcess>('vagval-process', { stage: 'not_yet' });
    expect(items(process, '[aria-current]')).to.deep.equal([]);
    expect(items(process, 'figure > p')[0]).to.equal('not_yet');
    await click(process as never, 'Remove the answer');
    expect(items(process, 'figure > p')[0]).to.equal('No answer yet');
  });

  it('lays the stages beside each other, below each other in a narrow place, and from the right in Arabic', async () => {
    const process = await alone<VagvalProcess>('vagval-process', { stage: 'do' });
    const places = () => [...root(process).querySelectorAll('ol li')].map((item) => item.getBoundingClientRect());
    const [first, second] = places();
    expect(first!.top).to.equal(second!.top);
    expect(first!.right).to.be.at.most(second!.left);
    process.lang = 'ar';
    await until(() => root(process).dir === 'rtl');
    expect(places()[0]!.left).to.be.at.least(places()[1]!.right);
    process.parentElement!.setAttribute('style', 'width: 300px');
    expect(places()[0]!.bottom).to.be.at.most(places()[1]!.top);
  });
});

describe('<vagval-profile>', () => {
  it('says each bar in words and draws as many boxes as there are points', async () => {
    const profile = await alone<VagvalProfile>('vagval-profile', { who: 'host', stage: 'do', ...scales });
    expect(items(profile, '.vagval-bar')).to.deep.equal([
      'ours 2 of 4, rarely. 3 questions answered. The answers go from 1 to 3.',
      'theirs 4 of 4, always.',
      'ours No answer yet.',
      'theirs Don’t know yet.',
    ]);
    const bars = [...root(profile).querySelectorAll('.vagval-bar svg')];
    expect(bars.map((bar) => bar.querySelectorAll('.vagval-cell').length)).to.deep.equal([4, 4, 4, 4]);
    expect(bars.map((bar) => bar.querySelectorAll('.vagval-solid').length)).to.deep.equal([2, 4, 0, 0]);
    expect(bars.map((bar) => bar.querySelectorAll('.vagval-range').length)).to.deep.equal([1, 0, 0, 0]);
    expect(words(root(profile)))
      .to.contain('Filled boxes')
      .and.not.contain('Diamond');
    expect(root(profile).querySelectorAll('button, input')).to.have.lengthOf(0);
  });

  it('draws from the right in Arabic', async () => {
    const left = (profile: Element) =>
      Math.min(
        ...root(profile)
          .querySelector('.vagval-solid')!
          .getAttribute('points')!
          .split(/[ ,]/)
          .filter((_, at) => at % 2 === 0)
          .map(Number),
      );
    const answers = { 'heard-us': 1 };
    expect(left(await alone('vagval-profile', answers))).to.be.below(100);
    expect(left(await alone('vagval-profile', answers, { lang: 'ar' }))).to.be.above(100);
  });
});

describe('Pictures of a guide', () => {
  it('are named by an attribute, and are the first of their kind without', async () => {
    const [circle] = pictured.guide.pictures!;
    const other = { ...circle!, id: 'other', centre: undefined };
    const locales = structuredClone(pictured.locales) as Record<string, { pictures: Record<string, unknown> }>;
    for (const locale of Object.values(locales)) locale.pictures['other'] = { title: 'Another table' };
    const bundle = { ...pictured, locales, guide: { ...pictured.guide, pictures: [circle, other] } } as GuideBundle;
    const named = await alone<VagvalCircle>('vagval-circle', {}, { bundle, picture: 'other' });
    expect(screenHeading(named)).to.equal('Another table');
    expect(root(named).querySelector('textarea')).to.equal(null);
    expect(screenHeading(await alone('vagval-circle', {}, { bundle }))).to.equal('Round the table');
    const none = await alone<VagvalCircle>('vagval-circle', {}, { bundle, picture: 'nothing' });
    expect(words(root(none))).to.equal('There is no picture to show here.');
  });

  it('stand below the questions that they are drawn from, and follow the answers', async () => {
    const guide = await mount({ bundle: pictured, page: 'p-hosts', answers: { thoughts } });
    const picture = () => root(guide).querySelector('[data-picture=table]')!;
    const question = root(guide).querySelector('.vagval-question')!;
    expect(question.compareDocumentPosition(picture())).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    await write(guide, '.vagval-actor input', 'The choir');
    expect(words(picture().querySelector('ol'))).to.equal('The choir');
    guide.goTo('p-stage');
    await guide.updateComplete;
    await click(guide, 'learn');
    expect(words(root(guide).querySelector('[data-picture=way] [aria-current]'))).to.equal('learn you are here');
  });

  it('stand with the result, where each answer can be changed', async () => {
    const guide = await mount({ bundle: pictured, page: 'result', answers: { who: 'host', ...scales } });
    await until(() => root(guide).querySelector('[data-picture=marks]') !== null);
    const picture = root(guide).querySelector('[data-picture=marks]')!;
    const notice = root(guide).querySelector('.vagval-notice')!;
    expect(notice.compareDocumentPosition(picture)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    picture.querySelector<HTMLElement>('[aria-label="Change the answer about heard-us"]')!.click();
    await until(() => screenHeading(guide) === 'Scales');
    expect(control(guide, 'Back to the result')).to.exist;
  });

  it('stand with the agenda of a guide without a result', async () => {
    const { steps, outcomes: _outcomes, ranking: _ranking, notices: _notices, ...rest } = pictured.guide;
    const agenda = { themes: [{ id: 'how', source: { source: 'book' }, items: [{ id: 'how.much' }] }] };
    const bundle = { ...pictured, guide: { ...rest, agenda, steps: steps.filter(({ id }) => id !== 'result') } };
    const guide = await mount({ bundle, page: 'talk', answers: scales });
    await until(() => root(guide).querySelector('[data-picture=marks]') !== null);
  });

  it('are printed, all of them, with last time beside this time and without links', async () => {
    const guide = await mount({ bundle: pictured, answers: { who: 'host', stage: 'do', hosts, ...scales } });
    (guide as unknown as { store: { dispatch(action: unknown): void } }).store.dispatch({
      type: 'compare',
      previous: { who: 'host', 'heard-them': 2 },
    });
    guide.goTo('report');
    await guide.updateComplete;
    expect([...root(guide).querySelectorAll('figure')].map(({ dataset }) => dataset['picture'])).to.deep.equal([
      'table',
      'way',
      'marks',
    ]);
    expect(items(guide, '.vagval-bar')[1]).to.equal('theirs 4 of 4, always. Last time: 2 of 4, rarely.');
    expect(words(root(guide).querySelector('[data-picture=marks]'))).to.contain('Diamond');
    expect(root(guide).querySelectorAll('figure button, figure details')).to.have.lengthOf(0);
  });
});
