/** Vägval as a page embeds it: the built file, and the guide within the tag. */

/** @typedef {import('../guides/neutral.d.ts').NeutralGuide} NeutralGuide */
/** @typedef {import('../guides/neutral.d.ts').NeutralQuestion} NeutralQuestion */
/** @typedef {import('../guides/neutral.d.ts').NeutralRule} NeutralRule */
/** @typedef {import('../guides/neutral.d.ts').Condition} Condition */
/** @typedef {import('./candidate.d.ts').Mode} Mode */

/** @type {import('./candidate.d.ts').Candidate} */
export const vagval = {
  name: 'vagval',
  label: 'Vägval',
  role: 'ours',
  modes: ['paged', 'flat'],
  hidden: 'ignored',
  counts: 'given',
  page: 'pages/vagval.mjs',
  scripts: ['dist/vagval.js'],
  convert: bundleOf,
  body: (json) =>
    `<vagval-guide heading-level="1"><script type="application/json" id="guide">${json}</script></vagval-guide>` +
    `<output id="result"></output>`,
};

const source = { source: 'bench' };

/**
 * The guide with its texts, as `GuideBundle` in src/core/guide.ts describes it.
 *
 * @param {NeutralGuide} neutral
 * @param {Mode} mode
 */
export function bundleOf(neutral, mode) {
  return { guide: guideOf(neutral, mode), languages: ['en'], locales: { en: textsOf(neutral, mode) } };
}

/**
 * @param {NeutralGuide} neutral
 * @param {Mode} mode
 */
function guideOf(neutral, mode) {
  const questions = new Map(neutral.questions.map((question) => [question.id, question]));
  const page = (/** @type {{id: string, questions: readonly string[]}} */ step) => ({
    id: step.id,
    questions: step.questions.map((id) => questionOf(/** @type {NeutralQuestion} */ (questions.get(id)))),
  });
  return {
    format: 'vagval-guide/1',
    id: neutral.id,
    version: '1.0.0',
    sources: [{ id: 'bench', title: 'Bench', publisher: 'Nobody', language: 'en', reviewedOn: '2026-01-01' }],
    steps: [
      { id: 'questions', shows: 'questions', pages: pagesOf(neutral, mode).map(page) },
      { id: 'result', shows: 'recommendation' },
    ],
    levels: [{ id: 'level', source }],
    // A single true reason is enough to be ranked; the reference ranks so too.
    ranking: { weaklySupports: 0, opposes: 0, fits: 1, mayFit: 0.00001 },
    outcomes: neutral.outcomes.map(({ id }) => outcomeOf(id, neutral.rules)),
    notices: [{ id: 'none', when: { '!': [{ var: 'result.ranked' }] }, source }],
  };
}

/**
 * @param {NeutralGuide} neutral
 * @param {Mode} mode
 */
function pagesOf({ title, steps, questions }, mode) {
  return mode === 'paged' ? steps : [{ id: 's0', title, questions: questions.map(({ id }) => id) }];
}

/** @param {NeutralQuestion} question */
function questionOf({ id, kind, options, points, showIf }) {
  const show = showIf && { showIf: { [showIf.join === 'all' ? 'and' : 'or']: showIf.of.map(ruleOf) } };
  if (kind === 'scale') return { id, kind, source, points, ...show };
  if (kind === 'text') return { id, kind, source, ...show };
  return { id, kind, source, options: options.map(({ value }) => ({ id: value })), ...show };
}

/**
 * @param {string} id
 * @param {readonly NeutralRule[]} rules
 */
function outcomeOf(id, rules) {
  const own = rules.filter(({ outcome }) => outcome === id);
  return {
    id,
    code: id,
    level: 'level',
    describes: [],
    suits: own.map((rule) => ({ id: `i.${rule.id}`, source })),
    unsuited: [],
    consider: [],
    reasons: own.map((rule) => ({
      id: rule.id,
      item: `i.${rule.id}`,
      effect: 'supports',
      provenance: 'guide-says',
      when: { and: rule.groups.map((group) => ({ or: group.map(ruleOf) })) },
    })),
  };
}

/** @param {Condition} condition */
function ruleOf({ question, op, value }) {
  const given = { var: question };
  switch (op) {
    case 'is':
      return { '==': [given, value] };
    case 'isNot':
      return { '!=': [given, value] };
    case 'oneOf':
      return { in: [given, value] };
    case 'has':
      return { in: [value, given] };
    case 'atLeast':
      return { '>=': [given, value] };
    case 'atMost':
      return { '<=': [given, value] };
  }
}

/**
 * @param {NeutralGuide} neutral
 * @param {Mode} mode
 */
function textsOf(neutral, mode) {
  const { title, questions, outcomes, rules } = neutral;
  return {
    guide: { title, lead: title, time: '10 minutes' },
    steps: { questions: { title: 'Questions' }, result: { title: 'Result' } },
    pages: Object.fromEntries(pagesOf(neutral, mode).map((page) => [page.id, { title: page.title }])),
    questions: Object.fromEntries(questions.map((question) => [question.id, questionTexts(question)])),
    levels: { level: { title: 'Level', lead: 'All that there is.' } },
    outcomes: Object.fromEntries(outcomes.map((outcome) => [outcome.id, { ...outcomeTexts(outcome) }])),
    items: Object.fromEntries(rules.map(({ id }) => [`i.${id}`, `Item ${id}`])),
    reasons: Object.fromEntries(rules.map(({ id }) => [id, { holds: `${id} holds`, fails: `${id} fails` }])),
    notices: { none: { title: 'Nothing yet', text: 'Go on.' } },
  };
}

/** @param {NeutralQuestion} question */
function questionTexts({ id, kind, title, options, points }) {
  const texts = { title, short: id, findOut: id };
  if (kind === 'scale') return { ...texts, points: { 1: 'least', [points]: 'most' } };
  return options.length === 0
    ? texts
    : { ...texts, options: Object.fromEntries(options.map(({ value, label }) => [value, label])) };
}

/** @param {{title: string}} outcome */
function outcomeTexts({ title }) {
  return { title, inline: title, lead: title };
}
