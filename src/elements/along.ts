/** What it takes to take the answers along, on paper, in documents and to somebody else. Loaded before the agenda. */
export { PageEdges } from './page-edges.js';
export { styles } from './styles-along.css.js';
export { TakeAway } from './take-away.js';
export { reportTemplate } from './templates/report.js';
