/** A guide made ready to be evaluated again and again: its rules as functions, and what rests on which question. */
import type { Id, Option, Page, Rule } from './guide.js';
import { rulesOf, type GuideModel, type PlacedQuestion } from './model.js';
import { compile, variables, type Compiled, type Value } from './rule.js';
import type { Counted } from './tally.js';

/** What rules see of the answers, by place of the question; see `Lookup` for the values. */
export type Values = readonly (Value | null | undefined)[];

export interface ReadyQuestion {
  readonly placed: PlacedQuestion;
  /** Whether the question is shown; missing where it always is. */
  readonly shows: Compiled<Values> | undefined;
  /** Whether an option is offered; holds those that are not always. */
  readonly offers: ReadonlyMap<Id, Compiled<Values>>;
  readonly page: number;
  /** Places of the later questions that the answer may show, hide, or give other options. */
  readonly dependents: readonly number[];
  /** The reasons that look at the answer. */
  readonly reasons: readonly ReadyReason[];
}

export interface ReadyReason extends Counted {
  /** Position among all reasons of the guide. */
  readonly index: number;
  /** Position of its outcome in the guide. */
  readonly outcome: number;
  /** Made when it is first asked for: whoever is on the first page needs none of the last. */
  readonly when: Compiled<Values>;
}

export interface Program {
  readonly questions: readonly ReadyQuestion[];
  readonly pages: readonly Page[];
  readonly placeOf: ReadonlyMap<Id, number>;
  /** By outcome. */
  readonly reasons: readonly (readonly ReadyReason[])[];
}

const programs = new WeakMap<GuideModel, Program>();

/** @throws at a guide that is not checked and cannot be run. */
export function programOf(model: GuideModel): Program {
  let program = programs.get(model);
  if (!program) programs.set(model, (program = makeProgram(model)));
  return program;
}

const NONE: readonly never[] = [];
const NO_OFFERS: ReadonlyMap<Id, Compiled<Values>> = new Map();

function makeProgram(model: GuideModel): Program {
  const placed = [...model.questions.values()];
  const placeOf = new Map(placed.map(({ question, index }) => [question.id, index]));
  const reader = (variable: string) => {
    const place = placeOf.get(variable);
    return (values: Values) => (place === undefined ? undefined : values[place]);
  };
  const make = (rule: Rule): Compiled<Values> => compile(rule, reader);

  const dependents: number[][] = [];
  for (const entry of placed) {
    const looked = new Set(rulesOf(entry).flatMap(variables));
    for (const variable of looked) {
      const place = placeOf.get(variable);
      // Two that wait for each other would never come to rest.
      if (place !== undefined && place >= entry.index) throw new Error('Unexpected rule that looks forward');
      add(dependents, place, entry.index);
    }
  }
  const looking: ReadyReason[][] = [];
  let count = 0;
  const reasons = (model.guide.outcomes ?? []).map((outcome, index) => {
    const items = new Map<string, number>();
    return outcome.reasons.map((reason) => {
      if (!items.has(reason.item)) items.set(reason.item, items.size);
      let when: Compiled<Values> | undefined;
      const ready: ReadyReason = {
        reason,
        item: items.get(reason.item)!,
        index: count++,
        outcome: index,
        get when() {
          return (when ??= make(reason.when));
        },
      };
      for (const variable of variables(reason.when)) add(looking, placeOf.get(variable), ready);
      return ready;
    });
  });
  const pageIndex = new Map(model.pages.map((page, index) => [page, index]));
  return {
    questions: placed.map((entry): ReadyQuestion => ({
      placed: entry,
      shows: entry.showRules.length === 0 ? undefined : make({ and: entry.showRules }),
      offers: offersOf(entry, make),
      page: pageIndex.get(entry.page)!,
      dependents: dependents[entry.index] ?? NONE,
      reasons: looking[entry.index] ?? NONE,
    })),
    pages: model.pages,
    placeOf,
    reasons,
  };
}

function offersOf({ question }: PlacedQuestion, make: (rule: Rule) => Compiled<Values>): ReadyQuestion['offers'] {
  const options: readonly Option[] = 'options' in question ? question.options : [];
  const ruled = options.flatMap(({ id, showIf }) => (showIf === undefined ? [] : [[id, make(showIf)] as const]));
  return ruled.length === 0 ? NO_OFFERS : new Map(ruled);
}

function add<Entry>(lists: Entry[][], place: number | undefined, entry: Entry): void {
  if (place !== undefined) (lists[place] ??= []).push(entry);
}
