/** The site that experiments are made on: the built files, scripts of test/engines, and pages with the headers they need. */
import { rmSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { build as viteBuild } from 'vite';
import { writeGuideBundles } from '../guide-bundles.mjs';
import { projectRoot } from '../project-root.mjs';
import { serve } from '../server.mjs';

/**
 * @typedef {object} Experiment
 * @property {string} name
 * @property {string} html the page
 * @property {string} [policy] its content policy
 * @property {RegExp} [mayAsk] what it may ask the server for, beside itself and the scripts
 * @property {number} [minutes] how long it may take
 */

/** @typedef {import('../../test/engines/support/verdict.js').Verdict} Verdict */

/**
 * @typedef {object} Lab
 * @property {(engine: import('./engines.mjs').Engine, experiment: Experiment) => Promise<Outcome>} run
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} Outcome
 * @property {string[]} faults everything that is not as it should be; empty when all is well
 * @property {Record<string, number>} counts
 * @property {Record<string, string>} exported
 * @property {number} seconds
 */

/**
 * @param {string[]} scripts entries of test/engines, without `.ts`
 * @param {{otherVersion?: boolean, bundled?: boolean, asBuilt?: boolean}} [options] `otherVersion`: the library is there
 *   again as version 9.9.9, in dist/other/; `bundled`: as a project with a build of its own has it, in dist/bundled/;
 *   `asBuilt`: it is what lies in dist/, where it would otherwise be built apart, since somebody may
 *   build anew while this runs
 * @returns {Promise<Lab>}
 */
export async function openLab(scripts, { otherVersion = false, bundled = false, asBuilt = false } = {}) {
  const root = join(projectRoot, 'node_modules/.cache/vagval/engines', String(process.pid));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  await mkdir(join(root, 'dist'), { recursive: true });
  if (asBuilt) await copyLibrary(join(root, 'dist'));
  else await buildLibrary(join(root, 'dist'));
  await writeGuideBundles(join(projectRoot, 'guides'), join(root, 'dist/guides'));
  await symlink(join(projectRoot, 'guides'), join(root, 'guides'));
  await buildScripts(scripts, join(root, 'dist/lab'));
  if (otherVersion) await buildLibrary(join(root, 'dist/other'), '9.9.9');
  if (bundled) await bundleModules(join(root, 'modules'), join(root, 'dist/bundled'));

  /** @type {Record<string, string>} */
  const documents = {};
  /** @type {Record<string, string>} */
  const policies = {};
  /** @type {string[]} */
  let asked = [];
  let pages = 0;
  const site = await serve({
    root,
    documents,
    headersFor: (path) => policyHeader(policies[path]),
    asked: (request) => (request.url === '/violation' ? readReport(request, asked) : asked.push(request.url ?? '')),
  });

  return {
    async run(engine, { name, html, policy, mayAsk = /^$/, minutes = 10 }) {
      const start = performance.now();
      const path = `/page-${++pages}/`;
      documents[path] = html;
      if (policy !== undefined) policies[path] = policy;
      asked = [];
      await engine.goto(site.url + path);
      const verdict = await verdictOf(engine, minutes);
      const { faults = [], errors, violations, alarms, counts = {}, exported = {} } = verdict;
      const own = new RegExp(`^(${path}|/dist/vagval\\.js.*|/dist/(lab|bundled)/[\\w-]+\\.js|/favicon\\.ico)$`);
      const unasked = asked.filter((request) => !own.test(request) && !mayAsk.test(request));
      return {
        faults: [
          ...faults,
          ...errors,
          ...violations.map((violation) => `policy: ${violation}`),
          ...alarms.map((alarm) => `alarm: ${alarm}`),
          ...unasked.map((request) => `request: ${request}`),
        ].map((fault) => `${name}: ${fault}`),
        counts,
        exported,
        seconds: (performance.now() - start) / 1000,
      };
    },
    close: () => site.close(),
  };
}

/** @param {string | undefined} policy */
function policyHeader(policy) {
  /** @type {Record<string, string>} */
  const headers = {};
  // A report of a violation counts as a request that nobody has asked for.
  if (policy?.startsWith('report-only ')) {
    headers['content-security-policy-report-only'] = `${policy.slice('report-only '.length)}; report-uri /violation`;
  } else if (policy !== undefined) headers['content-security-policy'] = `${policy}; report-uri /violation`;
  return headers;
}

/**
 * Browsers report violations beside telling the page. They ask for the icon of a page unasked, which is no violation of ours.
 * @param {import('node:http').IncomingMessage} request
 * @param {string[]} asked
 */
function readReport(request, asked) {
  let body = '';
  request.on('data', (/** @type {Buffer} */ chunk) => (body += chunk.toString()));
  request.on('end', () => body.includes('/favicon.ico') || asked.push(`/violation ${body}`));
}

/**
 * @param {import('./engines.mjs').Engine} engine
 * @param {number} minutes
 * @returns {Promise<Verdict>}
 */
async function verdictOf(engine, minutes) {
  for (const end = performance.now() + minutes * 60_000; performance.now() < end;) {
    const verdict = await engine.read();
    if (typeof verdict === 'string') return JSON.parse(verdict);
    await wait(50);
  }
  return { faults: [`no verdict in ${minutes} minutes`], errors: [], violations: [], alarms: [] };
}

/**
 * @param {string[]} scripts
 * @param {string} outdir
 */
async function buildScripts(scripts, outdir) {
  /** @type {import('esbuild').BuildOptions} */
  const shared = { absWorkingDir: projectRoot, bundle: true, outdir, target: 'es2022', logLevel: 'error' };
  await build({ ...shared, entryPoints: ['test/engines/witness.ts', 'test/engines/hazards.ts'], format: 'iife' });
  const entryPoints = scripts.map((name) => `test/engines/${name}.ts`);
  await build({ ...shared, entryPoints, format: 'esm', plugins: [withGuides] });
}

/**
 * Generators that headless tests share read guides from the disk; a page brings the guides along.
 * @type {import('esbuild').Plugin}
 */
const withGuides = {
  name: 'guides',
  setup(bundling) {
    bundling.onResolve({ filter: /^node:fs$/ }, () => ({ path: 'fs', namespace: 'guides' }));
    bundling.onLoad({ filter: /.*/, namespace: 'guides' }, async () => {
      const names = await readdir(join(projectRoot, 'guides'), { recursive: true });
      const files = names.filter((name) => name.endsWith('.json')).map((name) => `guides/${name}`);
      const texts = await Promise.all(files.map((file) => readFile(join(projectRoot, file), 'utf8')));
      const contents = Object.fromEntries(files.map((file, index) => [file, texts[index]]));
      return {
        contents: `const files = ${JSON.stringify(contents)};
          export const readFileSync = (path) => files[path];
          export const readdirSync = () => [];`,
      };
    });
  },
};

/**
 * The modules of the package, and of them a file with what comes first and others with what comes later.
 *
 * @param {string} modules folder
 * @param {string} outdir
 */
async function bundleModules(modules, outdir) {
  await viteBuild({
    root: projectRoot,
    mode: 'modules',
    logLevel: 'error',
    build: { outDir: modules, sourcemap: false },
  });
  // What package.json of the project says of modules with side effects, it says of those in dist/.
  await writeFile(join(modules, 'package.json'), '{"type":"module"}');
  await build({
    entryPoints: [join(modules, 'define/vagval-guide.js')],
    absWorkingDir: projectRoot,
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
}

/** @param {string} outDir */
async function copyLibrary(outDir) {
  for (const part of ['vagval.js', 'vagval'])
    await cp(join(projectRoot, 'dist', part), join(outDir, part), { recursive: true });
}

/**
 * @param {string} outDir
 * @param {string} [version] instead of the one in package.json
 */
async function buildLibrary(outDir, version) {
  await viteBuild({
    root: projectRoot,
    mode: 'embed',
    logLevel: 'error',
    build: { outDir, sourcemap: false },
    plugins: [
      {
        name: 'version',
        enforce: 'pre',
        transform: (code, id) =>
          version !== undefined && id.endsWith('/src/version.ts') ? code.replace(/'[\d.]+'/, `'${version}'`) : null,
      },
    ],
  });
}
