/** Several guides on a page, each with a reader of its own, all at the same time. */
import { answerAll, seeScreens } from './support/evening.js';
import { experiment, fingerprint, randomFrom, until } from './support/lab.js';
import { Reader, type GuideElement } from './support/reader.js';

await experiment(async () => {
  const hosts = await until('the elements', () => {
    const found = [...document.querySelectorAll<GuideElement>('vagval-guide')];
    return found.every((host) => 'restart' in host) && found;
  });
  const evenings = hosts.map(async (host) => {
    // Whoever reads is named by the page, so that the same reader can be met on another one.
    const reader = new Reader(host, randomFrom(Number(host.dataset['seed'])));
    await reader.arrive();
    await answerAll(reader);
    await seeScreens(reader);
    const all = JSON.stringify([host.answers, host.report()]);
    return [`${host.src} ${host.dataset['seed']}`, await fingerprint(all)] as const;
  });
  return { faults: [], counts: { guides: hosts.length }, exported: Object.fromEntries(await Promise.all(evenings)) };
});
