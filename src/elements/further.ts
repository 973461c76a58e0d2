/**
 * What the first question does without: the check of the guide, the screens that follow, answers that come from elsewhere.
 * Loaded as soon as that question is on the screen, or before it where answers are there already.
 */
import { ContextProvider } from '@lit/context';
import type { ReactiveElement } from 'lit';
import { draftWith, readGuide } from '../core/index.js';
import { buildReport, loadPaper } from '../export/index.js';
import { Exchange, type Surroundings } from './exchange.js';
import { Keep } from './keep.js';
import type { Shell } from './kept/desk.js';
import { styles } from './styles-further.css.js';
import { actorsControl } from './templates/actors.js';
import { fileNewsTemplate, filesTemplate } from './templates/files.js';
import { picturesOfQuestion } from './templates/picture.js';
import { problemsTemplate } from './templates/problems.js';
import { previousAnswer, reviewTemplate } from './templates/review.js';
import { mayBeSkipped, standingLine } from './templates/standing.js';
import { viewContext, type FurtherTemplates } from './view.js';

const templates: FurtherTemplates = {
  files: filesTemplate,
  fileNews: fileNewsTemplate,
  problems: problemsTemplate,
  review: reviewTemplate,
  standing: standingLine,
  mayBeSkipped,
  pictures: picturesOfQuestion,
  previous: previousAnswer,
  actors: actorsControl,
};

/** What takes the answers along, and makes their paper. */
async function fetchAlong() {
  const [along, buildPaper] = await Promise.all([import('./along.js'), loadPaper()]);
  return { ...along, buildPaper };
}

export const further = {
  readGuide,
  draftWith,
  buildReport,
  styles,
  templates,
  fetchAlong,
  exchange: (surroundings: Surroundings) => new Exchange(surroundings),
  keep: (shell: Shell) => new Keep(shell),
  /** Hands the view to the screens that are elements of their own. */
  provider: (host: ReactiveElement) => new ContextProvider(host, { context: viewContext }),
};

export type Further = typeof further;
export type Along = Awaited<ReturnType<typeof fetchAlong>>;
