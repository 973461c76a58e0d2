/** A person in front of a guide: looks at what is there, clicks and types. Always does the same for the same seed. */
import { until } from './lab.js';

interface Sentences {
  readonly language: string;
  ui(key: string, args?: Readonly<Record<string, string | number>>): string;
}

/** The element as the page sees it. What it calls its sentences is taken from the element itself, in any language. */
export type GuideElement = HTMLElement & {
  answers: Readonly<Record<string, unknown>>;
  guide: unknown;
  src: string;
  lang: string;
  restart(): void;
  goTo(page: string): void;
  report(): unknown;
  readonly updateComplete: Promise<boolean>;
  readonly view?: {
    readonly text: Sentences;
    readonly model: { readonly guide: { readonly id: string } };
    readonly draft: unknown;
    readonly page: string;
  };
};

export class Reader {
  constructor(
    readonly host: GuideElement,
    private readonly random: () => number,
  ) {}

  get root(): HTMLElement {
    return (this.host.shadowRoot ?? this.host).querySelector<HTMLElement>('.vagval')!;
  }

  get heading(): string | undefined {
    return this.root?.querySelector('[data-vagval-screen]')?.textContent?.trim();
  }

  async arrive(): Promise<void> {
    await until('the guide', () => this.host.view !== undefined && this.heading !== undefined);
  }

  say(key: string, args: Readonly<Record<string, string | number>> = {}): string {
    return this.host.view!.text.ui(key, args);
  }

  find(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  button(label: string): HTMLButtonElement | undefined {
    return this.find('button').find((button) => words(button) === words(label)) as HTMLButtonElement | undefined;
  }

  /** Presses a button by what it says, once it is there. */
  async press(key: string, args?: Readonly<Record<string, string | number>>): Promise<void> {
    const button = await until(
      () => `a button ”${this.say(key, args)}” on ”${this.heading}”`,
      () => this.button(this.say(key, args)),
    );
    await this.click(button);
  }

  async click(target: HTMLElement): Promise<void> {
    target.focus();
    target.click();
    await this.host.updateComplete;
  }

  /** Writes into a box and leaves it. */
  async write(box: HTMLInputElement | HTMLTextAreaElement, value: string): Promise<void> {
    box.focus();
    box.value = value;
    box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    box.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await this.host.updateComplete;
  }

  /** Answers everything on the screen; what an answer brings up is answered too. */
  async answerPage(write: (box: HTMLElement) => string = (box) => this.proseFor(box)): Promise<void> {
    const done = new Set<string>();
    for (;;) {
      const next = this.find('.vagval-question, fieldset').find((question) => {
        const control = question.querySelector('input, textarea');
        return control && !question.querySelector('fieldset') && !done.has(nameOf(control));
      });
      if (!next) return;
      done.add(nameOf(next.querySelector('input, textarea')!));
      await this.answer(next, write);
    }
  }

  async open(page: string): Promise<void> {
    this.host.goTo(page);
    await this.host.updateComplete;
    await until(`the screen ${page}`, () => this.host.view?.page === page);
  }

  private async answer(question: HTMLElement, write: (box: HTMLElement) => string): Promise<void> {
    const choices = [...question.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')];
    if (choices.length > 0) {
      const times = choices[0]!.type === 'checkbox' ? 2 : 1;
      for (let time = 0; time < times; time++) await this.click(this.any(choices));
      return;
    }
    for (const box of question.querySelectorAll<HTMLInputElement>('input[type=text], textarea')) {
      await this.write(box, write(box));
    }
    for (const list of question.querySelectorAll('select')) {
      if (!list.isConnected) continue;
      list.selectedIndex = Math.min(1, list.options.length - 1);
      list.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      await this.host.updateComplete;
    }
  }

  private proseFor(box: HTMLElement): string {
    if (box.inputMode === 'decimal') return '3';
    if (box.inputMode === 'numeric') return '2026-03-01';
    return this.any(['Vi på Ängen & Co', '”Ja” <kanske>', 'مرحبا', 'två\nrader']);
  }

  private any<T>(values: readonly T[]): T {
    return values[Math.floor(this.random() * values.length)]!;
  }
}

function nameOf(control: Element): string {
  return control.getAttribute('name') ?? control.id.replace(/-0-(name|role)$/, '');
}

function words(text: Element | string): string {
  return (typeof text === 'string' ? text : (text.textContent ?? '')).replaceAll(/\s+/g, ' ').trim();
}
