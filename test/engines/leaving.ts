/** A page that is left in the middle of a word, and the next one on the same guide. */
import { keepInBrowser } from './support/evening.js';
import { experiment, randomFrom, setup, until } from './support/lab.js';
import { Reader, type GuideElement } from './support/reader.js';

const { step } = setup<{ step: 'leave' | 'return' }>();
const lastWord = 'Det sista ordet';

const steps = {
  leave: async (reader: Reader) => {
    await keepInBrowser(reader);
    await reader.press('start.begin');
    const box = await until('a box', () => reader.find('textarea')[0] as HTMLTextAreaElement | undefined);
    const type = () => {
      box.value = lastWord;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    };
    // The last moment in which something can be begun, before the element hears that the page goes.
    addEventListener('pagehide', type, { capture: true });
  },
  return: async (reader: Reader) => {
    await reader.press('keep.resume');
    await until('the last word', () => Object.values(reader.host.answers).includes(lastWord));
  },
};

await experiment(async () => {
  const host = await until('the element', () => document.querySelector<GuideElement>('vagval-guide'));
  const reader = new Reader(host, randomFrom(1));
  await reader.arrive();
  await steps[step](reader);
  return { faults: [] };
});
