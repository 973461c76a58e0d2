/** What can be wrong with a guide and with a rule: one example at least of each code that the core gives for it. */
import type { Problem, Scope } from '../../../src/core/index.js';
import type { ProblemCode } from '../../../src/core/problem.js';
import type { Json } from './guides.js';
import { SCOPE } from './rules.js';

export type Damage = (guide: Json, locales: Json, bundle: Json) => void;

const question = (guide: Json, page: number, index = 0): Json => guide.steps[0].pages[page].questions[index];
const bar = (guide: Json): Json => guide.pictures[2].groups[0].bars[0];
export const looksAt = (id: string, option: string) => ({ '==': [{ var: id }, option] });

/** A guide whose version 1.0.0 has made these changes. */
const changed = (changes: object) => (guide: Json) => (guide.changes = [{ version: '1.0.0', ...changes }]);

/** Each code that readGuide can give, with what makes it give it and where. */
export const examples: readonly [ProblemCode, string, string, Damage][] = [
  ['missing-member', 'guide.json', '', (guide) => delete guide.id],
  ['missing-member', 'guide.json', '/steps/0/pages/0/questions/0', (guide) => delete question(guide, 0).source],
  ['unknown-member', 'guide.json', '/outcomes/0', (guide) => (guide.outcomes[0].colour = 'red')],
  [
    'unknown-member',
    'guide.json',
    '',
    (guide) => Object.defineProperty(guide, '__proto__', { value: 1, enumerable: true }),
  ],
  ['wrong-type', 'guide.json', '/sources', (guide) => (guide.sources = 'book')],
  ['wrong-type', 'locales/en.json', '/limits/money', (_guide, locales) => (locales.en.limits.money = 12)],
  ['wrong-form', 'guide.json', '/id', (guide) => (guide.id = 'två ord')],
  ['wrong-form', 'guide.json', '/version', (guide) => (guide.version = '1.0')],
  ['unexpected-value', 'guide.json', '/format', (guide) => (guide.format = 'vagval-guide/2')],
  ['unexpected-value', 'guide.json', '/steps/0/pages/0/questions/0', (guide) => (question(guide, 0).kind = 'radio')],
  [
    'unexpected-value',
    'guide.json',
    '/outcomes/0/reasons/0/effect',
    (guide) => (guide.outcomes[0].reasons[0].effect = 'forbids'),
  ],
  ['too-few', 'guide.json', '/steps', (guide) => (guide.steps = [])],
  ['too-few', 'guide.json', '/steps/0/pages/0/questions/0/options', (guide) => question(guide, 0).options.splice(1)],
  [
    'too-many',
    'guide.json',
    '/steps/0/pages/0/questions/0/options',
    (guide) => (question(guide, 0).options = Array.from({ length: 1001 }, (_, at) => ({ id: `o${at}` }))),
  ],
  ['out-of-range', 'guide.json', '/steps/0/pages/1/questions/1/points', (guide) => (question(guide, 1, 1).points = 12)],
  ['duplicate-id', 'guide.json', '/steps/0/pages/2/questions/0/id', (guide) => (question(guide, 2).id = 'colour')],
  ['duplicate-id', 'guide.json', '/steps/0/pages/1/id', (guide) => (guide.steps[0].pages[1].id = 'one')],
  ['duplicate-id', 'guide.json', '/steps/0/pages/1/id', (guide) => (guide.steps[0].pages[1].id = 'answer')],
  ['duplicate-id', 'guide.json', '/steps/0/pages/1/id', (guide) => (guide.steps[0].pages[1].id = 'review')],
  [
    'duplicate-id',
    'guide.json',
    '/steps/2/shows',
    (guide) => (guide.steps[2] = { id: 'again', shows: 'recommendation' }),
  ],
  ['duplicate-id', 'guide.json', '/outcomes/1/code', (guide) => (guide.outcomes[1].code = 'A')],
  ['duplicate-id', 'guide.json', '/outcomes/1/reasons/1/id', (guide) => (guide.outcomes[1].reasons[1].id = 'A.N1')],
  ['duplicate-id', 'guide.json', '/outcomes/0/consider/0/id', (guide) => (guide.outcomes[0].consider[0].id = 'A.B1')],
  [
    'duplicate-id',
    'guide.json',
    '/steps/0/pages/0/questions/0/options/2/id',
    (guide) => (question(guide, 0).options[2].id = 'red'),
  ],
  [
    'duplicate-id',
    'guide.json',
    '/agenda/themes/1/items/0/id',
    (guide) => (guide.agenda.themes[1].items[0].id = 'goals.what'),
  ],
  ['wrong-form', 'guide.json', '/changes/0/version', (guide) => (guide.changes = [{ version: '1' }])],
  ['unknown-member', 'guide.json', '/changes/0', (guide) => (guide.changes = [{ version: '1.0.0', question: {} }])],
  [
    'wrong-changes',
    'guide.json',
    '/changes/1/version',
    (guide) => (guide.changes = [{ version: '0.10.0' }, { version: '0.9.0' }]),
  ],
  [
    'wrong-changes',
    'guide.json',
    '/changes/1/version',
    (guide) => (guide.changes = [{ version: '0.9.0' }, { version: '0.9.0' }]),
  ],
  ['wrong-changes', 'guide.json', '/changes/0/version', (guide) => (guide.changes = [{ version: '1.0.1' }])],
  ['wrong-changes', 'guide.json', '/changes/0/questions/a', changed({ questions: { a: 'b', b: 'c', c: 'a' } })],
  ['wrong-changes', 'guide.json', '/changes/0/options/colour/a', changed({ options: { colour: { a: 'b', b: 'a' } } })],
  ['unknown-reference', 'guide.json', '/changes/0/questions/color', changed({ questions: { color: 'colur' } })],
  [
    'unknown-reference',
    'guide.json',
    '/changes/0/questions/color',
    (guide) =>
      (guide.changes = [
        { version: '0.8.0', questions: { color: 'tint' } },
        { version: '0.9.0', questions: { tint: 'colur' } },
      ]),
  ],
  ['unknown-reference', 'guide.json', '/changes/0/outcomes/run', changed({ outcomes: { run: 'wlak' } })],
  [
    'unknown-reference',
    'guide.json',
    '/changes/0/agenda/goals.how',
    changed({ agenda: { 'goals.how': 'goals.waht' } }),
  ],
  ['unknown-reference', 'guide.json', '/changes/0/options/color', changed({ options: { color: { pink: 'red' } } })],
  [
    'unknown-reference',
    'guide.json',
    '/changes/0/options/colour/pink',
    changed({ options: { colour: { pink: 'rd' } } }),
  ],
  ['unknown-reference', 'guide.json', '/changes/0/options/people/we', changed({ options: { people: { we: 'our' } } })],
  ['unknown-reference', 'guide.json', '/changes/0/askAgain/1', changed({ askAgain: ['colour', 'color'] })],
  [
    'duplicate-id',
    'guide.json',
    '/changes/0/questions/shade',
    changed({ questions: { tint: 'colour', shade: 'colour' } }),
  ],
  ['changed-id', 'guide.json', '/changes/0/questions/colour', changed({ questions: { colour: null } })],
  ['changed-id', 'guide.json', '/changes/0/outcomes/walk', changed({ outcomes: { walk: 'ride' } })],
  ['changed-id', 'guide.json', '/changes/0/options/colour/red', changed({ options: { colour: { red: 'blue' } } })],
  ['wrong-kind', 'guide.json', '/respondent', (guide) => (guide.respondent = 'fruits')],
  ['unknown-reference', 'guide.json', '/respondent', (guide) => (guide.respondent = 'color')],
  ['missing-part', 'guide.json', '/steps/0/pages/1/askedOf', (guide) => (guide.steps[0].pages[1].askedOf = ['red'])],
  [
    'unknown-reference',
    'guide.json',
    '/steps/0/pages/2/questions/1/askedOf/1',
    (guide) => {
      guide.respondent = 'colour';
      question(guide, 2, 1).askedOf = ['red', 'purple'];
    },
  ],
  [
    'show-if-forward',
    'guide.json',
    '/steps/0/pages/1/askedOf',
    (guide) => {
      guide.respondent = 'size';
      delete question(guide, 2).showIf;
      guide.steps[0].pages[1].askedOf = ['small'];
    },
  ],
  [
    'show-if-forward',
    'guide.json',
    '/steps/0/pages/0/askedOf',
    (guide) => {
      guide.respondent = 'colour';
      guide.steps[0].pages[0].askedOf = ['red'];
    },
  ],
  [
    'reserved-id',
    'guide.json',
    '/steps/0/pages/2/questions/1/id',
    (guide) => (question(guide, 2, 1).id = 'constructor'),
  ],
  [
    'reserved-id',
    'guide.json',
    '/steps/0/pages/2/questions/0/options/1/id',
    (guide) => (question(guide, 2).options[1].id = 'vet_inte'),
  ],
  ['reserved-id', 'guide.json', '/limits/0', (guide) => (guide.limits = ['toString'])],
  ['unknown-reference', 'guide.json', '/outcomes/0/level', (guide) => (guide.outcomes[0].level = 'middle')],
  [
    'unknown-reference',
    'guide.json',
    '/steps/0/pages/0/questions/0/source/source',
    (guide) => (question(guide, 0).source = { source: 'film' }),
  ],
  ['unknown-reference', 'guide.json', '/outcomes/0/notes/0', (guide) => (guide.outcomes[0].notes = ['rule'])],
  ['unknown-reference', 'guide.json', '/about/0', (guide) => (guide.about = ['rule'])],
  ['unknown-reference', 'guide.json', '/outcomes/0/terms/0', (guide) => (guide.outcomes[0].terms = ['words'])],
  [
    'unknown-reference',
    'guide.json',
    '/outcomes/0/reasons/1/item',
    (guide) => (guide.outcomes[0].reasons[1].item = 'B.N1'),
  ],
  [
    'unknown-reference',
    'guide.json',
    '/agenda/themes/0/items/0/answers/0',
    (guide) => (guide.agenda.themes[0].items[0].answers = ['hwy']),
  ],
  [
    'unknown-reference',
    'guide.json',
    '/outcomes/0/reasons/0/when/==/0',
    (guide) => (guide.outcomes[0].reasons[0].when = looksAt('color', 'red')),
  ],
  [
    'unknown-reference',
    'guide.json',
    '/outcomes/0/reasons/0/when/==/0',
    (guide) => (guide.outcomes[0].reasons[0].when = looksAt('result.leading', 'ride')),
  ],
  [
    'unknown-operator',
    'guide.json',
    '/outcomes/0/reasons/0/when',
    (guide) => (guide.outcomes[0].reasons[0].when = { xor: [true] }),
  ],
  ['unsafe-rule', 'guide.json', '/notices/0/when', (guide) => (guide.notices[0].when = { or: [true], and: [true] })],
  [
    'unknown-option',
    'guide.json',
    '/agenda/themes/0/items/1/settledIf/==/1',
    (guide) => (guide.agenda.themes[0].items[1].settledIf = looksAt('result.chosen', 'fly')),
  ],
  [
    'compares-unsure',
    'guide.json',
    '/outcomes/0/reasons/0/when/==/1',
    (guide) => (guide.outcomes[0].reasons[0].when = looksAt('colour', 'vet_inte')),
  ],
  [
    'compares-text',
    'guide.json',
    '/outcomes/0/reasons/0/when/==/0',
    (guide) => (guide.outcomes[0].reasons[0].when = looksAt('why', 'because')),
  ],
  [
    'compares-text',
    'guide.json',
    '/outcomes/0/reasons/0/when/==/0',
    (guide) => (guide.outcomes[0].reasons[0].when = looksAt('people', 'us')),
  ],
  [
    'wrong-comparison',
    'guide.json',
    '/outcomes/0/reasons/0/when/<',
    (guide) => (guide.outcomes[0].reasons[0].when = { '<': [{ var: 'colour' }, 'red'] }),
  ],
  [
    'show-if-forward',
    'guide.json',
    '/steps/0/pages/1/showIf',
    (guide) => (guide.steps[0].pages[1].showIf = { '>': [{ var: 'amount' }, 1] }),
  ],
  [
    'show-if-forward',
    'guide.json',
    '/steps/0/pages/2/showIf',
    (guide) => (guide.steps[0].pages[2].showIf = { '>': [{ var: 'amount' }, 1] }),
  ],
  [
    'show-if-forward',
    'guide.json',
    '/steps/0/pages/1/questions/1/showIf',
    (guide) => (question(guide, 1, 1).showIf = { '>': [{ var: 'amount' }, 1] }),
  ],
  [
    'show-if-forward',
    'guide.json',
    '/steps/0/pages/0/questions/0/options/1/showIf',
    (guide) => (question(guide, 0).options[1].showIf = { '>': [{ var: 'amount' }, 1] }),
  ],
  [
    'show-if-forward',
    'guide.json',
    '/steps/0/pages/1/showIf',
    (guide) => (guide.steps[0].pages[1].showIf = { '>': [{ var: 'mood' }, 1] }),
  ],
  [
    'show-if-ring',
    'guide.json',
    '/steps/0/pages/1/questions/1/showIf',
    (guide) => (question(guide, 1, 1).showIf = { '>': [{ var: 'mood' }, 1] }),
  ],
  [
    'show-if-ring',
    'guide.json',
    '/steps/0/pages/0/questions/0/options/1/showIf',
    (guide) => (question(guide, 0).options[1].showIf = { '>': [{ var: 'mood' }, 1] }),
  ],
  [
    'show-if-ring',
    'guide.json',
    '/steps/0/pages/0/showIf',
    (guide) => (guide.steps[0].pages[0].showIf = looksAt('size', 'small')),
  ],
  [
    'notice-order',
    'guide.json',
    '/notices/0/when',
    (guide) => (guide.notices[0].when = { '!': [{ in: ['still', { var: 'result.notices' }] }] }),
  ],
  [
    'notice-order',
    'guide.json',
    '/notices/1/when',
    (guide) => (guide.notices[1].when = { in: ['still', { var: 'result.notices' }] }),
  ],
  ['duplicate-id', 'guide.json', '/pictures/1/id', (guide) => (guide.pictures[1].id = 'circle')],
  ['unknown-reference', 'guide.json', '/pictures/0/actors', (guide) => (guide.pictures[0].actors = 'persons')],
  ['wrong-kind', 'guide.json', '/pictures/0/actors', (guide) => (guide.pictures[0].actors = 'name')],
  ['wrong-kind', 'guide.json', '/pictures/0/centre', (guide) => (guide.pictures[0].centre = 'people')],
  [
    'unknown-reference',
    'guide.json',
    '/pictures/0/source/source',
    (guide) => (guide.pictures[0].source = { source: 'film' }),
  ],
  ['wrong-kind', 'guide.json', '/pictures/1/question', (guide) => (guide.pictures[1].question = 'fruits')],
  ['unknown-reference', 'guide.json', '/pictures/1/without/0', (guide) => (guide.pictures[1].without = ['blu'])],
  ['duplicate-id', 'guide.json', '/pictures/2/sides/1', (guide) => (guide.pictures[2].sides = ['ours', 'ours'])],
  [
    'duplicate-id',
    'guide.json',
    '/pictures/2/groups/1/id',
    (guide) => guide.pictures[2].groups.push(structuredClone(guide.pictures[2].groups[0])),
  ],
  [
    'unknown-reference',
    'guide.json',
    '/pictures/2/groups/0/source/source',
    (guide) => (guide.pictures[2].groups[0].source = { source: 'film' }),
  ],
  ['unknown-reference', 'guide.json', '/pictures/2/groups/0/bars/0/side', (guide) => (guide.pictures[2].sides = ['x'])],
  ['unknown-reference', 'guide.json', '/pictures/2/groups/0/bars/0/side', (guide) => delete guide.pictures[2].sides],
  ['missing-member', 'guide.json', '/pictures/2/groups/0/bars/0', (guide) => delete bar(guide).side],
  ['wrong-kind', 'guide.json', '/pictures/2/groups/0/bars/0/questions/0', (guide) => (bar(guide).questions = ['size'])],
  [
    'duplicate-id',
    'guide.json',
    '/pictures/2/groups/0/bars/0/questions/1',
    (guide) => (bar(guide).questions = ['mood', 'mood']),
  ],
  [
    'uneven-scales',
    'guide.json',
    '/pictures/2/groups/0/bars/0/questions/1',
    (guide) => {
      guide.steps[0].pages[1].questions.push({ ...question(guide, 1, 1), id: 'temper', points: 4 });
      bar(guide).questions.push('temper');
    },
  ],
  ['missing-text', 'locales/sv.json', '/pictures/circle', (_guide, locales) => delete locales.sv.pictures.circle.title],
  [
    'missing-text',
    'locales/sv.json',
    '/pictures/profile/groups/moods',
    (_guide, locales) => (locales.sv.pictures.profile.groups.moods = ''),
  ],
  [
    'missing-text',
    'locales/en.json',
    '/pictures/profile/sides',
    (_guide, locales) => delete locales.en.pictures.profile.sides.ours,
  ],
  ['missing-part', 'guide.json', '', (guide) => delete guide.ranking],
  ['missing-part', 'guide.json', '/steps/2', (guide) => delete guide.agenda],
  [
    'wrong-effect',
    'guide.json',
    '/outcomes/0/reasons/0/effect',
    (guide) => (guide.outcomes[0].reasons[0].item = 'A.T1'),
  ],
  [
    'wrong-effect',
    'guide.json',
    '/outcomes/0/reasons/0/alsoWhenUnsure',
    (guide) => (guide.outcomes[0].reasons[0].alsoWhenUnsure = true),
  ],
  [
    'wrong-effect',
    'guide.json',
    '/outcomes/0/reasons/0/changeable',
    (guide) => (guide.outcomes[0].reasons[0].changeable = true),
  ],
  [
    'wrong-effect',
    'guide.json',
    '/outcomes/1/reasons/2/alwaysNearMiss',
    (guide) => (guide.outcomes[1].reasons[2].alwaysNearMiss = true),
  ],
  ['unknown-member', 'guide.json', '', (guide) => (guide.languages = ['sv'])],
  ['wrong-languages', 'locales/index.json', '', (_guide, _locales, bundle) => (bundle.languages = 'sv')],
  ['wrong-languages', 'locales/index.json', '', (_guide, _locales, bundle) => (bundle.languages = [])],
  ['wrong-languages', 'locales/index.json', '/1', (_guide, _locales, bundle) => (bundle.languages[1] = '../secret')],
  ['wrong-languages', 'locales/index.json', '/2', (_guide, _locales, bundle) => bundle.languages.push(null)],
  ['wrong-languages', 'locales/index.json', '/2', (_guide, _locales, bundle) => bundle.languages.push('sv')],
  ['missing-locale', 'locales/index.json', '/1', (_guide, locales) => delete locales.en],
  ['missing-text', 'locales/sv.json', '/outcomes/walk', (_guide, locales) => delete locales.sv.outcomes.walk.title],
  [
    'missing-text',
    'locales/en.json',
    '/outcomes/walk/title',
    (_guide, locales) => (locales.en.outcomes.walk.title = '  '),
  ],
  [
    'missing-text',
    'locales/en.json',
    '/questions/colour/options',
    (_guide, locales) => delete locales.en.questions.colour.options.red,
  ],
  [
    'unknown-text',
    'locales/en.json',
    '/outcomes/walk/tilte',
    (_guide, locales) => (locales.en.outcomes.walk.tilte = 'Walk'),
  ],
  [
    'unknown-text',
    'locales/sv.json',
    '/reasons/B.L1.mood/change',
    (_guide, locales) => (locales.sv.reasons['B.L1.mood'].change = 'Humöret behöver bli bättre.'),
  ],
  ['unknown-text', 'locales/sv.json', '/a~1b/c~0d', (_guide, locales) => (locales.sv['a/b'] = { 'c~d': 'x' })],
  [
    'unsafe-text',
    'locales/en.json',
    '/outcomes/walk/lead',
    (_guide, locales) => (locales.en.outcomes.walk.lead = 'See $t(levels/low/title)'),
  ],
  [
    'unsafe-text',
    'locales/en.json',
    '/outcomes/walk/lead',
    (_guide, locales) => (locales.en.outcomes.walk.lead = 'Hello {{name}}'),
  ],
];

