/** The shipped guide, and small guides that are complete but for what a test damages in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { readGuide, type CasesFile, type Guide, type GuideModel } from '../../../src/core/index.js';
import { textKeys } from '../../../src/core/text-keys.js';

export const MAIN_FOLDER = 'guides/strategisk-samverkan';

export interface Bundle {
  guide: Guide;
  languages: string[];
  locales: Record<string, unknown>;
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The ids of the guides that come with the library. */
export const SHIPPED = readdirSync('guides', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

function bundleIn(folder: string): Bundle {
  const languages = readJson(`${folder}/locales/index.json`) as string[];
  return {
    guide: readJson(`${folder}/guide.json`) as Guide,
    languages,
    locales: Object.fromEntries(languages.map((tag) => [tag, readJson(`${folder}/locales/${tag}.json`)])),
  };
}

export function readGuideIn(folder: string): { model: GuideModel; cases: CasesFile } {
  return { model: modelOf(bundleIn(folder)), cases: readJson(`${folder}/cases.json`) as CasesFile };
}

const shipped = bundleIn(MAIN_FOLDER);

/** A fresh copy of the shipped guide, to be damaged at will. */
export function mainBundle(): Bundle {
  return structuredClone(shipped);
}

/** A guide that comes with the library, with the texts of its source language alone. */
export function shippedInOneLanguage(id: string): Bundle {
  return oneLanguage(bundleIn(`guides/${id}`));
}

export function oneLanguage({ guide, languages, locales }: Bundle): Bundle {
  const [source] = languages as [string];
  return { guide, languages: [source], locales: { [source]: locales[source] } };
}

export function mainWithoutTexts(): Bundle {
  return { ...mainBundle(), locales: {} };
}

export const mainCases = readJson(`${MAIN_FOLDER}/cases.json`) as CasesFile;
export const main = modelOf(mainBundle());

export function modelOf(bundle: Bundle): GuideModel {
  const { model, problems } = readGuide(bundle);
  if (!model) throw new Error(`Unexpected problems ${JSON.stringify(problems.slice(0, 5))}, expected a usable guide`);
  return model;
}

/** A guide with a text for everything that it needs, in each language. */
export function withTexts(guide: Guide, languages: string[] = ['sv', 'en']): Bundle {
  const texts = (language: string) => {
    const locale: Record<string, unknown> = {};
    for (const { key, required } of textKeys(guide)) if (required) setText(locale, key, `${key} (${language})`);
    return locale;
  };
  return { guide, languages, locales: Object.fromEntries(languages.map((language) => [language, texts(language)])) };
}

export function setText(locale: Record<string, unknown>, key: string, text: unknown): void {
  const path = key.split('/');
  let place = locale;
  for (const part of path.slice(0, -1)) place = (place[part] ??= {}) as Record<string, unknown>;
  place[path.at(-1)!] = text;
}

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests write whatever they like into it */
export type Json = any;

/** Something of every kind, with as few words as a guide can have. Returned afresh each time. */
export function smallGuide(): Json {
  const source = { source: 'book' };
  return {
    format: 'vagval-guide/1',
    id: 'small',
    version: '1.0.0',
    audiences: ['readers', 'writers'],
    sources: [{ id: 'book', title: 'Book', publisher: 'House', language: 'en', reviewedOn: '2026-01-01' }],
    steps: [
      {
        id: 'ask',
        shows: 'questions',
        pages: [
          { id: 'one', questions: [choice('colour', 'red', 'green', 'blue')] },
          {
            id: 'two',
            section: 'middle',
            showIf: { '!=': [{ var: 'colour' }, 'blue'] },
            questions: [
              { id: 'fruits', kind: 'multiple', source, terms: ['word'], options: [{ id: 'apple' }, { id: 'pear' }] },
              { id: 'mood', kind: 'scale', source, points: 5 },
            ],
          },
          {
            id: 'three',
            section: 'middle',
            questions: [
              { ...choice('size', 'small', 'large'), showIf: { in: [{ var: 'colour' }, ['red', 'blue']] } },
              { id: 'amount', kind: 'number', source, min: 0, max: 100 },
              { id: 'day', kind: 'date', source, min: '2026-01-01' },
            ],
          },
          {
            id: 'four',
            questions: [
              { id: 'name', kind: 'text', source },
              { id: 'why', kind: 'long-text', source },
              { id: 'people', kind: 'actors', source, sides: ['ours', 'theirs'] },
            ],
          },
        ],
      },
      { id: 'answer', shows: 'recommendation' },
      { id: 'talk', shows: 'agenda' },
    ],
    levels: [
      { id: 'low', source, items: [{ id: 'L1', source }] },
      { id: 'high', source },
    ],
    outcomes: [
      {
        ...outcome('walk', 'A', 'low'),
        notes: ['law'],
        terms: ['word'],
        reasons: [
          reason('A.P1.red', 'A.P1', 'supports', { '==': [{ var: 'colour' }, 'red'] }),
          reason('A.N1', 'A.N1', 'blocks', { '==': [{ var: 'size' }, 'large'] }, { changeable: true }),
          reason('A.T1.unsure', 'A.T1', 'notes', { '==': [{ var: 'size' }, 'small'] }, { alsoWhenUnsure: true }),
        ],
      },
      {
        ...outcome('ride', 'B', 'high'),
        reasons: [
          reason('B.P1.many', 'B.P1', 'supports', { '>=': [{ var: 'amount' }, 10] }),
          reason('B.L1.mood', 'L1', 'weakly-supports', { '>': [{ var: 'mood' }, 3] }),
          reason('B.B1.pear', 'B.B1', 'opposes', { in: ['pear', { var: 'fruits' }] }),
          reason('B.B1.late', 'B.B1', 'not-applicable', { '<': [{ var: 'day' }, '2026-02-01'] }),
        ],
      },
    ],
    ranking: { weaklySupports: 0.1, opposes: 0.3, fits: 0.6, mayFit: 0.25 },
    notices: [
      { id: 'none.yet', when: { '!': [{ var: 'result.ranked' }] }, leadsTo: 'questions', source },
      { id: 'still', when: { in: ['none.yet', { var: 'result.notices' }] }, source },
    ],
    notes: [{ id: 'law', source, asOf: '2026-01', verifyBy: '2027-01-01' }],
    agenda: {
      themes: [
        {
          id: 'goals',
          source,
          items: [
            { id: 'goals.what', answers: ['why'] },
            { id: 'goals.when', settledIf: { '==': [{ var: 'result.chosen' }, 'walk'] }, answers: ['day'] },
          ],
        },
        {
          id: 'people',
          source,
          items: [{ id: 'people.who', derived: true, showIf: { '!=': [{ var: 'size' }, 'small'] } }],
        },
      ],
    },
    pictures: [
      { id: 'circle', kind: 'circle', source, actors: 'people', centre: 'why' },
      { id: 'process', kind: 'process', source, question: 'colour', without: ['blue'] },
      {
        id: 'profile',
        kind: 'profile',
        source,
        sides: ['ours', 'theirs'],
        groups: [{ id: 'moods', source, bars: [{ side: 'ours', questions: ['mood'] }] }],
      },
    ],
    glossary: ['word'],
    limits: ['money'],
    about: ['law'],
  };

  function choice(id: string, ...options: string[]) {
    return { id, kind: 'single', source, options: options.map((option) => ({ id: option })) };
  }
  function outcome(id: string, code: string, level: string) {
    const items = (kind: string) => [{ id: `${code}.${kind}1`, source }];
    return { id, code, level, describes: items('B'), suits: items('P'), unsuited: items('N'), consider: items('T') };
  }
  function reason(id: string, item: string, effect: string, when: unknown, more = {}) {
    return { id, item, effect, provenance: 'guide-says', when, ...more };
  }
}

/** Questions only: a guide may do without outcomes and agenda. */
export function bareGuide(): Json {
  const { format, id, version, audiences, sources, steps, glossary, limits } = smallGuide();
  return { format, id, version, audiences, sources, steps: [steps[0]], glossary, limits };
}

const small = withTexts(smallGuide());

export function smallBundle(): Bundle {
  return structuredClone(small);
}
