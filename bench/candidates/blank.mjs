/** A page with two radio buttons and nothing behind them: what is left of all other figures is a candidate's own work. */
/** @type {import('./candidate.d.ts').Candidate} */
export const blank = {
  name: 'blank',
  label: 'blank page',
  role: 'baseline',
  modes: ['paged', 'flat'],
  hidden: 'ignored',
  counts: 'counted',
  page: 'pages/blank.mjs',
  styles: ['bench/pages/floor.css'],
  convert: ({ id }) => ({ id }),
};
