/** The floor: one script by hand for exactly this, without a library. */
/** @type {import('./candidate.d.ts').Candidate} */
export const vanilla = {
  name: 'vanilla',
  label: 'floor: by hand',
  role: 'floor',
  modes: ['paged', 'flat'],
  hidden: 'ignored',
  counts: 'counted',
  page: 'pages/vanilla.mjs',
  styles: ['bench/pages/floor.css'],
  convert: (guide, mode) => ({ ...guide, mode }),
};
