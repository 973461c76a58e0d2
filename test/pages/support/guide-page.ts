/** A guide on an open page, met as a person meets it: things are found by what they say and clicked with the mouse. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { newPage, type OpenPage } from './browser.js';
import { ahead, guideFolder, guideTag, hostPage, publish } from './site.js';
import { askedPages, facts, isAsked, type AnswerSet } from './samverkan.js';
import { until } from './until.js';
import { Words } from './words.js';

type ControlKind = 'choice' | 'button' | 'summary';

/** The element as pages outside TypeScript see it. */
export type GuideElement = HTMLElement & {
  answers: Readonly<Record<string, unknown>>;
  guide: unknown;
  theme: unknown;
  restart(): void;
  goTo(page: string): void;
  report(): { readonly title: string; readonly answers: readonly unknown[] } | undefined;
  readonly updateComplete: Promise<boolean>;
};

export interface OpenOptions {
  readonly url?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly words?: Words;
  /** The heading of its start page, if it is not the main guide. */
  readonly title?: string;
  readonly width?: number;
  readonly height?: number;
}

/** Opens a page with a guide and waits for its start page. */
export async function openGuide({ url, attributes = {}, words = new Words(), title, ...size }: OpenOptions = {}) {
  const tag = guideTag({ src: guideFolder, lang: words.language, ...attributes });
  const address = url ?? (await publish(hostPage({ body: tag })));
  const open = await newPage(size);
  await open.page.goto(address);
  const guide = await GuidePage.on(open, words);
  await guide.isAt(title ?? words.guide('guide', 'title'), { focus: false });
  return guide;
}

export class GuidePage {
  readonly page: Page;

  private constructor(
    readonly open: OpenPage,
    readonly host: ElementHandle<GuideElement>,
    public words: Words,
  ) {
    this.page = open.page;
  }

  /** The guide on a page, or the one of several at a place. */
  static async on(open: OpenPage, words = new Words(), place = 0): Promise<GuidePage> {
    const hosts = await open.page.$$('vagval-guide');
    return GuidePage.of(open, hosts[place]!, words);
  }

  static of(open: OpenPage, host: ElementHandle<Element>, words = new Words()): GuidePage {
    return new GuidePage(open, host as unknown as ElementHandle<GuideElement>, words);
  }

  close(): Promise<void> {
    return this.open.close();
  }

  /** Runs a function in the page with the element and the root of its tree. */
  evaluate<Args extends readonly unknown[], T>(
    run: (root: HTMLElement, host: GuideElement, ...args: Args) => T,
    ...args: Args
  ): Promise<Awaited<T>> {
    // Nothing is made from text in the page: its policy forbids that.
    const source = `(host, ...args) => (${run.toString()})((host.shadowRoot ?? host).querySelector('.vagval'), host, ...args)`;
    return this.host.evaluate(fromSource(source), ...args) as Promise<Awaited<T>>;
  }

  /** The heading of the screen, and whether it has the focus. */
  heading(): Promise<{ text: string; focused: boolean } | null> {
    return this.evaluate((root) => {
      const heading = root?.querySelector<HTMLElement>('[data-vagval-screen]');
      if (!heading) return null;
      const { activeElement } = heading.getRootNode() as Document | ShadowRoot;
      return { text: heading.textContent.replace(/\s+/g, ' ').trim(), focused: activeElement === heading };
    });
  }

  /** Waits for a screen, and for the focus on its heading. */
  async isAt(heading: string, { focus = true } = {}): Promise<void> {
    let found: unknown;
    await until(
      () => `the screen ”${heading}”${focus ? ' with the focus on its heading' : ''}; found ${JSON.stringify(found)}`,
      async () => {
        const now = await this.heading();
        found = now;
        return now?.text === heading && (now.focused || !focus);
      },
    );
  }

  /** The text of what a selector finds in the guide. */
  texts(selector: string): Promise<string[]> {
    return this.evaluate(
      (root, _host, wanted) =>
        [...root.querySelectorAll<HTMLElement>(wanted)].map((element) => element.innerText.replace(/\s+/g, ' ').trim()),
      selector,
    );
  }

  /** The values of an attribute of what a selector finds in the guide. */
  attributes(selector: string, name: string): Promise<string[]> {
    return this.evaluate(
      (root, _host, wanted, attribute) =>
        [...root.querySelectorAll(wanted)].map((element) => element.getAttribute(attribute) ?? ''),
      selector,
      name,
    );
  }

  async choose(label: string): Promise<void> {
    await this.press('choice', label);
    await until(`”${label}” to be checked`, () => this.isChosen(label));
  }

  async isChosen(label: string): Promise<boolean> {
    return (await this.chosen()).includes(label);
  }

  /** The labels of what is checked on the screen. */
  chosen(): Promise<string[]> {
    return this.evaluate((root) =>
      [...root.querySelectorAll<HTMLInputElement>('input:checked')].map((input) =>
        input.closest('label')!.textContent.replace(/\s+/g, ' ').trim(),
      ),
    );
  }

