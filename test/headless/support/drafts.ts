/** Random drafts: whatever a reader could have said to a guide. */
import fc from 'fast-check';
import {
  EMPTY_DRAFT,
  update,
  type Action,
  type Draft,
  type GuideModel,
  type Question,
} from '../../../src/core/index.js';

const someWords = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const days = fc
  .integer({ min: 0, max: 3000 })
  .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));

function value(question: Question, words: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  switch (question.kind) {
    case 'single':
      return fc.constantFrom(...question.options.map(({ id }) => id), 'vet_inte', 'nothing');
    case 'multiple':
      return fc.oneof(fc.subarray(question.options.map(({ id }) => id)), fc.constant(['vet_inte']));
    case 'scale':
      return fc.oneof(fc.integer({ min: 1, max: question.points }), fc.constant('vet_inte'));
    case 'number':
      return fc.oneof(fc.integer({ min: -5, max: 120 }), fc.double({ min: 1, max: 99 }));
    case 'date':
      return days;
    case 'actors':
      return fc.array(fc.record({ name: words, side: fc.constantFrom(...question.sides, ''), role: words }), {
        maxLength: 3,
      });
    default:
      return words;
  }
}

/** Made by the one road that every change takes. @param words what people write */
export function drafts(model: GuideModel, words: fc.Arbitrary<string> = someWords): fc.Arbitrary<Draft> {
  const answers = [...model.questions.values()].map(({ question }) =>
    fc
      .option(value(question, words), { nil: undefined })
      .map((some) => ({ type: 'answer' as const, question: question.id, value: some })),
  );
  const choice = fc
    .constantFrom(null, ...model.outcomes.keys())
    .map((outcome) => ({ type: 'choose' as const, outcome }));
  const points = (model.guide.agenda?.themes ?? []).flatMap(({ items }) => items.map(({ id }) => id));
  const entry = fc.record({ note: words, who: words, when: fc.oneof(days, fc.constant('')) });
  const notes = fc.array(fc.record({ type: fc.constant('note' as const), item: fc.constantFrom(...points), entry }), {
    maxLength: 3,
  });
  const after = (actions: readonly Action[]) =>
    actions.reduce((draft, action) => update(model, draft, action), EMPTY_DRAFT);
  const letterhead = fc
    .option(fc.record({ organisation: words, participants: words }), { nil: EMPTY_DRAFT.letterhead })
    .map((lines) => ({ type: 'letterhead' as const, letterhead: lines }));
  const given = fc.tuple(...answers);
  const lastTime = fc.option(given, { nil: [] });
  return fc
    .tuple(given, choice, notes, letterhead, lastTime)
    .map(([now, chosen, noted, headed, before]) =>
      after([...now, chosen, ...noted, headed, { type: 'compare', previous: after(before).answers }]),
    );
}
