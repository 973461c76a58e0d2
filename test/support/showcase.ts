import type { Guide, GuideBundle, Question } from '../../src/core/index.js';

const source = { source: 'book' };

/** One question of every kind; `guests` hides the last page, `diet` one question. */
const questions = {
  kind: { id: 'kind', kind: 'single', source, options: [{ id: 'party' }, { id: 'meeting' }] },
  food: { id: 'food', kind: 'multiple', source, options: [{ id: 'cake' }, { id: 'soup' }, { id: 'bread' }] },
  mood: { id: 'mood', kind: 'scale', source, points: 5 },
  guests: { id: 'guests', kind: 'number', source, min: 1, max: 500, whole: true },
  day: { id: 'day', kind: 'date', source },
  place: { id: 'place', kind: 'text', source },
  thoughts: { id: 'thoughts', kind: 'long-text', source },
  hosts: { id: 'hosts', kind: 'actors', source, sides: ['us', 'them'] },
  diet: {
    id: 'diet',
    kind: 'single',
    source,
    showIf: { in: ['cake', { var: 'food' }] },
    options: [{ id: 'vegan' }, { id: 'any' }],
  },
} as const satisfies Record<string, Question>;

const page = (...on: Question[]) => ({ id: `p-${on[0]!.id}`, questions: on });

/** A small guide with every kind of question, two outcomes, a notice and an agenda. */
const guide: Guide = {
  format: 'vagval-guide/1',
  id: 'showcase',
  version: '1.0.0',
  sources: [{ id: 'book', title: 'A Book', publisher: 'Nobody', language: 'en', reviewedOn: '2026-01-01' }],
  steps: [
    {
      id: 'plan',
      shows: 'questions',
      pages: [
        page(questions.kind),
        page(questions.food, questions.diet),
        page(questions.mood),
        page(questions.guests, questions.day),
        { ...page(questions.place), showIf: { '>': [{ var: 'guests' }, 10] } },
        page(questions.thoughts),
        page(questions.hosts),
      ],
    },
    { id: 'result', shows: 'recommendation' },
    { id: 'talk', shows: 'agenda' },
  ],
  levels: [{ id: 'only', source }],
  ranking: { weaklySupports: 0.1, opposes: 0.3, fits: 0.6, mayFit: 0.25 },
  outcomes: [
    {
      id: 'garden',
      code: 'G',
      level: 'only',
      describes: [],
      suits: [{ id: 'G.P1', source }],
      unsuited: [{ id: 'G.N1', source }],
      consider: [{ id: 'G.T1', source }],
      reasons: [
        {
          id: 'G.P1.party',
          item: 'G.P1',
          effect: 'supports',
          provenance: 'guide-says',
          when: { '==': [{ var: 'kind' }, 'party'] },
        },
        { id: 'G.N1', item: 'G.N1', effect: 'blocks', provenance: 'guide-says', when: { '<': [{ var: 'mood' }, 2] } },
      ],
    },
    {
      id: 'hall',
      code: 'H',
      level: 'only',
      describes: [],
      suits: [{ id: 'H.P1', source }],
      unsuited: [],
      consider: [],
      reasons: [
        {
          id: 'H.P1.many',
          item: 'H.P1',
          effect: 'supports',
          provenance: 'our-reading',
          when: { '>=': [{ var: 'guests' }, 50] },
        },
      ],
    },
  ],
  notices: [{ id: 'nothing', source, when: { '!': [{ var: 'result.ranked' }] }, leadsTo: 'questions' }],
  agenda: {
    themes: [
      { id: 'how', source, items: [{ id: 'how.much', settledIf: { '==': [{ var: 'result.chosen' }, 'hall'] } }] },
    ],
  },
  limits: ['weather'],
};

function texts(word: (key: string) => string): unknown {
  const options = (question: Question) =>
    'options' in question
      ? {
          options: Object.fromEntries(question.options.map(({ id }) => [id, word(id)])),
          findOut: word(`find ${question.id}`),
        }
      : {};
  return {
    guide: { title: word('Gathering'), lead: word('lead'), time: word('time') },
    steps: Object.fromEntries(['plan', 'result', 'talk'].map((id) => [id, { title: word(`step ${id}`) }])),
    pages: { 'p-food': { title: word('Food and diet') }, 'p-guests': { title: word('Guests and day') } },
    questions: Object.fromEntries(
      Object.values(questions).map((question) => [
        question.id,
        {
          title: word(`${question.id}?`),
          short: word(question.id),
          ...options(question),
          ...(question.kind === 'scale'
            ? { points: { '1': word('bad'), '5': word('good') }, findOut: word('find mood') }
            : {}),
          ...(question.id === 'guests' ? { findOut: word('find guests') } : {}),
          ...(question.kind === 'actors' ? { sides: { us: word('us'), them: word('them') } } : {}),
        },
      ]),
    ),
    levels: { only: { title: word('Places'), lead: word('places lead') } },
    items: Object.fromEntries(['G.P1', 'G.N1', 'G.T1', 'H.P1'].map((id) => [id, word(`item ${id}`)])),
    outcomes: Object.fromEntries(
      ['garden', 'hall'].map((id) => [
        id,
        { title: word(`the ${id}`), inline: word(`the ${id}`), lead: word(`${id} lead`) },
      ]),
    ),
    reasons: {
      'G.P1.party': { holds: word('a party'), fails: word('no party') },
      'G.N1': { holds: word('bad mood') },
      'H.P1.many': { holds: word('many guests'), fails: word('few guests') },
    },
    notices: { nothing: { title: word('Nothing yet'), text: word('Answer more.') } },
    agenda: {
      themes: { how: { title: word('How') } },
      items: { 'how.much': { question: word('How much?'), settled: word('The hall has a price.') } },
    },
    limits: { weather: word('The weather is not considered.') },
  };
}

