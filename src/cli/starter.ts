import type { CasesFile, Guide } from '../core/index.js';

const source = { source: 'egen' };

/** A small guide on how to meet, with one of everything that a guide can have. Its texts say what each part is for. */
export const starterGuide: Guide = {
  $schema: './guide.schema.json',
  format: 'vagval-guide/1',
  id: 'motesform',
  version: '1.0.0',
  sources: [
    {
      id: 'egen',
      title: 'Vår egen erfarenhet',
      publisher: 'Skriv vem som står bakom guiden',
      language: 'sv',
      reviewedOn: '2026-11-22',
    },
  ],
  steps: [
    {
      id: 'fragor',
      shows: 'questions',
      pages: [
        { id: 'syfte', questions: [{ id: 'syfte', kind: 'long-text', source }] },
        {
          id: 'avstand',
          questions: [
            { id: 'avstand', kind: 'single', source, options: [{ id: 'nara' }, { id: 'langt' }, { id: 'blandat' }] },
          ],
        },
        {
          id: 'teknik',
          questions: [
            {
              id: 'teknik',
              kind: 'single',
              source,
              showIf: { '!=': [{ var: 'avstand' }, 'nara'] },
              options: [{ id: 'ja' }, { id: 'nej' }],
              changeable: ['ja'],
            },
          ],
        },
        {
          id: 'kansligt',
          questions: [{ id: 'kansligt', kind: 'single', source, options: [{ id: 'ja' }, { id: 'nej' }] }],
        },
      ],
    },
    { id: 'resultat', shows: 'recommendation' },
    { id: 'samtal', shows: 'agenda' },
  ],
  levels: [{ id: 'moten', source }],
  ranking: { weaklySupports: 0.1, opposes: 0.3, fits: 0.6, mayFit: 0.25 },
  outcomes: [
    {
      id: 'pa_plats',
      code: 'A',
      level: 'moten',
      describes: [{ id: 'A.B1', source }],
      suits: [{ id: 'A.P1', source }],
      unsuited: [{ id: 'A.N1', source }],
      consider: [{ id: 'A.T1', source }],
      reasons: [
        {
          id: 'A.P1.kansligt',
          item: 'A.P1',
          effect: 'supports',
          provenance: 'guide-says',
          when: { or: [{ '==': [{ var: 'kansligt' }, 'ja'] }, { '==': [{ var: 'avstand' }, 'nara'] }] },
        },
        {
          id: 'A.N1',
          item: 'A.N1',
          effect: 'blocks',
          provenance: 'guide-says',
          changeable: false,
          when: { '==': [{ var: 'avstand' }, 'langt'] },
        },
      ],
    },
    {
      id: 'pa_distans',
      code: 'B',
      level: 'moten',
      describes: [{ id: 'B.B1', source }],
      suits: [{ id: 'B.P1', source }],
      unsuited: [{ id: 'B.N1', source }],
      consider: [],
      reasons: [
        {
          id: 'B.P1.avstand',
          item: 'B.P1',
          effect: 'supports',
          provenance: 'guide-says',
          when: { in: [{ var: 'avstand' }, ['langt', 'blandat']] },
        },
        {
          id: 'B.N1',
          item: 'B.N1',
          effect: 'blocks',
          provenance: 'guide-says',
          changeable: true,
          when: { '==': [{ var: 'teknik' }, 'nej'] },
        },
        {
          id: 'B.P1.kansligt',
          item: 'B.P1',
          effect: 'opposes',
          provenance: 'our-reading',
          when: { '==': [{ var: 'kansligt' }, 'ja'] },
        },
      ],
    },
  ],
  notices: [{ id: 'inget', source, when: { '!': [{ var: 'result.ranked' }] }, leadsTo: 'questions' }],
  agenda: {
    themes: [
      {
        id: 'praktiskt',
        source,
        items: [
          { id: 'praktiskt.tid', derived: true },
          { id: 'praktiskt.teknik', showIf: { '!=': [{ var: 'result.chosen' }, 'pa_plats'] }, answers: ['teknik'] },
        ],
      },
    ],
  },
  limits: ['kostnad'],
};

