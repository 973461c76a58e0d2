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
import { writeGuideBundles } from './guide-bundles.mjs';
import { projectRoot } from './project-root.mjs';
import { run } from './run.mjs';

/** The texts whose keys are a type: those of the interface and those for authors. */
const sourceTexts = [join('text', 'locales', 'sv.json'), join('text', 'locales', 'authors', 'sv.json')];

/** Each part clears only what it writes itself, so that one part can be built while another is in use. */
const parts = {
  modules: () => viteInMode('modules', 'dist/esm'),
  embed: () => viteInMode('embed', 'dist/vagval.js', 'dist/vagval'),
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
 */
async function viteInMode(mode, ...outputs) {
  for (const output of outputs) await rm(join(projectRoot, output), { recursive: true, force: true });
  await viteBuild({ root: projectRoot, mode, logLevel: 'warn' });
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
  console.log(`Built ${names.join(', ') || 'all'} into dist/ in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}