  /**
   * Clicks with the mouse on the middle of what has this visible text, when it is what lies on top there.
   * @param within selector of the part to look in, for texts that stand in several places
   */
  async press(kind: ControlKind, text: string, within = ':scope'): Promise<void> {
    let there: string[] = [];
    const point = await until(
      () => `a ${kind} ”${text}” that can be clicked; there are ${JSON.stringify(there)}`,
      async () => {
        const found = await this.evaluate(locate, kind, text, within);
        there = found.there;
        return found.point;
      },
    );
    await this.page.mouse.click(point.x, point.y);
  }

  async proceed(): Promise<void> {
    await this.press('button', this.words.ui('page.continue'));
  }

  async begin(): Promise<void> {
    await this.press('button', this.words.ui('start.begin'));
  }

  /** The heading of a page of questions: its only question, or a title of its own. */
  headingOf({ id, questions }: ReturnType<typeof askedPages>[number]): string {
    if (questions.length > 1) return this.words.guide('pages', id, 'title');
    return this.words.guide('questions', questions[0]!.id, 'title');
  }

  /** Waits until what the element fetches when the page is idle has come, and has run. */
  async hasAhead(): Promise<void> {
    const addresses = ahead.map((path) => new URL(path, this.page.url()).href);
    const haveCome = () => addresses.every((address) => this.open.requests.includes(address));
    await until('what is fetched ahead', haveCome, 20_000);
    await this.page.evaluate(async (files) => {
      for (const file of files) await import(file);
      await new Promise((resolve) => requestIdleCallback(resolve));
    }, addresses);
  }

  /** Answers every page, what is not named with "don't know yet", from the start to the list of answers. */
  async answerAll(answers: AnswerSet): Promise<void> {
    await this.begin();
    for (const entry of askedPages(answers)) {
      await this.isAt(this.headingOf(entry));
      for (const { id } of entry.questions) {
        const answer = answers[id] ?? 'vet_inte';
        if (facts.includes(id) && isAsked(id, answers)) await this.choose(this.words.answer(id, answer));
      }
      await this.proceed();
    }
    await this.isAt(this.words.ui('review.title'));
  }

  async toResult(): Promise<void> {
    await this.press('button', this.words.ui('review.continue'));
    await until('the result', async () => (await this.texts('.vagval-overview li')).length > 0);
  }

  /** From the list of answers through all that follows from them: result, comparison, agenda of an outcome, paper. */
  async toPaper(chosen: string): Promise<void> {
    const { words } = this;
    const outcome = words.guide('outcomes', chosen, 'inline');
    await this.toResult();
    const { text: result } = (await this.heading())!;
    await this.press('button', words.ui('result.compare'));
    await this.isAt(words.ui('comparison.title'));
    await this.press('button', words.ui('page.back'));
    await this.isAt(result);
    await this.press('button', words.ui('result.choose', { outcome }));
    await this.isAt(words.ui('agenda.title.chosen', { outcome }));
    await this.press('button', words.ui('agenda.print'));
    await this.isAt(words.ui('report.title', { guide: words.guide('guide', 'title') }));
  }

  /** Sets answers as the page around the guide may. */
  async give(answers: AnswerSet): Promise<void> {
    await this.evaluate((_root, host, given) => {
      host.answers = given;
      return host.updateComplete;
    }, answers);
  }

  /** Goes to a screen as the page around the guide may, and waits for its heading to have the focus. */
  async goTo(screen: string): Promise<void> {
    await this.evaluate((root, host, wanted) => {
      const { activeElement } = root.getRootNode() as Document | ShadowRoot;
      (activeElement as HTMLElement | null)?.blur();
      host.goTo(wanted);
    }, screen);
    await until(`the screen ${screen}`, async () => (await this.heading())?.focused === true);
  }
}

/** In the page: where the middle of a control is, if a person could click on it. */
function locate(root: HTMLElement, _host: GuideElement, kind: ControlKind, text: string, within: string) {
  const tags = { choice: 'label:has(input)', button: 'button', summary: 'summary' };
  const said = (element: HTMLElement) => element.innerText.replace(/\s+/g, ' ').trim().toLowerCase();
  const parts = within === ':scope' ? [root] : [...root.querySelectorAll<HTMLElement>(within)];
  const controls = parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>(tags[kind])]);
  const control = controls.find((element) => said(element) === text.toLowerCase());
  if (!control) return { there: controls.map(said), point: null };
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = control.getClientRects()[0]!;
  if (!box) return { there: ['it has no box'], point: null };
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const top = (root.getRootNode() as Document | ShadowRoot).elementFromPoint(point.x, point.y);
  const hit = top !== null && control.contains(top);
  return hit ? { there: [], point } : { there: [`it is covered by ${top?.outerHTML.slice(0, 200)}`], point: null };
}

/** A function whose text is the given one. */
function fromSource(source: string): (...args: unknown[]) => unknown {
  const run = () => undefined;
  run.toString = () => source;
  return run;
}
