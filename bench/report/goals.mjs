/** @typedef {import('./figures.mjs').Figures} Figures */

/**
 * A ratio to reach. `of` gives Vägval's figure and what it is set against; `peers` names the candidates of which the best
 * is shown beside.
 *
 * @typedef {object} Goal
 * @property {string} name
 * @property {string} against
 * @property {(figures: Figures, candidate: string) => number} of
 * @property {(figures: Figures) => number} base 1 where the figure itself is the goal
 * @property {number} limit
 * @property {'most' | 'least'} [bound] `most` if left out
 * @property {'mb' | 'ms' | 'kib'} [unit] none for a ratio
 */

const place = (/** @type {string} */ size) => (/** @type {string} */ mode) => ({ size, mode, rate: 1 });
const [W1, W2, W3, W4] = [place('W1'), place('W2'), place('W3'), place('W4')];
const slow = (/** @type {string} */ mode) => ({ size: 'W1', mode, rate: 4 });
const one = () => 1;

/** Measures in which the reference judges each answer. */
const JUDGED = ['agreement', 'answers', 'memory', 'growth'];

/** @typedef {ReturnType<typeof slow>} Place */

/**
 * @param {string} name
 * @param {Place} at
 * @param {string} against
 * @param {number} limit
 * @returns {Goal}
 */
function load(name, at, against, limit) {
  return {
    name,
    against,
    of: (figures, candidate) => figures.load(candidate, at),
    base: (figures) => figures.load('lit', at),
    limit,
  };
}

/**
 * @param {string} name
 * @param {Place} at
 * @param {number} limit
 * @returns {Goal}
 */
function answer(name, at, limit) {
  return {
    name,
    against: 'page by hand',
    of: (figures, candidate) => figures.of('answers', candidate, at, 'task'),
    base: (figures) => figures.of('answers', 'vanilla', at, 'task'),
    limit,
  };
}

/**
 * @param {string} size
 * @returns {Goal[]}
 */
function latency(size) {
  const at = place(size)('paged');
  return [
    {
      name: `answer to painted update, ${size}, median`,
      against: 'the next frame',
      of: (figures, candidate) => figures.of('answers', candidate, at, 'latency'),
      base: one,
      limit: 17,
      unit: 'ms',
    },
    {
      name: `answer to painted update, ${size}, p95`,
      against: 'the next frame',
      of: (figures, candidate) => figures.p95('answers', candidate, at, 'latency'),
      base: one,
      limit: 17,
      unit: 'ms',
    },
  ];
}

/**
 * @param {string} name
 * @param {string} against
 * @param {(figures: Figures, candidate: string) => number} of
 * @param {(figures: Figures) => number} base
 * @param {number} limit
 * @param {Goal['unit']} [unit]
 * @returns {Goal}
 */
function heap(name, against, of, base, limit, unit) {
  return { name, against, of, base, limit, ...(unit ? { unit } : {}) };
}

/** @param {string} size */
const loadedHeap = (size) => (/** @type {Figures} */ figures, /** @type {string} */ candidate) =>
  figures.of('memory', candidate, { size }, 'heap0');

const firstGrowth = (/** @type {Figures} */ figures, /** @type {string} */ candidate) =>
  figures.of('memory', candidate, { size: 'W1' }, 'heap200') - loadedHeap('W1')(figures, candidate);

/**
 * @param {string} from
 * @param {string} to
 */
const growth = (from, to) => (/** @type {Figures} */ figures, /** @type {string} */ candidate) =>
  figures.of('growth', candidate, { size: 'W1' }, to) - figures.of('growth', candidate, { size: 'W1' }, from);

/** @param {string} size */
const steps = (size) => (/** @type {Figures} */ figures, /** @type {string} */ candidate) =>
  figures.of('engines', candidate === 'vagval' ? 'Vägval' : candidate, { size }, 'step');

