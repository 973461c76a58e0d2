/** What there is before all of the library is: the guide on the screen, not checked yet, and nothing recommended. */
import { expect, fixture, html } from '@open-wc/testing';
import { VagvalGuide } from '../../../src/index.js';
import type { Answers, GuideBundle } from '../../../src/core/index.js';
import { showcase } from '../../support/showcase.js';
import { control, go, root, screenHeading, until, words } from '../support.js';

const further = VagvalGuide.further!;

/** A connection that is slow until it is said to be there, or gone. */
class Connection {
  private waiting: (() => void)[] = [];
  fetched = 0;

  readonly fetch = (): Promise<{ further: typeof further }> => {
    this.fetched++;
    return new Promise((resolve, reject) => {
      this.waiting.push(() => (this.isThere ? resolve({ further }) : reject(new Error('offline'))));
    });
  };

  private isThere = true;

  answer(isThere = true): void {
    this.isThere = isThere;
    for (const go of this.waiting.splice(0)) go();
  }
}

type Changed = { steps: { pages: { questions: Record<string, unknown>[]; showIf?: unknown }[] }[] };

/** The guide with something changed in it. */
function changed(change: (guide: Changed) => void): GuideBundle {
  const bundle = structuredClone(showcase) as unknown as { guide: Changed };
  change(bundle.guide);
  return bundle as unknown as GuideBundle;
}

