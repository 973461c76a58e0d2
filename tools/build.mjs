/**
 * Builds everything into dist/:
 *
 *   npm run build               all parts
 *   npm run build -- embed cli  some of them
 */
import { chmod, cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as viteBuild } from 'vite';
import { BUDGETS, weighAll } from './budgets.mjs';
import { writeGuideBundles } from './guide-bundles.mjs';
import { printIntegrity, writePapers } from './papers.mjs';
import { projectRoot } from './project-root.mjs';
import { run } from './run.mjs';

/** The texts whose keys are a type: those of the interface and those for authors. */
const sourceTexts = [join('text', 'locales', 'sv.json'), join('text', 'locales', 'authors', 'sv.json')];

/** Each part clears only what it writes itself, so that one part can be built while another is in use. */
const parts = {
  modules: () => viteInMode('modules', 'dist/esm'),
  embed: buildSingleFile,
  cli: buildCommandLine,
  types: buildTypes,
  guides: () => writeGuideBundles(join(projectRoot, 'guides'), join(projectRoot, 'dist/guides')),
};

/** @param {string[]} names parts to build; all of them if empty */
export async function buildAll(names = []) {
  for (const [name, buildPart] of Object.entries(parts)) {
    if (names.length === 0 || names.includes(name)) await buildPart();
  }
}

/**
 * @param {string} mode
 * @param {string[]} outputs
 * @returns {Promise<import('vite').Rolldown.OutputChunk[]>} the files of code that were written
 */
async function viteInMode(mode, ...outputs) {
  for (const output of outputs) await rm(join(projectRoot, output), { recursive: true, force: true });
  const built = await viteBuild({ root: projectRoot, mode, logLevel: 'warn' });
  return [built].flat().flatMap((one) => ('output' in one ? one.output.filter((file) => file.type === 'chunk') : []));
}

async function buildSingleFile() {
  await writePapers(await viteInMode('embed', 'dist/vagval.js', 'dist/vagval'));
}

async function buildCommandLine() {
  await viteInMode('cli', 'dist/cli');
  await chmod(join(projectRoot, 'dist/cli/vagval.js'), 0o755);
}

async function buildTypes() {
  const types = join(projectRoot, 'dist/types');
  await rm(types, { recursive: true, force: true });
  const { code, output } = await run('tsc', ['--project', 'tsconfig.build.json']);
  if (code !== 0) throw new Error(`The types do not build.\n${output}`);
  await copyWrittenTypes(types);
}

/**
 * tsc does not copy declarations that stand in the sources, such as those of generated files, nor the JSON that types
 * are taken from.
 * @param {string} types
 */
async function copyWrittenTypes(types) {
  const sources = join(projectRoot, 'src');
  const files = await readdir(sources, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.d.ts') || sourceTexts.includes(name)))
    await cp(join(sources, file), join(types, file));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    console.error(`Unexpected part ${unknown.join(', ')}, expected one of ${Object.keys(parts).join(', ')}`);
    process.exit(2);
  }
  const start = performance.now();
  await buildAll(names).catch((/** @type {Error} */ error) => {
    console.error(error.message);
    process.exit(1);
  });
  if (names.length === 0 || names.includes('embed')) await printIntegrity();
  const weighed = names.length === 0 ? Object.values(BUDGETS) : names.includes('embed') ? [BUDGETS['single']] : [];
  const { lines, isOver } = await weighAll(weighed.filter((budget) => budget !== undefined));
  if (lines.length > 0) console.log(lines.join('\n'));
  if (isOver) process.exitCode = 1;
  console.log(`Built ${names.join(', ') || 'all'} into dist/ in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}
