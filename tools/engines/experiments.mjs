/** What is tried in every engine. */
import { strictPolicy } from '../server.mjs';
import { guideNames, guideTag, inlinePolicy, page, vagval } from './pages.mjs';

/** @typedef {import('./lab.mjs').Experiment & {sameAs?: string}} Trial `sameAs`: the trial that must export the same */

const lazy = String.raw`/dist/(other/)?vagval/[\w-]+\.js`;
const main = 'strategisk-samverkan';
const other = '<script type="module" src="/dist/other/vagval.js"></script>';
const again = '<script type="module" src="/dist/vagval.js?again"></script>';

/** @param {string} guide */
function filesOf(guide) {
  return new RegExp(String.raw`^(/guides/${guide}/(guide|locales/(index|sv))\.json|${lazy})$`);
}

/**
 * Every guide under the strictest policy, an evening each.
 * @param {number} seed
 * @returns {Trial[]}
 */
function strict(seed) {
  return guideNames.flatMap((guide) =>
    ['', 'isolated'].flatMap((attributes) => {
      const shared = { script: 'evening', setup: { seed } };
      const name = `${guide} ${attributes}`.trim();
      const src = `/guides/${guide}`;
      return [
        {
          name: `${name} from its folder`,
          html: page({ ...shared, body: guideTag({ src, attributes }) }),
          policy: strictPolicy,
          mayAsk: filesOf(guide),
          sameAs: `${guide} from its folder`,
        },
        {
          name: `${name} within the page`,
          html: page({ ...shared, body: guideTag({ inline: guide, attributes }) }),
          policy: inlinePolicy,
          mayAsk: new RegExp(`^${lazy}$`),
          sameAs: `${guide} from its folder`,
        },
      ];
    }),
  );
}

/**
 * Every guide from the modules as a project with a build of its own has them: the first question comes before the rest.
 * @param {number} seed
 * @returns {Trial[]}
 */
function bundled(seed) {
  return guideNames.map((guide) => ({
    name: `${guide} from modules`,
    html: page({
      script: 'evening',
      setup: { seed },
      head: '<script type="module" src="/dist/bundled/vagval-guide.js"></script>',
      body: guideTag({ src: `/guides/${guide}` }),
    }),
    policy: strictPolicy,
    mayAsk: filesOf(guide),
    sameAs: `${guide} from its folder`,
  }));
}

/**
 * The main guide on pages that do not mean well.
 * @param {number} seed
 * @returns {Trial[]}
 */
function hosts(seed) {
  const tag = guideTag({ src: `/guides/${main}` });
  const hazard = '<script src="/dist/lab/hazards.js"></script>';
  const unset = '<style>* { all: unset; } script, style, title { display: none; }</style>';
  const evening = (/** @type {Record<string, unknown>} */ more) => ({ script: 'evening', setup: { seed, ...more } });
  const hazards = [
    'lists know toJSON',
    'everything has an x',
    'JSON is wrapped',
    'fetch, history and timers are wrapped',
    'handlers everywhere',
  ];
  /** @type {[string, import('./pages.mjs').Page][]} */
  const pages = [
    ...hazards.map(
      (name) =>
        /** @type {[string, import('./pages.mjs').Page]} */ ([name, { ...evening({ hazard: name }), first: hazard }]),
    ),
    ['everything is unset', { ...evening({}), first: unset }],
    ['another base', { ...evening({}), first: '<base href="/elsewhere/">' }],
    ...['moved', 'taken out', 'hidden'].map(
      (unrest) => /** @type {[string, import('./pages.mjs').Page]} */ ([unrest, evening({ unrest })]),
    ),
    ['the file twice', { ...evening({}), head: vagval + again }],
    [
      'the file twice, whichever comes first',
      { ...evening({}), head: (vagval + again).replaceAll('<script', '<script async') },
    ],
    ['this version and another', { ...evening({}), head: vagval + other }],
    ['another version and this', { ...evening({}), head: other + vagval }],
  ];
  return pages.map(([name, content]) => ({
    name,
    html: page({ ...content, body: tag }),
    mayAsk: new RegExp(`${filesOf(main).source}|^/dist/other/vagval.js$`),
    sameAs: `${main} from its folder`,
  }));
}

/**
 * Two different guides and two copies of one, each read as if it were alone.
 * @param {number} seed
 * @returns {Trial[]}
 */
function several(seed) {
  const guides = [
    { guide: main, attributes: `data-seed="${seed}"` },
    { guide: main, attributes: `data-seed="${seed + 1}"` },
    { guide: main, attributes: `data-seed="${seed + 2}" isolated` },
    { guide: 'plan-boras', attributes: `data-seed="${seed}"` },
  ];
  const tags = guides.map(({ guide, attributes }) => guideTag({ src: `/guides/${guide}`, attributes }));
  const trial = (/** @type {string} */ name, /** @type {string} */ body) => ({
    name,
    html: page({ script: 'several', body }),
    policy: strictPolicy,
    mayAsk: new RegExp(`${filesOf(main).source}|${filesOf('plan-boras').source}`),
  });
  return [
    ...tags.map((tag, index) => trial(`guide ${index + 1} alone`, tag)),
    { ...trial('four guides at once', tags.join('')), sameAs: 'guide . alone' },
  ];
}

/**
 * A page that is left while it writes, and stays with the browser, which may go back to it.
 * @returns {Trial[]}
 */
function leaving() {
  return /** @type {const} */ (['leave', 'return']).map((step) => ({
    name: `${step} in the middle of a word`,
    html: page({ script: 'leaving', setup: { step }, body: guideTag({ src: `/guides/${main}` }) }),
    policy: strictPolicy,
    mayAsk: filesOf(main),
  }));
}

/**
 * @param {number} seed
 * @returns {Trial[]}
 */
function languages(seed) {
  const sources = ['plan-boras', 'uppfoljning-boras'].map((guide) => `/dist/guides/${guide}.json`);
  const switches = 1000;
  return [
    {
      name: `two guides and ${switches} languages`,
      html: page({ script: 'languages', setup: { seed, switches, sources } }),
      policy: strictPolicy,
      mayAsk: new RegExp(`^(${sources.join('|')}|${lazy})$`),
      minutes: 10,
    },
  ];
}

/** By the name that `npm run engines -- --only` takes. */
export const trials = { strict, bundled, hosts, leaving, several, languages };
/** Entries of test/engines that these trials need. */
export const scripts = ['evening', 'leaving', 'several', 'languages'];
