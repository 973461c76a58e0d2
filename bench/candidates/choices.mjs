/**
 * The options of a question, with the points of a scale as options.
 *
 * @param {import('../guides/neutral.d.ts').NeutralQuestion} question
 * @returns {readonly {value: string | number, label: string}[]}
 */
export function choicesOf({ kind, points, options }) {
  if (kind !== 'scale') return options;
  return Array.from({ length: points }, (_, index) => ({ value: index + 1, label: `${index + 1}` }));
}
