import type { Evaluation } from './evaluate.js';
import type { Id, Step } from './guide.js';
import { STANDARD_PAGES, type GuideModel } from './model.js';

/** A screen of the guide: a page of its own, a result step, or one of the {@link STANDARD_PAGES}. */
export type PageId = Id;

/** The screens in the order that one walks them; those that only hang beside the road are not among them. */
export function walk(model: GuideModel, evaluation: Evaluation): PageId[] {
  const { steps } = model.guide;
  const results = steps.filter(({ shows }) => shows !== 'questions').map(({ id }) => id);
  return ['start', ...evaluation.standing.pages.map(({ page }) => page.id), 'review', ...results];
}

/** The screen after, or before, another on the road. A page that has just been hidden keeps its place. */
export function neighbour(
  model: GuideModel,
  evaluation: Evaluation,
  page: PageId,
  distance: 1 | -1,
): PageId | undefined {
  const shown = walk(model, evaluation);
  const place = shown.indexOf(page);
  if (place >= 0) return shown[place + distance];
  const beside = besides(model, page);
  if (beside !== undefined) return distance === -1 ? beside : undefined;
  const order = model.pages.map(({ id }) => id);
  const near = distance === 1 ? order.slice(order.indexOf(page) + 1) : order.slice(0, order.indexOf(page)).reverse();
  return near.find((id) => shown.includes(id)) ?? (distance === 1 ? 'review' : 'start');
}

/** The step that a screen belongs to; the start page belongs to none. */
export function stepOf(model: GuideModel, page: PageId): Step | undefined {
  const { steps } = model.guide;
  const last = (shows: Step['shows']) => steps.findLast((step) => step.shows === shows);
  if (page === 'review') return last('questions');
  if (page === 'comparison') return last('recommendation');
  if (page === 'report') return last('agenda') ?? last('recommendation');
  return steps.find((step) =>
    step.shows === 'questions' ? step.pages.some(({ id }) => id === page) : step.id === page,
  );
}

export function isPage(model: GuideModel, page: string): boolean {
  const standard: readonly string[] = STANDARD_PAGES;
  return standard.includes(page) || stepOf(model, page) !== undefined;
}

/** The screen that a side screen hangs on. */
function besides(model: GuideModel, page: PageId): PageId | undefined {
  return page === 'comparison' || page === 'report' ? stepOf(model, page)?.id : undefined;
}
