/**
 * Measures Vägval beside what it can be measured against, and prints how it stands against its goals.
 *
 *   npm run bench                                  Vägval and the floors
 *   npm run bench -- --peers                       the peers too; installs them in bench/ first
 *   npm run bench -- --what load,answers --sizes W1,W3 --modes paged --rates 1 --runs 3
 *   npm run bench -- --readme                      measures nothing: writes the table of the last run into README.md
 *
 * More in README.md of this folder.
 */
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { serve } from '../tools/server.mjs';
import { projectRoot } from '../tools/project-root.mjs';
import { Chromium } from './browser/chromium.mjs';
import { buildPages } from './build.mjs';
import { installPeers } from './install.mjs';
import { makeGuide } from './guides/generate.mjs';
import { Stage } from './measures/stage.mjs';
import { readOptions } from './options.mjs';
import { measure } from './measures/index.mjs';
import { printReport } from './report/report.mjs';
import { writeReadme } from './report/readme.mjs';
import { Log, readResults } from './results.mjs';

/** What the peers are measured under, being unable to do without styles of their own. */
const MILD_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'";

/** What browsers ask for unasked. */
const documents = { '/favicon.ico': '' };

process.chdir(projectRoot);
const options = readOptions(process.argv.slice(2));
if (options.readme) await writeReadme(readResults(options.out));
else await runBench();

async function runBench() {
  if (options.peers) installPeers();
  if (!existsSync(options.built)) throw new Error(`${options.built} is missing: npm run build -- embed`);
  const chromium = new Chromium();
  const interpreting = new Chromium(['--js-flags=--jitless']);
  const record = new Log(options.out, options.add ? readResults(options.out) : await emptyResults(chromium));
  const pages = await buildAll(record);
  const plain = await serve({ root: import.meta.dirname, headersFor: () => ({}), documents });
  const strict = await serve({
    root: import.meta.dirname,
    headersFor: () => ({ 'content-security-policy': MILD_POLICY }),
    documents,
  });
  const stageAt = (/** @type {string} */ url, browser = chromium) => new Stage(browser, url, record, options.limit);
  await measure({
    options,
    record,
    pages,
    stage: stageAt(plain.url),
    strictStage: stageAt(strict.url),
    interpretingStage: stageAt(plain.url, interpreting),
  });
  await Promise.all([chromium.restart(), interpreting.restart(), plain.close(), strict.close()]);
  printReport(record.results);
}

/** @param {Chromium} chromium */
async function emptyResults(chromium) {
  const [processor] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${processor?.model.trim() ?? 'unknown'}`,
    chromium: await chromium.version(),
    node: process.version,
    rows: [],
  };
}

/**
 * @param {Log} record
 * @returns {Promise<ReadonlyMap<string, import('./guides/neutral.d.ts').NeutralGuide>>} the guides by the name of their size
 */
async function buildAll(record) {
  for (const candidate of options.candidates) {
    const weight = await buildPages(candidate, options.sizes.includes('W1') ? options.sizes : ['W1', ...options.sizes]);
    if (options.parts.includes('sizes')) record.add({ what: 'sizes', candidate: candidate.name, figures: weight });
  }
  return new Map(options.sizes.map((size) => [size, makeGuide(size)]));
}
