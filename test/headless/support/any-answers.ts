/** What was read from a file or a link, whatever stood in it. */
import { expect } from 'chai';
import { evaluateGuide, writeAnswers, type Draft, type ReadAnswers } from '../../../src/core/index.js';
import { parseAnswer } from '../../../src/core/kinds/index.js';
import { damaged, draftsOfAnyText, hostileFiles } from './damage.js';
import { expectPrototypesUntouched } from './fuzz.js';
import { modelOf, smallBundle } from './guides.js';

export const model = modelOf(smallBundle());
export const fileText = (draft: Draft) => JSON.stringify(writeAnswers(model, draft));
export const goodDrafts = draftsOfAnyText(model);
export const damagedFiles = damaged(goodDrafts.map(fileText));
export const hostile = hostileFiles('small', [...model.questions.keys()]);

/** Nothing else has changed by it, and it can be used like anything that was answered here. */
export function expectHarmless({ draft, problems }: ReadAnswers): void {
  expectPrototypesUntouched();
  expect(({} as { hacked?: unknown }).hacked).to.equal(undefined);
  if (!draft) {
    expect(problems.map(({ severity }) => severity)).to.deep.equal(['error']);
    return;
  }
  for (const [id, answer] of Object.entries(draft.answers)) {
    expect(parseAnswer(model.questions.get(id)!.question, answer)).to.deep.equal(answer);
  }
  for (const value of [draft, draft.answers, draft.agenda, draft.previous, draft.extra]) {
    expect(Object.getPrototypeOf(value)).to.equal(Object.prototype);
  }
  evaluateGuide(model, draft.answers);
  fileText(draft);
}
