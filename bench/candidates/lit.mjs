/** The floor for anything made with Lit: one element around the same engine. */
/** @type {import('./candidate.d.ts').Candidate} */
export const lit = {
  name: 'lit',
  label: 'floor: Lit',
  role: 'floor',
  modes: ['paged', 'flat'],
  hidden: 'ignored',
  counts: 'counted',
  page: 'pages/lit.mjs',
  convert: (guide, mode) => ({ ...guide, mode }),
};