describe('Before the library is whole', () => {
  const fetchFurther = VagvalGuide.fetchFurther;
  let connection: Connection;

  beforeEach(() => {
    connection = new Connection();
    VagvalGuide.further = undefined;
    VagvalGuide.fetchFurther = connection.fetch;
  });

  afterEach(() => {
    VagvalGuide.further = further;
    VagvalGuide.fetchFurther = fetchFurther;
  });

  async function open(bundle: GuideBundle = showcase, answers?: Answers): Promise<VagvalGuide> {
    const element = document.createElement('vagval-guide');
    element.guide = bundle;
    element.lang = 'en';
    if (answers) element.answers = answers;
    await fixture(html`<div>${element}</div>`);
    return element;
  }

  async function opened(bundle?: GuideBundle): Promise<VagvalGuide> {
    const element = await open(bundle);
    await until(() => root(element).querySelector('.vagval-body') !== null);
    return element;
  }

  const isFailed = (element: VagvalGuide) => root(element).querySelector('.vagval-failure') !== null;

  it('questions can be answered, and nothing is recommended until the guide is checked', async () => {
    const element = await opened();
    await go(element, 'p-kind');
    root(element).querySelector<HTMLInputElement>('input[type="radio"]')!.click();
    await element.updateComplete;
    const { answers } = element;
    expect(Object.keys(answers)).to.have.lengthOf(1);
    expect(element.recommendation).to.equal(undefined);
    expect(element.report()).to.equal(undefined);
    expect(root(element).querySelector('.vagval-standing')).to.equal(null);
    connection.answer();
    await until(() => root(element).querySelector('.vagval-standing') !== null);
    expect(element.answers).to.deep.equal(answers);
    expect(element.recommendation).to.have.property('ranked');
    expect(element.report()).to.have.property('agenda');
    expect(connection.fetched).to.equal(1);
  });

  it('the rest is asked for once the first screen is there', async () => {
    await opened();
    await until(() => connection.fetched === 1);
  });

  it('the result waits for the check', async () => {
    const element = await opened();
    element.goTo('result');
    await until(() => connection.fetched > 0);
    expect(root(element).querySelector('vagval-recommendation')).to.equal(null);
    connection.answer();
    await until(() => root(element).querySelector('vagval-recommendation h3') !== null);
  });

  it('a guide with a fault gives way to what is wrong with it, once, and the answers stay', async () => {
    const codes: string[][] = [];
    const broken = changed(({ steps }) => (steps[0]!.pages[1]!.questions[0]!['terms'] = ['nowhere']));
    const element = await opened(broken);
    element.addEventListener('vagval-error', ({ detail }) => codes.push([...detail.codes]));
    await go(element, 'p-kind');
    root(element).querySelector<HTMLInputElement>('input[type="radio"]')!.click();
    connection.answer();
    await until(() => isFailed(element) && words(root(element)).includes('nowhere'));
    expect(words(root(element))).to.contain('guide.json');
    expect(codes).to.deep.equal([['unknown-reference']]);
    expect(element.answers).to.not.deep.equal({});
    expect(element.recommendation).to.equal(undefined);
  });

  it('a guide with a fault gives the page back what stood there, and speaks the language of the page', async () => {
    const broken = structuredClone(showcase) as unknown as { languages: string[]; locales: object };
    [broken.languages, broken.locales] = [['sv'], { sv: {} }];
    const element = document.createElement('vagval-guide');
    element.innerHTML = '<p>A link</p>';
    Object.assign(element, { guide: broken, lang: 'en' });
    await fixture(html`<div>${element}</div>`);
    await until(() => connection.fetched === 1);
    connection.answer();
    await until(() => isFailed(element) && words(root(element)).includes('could not be shown'));
    expect(words(element.querySelector(':scope > p'))).to.equal('A link');
  });

  it('a guide that comes while the rest does is checked as well, and nothing of it is recommended', async () => {
    const element = await opened();
    await until(() => connection.fetched === 1);
    element.guide = changed(({ steps }) => (steps[0]!.pages[1]!.questions[0]!['terms'] = ['nowhere']));
    await element.updateComplete;
    connection.answer();
    for (let frames = 0; frames < 5; frames++) {
      if (isFailed(element)) expect(element.recommendation).to.equal(undefined);
      await new Promise(requestAnimationFrame);
    }
    await until(() => isFailed(element));
    expect(element.recommendation).to.equal(undefined);
  });

  it('a guide that cannot be shown waits for the words to say so', async () => {
    const element = await open({ ...showcase, guide: { id: 'nothing' } as never });
    await until(() => connection.fetched === 1);
    expect(root(element).children).to.have.lengthOf(0);
    connection.answer();
    await until(() => isFailed(element));
  });

  for (const [what, rule] of Object.entries({
    'an operator that does something': { log: ['ran'] },
    'an operator within a value': { in: [{ var: 'who' }, [{ log: ['ran'] }]] },
    'an operator in the place of a question': { '==': [{ log: ['ran'] }, 'host'] },
    'a question that comes later': { '==': [{ var: 'mood' }, 3] },
    'two operators': { and: [true], log: ['ran'] },
  })) {
    it(`a rule with ${what} is not run`, async () => {
      const log = console.log;
      const ran: unknown[] = [];
      console.log = (...said: unknown[]) => ran.push(said);
      try {
        const element = await open(changed(({ steps }) => (steps[0]!.pages[1]!.showIf = rule)));
        await until(() => connection.fetched === 1);
        connection.answer();
        await until(() => isFailed(element));
        expect(ran).to.deep.equal([]);
      } finally {
        console.log = log;
      }
    });
  }

  it('answers that the page gives wait for what reads them', async () => {
    const element = await open(showcase, { kind: 'party', nobody: 'asked' });
    expect(element.answers).to.deep.equal({ kind: 'party', nobody: 'asked' });
    await until(() => connection.fetched === 1);
    expect(root(element).children).to.have.lengthOf(0);
    connection.answer();
    await until(() => root(element).querySelector('.vagval-body') !== null);
    expect(element.answers).to.deep.equal({ kind: 'party' });
  });

  it('answers that the page gives later take the place of those that are here', async () => {
    const element = await opened();
    element.answers = { kind: 'party', nobody: 'asked' };
    await until(() => (connection.answer(), Object.keys(element.answers).length === 1));
    expect(element.answers).to.deep.equal({ kind: 'party' });
  });

  it('offline, questions can be answered; what cannot be shown says so, and comes with the connection', async () => {
    const element = await opened();
    await go(element, 'p-kind');
    root(element).querySelector<HTMLInputElement>('input[type="radio"]')!.click();
    await element.updateComplete;
    const { answers } = element;
    element.goTo('result');
    await until(() => connection.fetched > 0);
    const offline = () => connection.answer(false);
    await until(() => (offline(), words(root(element)).includes('Try again')));
    expect(element.answers).to.deep.equal(answers);
    control(element, 'Try again').click();
    await until(() => (connection.answer(), root(element).querySelector('vagval-recommendation h3') !== null));
    expect(element.answers).to.deep.equal(answers);
    expect(screenHeading(element)).to.not.equal('');
  });

  it('offline, nothing is kept, and that is said', async () => {
    const element = await opened();
    control(element, 'Save in this browser').click();
    await until(() => (connection.answer(false), root(element).querySelector('[data-vagval-news] p') !== null));
    expect(words(root(element).querySelector('[data-vagval-news]'))).to.match(/saved/i);
  });
});
