import { readAnswers, writeAnswers, type Answers, type Draft, type GuideModel } from '../core/index.js';

/** A draft with answers from the page, which may hold anything. */
export function draftWith(model: GuideModel, answers: Answers, draft: Draft): Draft {
  return readAnswers(model, { ...writeAnswers(model, draft), answers }).draft ?? draft;
}
