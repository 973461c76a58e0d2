import { answerTo, isUnsure, type Answer, type Answers } from './answer.js';
import type { Id, Option, Page, Question } from './guide.js';
import { isClosed, parseAnswer } from './kinds/index.js';
import { showRules, type GuideModel } from './model.js';
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
  readonly lookup: Lookup;
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
  const shows = new Map<Id, Truth>();
  const unsure = new Set<Id>();
  const pages = new Map<Page, Id[]>();
  const lookup: Lookup = (variable) => values.get(variable);

  for (const [id, entry] of model.questions) {
    const { question, page } = entry;
    const shown = showRules(entry).reduce<Truth>((so, rule) => kleeneAnd(so, evaluate(rule, lookup)), true);
    shows.set(id, shown);
    if (shown === false) {
      values.set(id, null);
      continue;
    }
    pages.set(page, [...(pages.get(page) ?? []), id]);
    const answer = answerTo(answers, id);
    const parsed = answer === undefined ? undefined : parseAnswer(question, answer);
    if (parsed === undefined) continue;
    if (isClosed(question) && isUnsure(parsed)) unsure.add(id);
    else if (isOffered(question, parsed, lookup)) values.set(id, parsed as Value);
  }
  return {
    pages: [...pages].map(([page, questions]) => ({ page, questions })),
    shown: new Set([...shows].filter(([, shown]) => shown !== false).map(([id]) => id)),
    shows,
    unsure,
    lookup,
  };
}

/** The options of a closed question that are offered now. */
export function offeredOptions(options: readonly Option[], lookup: Lookup): Id[] {
  return options.filter(({ showIf }) => showIf === undefined || evaluate(showIf, lookup) !== false).map(({ id }) => id);
}

function isOffered(question: Question, answer: Answer, lookup: Lookup): boolean {
  if (!('options' in question)) return true;
  const offered = offeredOptions(question.options, lookup);
  return [answer].flat().every((id) => offered.includes(id as Id));
}

function kleeneAnd(left: Truth, right: Truth): Truth {
  if (left === false || right === false) return false;
  return left === undefined ? undefined : right;
}
