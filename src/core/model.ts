import { variableType } from './kinds/index.js';
import type {
  Guide,
  GuideBundle,
  Id,
  Item,
  LanguageTag,
  Outcome,
  Page,
  Question,
  QuestionStep,
  Reason,
  Rule,
} from './guide.js';
import { variables } from './rule.js';
import type { VariableType } from './variable.js';

/** A question with its place in the guide. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly page: Page;
  readonly step: QuestionStep;
  /** Position among all questions, from 0. */
  readonly index: number;
  /** The rules that decide whether the question is shown: whom it is for, then the page's rule before its own. */
  readonly showRules: readonly Rule[];
}

/** A guide that has been read without errors, with what everybody looks up in it. */
export interface GuideModel {
  readonly guide: Guide;
  /** All languages that the guide can be had in, the source language first. */
  readonly languages: readonly LanguageTag[];
  /** The texts of those that are here. */
  readonly locales: GuideBundle['locales'];
  readonly pages: readonly Page[];
  readonly questions: ReadonlyMap<Id, PlacedQuestion>;
  readonly outcomes: ReadonlyMap<Id, Outcome>;
  /** Items of outcomes and levels by id. */
  readonly items: ReadonlyMap<string, Item>;
  readonly reasons: ReadonlyMap<string, Reason>;
  /** The questions that the status of some outcome can rest on. */
  readonly deciding: ReadonlySet<Id>;
  /** The position of each level, from 0 for the one that asks least. */
  readonly levelIndex: ReadonlyMap<Id, number>;
}

/** Pages that every guide has beside its own. */
export const STANDARD_PAGES = ['start', 'review', 'comparison', 'report'] as const;

export function indexGuide({ guide, languages, locales }: Required<GuideBundle>): GuideModel {
  const placed = placedQuestions(guide);
  const outcomes = guide.outcomes ?? [];
  const reasons = outcomes.flatMap((outcome) => outcome.reasons);
  return {
    guide,
    languages,
    locales,
    pages: guide.steps.flatMap((step) => (step.shows === 'questions' ? step.pages : [])),
    questions: new Map(placed.map((entry) => [entry.question.id, entry])),
    outcomes: new Map(outcomes.map((outcome) => [outcome.id, outcome])),
    items: new Map(
      [...(guide.levels ?? []).flatMap(({ items }) => items ?? []), ...outcomes.flatMap(itemsOf)].map((item) => [
        item.id,
        item,
      ]),
    ),
    reasons: new Map(reasons.map((reason) => [reason.id, reason])),
    deciding: new Set(reasons.flatMap(({ effect, when }) => (effect === 'notes' ? [] : variables(when)))),
    levelIndex: new Map((guide.levels ?? []).map(({ id }, index) => [id, index])),
  };
}

export function placedQuestions(guide: Guide): PlacedQuestion[] {
  const placed: PlacedQuestion[] = [];
  for (const step of guide.steps) {
    if (step.shows !== 'questions') continue;
    for (const page of step.pages) {
      for (const question of page.questions) {
        const showRules = showRulesOf(guide, page, question);
        placed.push({ question, page, step, index: placed.length, showRules });
      }
    }
  }
  return placed;
}

export function itemsOf({ describes, suits, unsuited, consider }: Outcome): Item[] {
  return [...describes, ...suits, ...unsuited, ...consider];
}

function showRulesOf({ respondent }: Guide, page: Page, question: Question): Rule[] {
  const askedOf = (roles: readonly Id[] | undefined): Rule | undefined =>
    roles && respondent !== undefined ? { in: [{ var: respondent }, roles] } : undefined;
  const rules = [askedOf(page.askedOf), askedOf(question.askedOf), page.showIf, question.showIf];
  return rules.filter((rule) => rule !== undefined);
}

/** The rules that decide which options of a question are offered. */
function optionRules({ question }: Pick<PlacedQuestion, 'question'>): Rule[] {
  const options = 'options' in question ? question.options : [];
  return options.map(({ showIf }) => showIf).filter((rule) => rule !== undefined);
}

/** All rules that decide whether a question is shown and which options it offers. */
export function rulesOf(entry: PlacedQuestion): Rule[] {
  return [...entry.showRules, ...optionRules(entry)];
}

/** The questions that must be answered before it is known whether a question is shown. */
export function showDependencies(entry: PlacedQuestion): string[] {
  return entry.showRules.flatMap(variables);
}

/** What rules may know about the answers. */
export function questionTypes(entries: Iterable<PlacedQuestion>): Map<string, VariableType> {
  return new Map([...entries].map(({ question }) => [question.id, variableType(question)]));
}
