import { readFileSync, writeFileSync } from 'node:fs';
import { median } from './report/statistics.mjs';

/**
 * One measurement of one candidate. Which figures it has is said by the measure that `what` names.
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {string} candidate
 * @property {string} [size]
 * @property {string} [mode]
 * @property {number} [rate]
 * @property {string} [failed] why there are no figures
 * @property {Record<string, number>} [figures]
 * @property {Record<string, number[]>} [samples]
 * @property {string[]} [remarks]
 */

/** @typedef {{date: string, machine: string, chromium: string, node: string, rows: Row[]}} Results */

/** The measurements of a run, written to a file after each, so that a run that is broken off has not been for nothing. */
export class Log {
  /**
   * @param {string} file
   * @param {Results} results
   */
  constructor(file, results) {
    this.file = file;
    this.results = results;
  }

  /** @param {Row} row */
  add(row) {
    this.results.rows.push(row);
    writeFileSync(this.file, JSON.stringify(this.results, null, 1));
    console.log(describe(row));
  }
}

/**
 * @param {string} file
 * @returns {Results}
 */
export function readResults(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @param {Row} row */
function describe({ what, candidate, size = '', mode = '', rate, failed, figures = {}, samples = {}, remarks = [] }) {
  const place = [what, candidate, size, mode, rate === undefined || rate === 1 ? '' : `${rate}×`]
    .filter(Boolean)
    .join(' ');
  const medians = Object.entries(samples).map(([name, values]) => [name, median(values)]);
  const numbers = [...Object.entries(figures), .../** @type {[string, number][]} */ (medians)].map(
    ([name, value]) => `${name} ${Number(value.toPrecision(4))}`,
  );
  return [`${place}: ${failed === undefined ? numbers.join(', ') : `FAILED ${failed}`}`, ...remarks].join('\n    ');
}
