import { answerTo, isUnsure, type Answer, type Answers } from './answer.js';
import type { Id, Option, Page } from './guide.js';
import { isClosed, parseAnswer } from './kinds/index.js';
import type { Program, ReadyQuestion, Values } from './program.js';
import { evaluate, type Lookup, type Truth, type Value } from './rule.js';

/** How the answers stand against the guide: what is shown, and what rules may see of each answer. */
export interface Standing {
  /** The pages that are shown, in order, each with the questions on it that are shown. */
  readonly pages: readonly ShownPage[];
  /** The questions that are shown, in order. To ask for one, {@link Standing.isShown} needs less work. */
  readonly shown: ReadonlySet<Id>;
  readonly isShown: (question: Id) => boolean;
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
 * The standing as it is kept up to date, one answer at a time. An answer counts while its question and its option are
 * shown; otherwise it is kept in the answers but hidden here. Since `showIf` looks only backwards, one pass forward over
 * what rests on an answer is enough.
 */
export class Ledger {
  readonly values: (Value | null | undefined)[] = [];
  /** Like `values`, but open also for an answer that may yet be hidden. */
  readonly settled: (Value | null | undefined)[] = [];
  readonly unsure: boolean[] = [];
  private readonly shows: Truth[] = [];
  private readonly given: (Answer | undefined)[] = [];
  /** By page: the questions on it that are shown; missing where they are to be found again. */
  private readonly onPages: (ShownPage | undefined)[] = [];
  private shownPages: readonly ShownPage[] | undefined;
  private readonly firstOnPage: number[] = [];

  constructor(
    private readonly program: Program,
    answers: Answers,
  ) {
    program.questions.forEach((entry, place) => {
      this.firstOnPage[entry.page] ??= place;
      this.given[place] = given(entry, answers);
      this.settle(place, entry);
    });
  }

  /** Takes over what is now the answer to one question. Returns the places of the questions that rules see otherwise. */
  take(place: number, answers: Answers): number[] {
    this.given[place] = given(this.program.questions[place]!, answers);
    const changed: number[] = [];
    const waiting = new Ascending([place]);
    for (let next = waiting.take(); next !== undefined; next = waiting.take()) {
      const entry = this.program.questions[next]!;
      if (!this.settle(next, entry)) continue;
      changed.push(next);
      entry.dependents.forEach((dependent) => waiting.add(dependent));
    }
    return changed;
  }

  isShown(place: number): boolean {
    return this.shows[place] !== false;
  }

  /** The pages that are shown. The same list as long as the same questions are shown. */
  get pages(): readonly ShownPage[] {
    if (!this.shownPages) {
      const all = this.program.pages.map((_page, index) => (this.onPages[index] ??= this.questionsOn(index)));
      this.shownPages = all.filter(({ questions }) => questions.length > 0);
    }
    return this.shownPages;
  }

  private questionsOn(index: number): ShownPage {
    const page = this.program.pages[index]!;
    const first = this.firstOnPage[index]!;
    const ids = page.questions.map(({ id }) => id);
    return { page, questions: ids.filter((_id, position) => this.isShown(first + position)) };
  }

  /** Whether rules see the question otherwise than before. */
  private settle(place: number, entry: ReadyQuestion): boolean {
    const { shows, placed, page } = entry;
    const shown = shows ? shows(this.values) : true;
    const shownForGood = shows ? shows(this.settled) : true;
    const answer = shown === false ? undefined : this.given[place];
    const unsure = answer !== undefined && isClosed(placed.question) && isUnsure(answer);
    const counts = answer !== undefined && !unsure && offers(entry, answer, this.values) !== false;
    const countsForGood = counts && shownForGood === true && offers(entry, answer, this.settled) === true;
    const value = shown === false ? null : counts ? (answer as Value) : undefined;
    const settled = shownForGood === false ? null : countsForGood ? (answer as Value) : undefined;

    if (shown !== this.shows[place]) {
      this.shows[place] = shown;
      this.onPages[page] = this.shownPages = undefined;
    }
    const same =
      value === this.values[place] && settled === this.settled[place] && unsure === (this.unsure[place] ?? false);
    this.values[place] = value;
    this.settled[place] = settled;
    this.unsure[place] = unsure;
    return !same;
  }
}

/** The options of a closed question that are offered now. */
export function offeredOptions(options: readonly Option[], lookup: Lookup): Id[] {
  return options.filter(({ showIf }) => showIf === undefined || evaluate(showIf, lookup) !== false).map(({ id }) => id);
}

function given({ placed: { question } }: ReadyQuestion, answers: Answers): Answer | undefined {
  const answer = answerTo(answers, question.id);
  return answer === undefined ? undefined : parseAnswer(question, answer);
}

/** Whether all that is chosen in an answer is offered: open while that rests on an open question. */
function offers({ offers }: ReadyQuestion, answer: Answer, values: Values): Truth {
  let all: Truth = true;
  if (offers.size === 0) return all;
  for (const option of [answer].flat()) {
    const offered = typeof option === 'string' ? offers.get(option)?.(values) : undefined;
    if (typeof option !== 'string' || !offers.has(option)) continue;
    if (offered === false) return false;
    if (offered === undefined) all = undefined;
  }
  return all;
}

/** Numbers to be taken smallest first, each once. */
class Ascending {
  /** Largest first, so that the smallest is taken from the end. */
  private readonly waiting: number[];

  constructor(numbers: readonly number[]) {
    this.waiting = [...numbers];
  }

  add(number: number): void {
    let low = 0;
    let high = this.waiting.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.waiting[middle]! > number) low = middle + 1;
      else high = middle;
    }
    if (this.waiting[low] !== number) this.waiting.splice(low, 0, number);
  }

  take(): number | undefined {
    return this.waiting.pop();
  }
}
