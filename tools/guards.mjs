/**
 * Switches off, one by one, what the library must do to be hard to break (test/guards), and looks whether the test that
 * is named there turns red: a guard that nobody would miss is none.
 *
 *   npm run guards                        all of them
 *   npm run guards -- --only R1,L         some, by id or by the beginning of an id
 *   npm run guards -- --table             writes the table of SECURITY.md; with --check it fails if that is stale
 *
 * Each guard is switched off in a copy of the tree. Exits 1 if a test stays green, or is red before.
 */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { countsIn } from './closing-line.mjs';
import { projectRoot } from './project-root.mjs';

/**
 * @typedef {object} Guard
 * @property {string} id
 * @property {string} must one sentence
 * @property {string} file that has the guard
 * @property {string} find code in it that occurs once
 * @property {string} replace the same with the guard switched off
 * @property {string} test file of the tests that must miss it
 * @property {string} [title] part of the title of those that do, where the file has many more (not for test/browser)
 */

/** @typedef {'red' | 'green' | 'not found' | 'broken'} Verdict */

const AREAS = { rules: 'Rules', texts: 'Texts', page: 'The page', files: 'Files and links', supply: 'Supply' };
const WORKERS = 2;
const LEFT_OUT = ['node_modules', '.git', 'bench'];

/** @returns {Promise<{area: string, guards: Guard[]}[]>} in the order of the table */
export async function allGuards() {
  const folder = join(projectRoot, 'test/guards');
  const there = (await readdir(folder)).filter((name) => name.endsWith('.mjs')).map((name) => name.slice(0, -4));
  const areas = [...Object.keys(AREAS).filter((area) => there.includes(area))];
  return Promise.all(
    areas.map(async (area) => ({
      area,
      guards: (await import(pathToFileURL(join(folder, `${area}.mjs`)).href)).default,
    })),
  );
}

/**
 * The table of SECURITY.md.
 * @returns {Promise<string>}
 */
export async function guardTable() {
  const escaped = (/** @type {string} */ text) => text.replaceAll('|', '\\|');
  const tables = (await allGuards()).map(({ area, guards }) => {
    const rows = guards.map(({ id, must, file, test }) => `| ${id} | ${escaped(must)} | \`${file}\` | \`${test}\` |`);
    return [
      `### ${AREAS[/** @type {keyof AREAS} */ (area)]}`,
      '',
      '|  | what must hold | guarded in | missed by |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return tables.join('\n\n');
}

const BEGIN = '<!-- guards: made by `npm run guards -- --table` -->';
const END = '<!-- end of guards -->';

/**
 * @param {string} page
 * @param {string} table
 */
export function withTable(page, table) {
  const [before = '', rest = ''] = page.split(BEGIN);
  const after = rest.slice(rest.indexOf(END));
  return `${before}${BEGIN}\n\n${table}\n\n${after}`;
}

async function main() {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, table: { type: 'boolean' }, check: { type: 'boolean' } },
  });
  if (values.table) return writeTable(values.check === true);
  const wanted = values.only?.split(',') ?? [''];
  const guards = (await allGuards())
    .flatMap((area) => area.guards)
    .filter(({ id }) => wanted.some((name) => id === name || (/^[A-Z]?$/.test(name) && id.startsWith(name))));
  if (guards.length === 0) throw new Error(`Unexpected --only ${values.only}, expected ids or letters of test/guards`);

  const redBefore = new Set();
  const tests = new Map(guards.map((guard) => [testOf(guard), guard]));
  await inCopies([...tests], async (root, [name, guard]) => {
    const { verdict, output } = await runTest(root, guard);
    if (verdict === 'green') return;
    redBefore.add(name);
    console.log(`${name} is ${verdict} with all guards on:\n${output.slice(-2000)}`);
  });

  /** @type {Map<string, Verdict>} */
  const verdicts = new Map();
  await inCopies(guards, async (root, guard) => {
    const verdict = redBefore.has(testOf(guard)) ? 'broken' : await switchedOff(root, guard);
    verdicts.set(guard.id, verdict);
    console.log(`${guard.id.padEnd(4)} ${verdict.padEnd(10)} ${guard.must}`);
  });
  const missed = guards.filter(({ id }) => verdicts.get(id) === 'red').length;
  console.log(`\n${missed} of ${guards.length} guards are missed by their test when they are off.`);
  process.exitCode = missed === guards.length ? 0 : 1;
}

/** @param {Guard} guard */
function testOf({ test, title = '' }) {
  return `${test} ${title}`.trim();
}

/** @param {boolean} check */
async function writeTable(check) {
  const path = join(projectRoot, 'SECURITY.md');
  const page = await readFile(path, 'utf8');
  const fresh = withTable(page, await guardTable());
  const { format, resolveConfig } = await import('prettier');
  const written = await format(fresh, { ...(await resolveConfig(path)), parser: 'markdown' });
  if (written === page) return;
  if (!check) return writeFile(path, written);
  console.error('Stale: SECURITY.md. Run `npm run guards -- --table` and commit the result.');
  process.exitCode = 1;
}

/**
 * Does something with each entry, in as many copies of the tree as there are workers.
 * @template Entry
 * @param {readonly Entry[]} entries
 * @param {(root: string, entry: Entry) => Promise<void>} act
 */
async function inCopies(entries, act) {
  const waiting = [...entries];
  await Promise.all(
    Array.from({ length: Math.min(WORKERS, entries.length) }, async () => {
      const root = await copyOfTree();
      for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) await act(root, entry);
      await rm(root, { recursive: true, force: true });
    }),
  );
}

async function copyOfTree() {
  const root = await mkdtemp(join(tmpdir(), 'vagval-guards-'));
  for (const name of await readdir(projectRoot)) {
    if (!LEFT_OUT.includes(name)) await cp(join(projectRoot, name), join(root, name), { recursive: true });
  }
  await symlink(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  return root;
}

/**
 * @param {string} root
 * @param {Guard} guard
 * @returns {Promise<Verdict>}
 */
async function switchedOff(root, guard) {
  const { file, find, replace } = guard;
  const path = join(root, file);
  const content = await readFile(path, 'utf8').catch(() => '');
  if (content.split(find).length !== 2) return 'not found';
  await writeFile(
    path,
    content.replace(find, () => replace),
  );
  try {
    return (await runTest(root, guard)).verdict;
  } finally {
    await writeFile(path, content);
  }
}

/**
 * @param {string} root
 * @param {Guard} guard
 * @returns {Promise<{verdict: Verdict, output: string}>}
 */
async function runTest(root, { test, title }) {
  const [, kind = ''] = test.split('/');
  const part = test.slice(`test/${kind}/`.length);
  if (kind === 'pages') {
    const built = await run(root, ['tools/build.mjs', 'embed', 'guides']);
    // A build that stops has noticed; but then no test has.
    if (built.code !== 0) return { verdict: 'broken', output: built.output };
  }
  const command =
    kind === 'browser'
      ? ['node_modules/@web/test-runner/dist/bin.js', '--files', test]
      : ['tools/test-node.mjs', `test/${kind}`, part, ...(title === undefined ? [] : ['--grep', title])];
  const { code, output } = await run(root, command);
  const counts = countsIn(output);
  // Code that does not even bundle, or a test that never ran, has found nothing.
  if (!counts || counts.passed + counts.failed === 0) return { verdict: 'broken', output };
  return { verdict: code === 0 ? 'green' : 'red', output };
}

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<{code: number | null, output: string}>}
 */
function run(root, args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root });
    let output = '';
    const take = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('exit', (code) => done({ code, output }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