export const starterTexts = {
  sv: {
    guide: {
      title: 'Hur ska vi ses?',
      lead: 'En liten guide att börja från. Byt ut frågorna mot era egna.',
      time: 'Några minuter.',
    },
    steps: { fragor: { title: 'Frågor' }, resultat: { title: 'Mötesform' }, samtal: { title: 'Kom överens' } },
    questions: {
      syfte: { title: 'Vad ska mötet leda till?', short: 'syfte' },
      avstand: {
        title: 'Hur långt ifrån varandra är ni?',
        short: 'avstånd',
        options: { nara: 'Nära', langt: 'Långt', blandat: 'Några nära, några långt bort' },
        findOut: 'Ta reda på varifrån alla kommer.',
      },
      teknik: {
        title: 'Har alla teknik som fungerar?',
        short: 'teknik',
        options: { ja: 'Ja', nej: 'Nej' },
        preconditions: { ja: 'alla har teknik som fungerar' },
        findOut: 'Ta reda på om alla kan vara med på distans.',
      },
      kansligt: {
        title: 'Ska ni prata om något känsligt?',
        short: 'känsligt ämne',
        hint: 'Till exempel en konflikt eller en enskild person.',
        options: { ja: 'Ja', nej: 'Nej' },
        findOut: 'Ta reda på om något känsligt ska tas upp.',
      },
    },
    levels: { moten: { title: 'Möten', lead: 'Sätt att ses.' } },
    items: {
      'A.B1': 'Alla är i samma rum.',
      'A.P1': 'Det passar när ämnet är känsligt eller vägen är kort.',
      'A.N1': 'Det passar inte när alla har långt att resa.',
      'A.T1': 'Tänk på att rummet ska gå att nå för alla.',
      'B.B1': 'Alla ses på skärm.',
      'B.P1': 'Det passar när ni är långt ifrån varandra och kan prata öppet ändå.',
      'B.N1': 'Det passar inte när tekniken saknas.',
    },
    outcomes: {
      pa_plats: { title: 'Möte på plats', inline: 'ett möte på plats', lead: 'Ni ses i samma rum.' },
      pa_distans: { title: 'Möte på distans', inline: 'ett möte på distans', lead: 'Ni ses på skärm.' },
    },
    reasons: {
      'A.P1.kansligt': {
        holds: 'Det är nära eller känsligt, och då är det bra att ses.',
        fails: 'Ämnet är inte känsligt, och ni är inte nära varandra.',
      },
      'A.N1': { holds: 'Alla har långt att resa.' },
      'B.P1.avstand': { holds: 'Alla slipper resa.', fails: 'Ni har inte långt till varandra.' },
      'B.N1': { holds: 'Någon kan inte vara med på distans.', change: 'Alla behöver ha teknik som fungerar.' },
      'B.P1.kansligt': { holds: 'Känsliga ämnen är svårare att ta upp på skärm.' },
    },
    notices: {
      inget: { title: 'Inget sätt passar än', text: 'Svara på fler frågor, eller prata om vad som hindrar.' },
    },
    agenda: {
      themes: { praktiskt: { title: 'Praktiskt' } },
      items: {
        'praktiskt.tid': { question: 'Vilken tid passar alla?' },
        'praktiskt.teknik': { question: 'Vem hjälper den som får problem med tekniken?' },
      },
    },
    limits: { kostnad: 'Guiden väger inte in vad mötet kostar.' },
    interface: {
      'heading.none': 'Utifrån era svar passar inget sätt att ses just nu',
      'result.compare': 'Jämför sätten att ses',
    },
  },
  en: {
    review: { reviewed: false },
    guide: {
      title: 'How shall we meet?',
      lead: 'A small guide to begin from. Replace its questions with your own.',
      time: 'A few minutes.',
    },
    steps: { fragor: { title: 'Questions' }, resultat: { title: 'Way to meet' }, samtal: { title: 'Agree' } },
    questions: {
      syfte: { title: 'What is the meeting to lead to?', short: 'purpose' },
      avstand: {
        title: 'How far are you from each other?',
        short: 'distance',
        options: { nara: 'Near', langt: 'Far', blandat: 'Some near, some far' },
        findOut: 'Find out where everybody is coming from.',
      },
      teknik: {
        title: 'Does everybody have equipment that works?',
        short: 'equipment',
        options: { ja: 'Yes', nej: 'No' },
        preconditions: { ja: 'everybody has equipment that works' },
        findOut: 'Find out whether everybody can join from afar.',
      },
      kansligt: {
        title: 'Will you talk about something sensitive?',
        short: 'sensitive matters',
        hint: 'For example a conflict or a single person.',
        options: { ja: 'Yes', nej: 'No' },
        findOut: 'Find out whether something sensitive will come up.',
      },
    },
    levels: { moten: { title: 'Meetings', lead: 'Ways to meet.' } },
    items: {
      'A.B1': 'Everybody is in the same room.',
      'A.P1': 'It suits when the matter is sensitive or the way is short.',
      'A.N1': 'It does not suit when everybody has far to travel.',
      'A.T1': 'Make sure that everybody can get into the room.',
      'B.B1': 'Everybody meets on screen.',
      'B.P1': 'It suits when you are far apart and can talk openly all the same.',
      'B.N1': 'It does not suit when the equipment is missing.',
    },
    outcomes: {
      pa_plats: { title: 'Meeting in person', inline: 'a meeting in person', lead: 'You meet in the same room.' },
      pa_distans: { title: 'Meeting online', inline: 'a meeting online', lead: 'You meet on screen.' },
    },
    reasons: {
      'A.P1.kansligt': {
        holds: 'It is near or sensitive, and then it is good to meet.',
        fails: 'The matter is not sensitive, and you are not near each other.',
      },
      'A.N1': { holds: 'Everybody has far to travel.' },
      'B.P1.avstand': { holds: 'Nobody has to travel.', fails: 'You do not have far to each other.' },
      'B.N1': { holds: 'Somebody cannot join from afar.', change: 'Everybody needs equipment that works.' },
      'B.P1.kansligt': { holds: 'Sensitive matters are harder to bring up on screen.' },
    },
    notices: { inget: { title: 'No way fits yet', text: 'Answer more questions, or talk about what is in the way.' } },
    agenda: {
      themes: { praktiskt: { title: 'Practical matters' } },
      items: {
        'praktiskt.tid': { question: 'What time suits everybody?' },
        'praktiskt.teknik': { question: 'Who helps those whose equipment fails?' },
      },
    },
    limits: { kostnad: 'The guide does not consider what the meeting costs.' },
    interface: {
      'heading.none': 'Judging by your answers, no way to meet fits right now',
      'result.compare': 'Compare the ways to meet',
    },
  },
};

export const starterCases: CasesFile = {
  $schema: './cases.schema.json',
  cases: [
    {
      id: 'grannar',
      title: 'Föreningen Påhittet',
      description: 'En påhittad förening där alla bor nära.',
      answers: { avstand: 'nara', kansligt: 'nej' },
      expect: { leading: 'pa_plats', notices: [] },
    },
    {
      id: 'utspridda',
      title: 'Nätverket Exempel',
      description: 'Ett påhittat nätverk med medlemmar i hela landet.',
      answers: { avstand: 'langt', teknik: 'ja', kansligt: 'nej' },
      expect: { leading: 'pa_distans', blocked: ['pa_plats'], notices: [] },
    },
    {
      id: 'utan_teknik',
      title: 'Kören Inte På Riktigt',
      description: 'En påhittad kör där alla bor långt bort och tekniken saknas.',
      answers: { avstand: 'langt', teknik: 'nej' },
      expect: { leading: null, blocked: ['pa_plats', 'pa_distans'], notices: ['inget'] },
    },
  ],
};
