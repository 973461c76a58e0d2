import { median, quantile } from './statistics.mjs';

/** @typedef {import('../results.mjs').Results} Results */
/** @typedef {import('../results.mjs').Row} Row */
/** @typedef {Partial<Pick<Row, 'size' | 'mode' | 'rate'>>} Place */

/** Medians of a run. Each is NaN where it was not measured. */
export class Figures {
  /** @param {Results} results */
  constructor(results) {
    this.rows = results.rows;
  }

  /**
   * @param {string} what
   * @param {string} candidate
   * @param {Place} place
   * @param {string} name
   */
  of(what, candidate, place, name) {
    const rows = this.#rows(what, candidate, place);
    const samples = rows.flatMap(({ samples: all }) => all?.[name] ?? []);
    if (samples.length > 0) return median(samples);
    return median(rows.map(({ figures }) => figures?.[name]).filter((value) => value !== undefined));
  }

  /**
   * @param {string} what
   * @param {string} candidate
   * @param {Place} place
   * @param {string} name
   */
  p95(what, candidate, place, name) {
    return quantile(
      this.#rows(what, candidate, place).flatMap(({ samples }) => samples?.[name] ?? []),
      0.95,
    );
  }

  /**
   * What a candidate adds to the work of loading the blank page.
   *
   * @param {string} candidate
   * @param {Place} place
   */
  load(candidate, place) {
    return this.of('load', candidate, place, 'task') - this.of('load', 'blank', place, 'task');
  }

  /**
   * @param {string} what
   * @param {string} candidate
   * @param {string} name
   */
  sum(what, candidate, name) {
    return this.#rows(what, candidate, {}).reduce((sum, { figures }) => sum + (figures?.[name] ?? 0), 0);
  }

  /** @param {string} what */
  has(what) {
    return this.rows.some((row) => row.what === what);
  }

  /**
   * @param {string} what
   * @param {string} candidate
   * @param {Place} place
   */
  #rows(what, candidate, place) {
    const wanted = Object.entries(place);
    return this.rows.filter(
      (row) =>
        row.what === what &&
        row.candidate === candidate &&
        wanted.every(([key, value]) => row[/** @type {keyof Place} */ (key)] === value),
    );
  }
}
