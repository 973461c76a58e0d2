/** Random answers to the facts of the main guide. */
import fc from 'fast-check';
import { FACT_IDS, FACTS, UNKNOWN, type Fact, type FactAnswers } from './oracle.js';

/**
 * Answer sets of all sorts: nearly complete ones, mixed ones, and such where hardly anything is answered. Facts that
 * turn out to be hidden may be answered too; such answers are kept and must not count.
 */
export const factAnswers: fc.Arbitrary<FactAnswers> = fc.oneof(
  answersWith({ known: 20, unknown: 1, none: 1 }),
  answersWith({ known: 4, unknown: 1, none: 1 }),
  answersWith({ known: 1, unknown: 1, none: 1 }),
  answersWith({ known: 1, unknown: 3, none: 6 }),
);

function answersWith({
  known,
  unknown,
  none,
}: Record<'known' | 'unknown' | 'none', number>): fc.Arbitrary<FactAnswers> {
  const fact = (id: Fact): fc.Arbitrary<string | undefined> =>
    fc.oneof(
      { weight: none, arbitrary: fc.constant(undefined) },
      { weight: unknown, arbitrary: fc.constant(UNKNOWN) },
      { weight: known, arbitrary: fc.constantFrom<string[]>(...FACTS[id]) },
    );
  return fc
    .record(Object.fromEntries(FACT_IDS.map((id) => [id, fact(id)])))
    .map((answers) => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)));
}

/** A value for every fact, to complete an answer set with. */
export const completion: fc.Arbitrary<Record<Fact, string>> = fc.record(
  Object.fromEntries(FACT_IDS.map((id) => [id, fc.constantFrom<string[]>(...FACTS[id])])),
);

/** Some of the facts. */
export const someFacts = fc.subarray(FACT_IDS);

/** The answers with some of what is not known filled in. */
export function filledIn(answers: FactAnswers, values: Record<Fact, string>, facts: readonly Fact[]): FactAnswers {
  const open = facts.filter((fact) => answers[fact] === undefined || answers[fact] === UNKNOWN);
  return { ...answers, ...Object.fromEntries(open.map((fact) => [fact, values[fact]])) };
}