export const ruleScope: Scope = new Map([...SCOPE, ['story', { kind: 'text' }]]);

const colour = { var: 'colour' };
const fruits = { var: 'fruits' };
const amount = { var: 'amount' };
const day = { var: 'day' };

/** rule, code, pointer within the rule, what the problem must know */
export const rejectedRules: readonly [unknown, string, string, Record<string, unknown>?][] = [
  // no rule at all
  [null, 'unsafe-rule', '', { why: 'value' }],
  ['red', 'unsafe-rule', '', { why: 'value' }],
  [1, 'unsafe-rule', '', { why: 'value' }],
  [[], 'unsafe-rule', '', { why: 'value' }],
  [{ and: [true, 'yes'] }, 'unsafe-rule', '/and/1', { why: 'value' }],
  // the number of operators
  [{}, 'unsafe-rule', '', { why: 'operators' }],
  [{ '==': [colour, 'red'], '!=': [colour, 'red'] }, 'unsafe-rule', '', { why: 'operators' }],
  [{ '!': [{ or: [true], and: [true] }] }, 'unsafe-rule', '/!/0', { why: 'operators' }],
  // operators
  [{ '=': [colour, 'red'] }, 'unknown-operator', '', { operator: '=', suggestion: '==' }],
  [{ an: [true] }, 'unknown-operator', '', { operator: 'an', suggestion: 'and' }],
  [{ or: [{ AND: [true] }] }, 'unknown-operator', '/or/0', { suggestion: 'and' }],
  [{ log: [colour] }, 'unknown-operator', '', { operator: 'log' }],
  [{ missing: ['colour'] }, 'unknown-operator', '', { operator: 'missing', suggestion: '' }],
  [{ map: [fruits, true] }, 'unknown-operator', '', { operator: 'map' }],
  [{ '!!': [fruits] }, 'unknown-operator', '', { operator: '!!' }],
  [{ method: [colour, 'constructor'] }, 'unknown-operator', '', { operator: 'method' }],
  [{ constructor: [true] }, 'unknown-operator', '', { operator: 'constructor' }],
  [JSON.parse('{"__proto__": [true]}'), 'unknown-operator', '', { operator: '__proto__' }],
  // the number of operands
  [{ and: [] }, 'unsafe-rule', '/and', { why: 'operands', operator: 'and' }],
  [{ and: true }, 'unsafe-rule', '/and', { why: 'operands' }],
  [{ or: [] }, 'unsafe-rule', '/or', { why: 'operands' }],
  [{ '!': [] }, 'unsafe-rule', '/!', { why: 'operands' }],
  [{ '!': [true, false] }, 'unsafe-rule', '/!', { why: 'operands' }],
  [{ if: [true, true] }, 'unsafe-rule', '/if', { why: 'operands' }],
  [{ if: [true, true, true, true] }, 'unsafe-rule', '/if', { why: 'operands' }],
  [{ if: [true] }, 'unsafe-rule', '/if', { why: 'operands' }],
  [{ '==': [colour] }, 'unsafe-rule', '/==', { why: 'operands' }],
  [{ '==': [colour, 'red', 'green'] }, 'unsafe-rule', '/==', { why: 'operands' }],
  [{ '>': [3, amount, 1] }, 'unsafe-rule', '/>', { why: 'operands' }],
  [{ in: colour }, 'unsafe-rule', '/in', { why: 'operands' }],
  // variables
  [{ '==': [{ var: 'color' }, 'red'] }, 'unknown-reference', '/==/0', { id: 'color', suggestion: 'colour' }],
  [{ '==': [{ var: '' }, 'red'] }, 'unknown-reference', '/==/0', { id: '' }],
  [{ '==': [{ var: 'constructor.name' }, 'Object'] }, 'unknown-reference', '/==/0', { id: 'constructor.name' }],
  [{ '==': [{ var: '__proto__' }, 'red'] }, 'unknown-reference', '/==/0'],
  [{ '==': [{ var: ['colour'] }, 'red'] }, 'unsafe-rule', '/==/0', { why: 'variable' }],
  [{ '==': [{ var: { var: 'colour' } }, 'red'] }, 'unsafe-rule', '/==/0', { why: 'variable' }],
  [{ '==': [{ var: 'colour', default: 'red' }, 'red'] }, 'unsafe-rule', '/==/0', { why: 'variable' }],
  [{ var: 1 }, 'unsafe-rule', '', { why: 'variable' }],
  [{ '==': [{ var: 'story' }, 'once'] }, 'compares-text', '/==/0', { question: 'story' }],
  [colour, 'wrong-comparison', '', { why: 'bare' }],
  [{ and: [amount] }, 'wrong-comparison', '/and/0', { why: 'bare' }],
  // one question against fixed values
  [{ '==': [colour, { var: 'size' }] }, 'wrong-comparison', '/==', { why: 'one-question' }],
  [{ '==': ['red', 'red'] }, 'wrong-comparison', '/==', { why: 'one-question' }],
  [{ '<': [amount, 1, 2] }, 'wrong-comparison', '/<', { why: 'one-question' }],
  [{ '==': [colour, { cat: ['r', 'ed'] }] }, 'wrong-comparison', '/==/1', { why: 'choice' }],
  // the kind of the value
  [{ '==': [colour, 1] }, 'wrong-comparison', '/==/1', { why: 'choice' }],
  [{ '==': [colour, null] }, 'wrong-comparison', '/==/1', { why: 'choice' }],
  [{ '==': [colour, ['red']] }, 'wrong-comparison', '/==/1', { why: 'choice' }],
  [{ '==': [amount, '1'] }, 'wrong-comparison', '/==/1', { why: 'number' }],
  [{ '<': [amount, true] }, 'wrong-comparison', '/</1', { why: 'number' }],
  [{ '<=': [0, amount, 'ten'] }, 'wrong-comparison', '/<=/2', { why: 'number' }],
  [{ '<': [day, 20260101] }, 'wrong-comparison', '/</1', { why: 'date' }],
  [{ '<': [day, '1 January'] }, 'wrong-comparison', '/</1', { why: 'date' }],
  [{ '==': ['purple', colour] }, 'unknown-option', '/==/0', { question: 'colour', option: 'purple' }],
  [{ '==': [colour, 'rad'] }, 'unknown-option', '/==/1', { option: 'rad', suggestion: 'red' }],
  [{ '==': [colour, 'toString'] }, 'unknown-option', '/==/1', { option: 'toString' }],
  [{ '==': [colour, 'vet_inte'] }, 'compares-unsure', '/==/1', { answer: 'vet_inte' }],
  [{ '!=': ['vet_inte', colour] }, 'compares-unsure', '/!=/0'],
  [{ '<': [colour, 'red'] }, 'wrong-comparison', '/<', { why: 'order', operator: '<' }],
  // in
  [{ in: [colour, 'redgreen'] }, 'wrong-comparison', '/in', { why: 'in-values' }],
  [{ in: ['re', colour] }, 'wrong-comparison', '/in', { why: 'in-values' }],
  [{ in: [['red'], colour] }, 'wrong-comparison', '/in', { why: 'in-values' }],
  [{ in: [colour, ['red', 'rad']] }, 'unknown-option', '/in/1/1', { option: 'rad' }],
  [{ in: [colour, ['red', 'vet_inte']] }, 'compares-unsure', '/in/1/1'],
  [{ in: [colour, ['vet_inte']] }, 'compares-unsure', '/in/1/0'],
  [{ in: [amount, [1, '2']] }, 'wrong-comparison', '/in/1/1', { why: 'number' }],
  [{ in: [fruits, 'apple'] }, 'wrong-comparison', '/in', { why: 'in-list' }],
  [{ in: [['apple'], fruits] }, 'wrong-comparison', '/in/0', { why: 'choices' }],
  [{ in: ['aple', fruits] }, 'unknown-option', '/in/0', { option: 'aple', suggestion: 'apple' }],
  [{ in: ['vet_inte', fruits] }, 'compares-unsure', '/in/0'],
  [{ '==': [fruits, 'apple'] }, 'wrong-comparison', '/==', { why: 'list', operator: '==' }],
];

