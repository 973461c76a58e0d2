/**
 * What it takes to take the answers along, on paper, in documents and to somebody else, and to take up those of another
 * version of the guide. Loaded before the agenda, or before such answers are shown.
 */
export { PageEdges } from './page-edges.js';
export { styles } from './styles-along.css.js';
export { TakeAway } from './take-away.js';
export { carried } from './templates/carried.js';
export { reportTemplate } from './templates/report.js';
