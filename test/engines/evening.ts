/** An evening with one guide, under whatever policy and on whatever page it stands. */
import { answerAll, exported, keepInBrowser, seeScreens, takeAlong, useFile, useLink } from './support/evening.js';
import { experiment, randomFrom, setup, until } from './support/lab.js';
import { Reader, type GuideElement } from './support/reader.js';

const { seed, unrest } = setup<{ seed: number; unrest?: keyof typeof unrests }>();

/** What the page does to the element after every screen. */
const unrests = {
  moved: (host: HTMLElement) => {
    const places = [...document.querySelectorAll('main, footer')];
    places.find((place) => !place.contains(host))!.append(host);
  },
  'taken out': async (host: HTMLElement) => {
    const place = host.parentElement!;
    host.remove();
    await new Promise((resolve) => setTimeout(resolve, 0));
    place.append(host);
  },
  hidden: () => {
    let state: DocumentVisibilityState = 'hidden';
    Object.defineProperty(document, 'visibilityState', { get: () => state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    state = 'visible';
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    document.dispatchEvent(new Event('visibilitychange'));
  },
};

await experiment(async () => {
  const host = await until('the element', () => document.querySelector<GuideElement>('vagval-guide'));
  const reader = new Reader(host, randomFrom(seed));
  await reader.arrive();
  await keepInBrowser(reader);
  const pages = await answerAll(reader, async () => unrest && unrests[unrest](host));
  await seeScreens(reader);
  await takeAlong(reader);
  const bytes = await exported(reader);
  await useLink(reader);
  await useFile(reader);
  return { faults: [], counts: { pages }, exported: bytes };
});
