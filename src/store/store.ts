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
  /** Whether a draft was replaced by another one and can come back. */
  readonly canUndo: boolean;
  /** Brings back the draft that was there before the last one came in its place. */
  undo(): void;
  /** Calls back after every change with what made it, until the returned function is called. */
  subscribe(listener: (action: Action) => void): () => void;
}

export function createStore(model: GuideModel, draft: Draft = EMPTY_DRAFT): Store {
  const listeners = new Set<(action: Action) => void>();
  let current = { draft, evaluation: evaluateGuide(model, draft.answers) };
  let replaced: Draft | undefined;
  const evaluationAfter = (action: Action, { answers }: Draft): Evaluation => {
    const { draft: before, evaluation } = current;
    if (answers === before.answers) return evaluation;
    return action.type === 'answer' ? evaluation.after(action.question, answers) : evaluateGuide(model, answers);
  };
  const dispatch = (action: Action): void => {
    const next = update(model, current.draft, action);
    if (next === current.draft) return;
    if (action.type === 'replace') replaced = current.draft;
    current = { draft: next, evaluation: evaluationAfter(action, next) };
    for (const listener of [...listeners]) listener(action);
  };
  return {
    model,
    get draft() {
      return current.draft;
    },
    get evaluation() {
      return current.evaluation;
    },
    dispatch,
    get canUndo() {
      return replaced !== undefined;
    },
    undo() {
      if (replaced === undefined) return;
      dispatch({ type: 'replace', draft: replaced });
      replaced = undefined;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