/** Each code that a look at the texts can give: file, place, severity and what to do to texts that are in order. */
export const examplesOfTexts: readonly [ProblemCode, string, string, Problem['severity'], (locales: Json) => void][] = [
  [
    'unknown-wording',
    'locales/en.json',
    '/interface/load.failed',
    'error',
    (locales) => (locales.en.interface = { 'load.failed': 'Oh' }),
  ],
  [
    'wrong-placeholders',
    'locales/en.json',
    '/interface/result.choose',
    'error',
    (locales) => (locales.en.interface = { 'result.choose': 'Take {{form}}' }),
  ],
  [
    'unsafe-text',
    'locales/sv.json',
    '/interface/heading.none',
    'error',
    (locales) => (locales.sv.interface = { 'heading.none': 'Inget, se $t(page.back)' }),
  ],
  ['wrong-type', 'locales/sv.json', '/interface', 'error', (locales) => (locales.sv.interface = ['Jämför'])],
  [
    'wrong-type',
    'locales/sv.json',
    '/interface/result.compare',
    'error',
    (locales) => (locales.sv.interface = { 'result.compare': { title: 'Jämför' } }),
  ],
  [
    'missing-text',
    'locales/sv.json',
    '/interface/result.compare',
    'error',
    (locales) => (locales.sv.interface = { 'result.compare': ' ' }),
  ],
  [
    'missing-plural',
    'locales/sv.json',
    '/interface/progress.open_one',
    'error',
    (locales) => (locales.sv.interface = { 'progress.open_one': '{{count}} är öppen.' }),
  ],
  [
    'missing-plural',
    'locales/en.json',
    '/questions/amount/unit_other',
    'error',
    (locales) => (locales.en.questions.amount.unit_other = 'pieces'),
  ],
  ['missing-review', 'locales/en.json', '', 'warning', (locales) => delete locales.en.review],
  ['missing-review', 'locales/en.json', '/review', 'warning', (locales) => (locales.en.review = 'no')],
  [
    'long-sentence',
    'locales/sv.json',
    '/limits/money',
    'warning',
    (locales) => (locales.sv.limits.money = `Det är ${'mycket '.repeat(25)}dyrt.`),
  ],
  [
    'long-word',
    'locales/sv.json',
    '/limits/money',
    'warning',
    (locales) => (locales.sv.limits.money = 'Kommunalförvaltningsekonomi räknas inte.'),
  ],
];