/** @type {readonly {id: string, goals: readonly Goal[]}[]} */
export const GOALS = [
  {
    id: 'G1',
    goals: [
      {
        name: 'start path, one language, brotli',
        against: 'naive stack',
        of: (figures, candidate) =>
          candidate === 'vagval'
            ? figures.of('start path', candidate, {}, 'brotli')
            : figures.of('sizes', candidate, {}, 'brotli'),
        base: (figures) => figures.of('sizes', 'stack', {}, 'brotli'),
        limit: 1.5,
      },
      {
        name: 'single file, all in it, brotli',
        against: 'a budget',
        of: (figures, candidate) => figures.of('sizes', candidate, {}, 'brotli'),
        base: one,
        limit: 60 * 1024,
        unit: 'kib',
      },
    ],
  },
  {
    id: 'G2',
    goals: [
      load('work to load, W1, a step at a time', W1('paged'), 'floor: Lit', 1.75),
      load('work to load, W1, one page', W1('flat'), 'floor: Lit', 1.75),
    ],
  },
  {
    id: 'G3',
    goals: [
      {
        name: 'first question painted, W1, 4× slower',
        against: 'floor: Lit',
        of: (figures, candidate) => figures.of('load', candidate, slow('flat'), 'painted'),
        base: (figures) => figures.of('load', 'lit', slow('flat'), 'painted'),
        limit: 1.3,
      },
    ],
  },
  {
    id: 'G4',
    goals: [
      load('work to load, W3, a step at a time', W3('paged'), 'floor: Lit', 2),
      load('work to load, W4, a step at a time', W4('paged'), 'floor: Lit', 1.5),
    ],
  },
  { id: 'G5', goals: [load('work to load, W3, one page', W3('flat'), 'floor: Lit', 1)] },
  {
    id: 'G6',
    goals: [
      {
        name: 'first question painted, W4, one page',
        against: 'itself, a step at a time',
        of: (figures, candidate) => figures.of('load', candidate, W4('flat'), 'painted'),
        base: (figures) => figures.of('load', 'vagval', W4('paged'), 'painted'),
        limit: 1.5,
      },
    ],
  },
  {
    id: 'G7',
    goals: [
      answer('work of an answer, W1', W1('paged'), 1.3),
      answer('work of an answer, W2', W2('paged'), 1.3),
      answer('work of an answer, W3', W3('paged'), 1.3),
      answer('work of an answer, W4', W4('paged'), 1.5),
      {
        name: 'work of an answer, W4',
        against: 'itself, W1',
        of: (figures, candidate) => figures.of('answers', candidate, W4('paged'), 'task'),
        base: (figures) => figures.of('answers', 'vagval', W1('paged'), 'task'),
        limit: 1.3,
      },
    ],
  },
  {
    id: 'G8',
    goals: [
      ...['W1', 'W2', 'W3', 'W4'].flatMap(latency),
      {
        name: 'answer to painted update, W1, 4× slower, p95',
        against: 'page by hand',
        of: (figures, candidate) => figures.p95('answers', candidate, slow('paged'), 'latency'),
        base: (figures) => figures.p95('answers', 'vanilla', slow('paged'), 'latency'),
        limit: 1.3,
      },
    ],
  },
  { id: 'G9', goals: [answer('work of an answer, W3, one page', W3('flat'), 1.5)] },
  {
    id: 'G10',
    goals: [
      heap('heap, W1', 'naive stack', loadedHeap('W1'), (figures) => loadedHeap('W1')(figures, 'stack'), 1.4),
      heap('heap, W3', 'page by hand', loadedHeap('W3'), (figures) => loadedHeap('W3')(figures, 'vanilla'), 2),
      heap('heap, W4', 'page by hand', loadedHeap('W4'), (figures) => loadedHeap('W4')(figures, 'vanilla'), 1.5),
      heap('heap that 200 answers add', 'nothing', firstGrowth, one, 0.5e6, 'mb'),
      heap('heap that answers 201 to 2,000 add', 'nothing', growth('heap200', 'heap2000'), one, 0.1e6, 'mb'),
      heap('heap that answers 2,001 to 10,000 add', 'nothing', growth('heap2000', 'heap10000'), one, 0.1e6, 'mb'),
      heap(
        'heap that 1,000 widgets leave behind',
        'nothing',
        (figures, candidate) =>
          figures.of('widgets', candidate, {}, 'heap1') - figures.of('widgets', candidate, {}, 'heap0'),
        one,
        0.5e6,
        'mb',
      ),
    ],
  },
  {
    id: 'G11',
    goals: [
      ...['W1', 'W2', 'W3', 'W4'].map(
        (size) =>
          /** @type {Goal} */ ({
            name: `engine alone, one answer, ${size}`,
            against: 'engine of the floors',
            of: steps(size),
            base: (figures) => steps(size)(figures, 'engine of the floors'),
            limit: 0.1,
            bound: 'least',
          }),
      ),
      {
        name: 'engine alone, one answer, W4',
        against: 'itself, W1',
        of: steps('W4'),
        base: (figures) => steps('W1')(figures, 'vagval'),
        limit: 0.2,
        bound: 'least',
      },
    ],
  },
  {
    id: 'G12',
    goals: [
      {
        name: 'engine alone, all rules, W3',
        against: 'json-logic-js',
        of: (figures, candidate) =>
          figures.of('engines', candidate === 'vagval' ? 'Vägval, rules alone' : candidate, { size: 'W3' }, 'full'),
        base: (figures) => figures.of('engines', 'json-logic-js', { size: 'W3' }, 'full'),
        limit: 3,
        bound: 'least',
      },
    ],
  },
  {
    id: 'G13',
    goals: [
      {
        name: 'refusals by a content security policy',
        against: 'none',
        of: (figures, candidate) => (figures.has('policy') ? figures.sum('policy', candidate, 'violations') : NaN),
        base: one,
        limit: 0,
      },
      {
        name: 'disagreements with the reference',
        against: 'none',
        of: (figures, candidate) =>
          JUDGED.some((what) => figures.has(what))
            ? JUDGED.reduce((sum, what) => sum + figures.sum(what, candidate, 'wrong'), 0)
            : NaN,
        base: one,
        limit: 0,
      },
    ],
  },
];
