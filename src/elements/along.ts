/**
 * What it takes to take the answers along, on paper, in documents and to somebody else, and to take up those of another
 * version of the guide. Loaded before the agenda, or before such answers are shown.
 */
import { carriedMark, carriedNotice, carriedTemplate, setAsideTemplate } from './templates/carried.js';
import { contactTemplate } from './templates/contact.js';
import { takeAwayTemplate } from './templates/take-away.js';
import type { LateTemplates } from './view.js';

export { readContact } from './contact.js';
export { PageEdges } from './page-edges.js';
export { styles } from './styles-along.css.js';
export { TakeAway } from './take-away.js';
export { reportTemplate } from './templates/report.js';

export const late: LateTemplates = {
  ways: takeAwayTemplate,
  reach: contactTemplate,
  carried: carriedTemplate,
  carriedNotice,
  carriedMark,
  setAside: setAsideTemplate,
};
