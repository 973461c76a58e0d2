import {
  EMPTY_DRAFT,
  evaluateGuide,
  update,
  type Action,
  type Draft,
  type Evaluation,
  type GuideModel,
} from '../core/index.js';

/** Holds the draft of the moment. Every change, wherever it comes from, takes the road through `dispatch`. */
export interface Store {
  readonly model: GuideModel;
  readonly draft: Draft;
  readonly evaluation: Evaluation;
  dispatch(action: Action): void;
  /** Calls back after every change, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

export function createStore(model: GuideModel, draft: Draft = EMPTY_DRAFT): Store {
  const listeners = new Set<() => void>();
  let current = { draft, evaluation: evaluateGuide(model, draft.answers) };
  return {
    model,
    get draft() {
      return current.draft;
    },
    get evaluation() {
      return current.evaluation;
    },
    dispatch(action) {
      const next = update(model, current.draft, action);
      if (next === current.draft) return;
      const sameAnswers = next.answers === current.draft.answers;
      current = { draft: next, evaluation: sameAnswers ? current.evaluation : evaluateGuide(model, next.answers) };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
