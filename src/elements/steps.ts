import type { Step } from '../core/index.js';
import type { View } from './view.js';

/** The step that shows the result or the agenda, of which a guide has one at most. */
export function stepShowing({ model }: Pick<View, 'model'>, shows: 'recommendation' | 'agenda'): Step | undefined {
  return model.guide.steps.find((step) => step.shows === shows);
}

/** Where a reader goes to prepare the conversation: the agenda, or else where the guide ends. */
export function lastStep(view: Pick<View, 'model'>): Step {
  return stepShowing(view, 'agenda') ?? view.model.guide.steps.at(-1)!;
}
