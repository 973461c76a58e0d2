/** Two guides on a page change their languages at random, now and then before the last one has come. */
import { experiment, randomFrom, setup, until } from './support/lab.js';
import { Reader, type GuideElement } from './support/reader.js';

const { seed, switches, sources } = setup<{ seed: number; switches: number; sources: readonly string[] }>();
const languages = ['sv', 'en', 'fi', 'ar'] as const;
type Language = (typeof languages)[number];
type Locales = Readonly<Record<Language, { readonly guide: { readonly title: string } }>>;

await experiment(async () => {
  const random = randomFrom(seed);
  const any = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const guides = await Promise.all(
    sources.map(async (source) => {
      const bundle = (await (await fetch(source)).json()) as { readonly locales: Locales };
      const host = document.createElement('vagval-guide') as GuideElement;
      const guide = { host, reader: new Reader(host, random), bundle, language: any(languages) };
      Object.assign(host, { guide: bundle, lang: guide.language });
      document.querySelector('main')!.append(host);
      await guide.reader.arrive();
      return guide;
    }),
  );

  /** What a guide shows, and what it should show. */
  const shown = ({ reader }: (typeof guides)[number]) => [reader.root.lang, reader.root.dir, reader.heading];
  const wanted = ({ bundle, language }: (typeof guides)[number]) => [
    language,
    language === 'ar' ? 'rtl' : 'ltr',
    bundle.locales[language].guide.title,
  ];
  const isRight = (guide: (typeof guides)[number]) => shown(guide).join() === wanted(guide).join();

  const faults: string[] = [];
  for (let count = 0; count < switches; count++) {
    const guide = any(guides);
    guide.language = any(languages);
    guide.host.lang = guide.language;
    if (random() < 0.3) continue;
    await until(
      () => `${wanted(guide).join()} after ${count} switches, found ${shown(guide).join()}`,
      () => guides.every(isRight),
    );
    const begin = guides.map(({ reader }) => reader.button(reader.say('start.begin'))?.lang);
    if (begin.includes(undefined)) faults.push(`switch ${count}: no button to begin with`);
  }
  await until('all languages', () => guides.every(isRight));
  return { faults, counts: { switches } };
});
