/** Faults that only a look at a whole guide finds: one example at least of each code, but `not-decided`. */
import type { Guide, Notice, Question, Rule } from '../../../src/core/index.js';
import { ask, because, is, outcome, tinyGuide } from '../../support/tiny.js';

const source = { source: 's' };
export const and = (...rules: Rule[]): Rule => ({ and: rules });
const or = (...rules: Rule[]): Rule => ({ or: rules });
export const not = (rule: Rule): Rule => ({ '!': [rule] });

/** A sound guide: both outcomes can fit, alone, together and first. */
export const sound = [
  outcome('a', because('supports', is('x', 'ja'))),
  outcome('b', because('supports', is('y', 'ja'))),
];
export const [x, y, z] = [ask('x'), ask('y'), ask('z')];

const late = (showIf: Rule) => [x, y, z, ask('q', { showIf })];
const uses = [...sound, outcome('c', because('supports', or(is('q', 'ja'), is('z', 'ja'))))];

const rows: readonly [fault: string, code: string, ...guide: Parameters<typeof tinyGuide>][] = [
  ['a question behind a contradiction', 'unreachable-question', late(and(is('x', 'ja'), is('x', 'nej'))), uses],
  [
    'a question that three others together keep out of sight',
    'unreachable-question',
    [
      x,
      ask('y', { showIf: is('x', 'ja') }),
      ask('z', { showIf: is('y', 'ja') }),
      ask('q', { showIf: and(is('z', 'ja'), is('x', 'nej')) }),
    ],
    uses,
  ],
  ['a condition that always holds', 'constant-rule', late(or(is('x', 'ja'), is('x', 'nej'))), uses],
  [
    'a reason that contradicts itself',
    'dead-reason',
    [x, y],
    [
      ...sound,
      outcome('c', because('supports', is('x', 'ja'), '1'), because('opposes', and(is('x', 'ja'), is('x', 'nej')))),
    ],
  ],
  [
    'a reason on a question that is hidden whenever the reason could hold',
    'dead-reason',
    [x, ask('y', { showIf: is('x', 'nej') })],
    [
      ...sound,
      outcome('c', because('supports', is('x', 'ja'), '1'), because('blocks', and(is('x', 'ja'), is('y', 'ja')))),
    ],
  ],
  [
    'a reason that another says already',
    'implied-reason',
    [x, y],
    [
      ...sound,
      outcome(
        'c',
        because('supports', is('x', 'ja')),
        because('opposes', is('y', 'ja'), '1'),
        because('opposes', and(is('y', 'ja'), is('x', 'nej')), '2'),
      ),
    ],
  ],
  [
    'support that three questions together always block',
    'support-only-when-blocked',
    [ask('x', { options: ['a', 'b'] }), y, z],
    [
      outcome(
        'a',
        because('supports', is('y', 'nej'), '1'),
        because('supports', and(is('x', 'a', 'b'), is('y', 'ja'), is('z', 'ja')), '2'),
        because('blocks', and(is('x', 'a'), is('y', 'ja')), '3'),
        because('blocks', and(is('x', 'b'), is('z', 'ja')), '4'),
      ),
      outcome('b', because('supports', is('z', 'ja'))),
    ],
  ],
  [
    'an outcome that is blocked whenever it is supported',
    'never-fits',
    [x, y],
    [...sound, outcome('c', because('supports', is('x', 'ja')), because('blocks', is('x', 'ja')))],
  ],
  [
    'an outcome that a better one always accompanies',
    'never-first',
    [x, y],
    [...sound, outcome('c', because('supports', is('x', 'ja')), because('opposes', is('x', 'ja')))],
  ],
  ['answers that lead nowhere', 'no-designed-state', [x, y], sound, { notices: [] }],
  [
    'answers that only three questions together leave without a word',
    'no-designed-state',
    [x, y, z],
    [...sound, outcome('c', because('supports', is('z', 'ja')))],
    {
      notices: [
        notice('n', and(not({ var: 'result.ranked' }), not(and(is('x', 'nej'), is('y', 'nej'), is('z', 'nej'))))),
      ],
    },
  ],
  [
    'outcomes that exclude each other unsaid',
    'undeclared-exclusive',
    [x, y],
    [
      outcome('a', because('supports', is('x', 'ja'))),
      outcome('b', because('supports', is('x', 'nej'))),
      outcome('c', because('supports', is('y', 'ja'))),
    ],
  ],
  ['a question that nothing looks at', 'unused-question', [x, y, z], sound],
  ['a number that nothing looks at', 'unused-question', [x, y, { id: 'n', kind: 'number', source }], sound],
  ['a day that nothing looks at', 'unused-question', [x, y, { id: 'd', kind: 'date', source }], sound],
  ['a term that nothing names', 'unused-term', [{ ...x, terms: ['known'] }, y], sound, { glossary: ['known', 'lost'] }],
  [
    'a question that is asked for but changes nothing',
    'irrelevant-question',
    [x, y, z],
    [outcome('a', because('supports', or(and(is('x', 'ja'), is('z', 'ja')), is('x', 'ja')))), sound[1]!],
  ],
  [
    'a notice that asks for the impossible',
    'unreachable-notice',
    [x, y],
    sound,
    {
      notices: [
        ...tinyGuide([], []).notices!,
        notice('n', and({ '==': [{ var: 'result.leading' }, 'a'] }, not({ in: ['a', { var: 'result.ranked' }] }))),
      ],
    },
  ],
  [
    'an option that is never offered',
    'unreachable-option',
    [x, y, { ...z, options: [{ id: 'ja', showIf: and(is('x', 'ja'), is('x', 'nej')) }, { id: 'nej' }] } as Question],
    [...sound, outcome('c', because('supports', is('z', 'nej')))],
  ],
];

export interface Planted {
  readonly fault: string;
  readonly code: string;
  readonly guide: Guide;
}

export const planted: readonly Planted[] = [
  ...rows.map(([fault, code, ...parts]) => ({ fault, code, guide: tinyGuide(...parts) })),
  {
    fault: 'a point of the agenda that nobody sees',
    code: 'unreachable-agenda-item',
    guide: tinyGuide([x, y], sound, {
      agenda: { themes: [{ id: 't', source, items: [{ id: 'i', showIf: and(is('x', 'ja'), is('x', 'nej')) }] }] },
    }),
  },
  { fault: 'a page that nobody sees', code: 'unreachable-page', guide: withHiddenPage() },
];

function withHiddenPage(): Guide {
  const guide = tinyGuide([x, y], sound);
  const step = guide.steps[0] as Extract<Guide['steps'][number], { shows: 'questions' }>;
  const hidden = { id: 'p', showIf: and(is('x', 'ja'), is('x', 'nej')), questions: [ask('w')] };
  return { ...guide, steps: [{ ...step, pages: [...step.pages, hidden] }, guide.steps[1]!] };
}

function notice(id: string, when: Rule): Notice {
  return { id, source, when };
}
