/** Where guides are put to be read: one after another, each looked at and taken away. */
import en from '../../../src/text/locales/en.json';
import fi from '../../../src/text/locales/fi.json';
import sv from '../../../src/text/locales/sv.json';
import { until } from '../support/lab.js';
import { Reader, type GuideElement } from '../support/reader.js';
import { strangers, Watch } from './watch.js';

export const sentences = { sv, en, fi } as Readonly<Record<string, Readonly<Record<string, string>>>>;

export class Ground {
  readonly faults: string[] = [];
  readonly counts: Record<string, number> = {};
  private readonly place = document.querySelector('main')!;
  private readonly watch = new Watch((node) => this.place.contains(node));
  private errors = 0;

  constructor(private readonly random: () => number) {}

  count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }

  /** Puts an element on the page and waits until it shows a guide or a message. */
  async show(guide: unknown, { lang = 'en' } = {}): Promise<Reader> {
    const host = document.createElement('vagval-guide') as GuideElement;
    Object.assign(host, { lang, guide });
    this.place.append(host);
    const reader = new Reader(host, this.random);
    await until('a guide or a message', () => reader.root?.querySelector('[data-vagval-screen], .vagval-failure'));
    return reader;
  }

  /** The message in place of the guide, which must be in the language of the reader. */
  refusal(reader: Reader): HTMLElement | undefined {
    const message = reader.find('.vagval-failure')[0];
    if (!message) return undefined;
    const { lang } = reader.host;
    if (!message.textContent.includes(sentences[lang]!['load.failed']!)) this.faults.push(`not said in ${lang}`);
    return message;
  }

  /** Looks at what is shown, without and with care for what is around it. */
  look(reader: Reader, what: string): void {
    this.faults.push(...strangers(reader.root).map((stranger) => `${what}: ${stranger}`));
    if (reader.root.textContent.trim() === '') this.faults.push(`${what}: blank`);
    if (reader.host.view && reader.find('.vagval-failure').length > 0) this.faults.push(`${what}: crashed`);
    const { errors } = window.witness;
    for (; this.errors < errors.length; this.errors++) this.faults.push(`${what}: ${errors[this.errors]}`);
  }

  /** After what may make the guide stop: there is a message, and nothing was thrown that nobody has caught. */
  lookForWords({ root }: Reader, what: string): void {
    if (!root || root.textContent.trim() === '') this.faults.push(`${what}: blank`);
    const { errors } = window.witness;
    for (; this.errors < errors.length; this.errors++) {
      if (!errors[this.errors]!.startsWith('console: ')) this.faults.push(`${what}: ${errors[this.errors]}`);
    }
  }

  async clear(reader: Reader, what: string): Promise<void> {
    reader.host.remove();
    this.faults.push(...(await this.watch.faults()).map((fault) => `${what}: ${fault}`));
  }
}
