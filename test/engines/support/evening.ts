/** An evening with a guide: everything that a reader can do with it, from the start to what is taken home. */
import { fingerprint, plainJson, until } from './lab.js';
import type { Reader } from './reader.js';

/**
 * Goes from the start page to the list of answers, through every question.
 * @param between happens after each screen
 */
export async function answerAll(reader: Reader, between: () => unknown = () => undefined): Promise<number> {
  await reader.press('start.begin');
  for (let pages = 1; pages < 500; pages++) {
    const before = reader.host.view!.page;
    if (before === 'review') return pages;
    await reader.answerPage();
    await between();
    await reader.host.updateComplete;
    await reader.click(reader.find('.vagval-body > .vagval-actions .vagval-primary')[0]!);
    await until(`the page after ${before}`, () => reader.host.view!.page !== before);
  }
  throw new Error('The guide does not end.');
}

/** Result, comparison, a choice, the agenda with a note, and the paper. */
export async function seeScreens(reader: Reader): Promise<void> {
  await reader.press('review.continue');
  await until('the result', () => reader.find('.vagval-overview li').length > 0);
  await reader.press('result.compare');
  const boxes = await until('the comparison', () => some(reader.find('input[type=checkbox]')));
  for (const box of boxes.slice(0, 2)) if (!(box as HTMLInputElement).checked) await reader.click(box);
  await reader.press('page.back');
  const choose = await until('the outcomes', () => reader.find('.vagval-outcome .vagval-actions button')[0]);
  await reader.click(choose);
  const notes = await until('the points', () => some(reader.find('.vagval-note')));
  for (const details of notes.slice(0, 2)) {
    (details as HTMLDetailsElement).open = true;
    const fields = [...details.querySelectorAll<HTMLInputElement>('input, textarea')];
    const [note, who, when] = fields;
    await reader.write(note!, 'Vi frågar <b>i mars</b>.');
    await reader.write(who!, 'Ordföranden');
    await reader.write(when!, '2026-12-01');
  }
  await reader.press('agenda.print');
  await until('the paper', () => reader.find('.vagval-report').length > 0);
}

const documents = ['docx', 'odt', 'html', 'copy', 'ics'] as const;

/** Takes along every document, and the answers. */
export async function takeAlong(reader: Reader): Promise<void> {
  const { downloads } = window.witness;
  for (const format of documents) {
    await reader.press(`take-away.${format}`);
    await until(`the document ${format}`, () => {
      const said = reader.find('[data-vagval-take-away=documents]')[0]?.textContent?.trim() ?? '';
      return said !== '' && said !== reader.say('take-away.making').trim();
    });
  }
  const before = downloads.length;
  await reader.press('file.save');
  await until('the answers', () => downloads.length > before);
  await reader.press('report.print');
  dispatchEvent(new Event('beforeprint'));
  dispatchEvent(new Event('afterprint'));
  if (window.witness.printed !== 1) throw new Error('Nothing was printed.');
}

/** Makes a link, opens it as if it had come from somebody, and takes the answers back. */
export async function useLink(reader: Reader): Promise<void> {
  await reader.open('review');
  await reader.press('link.share');
  await reader.press('link.copy');
  const field = await until('the link', () => reader.find('input[id$="-link"]')[0] as HTMLInputElement | undefined);
  const before = plainJson(reader.host.answers);
  const { hash } = new URL(field.value);
  await reader.press('link.close');
  reader.host.restart();
  await reader.host.updateComplete;
  location.hash = hash;
  await reader.press('link.open');
  await until('the answers of the link', () => plainJson(reader.host.answers) === before);
  if (location.hash !== '') throw new Error(`The link has stayed in the address: ${location.hash.slice(0, 30)}`);
}

/** Opens the file of answers that was saved last. */
export async function useFile(reader: Reader): Promise<void> {
  const saved = window.witness.downloads.findLast(({ name }) => name.endsWith('.json'))!;
  const before = plainJson(reader.host.answers);
  reader.host.restart();
  await reader.host.updateComplete;
  await giveFile(reader, new File([saved.content], saved.name));
  await until('the answers of the file', () => plainJson(reader.host.answers) === before);
}

/** Chooses a file as a person does in the dialog of the browser. */
export async function giveFile(reader: Reader, file: File): Promise<void> {
  await reader.open('start');
  const field = reader.find('input[type=file][id$="-open"]')[0] as HTMLInputElement;
  const transfer = new DataTransfer();
  transfer.items.add(file);
  field.files = transfer.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await until('news of the file', () => (reader.find('[data-vagval-news]')[0]?.textContent?.trim() ?? '') !== '');
}

/** Keeps the answers in the browser, and takes them away again. */
export async function keepInBrowser(reader: Reader): Promise<void> {
  await reader.press('keep.offer');
  await reader.press('keep.confirm');
  await until('what is kept', () => reader.button(reader.say('keep.remove')) !== undefined);
}

/** Length and hash of everything that leaves the page. */
export async function exported(reader: Reader): Promise<Record<string, string>> {
  const files = window.witness.downloads.map(async ({ name, content }) => [name, await fingerprint(content)] as const);
  return {
    ...Object.fromEntries(await Promise.all(files)),
    report: await fingerprint(plainJson(reader.host.report())),
    paper: await fingerprint(reader.find('.vagval-report')[0]!.textContent.replaceAll(/\s+/g, ' ')),
  };
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
