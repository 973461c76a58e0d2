/**
 * `npm test`: everything that must hold, in one go, on a machine that has nothing but Node. All stages run, whatever the
 * ones before have said. The last line sums up: a stage without tests of its own counts as one.
 */
import { countsIn, closingLine } from './closing-line.mjs';
import { ensureInstalled } from './ensure.mjs';
import { run } from './run.mjs';

/** @typedef {import('./closing-line.mjs').Counts} Counts */
/** @typedef {{name: string, command: string[], hasTests?: true, needs?: string}} Stage */

/** @type {Stage} */
const lint = { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] };

/** @type {Stage[]} */
const otherChecks = [
  { name: 'generated files', command: ['node', 'tools/schema.mjs', '--check'] },
  { name: 'types', command: ['node', 'tools/types.mjs'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'build', command: ['node', 'tools/build.mjs'] },
];

/** @type {Stage[]} */
const headlessTests = [
  { name: 'headless tests', command: ['node', 'tools/test-node.mjs', 'test/headless'], hasTests: true },
];

/** @type {Stage[]} */
const testsWithBrowser = [
  { name: 'browser tests', command: ['web-test-runner'], hasTests: true },
  { name: 'page tests', command: ['node', 'tools/test-node.mjs', 'test/pages'], hasTests: true, needs: 'build' },
];

ensureInstalled();
/** @type {Map<string, Counts>} */
const results = new Map();
// The linter takes as long as the other checks together, and the headless tests about as long as those with a browser.
await Promise.all([runAll([lint]), runAll(otherChecks)]);
await Promise.all([runAll(headlessTests), runAll(testsWithBrowser)]);
const total = sum([...results.values()]);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

/** @param {Stage[]} stages */
async function runAll(stages) {
  for (const stage of stages) results.set(stage.name, await runStage(stage));
}

/**
 * @param {Stage} stage
 * @returns {Promise<Counts>}
 */
async function runStage({ name, command: [command = '', ...args], hasTests, needs }) {
  if (needs !== undefined && results.get(needs)?.failed) {
    report(name, `not run, because the ${needs} failed`);
    return { passed: 0, failed: 1 };
  }
  const start = performance.now();
  const { code, output } = await run(command, args);
  const counts = countsOf(code, hasTests ? countsIn(output) : undefined);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const verdict = hasTests ? closingLine(counts) : code === 0 ? 'passed' : 'FAILED';
  report(name, `${verdict} (${seconds} s)`);
  if (counts.failed > 0) console.log(indented(output));
  return counts;
}

/**
 * A stage that ends badly has failed, also when it has no tests or none of them is to blame.
 * @param {number} code
 * @param {Counts | undefined} counted
 * @returns {Counts}
 */
function countsOf(code, counted) {
  if (counted === undefined) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/** @param {Counts[]} counts */
function sum(counts) {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  };
}

/**
 * @param {string} name
 * @param {string} verdict
 */
function report(name, verdict) {
  console.log(`${name.padEnd(16)} ${verdict}`);
}

/** @param {string} output */
function indented(output) {
  return output.trimEnd().replace(/^/gm, '    ');
}
