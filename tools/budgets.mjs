/**
 * What the built files weigh, as they are transferred: brotli at its highest quality, each file by itself.
 *
 *   npm run build               weighs at its end, and fails where something is over its limit
 *   node tools/budgets.mjs      weighs what is built
 *   node tools/budgets.mjs --table   writes the table of README.md anew: what each package and room costs
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { projectRoot } from './project-root.mjs';
import { costs } from './costs.mjs';

/**
 * @typedef {object} Budget
 * @property {string} name
 * @property {number} limit bytes over which the build fails
 * @property {() => Promise<number>} weigh
 */

const KIB = 1024;

/** @type {Readonly<Record<string, Budget>>} */
export const BUDGETS = {
  start: {
    name: 'start path of vagval/define/vagval-guide, one language, without the guide',
    limit: 34 * KIB,
    weigh: async () => (await startPath()).reduce((sum, content) => sum + weight(content), 0),
  },
  single: {
    name: 'dist/vagval.js',
    limit: 60 * KIB,
    weigh: () => weighFiles(['dist/vagval.js']),
  },
  guide: {
    name: 'guide strategisk-samverkan in one language, as fetched from its folder',
    limit: 20 * KIB,
    weigh: () =>
      weighFiles(
        ['guide.json', 'locales/index.json', 'locales/sv.json'].map((file) => `guides/strategisk-samverkan/${file}`),
      ),
  },
};

/** @param {Uint8Array | string} content */
export function weight(content) {
  const bytes = Buffer.from(content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

/**
 * @param {readonly Budget[]} budgets
 * @returns {Promise<{lines: string[], isOver: boolean}>}
 */
export async function weighAll(budgets) {
  const lines = [];
  let isOver = false;
  for (const { name, limit, weigh } of budgets) {
    const bytes = await weigh();
    isOver ||= bytes > limit;
    lines.push(`${String(bytes).padStart(7)} of ${limit} bytes  ${name}: ${bytes > limit ? 'OVER' : 'kept'}`);
  }
  return { lines, isOver };
}

/** @param {string[]} files */
async function weighFiles(files) {
  const contents = await Promise.all(files.map((file) => readFile(join(projectRoot, file))));
  return contents.reduce((sum, content) => sum + weight(content), 0);
}

/**
 * What a project that bundles the package fetches before the first question: the entry, all that it imports at once, and
 * the texts of one language.
 * @returns {Promise<Uint8Array[]>} file by file
 */
export async function startPath() {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(projectRoot, 'dist/esm/define/vagval-guide.js')],
    absWorkingDir: projectRoot,
    outdir: 'bundled',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
  const content = new Map(outputFiles.map(({ path, contents }) => [relative(projectRoot, path), contents]));
  /** @type {Set<string>} */
  const fetched = new Set();
  const fetchWithImports = (/** @type {string} */ file) => {
    if (fetched.has(file)) return;
    fetched.add(file);
    for (const { path, kind } of metafile.outputs[file]?.imports ?? [])
      if (kind === 'import-statement') fetchWithImports(path);
  };
  const outputs = Object.entries(metafile.outputs);
  for (const [file, { entryPoint, inputs }] of outputs) {
    if (entryPoint?.endsWith('define/vagval-guide.js')) fetchWithImports(file);
    if (Object.keys(inputs).some((input) => /\/text\/locales\/sv\.js$/.test(input))) fetchWithImports(file);
  }
  if (fetched.size < 2) throw new Error('Unexpected lack of the entry or of the Swedish texts in dist/esm');
  return [...fetched].flatMap((file) => content.get(file) ?? []);
}

/** The table in README.md, between its marks. */
async function writeTable() {
  const [begin, end] = ['<!-- weights -->', '<!-- /weights -->'];
  const file = join(projectRoot, 'README.md');
  const readme = await readFile(file, 'utf8');
  const rows = await costs(join(projectRoot, 'dist/vagval.js'), weight);
  const table = [
    '| in `vagval.js` | minified, bytes | brotli, bytes |',
    '| --- | ---: | ---: |',
    ...rows.map(({ name, bytes, cost }) => `| ${name} | ${bytes} | ${cost} |`),
  ].join('\n');
  if (!readme.includes(begin)) throw new Error(`Unexpected README.md without ${begin}`);
  const fresh = readme.replace(new RegExp(`${begin}[^]*${end}`), `${begin}\n\n${table}\n\n${end}`);
  await writeFile(file, fresh);
  console.log(table);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--table')) await writeTable();
  const { lines, isOver } = await weighAll(Object.values(BUDGETS));
  console.log(lines.join('\n'));
  if (isOver) process.exitCode = 1;
}
