import { fixture, html } from '@open-wc/testing';
import '../../src/define/index.js';
import type { VagvalGuide } from '../../src/index.js';
import type { Answers, GuideBundle } from '../../src/core/index.js';
import { showcase } from '../support/showcase.js';

/** A guide on the page, ready to be used. */
export async function mount(
  options: { bundle?: GuideBundle; answers?: Answers; page?: string; isolated?: boolean; lang?: string } = {},
): Promise<VagvalGuide> {
  const { bundle = showcase, answers = {}, page, isolated = false, lang = 'en' } = options;
  const element = await fixture<VagvalGuide>(
    html`<vagval-guide .guide=${bundle} .answers=${answers} lang=${lang} ?isolated=${isolated}></vagval-guide>`,
  );
  await until(() => root(element).querySelector('.vagval-body, .vagval-failure') !== null);
  if (page !== undefined) await go(element, page);
  return element;
}

export async function go(element: VagvalGuide, page: string): Promise<void> {
  element.goTo(page);
  await element.updateComplete;
}

export function root(element: Element): HTMLElement {
  return (element.shadowRoot ?? element).querySelector<HTMLElement>('.vagval')!;
}

/** The control or button with this visible text. */
export function control(element: Element, text: string): HTMLElement {
  const candidates = [...root(element).querySelectorAll<HTMLElement>('button, label, summary')];
  const found = candidates.find((candidate) => words(candidate) === text);
  if (!found) throw new Error(`no control "${text}" among ${candidates.map(words).join(' | ')}`);
  return found;
}

export async function click(element: VagvalGuide, text: string): Promise<void> {
  control(element, text).click();
  await element.updateComplete;
}

/** Writes into a text control as a person does, and leaves it. */
export async function write(element: VagvalGuide, selector: string, value: string): Promise<void> {
  const input = root(element).querySelector<HTMLInputElement>(selector)!;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

export function words(node: Element | null | undefined): string {
  return (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

export function screenHeading(element: Element): string {
  return words(root(element).querySelector('[data-vagval-screen]'));
}

/** Waits for a condition, checked on every frame. */
export async function until(condition: () => boolean): Promise<void> {
  for (let frames = 0; !condition(); frames++) {
    if (frames > 300) throw new Error(`never came true: ${condition.toString()}`);
    await new Promise(requestAnimationFrame);
  }
}

/** Chooses an answer file as a person does in the dialog of the browser. */
export async function choose(element: VagvalGuide, which: 'open' | 'compare', chosen: File): Promise<void> {
  const input = root(element).querySelector<HTMLInputElement>(`input[type="file"][id$="-${which}"]`)!;
  const transfer = new DataTransfer();
  transfer.items.add(chosen);
  input.files = transfer.files;
  const before = news(element);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => news(element) !== before);
}

/** What came of opening or saving a file. */
export function news(element: Element): string {
  return words(root(element).querySelector('[data-vagval-news]'));
}

/** The files that a page hands to the browser while something is done. */
export async function downloads(act: () => Promise<void>): Promise<{ name: string; content: string }[]> {
  const blobs: Blob[] = [];
  const names: string[] = [];
  const createObjectURL = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => (blobs.push(blob), createObjectURL(blob));
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download);
  };
  try {
    await act();
  } finally {
    URL.createObjectURL = createObjectURL;
    // Links have it from all elements.
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  }
  return Promise.all(blobs.map(async (blob, index) => ({ name: names[index]!, content: await blob.text() })));
}
