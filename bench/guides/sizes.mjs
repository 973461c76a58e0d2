/**
 * How large each generated guide is. The seed makes it the same guide in every run.
 *
 * @typedef {object} Size
 * @property {number} questions
 * @property {number} perStep questions on a step, which is one page where a step is shown at a time
 * @property {number} outcomes
 * @property {number} rules a multiple of `outcomes`, so that every outcome has as many
 * @property {number} seed
 * @property {number} [conditional] how many questions have a condition; all but the first if left out
 */

/** @type {Readonly<Record<string, Size>>} */
export const SIZES = {
  W1: { questions: 20, perStep: 7, outcomes: 7, rules: 7, conditional: 6, seed: 263 },
  W2: { questions: 100, perStep: 20, outcomes: 10, rules: 50, seed: 22 },
  W3: { questions: 1000, perStep: 20, outcomes: 20, rules: 500, seed: 33 },
  W4: { questions: 10_000, perStep: 20, outcomes: 50, rules: 5000, seed: 44 },
};