export const showcase: GuideBundle = {
  guide,
  locales: { en: texts((word) => word), sv: texts((word) => `sv ${word}`) },
};

const scale = { kind: 'scale', source, points: 4 } as const;
const choice = (...ids: string[]) => ids.map((id) => ({ id }));

const drawn = {
  who: { id: 'who', kind: 'single', source, options: choice('host', 'guest') },
  stage: { id: 'stage', kind: 'single', source, options: choice('not_yet', 'plan', 'do', 'learn') },
  'heard-us': { id: 'heard-us', ...scale },
  'heard-more': { id: 'heard-more', ...scale },
  'heard-most': { id: 'heard-most', ...scale },
  'heard-them': { id: 'heard-them', ...scale },
  'room-us': { id: 'room-us', ...scale, askedOf: ['host'] },
  'room-them': { id: 'room-them', ...scale, showIf: { '!=': [{ var: 'stage' }, 'not_yet'] } },
} as const satisfies Record<string, Question>;

const { who, stage, ...scales } = drawn;
const [plan, ...later] = guide.steps as [
  Guide['steps'][number] & { readonly pages: readonly unknown[] },
  ...Guide['steps'],
];

/** The showcase with pictures of its parties, of stages, and of scales that some roles are not asked. */
const picturedGuide: Guide = {
  ...guide,
  id: 'pictured',
  respondent: 'who',
  steps: [
    { ...plan, pages: [page(who), page(stage), { id: 'p-scales', questions: Object.values(scales) }, ...plan.pages] },
    ...later,
  ] as Guide['steps'],
  pictures: [
    { id: 'table', kind: 'circle', source: { source: 'book', item: 'p. 1' }, actors: 'hosts', centre: 'thoughts' },
    { id: 'way', kind: 'process', source, question: 'stage', without: ['not_yet'] },
    {
      id: 'marks',
      kind: 'profile',
      source,
      sides: ['ours', 'theirs'],
      groups: [
        {
          id: 'heard',
          source,
          bars: [
            { side: 'ours', questions: ['heard-us', 'heard-more', 'heard-most'] },
            { side: 'theirs', questions: ['heard-them'] },
          ],
        },
        {
          id: 'room',
          source: { source: 'book', item: 'p. 2' },
          bars: [
            { side: 'ours', questions: ['room-us'] },
            { side: 'theirs', questions: ['room-them'] },
          ],
        },
      ],
    },
  ],
};

function picturedTexts(word: (key: string) => string): unknown {
  const plain = texts(word) as Record<string, Record<string, unknown>>;
  const labels = ['never', 'rarely', 'often', 'always'];
  const words = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, word(id)]));
  const ofQuestion = (question: Question) => ({
    title: word(`${question.id}?`),
    short: word(question.id),
    findOut: word(`find ${question.id}`),
    ...('options' in question ? { options: words(question.options.map(({ id }) => id)) } : {}),
    ...(question.kind === 'scale' ? { points: Object.fromEntries(labels.map((l, at) => [`${at + 1}`, word(l)])) } : {}),
  });
  return {
    ...plain,
    pages: { ...plain['pages'], 'p-scales': { title: word('Scales') } },
    questions: {
      ...plain['questions'],
      ...Object.fromEntries(Object.values(drawn).map((question) => [question.id, ofQuestion(question)])),
    },
    pictures: {
      table: { title: word('Round the table'), lead: word('Each is one of several.') },
      way: { title: word('The way') },
      marks: { title: word('The marks'), groups: words(['heard', 'room']), sides: words(['ours', 'theirs']) },
    },
  };
}

export const pictured: GuideBundle = {
  guide: picturedGuide,
  locales: {
    en: picturedTexts((word) => word),
    sv: picturedTexts((word) => `sv ${word}`),
    ar: picturedTexts((word) => `كلمة ${word}`),
  },
};
