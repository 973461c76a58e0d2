import { answerTo, isUnsure, type Answer, type Answers } from './answer.js';
import type { Id, Option, Page, Question } from './guide.js';
import { isClosed, parseAnswer } from './kinds/index.js';
import type { GuideModel } from './model.js';
import { evaluate, type Lookup, type Truth, type Value } from './rule.js';

/** How the answers stand against the guide: what is shown, and what rules may see of each answer. */
export interface Standing {
  /** The pages that are shown, in order, each with the questions on it that are shown. */
  readonly pages: readonly ShownPage[];
  /** The questions that are shown, in order. */
  readonly shown: ReadonlySet<Id>;
  /** Whether a question is shown: open while that rests on an open question, and until then it is shown. */
  readonly shows: ReadonlyMap<Id, Truth>;
  /** Shown closed questions that are answered with `vet_inte`. */
  readonly unsure: ReadonlySet<Id>;
  /** The role of the one who answers, where the guide asks for it and it is said. */
  readonly role: Id | undefined;
  readonly lookup: Lookup;
  /** Like `lookup`, but open also for an answer that may yet be hidden: what is said here, no further answer undoes. */
  readonly settled: Lookup;
}

export interface ShownPage {
  readonly page: Page;
  readonly questions: readonly Id[];
}

/**
 * One pass in document order is enough, because `showIf` looks only backwards. An answer counts while its question and
 * its option are shown; otherwise it is kept in the answers but hidden here.
 */
export function standingOf(model: GuideModel, answers: Answers): Standing {
  const values = new Map<Id, Value | null>();
  const settledValues = new Map<Id, Value | null>();
  const shows = new Map<Id, Truth>();
  const unsure = new Set<Id>();
  const pages = new Map<Page, Id[]>();
  const lookup: Lookup = (variable) => values.get(variable);
  const settled: Lookup = (variable) => settledValues.get(variable);

  for (const [id, entry] of model.questions) {
    const { question, page } = entry;
    const shown = evaluate({ and: entry.showRules }, lookup);
    const shownForGood = evaluate({ and: entry.showRules }, settled);
    shows.set(id, shown);
    if (shownForGood === false) settledValues.set(id, null);
    if (shown === false) {
      values.set(id, null);
      continue;
    }
    pages.set(page, [...(pages.get(page) ?? []), id]);
    const answer = answerTo(answers, id);
    const parsed = answer === undefined ? undefined : parseAnswer(question, answer);
    if (parsed === undefined) continue;
    if (isClosed(question) && isUnsure(parsed)) unsure.add(id);
    else if (offers(question, parsed, lookup) !== false) {
      values.set(id, parsed as Value);
      if (shownForGood && offers(question, parsed, settled)) settledValues.set(id, parsed as Value);
    }
  }
  return {
    pages: [...pages].map(([page, questions]) => ({ page, questions })),
    shown: new Set([...shows].filter(([, shown]) => shown !== false).map(([id]) => id)),
    shows,
    unsure,
    role: model.guide.respondent === undefined ? undefined : (values.get(model.guide.respondent) as Id | undefined),
    lookup,
    settled,
  };
}

/** The options of a closed question that are offered now. */
export function offeredOptions(options: readonly Option[], lookup: Lookup): Id[] {
  return options.filter(({ showIf }) => showIf === undefined || evaluate(showIf, lookup) !== false).map(({ id }) => id);
}

/** Whether all that is chosen in an answer is offered: open while that rests on an open question. */
function offers(question: Question, answer: Answer, lookup: Lookup): Truth {
  if (!('options' in question)) return true;
  const chosen = question.options.filter(({ id }) => [answer].flat().includes(id));
  return evaluate({ and: chosen.map(({ showIf = true }) => showIf) }, lookup);
}
