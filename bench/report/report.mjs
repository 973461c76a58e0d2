import { CANDIDATES } from '../candidates/index.mjs';
import { Figures } from './figures.mjs';
import { GOALS } from './goals.mjs';

/** @typedef {import('../results.mjs').Results} Results */
/** @typedef {import('./goals.mjs').Goal} Goal */

/** @param {Results} results */
export function printReport(results) {
  console.log(`\n${tables(results)}`);
}

/** @param {Results} results */
export function tables(results) {
  return [goalTable(results), loneTable(results), methodLine(results)].filter((part) => part !== '').join('\n\n');
}

/** @param {Results} results */
function methodLine({ date, machine, chromium, node, rows }) {
  const at = rows.filter(({ candidate, size, mode }) => candidate === 'vagval' && size === 'W1' && mode === 'paged');
  const loads = at.filter(({ what, rate }) => what === 'load' && rate === 1).length;
  const answers = at.flatMap(({ samples, rate }) => (rate === 1 ? (samples?.['task'] ?? []) : [])).length;
  const where = `${chromium}, Node ${node.replace('v', '')}, ${machine}`;
  return `Measured on ${date}: ${where}. Medians of interleaved runs with ${loads} load${loads === 1 ? '' : 's'} and ${answers} answers at W1.`;
}

/**
 * How Vägval stands against its goals, as a Markdown table. What was not measured has no row.
 *
 * @param {Results} results
 */
function goalTable(results) {
  const figures = new Figures(results);
  const before = results.rows.some(({ candidate }) => candidate === 'before');
  const lines = GOALS.flatMap(({ id, goals }) => goals.map((goal) => line(id, goal, figures, before))).filter(
    (cells) => cells !== undefined,
  );
  const head = ['', 'measured', 'beside', 'Vägval', 'to reach', 'reached', 'best peer', ...(before ? ['before'] : [])];
  const rule = head.map((_, index) => ([0, 1, 2, 5].includes(index) ? '---' : '---:'));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * What nothing can be set beside, as a Markdown table; empty where it was not measured.
 *
 * @param {Results} results
 */
function loneTable({ rows }) {
  const lines = rows.flatMap(({ what, size, figures = {} }) => {
    const { time = NaN, undecided = 0, characters = 0, heap = 0 } = figures;
    const milliseconds = `${Number(time.toPrecision(2))} ms`;
    if (what === 'verification') {
      return [
        [`verification over all answers, ${size}`, milliseconds, undecided ? 'given up at the cap' : 'all decided'],
      ];
    }
    if (what !== 'reading') return [];
    const remark = `${characters.toLocaleString('en')} characters, ${(heap / 1e6).toPrecision(2)} MB`;
    return [[`reading, ${size}`, milliseconds, remark]];
  });
  if (lines.length === 0) return '';
  return [['measured alone', 'time', ''], ['---', '---:', '---'], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/**
 * @param {string} id
 * @param {Goal} goal
 * @param {Figures} figures
 * @param {boolean} before
 * @returns {string[] | undefined}
 */
function line(id, goal, figures, before) {
  const ratioOf = (/** @type {string} */ candidate) => goal.of(figures, candidate) / goal.base(figures);
  const own = ratioOf('vagval');
  if (Number.isNaN(own)) return undefined;
  const { bound = 'most', limit } = goal;
  const reached = bound === 'most' ? own <= limit : own >= limit;
  const peers = peerNames(figures)
    .map(ratioOf)
    .filter((ratio) => !Number.isNaN(ratio));
  const best = bound === 'most' ? Math.min(...peers) : Math.max(...peers);
  return [
    id,
    goal.name,
    goal.against,
    say(own, goal),
    `${bound === 'most' ? '≤' : '≥'} ${say(limit, goal)}`,
    reached ? 'yes' : '**no**',
    peers.length > 0 ? say(best, goal) : '–',
    ...(before ? [say(ratioOf('before'), goal)] : []),
  ];
}

/** @param {Figures} figures */
function peerNames({ rows }) {
  const pages = CANDIDATES.filter(({ role }) => role === 'peer').map(({ name }) => name);
  const engines = rows.filter(({ what, candidate }) => what === 'engines' && !OWN.includes(candidate));
  return [...new Set([...pages, ...engines.map(({ candidate }) => candidate)])];
}

/** Engines that are no peer's. */
const OWN = ['Vägval', 'by hand', 'engine of the floors', 'json-logic-js'];

/**
 * @param {number} value
 * @param {Goal} goal
 */
function say(value, { unit, limit }) {
  if (Number.isNaN(value)) return '–';
  if (unit === 'mb') return `${(value / 1e6).toFixed(2)} MB`;
  if (unit === 'kib') return `${(value / 1024).toFixed(1)} KiB`;
  if (unit === 'ms') return `${value.toFixed(0)} ms`;
  if (limit === 0) return String(value);
  return `${Number(value.toPrecision(value < 1 ? 2 : 3))} ×`;
}
