/**
 * The headless core, `vagval/core`: reads a guide, evaluates answers, explains and plans the agenda. It knows no page,
 * no clock, no network and no storage, and speaks no sentence.
 */
export type * from './guide.js';
export { UNSURE, answerTo, isUnsure, type Actor, type Answer, type Answers } from './answer.js';
export type { Problem, ProblemCode } from './problem.js';
export { neededTexts, readGuide, type ReadResult } from './read.js';
export type { GuideModel, PlacedQuestion } from './model.js';
export { isPage, neighbour, stepOf, walk, type PageId } from './route.js';
export { offeredOptions, type ShownPage, type Standing } from './standing.js';
export type { Status } from './status.js';
export {
  EMPTY_DRAFT,
  hasContent,
  update,
  type Action,
  type AgendaEntry,
  type Draft,
  type GivenAnswer,
  type Letterhead,
} from './draft.js';
export { evaluateGuide, isRuledOut, type Evaluation, type OutcomeResult } from './evaluate.js';
export type { ReasonResult } from './evaluator.js';
export { isDay } from './kinds/date.js';
export { isClosed, MAX_ACTORS, MAX_TEXT } from './kinds/index.js';
export { planAgenda, type AgendaPlan, type ThemePoints } from './agenda.js';
export { askedAgain, carry, type CarriedAnswer } from './migrate.js';
export { draftWith, readAnswers, writeAnswers, type AnswerFile, type ReadAnswers } from './record.js';
export { changesToFit, nextQuestion, type Change } from './explain.js';
export { answersOfCase, runCases } from './cases.js';
export {
  compareGuides,
  verifyGuide,
  type GuideDifference,
  type ResultChange,
  type UndeclaredChange,
} from './analyse/index.js';
export { INDEX_FILE } from './check/languages.js';
export { checkRule } from './check/rule.js';
export { checkSources } from './check/sources.js';
export { isLanguageTag } from './language-tag.js';
export { openGuide } from './open.js';
export { isReviewed } from './review.js';
export { proofread } from './proofread/proofread.js';
export { isWordable } from './proofread/wordings.js';
export { deciding, evaluate, variables, waitsFor, type Lookup, type Truth, type Value } from './rule.js';
export type { Scope, VariableType } from './variable.js';
