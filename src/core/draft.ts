import { type Answer, type Answers } from './answer.js';
import type { Id } from './guide.js';
import { parseAnswer } from './kinds/index.js';
import type { GuideModel } from './model.js';

/** What was noted on a point of the agenda. */
export interface AgendaEntry {
  readonly note: string;
  readonly who: string;
  /** An ISO date, or empty. */
  readonly when: string;
}

/** What stands at the top of the paper that the reader takes along. No rule sees it. */
export interface Letterhead {
  readonly organisation: string;
  readonly participants: string;
}

/** An answer that the guide has no place for as it is now, as it was given. */
export interface GivenAnswer {
  /** The id that the question had. */
  readonly question: string;
  /** The version of the guide that it was given in. */
  readonly version: string;
  /** Whatever stood in the file. */
  readonly answer: unknown;
}

/** All that a reader has said. Everything else follows from it. */
export interface Draft {
  readonly answers: Answers;
  /** The outcome that the reader goes on with. */
  readonly chosen: Id | null;
  /** Notes by id of agenda item, item to consider, or question to find out. */
  readonly agenda: Readonly<Record<string, AgendaEntry>>;
  readonly letterhead: Letterhead;
  /** The answers of last time, to compare with. No rule sees them. */
  readonly previous: Answers;
  /** Answers of files that this version of the guide has no place for. They are kept, and written again. */
  readonly setAside: readonly GivenAnswer[];
  /** Members of a file that this version of the library does not know. They are kept, and written again. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export type Action =
  | { readonly type: 'answer'; readonly question: Id; readonly value: unknown }
  | { readonly type: 'choose'; readonly outcome: Id | null }
  | { readonly type: 'note'; readonly item: string; readonly entry: AgendaEntry }
  | { readonly type: 'letterhead'; readonly letterhead: Letterhead }
  | { readonly type: 'compare'; readonly previous: Answers }
  /** Another draft comes in the place of this one. */
  | { readonly type: 'replace'; readonly draft: Draft }
  /** The same draft, as it stands after changes that were made elsewhere. */
  | { readonly type: 'merge'; readonly draft: Draft };

export const EMPTY_DRAFT: Draft = Object.freeze({
  answers: {},
  chosen: null,
  agenda: {},
  letterhead: { organisation: '', participants: '' },
  previous: {},
  setAside: [],
  extra: {},
});

/** Whether there is anything in a draft that would be missed. */
export function hasContent({ answers, agenda, setAside }: Draft): boolean {
  return Object.keys(answers).length + Object.keys(agenda).length + setAside.length > 0;
}

/** The one road for every change. What is not an answer to the question takes the earlier answer away. */
export function update(model: GuideModel, draft: Draft, action: Action): Draft {
  switch (action.type) {
    case 'answer': {
      const question = model.questions.get(action.question)?.question;
      return question
        ? { ...draft, answers: withAnswer(draft.answers, question.id, parseAnswer(question, action.value)) }
        : draft;
    }
    case 'choose':
      return action.outcome === null || model.outcomes.has(action.outcome)
        ? { ...draft, chosen: action.outcome }
        : draft;
    case 'note':
      return { ...draft, agenda: { ...draft.agenda, [action.item]: action.entry } };
    case 'letterhead':
      return { ...draft, letterhead: action.letterhead };
    case 'compare':
      return { ...draft, previous: action.previous };
    case 'replace':
    case 'merge':
      return action.draft;
  }
}

function withAnswer(answers: Answers, question: Id, answer: Answer | undefined): Answers {
  const { [question]: _earlier, ...others } = answers;
  return answer === undefined ? others : { ...others, [question]: answer };
}
