/** The guide that `vagval new` writes, with what the documentation for authors adds to it: its examples come from here. */
import { starterGuide, starterTexts } from '../../../src/cli/starter.js';
import type { GuideBundle, Outcome, Page, QuestionStep } from '../../../src/core/index.js';

const source = { source: 'egen' };

const [questions, ...otherSteps] = starterGuide.steps as [QuestionStep, ...typeof starterGuide.steps];
const [inPerson, online] = starterGuide.outcomes as readonly [Outcome, Outcome];

const who: Page = {
  id: 'vem',
  questions: [{ id: 'vem', kind: 'single', source, options: [{ id: 'styrelse' }, { id: 'medlem' }] }],
};

const added: readonly Page[] = [
  { id: 'vilka', section: 'om_er', questions: [{ id: 'vilka', kind: 'actors', source, sides: ['vi', 'gaster'] }] },
  {
    id: 'laget',
    section: 'om_er',
    questions: [
      {
        id: 'laget',
        kind: 'single',
        source,
        options: [{ id: 'inte_borjat' }, { id: 'planerat' }, { id: 'inbjudet' }, { id: 'klart' }],
      },
      { id: 'trygghet', kind: 'scale', source, points: 4 },
    ],
  },
  { id: 'lokal', askedOf: ['styrelse'], questions: [{ id: 'lokal', kind: 'text', source }] },
];

const { format, id, sources, levels, ranking, notices, agenda, limits } = starterGuide;

export const extendedStarter: GuideBundle = {
  languages: ['sv'],
  guide: {
    format,
    id,
    version: '1.1.0',
    changes: [
      {
        version: '1.1.0',
        questions: { amne: 'kansligt', vader: null },
        options: { avstand: { nagra_nara: 'blandat', ute: null } },
        askAgain: ['teknik'],
      },
    ],
    audiences: ['gruppen', 'gast'],
    respondent: 'vem',
    recurring: true,
    sources,
    steps: [{ ...questions, pages: [who, ...questions.pages, ...added] }, ...otherSteps],
    levels: levels!,
    ranking: ranking!,
    outcomes: [
      {
        ...inPerson,
        reasons: [
          ...inPerson.reasons,
          {
            id: 'A.T1.vag',
            item: 'A.T1',
            effect: 'notes',
            provenance: 'our-reading',
            alsoWhenUnsure: true,
            when: { '==': [{ var: 'avstand' }, 'blandat'] },
          },
        ],
      },
      {
        ...online,
        notes: ['inspelning'],
        terms: ['hybrid'],
        reasons: online.reasons.map((reason) => {
          if (reason.id !== 'B.N1') return reason;
          const { when, ...rest } = reason;
          return { ...rest, alwaysNearMiss: true, when };
        }),
      },
    ],
    notices: notices!,
    agenda: agenda!,
    pictures: [
      { id: 'ringen', kind: 'circle', source, actors: 'vilka', centre: 'syfte' },
      { id: 'vagen', kind: 'process', source, question: 'laget', without: ['inte_borjat'] },
      {
        id: 'staplar',
        kind: 'profile',
        source,
        groups: [{ id: 'samtalet', source, bars: [{ questions: ['trygghet'] }] }],
      },
    ],
    glossary: ['hybrid'],
    limits: limits!,
    notes: [{ id: 'inspelning', source, asOf: '2026-11', verifyBy: '2027-11-01' }],
    about: ['inspelning'],
  },
  locales: {
    sv: {
      ...starterTexts.sv,
      audiences: { gruppen: 'Den som är med i gruppen', gast: 'Den som är inbjuden' },
      sections: { om_er: { title: 'Om er' } },
      pages: { laget: { title: 'Så långt har ni kommit' } },
      questions: {
        vem: {
          title: 'Vem svarar?',
          short: 'vem som svarar',
          options: { styrelse: 'Styrelsen', medlem: 'En medlem' },
        },
        ...starterTexts.sv.questions,
        syfte: {
          title: 'Vad ska mötet leda till?',
          title_gast: 'Vad vill du att mötet ska leda till?',
          short: 'syfte',
        },
        vilka: {
          title: 'Vilka ska vara med?',
          short: 'vilka som är med',
          sides: { vi: 'Vi i gruppen', gaster: 'Gäster' },
        },
        laget: {
          title: 'Hur långt har ni kommit?',
          short: 'hur långt ni har kommit',
          options: { inte_borjat: 'Inte börjat', planerat: 'Planerat', inbjudet: 'Bjudit in', klart: 'Allt klart' },
          findOut: 'Ta reda på hur långt ni har kommit.',
        },
        trygghet: {
          title: 'Hur lätt är det att säga vad man tycker?',
          short: 'hur lätt det är att säga vad man tycker',
          points: { '1': 'Svårt', '4': 'Lätt' },
          findOut: 'Fråga alla hur det känns att säga vad man tycker.',
        },
        lokal: { title: 'Vilken lokal finns det?', short: 'lokalen' },
      },
      reasons: {
        ...starterTexts.sv.reasons,
        'A.T1.vag': { holds: 'Några har lång väg. Fråga hur de tar sig hem.' },
      },
      notes: { inspelning: 'Ta reda på vad som gäller innan ni spelar in ett möte.' },
      pictures: {
        ringen: { title: 'Vi som ska ses' },
        vagen: { title: 'Vägen till mötet' },
        staplar: { title: 'Så är samtalet', groups: { samtalet: 'Samtalet' } },
      },
      glossary: {
        hybrid: { term: 'hybridmöte', text: 'Ett möte där några är i rummet och andra är med på skärm.' },
      },
    },
  },
};
