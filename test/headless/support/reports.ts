/** Reports of answers to a guide, in each language. */
import { EMPTY_DRAFT, evaluateGuide, update, type Draft, type GuideModel } from '../../../src/core/index.js';
import type { ReportContext } from '../../../src/export/index.js';
import { createText, loadInterface } from '../../../src/text/index.js';

const interfaces = new Map(
  await Promise.all(['sv', 'en', 'ar'].map(async (language) => [language, await loadInterface(language)] as const)),
);

export function contextOf(model: GuideModel, draft: Draft, language: string, audience?: string): ReportContext {
  const text = createText({ language, interfaceTexts: interfaces.get(language)!, model }).wordedFor(audience);
  return { model, draft, evaluation: evaluateGuide(model, draft.answers), text };
}

export function draftOf(
  model: GuideModel,
  answers: Readonly<Record<string, unknown>>,
  chosen: string | null = null,
): Draft {
  const given = Object.entries(answers).reduce(
    (draft, [question, value]) => update(model, draft, { type: 'answer', question, value }),
    EMPTY_DRAFT,
  );
  return { ...given, chosen };
}
