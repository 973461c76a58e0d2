import type { GuideModel } from '../model.js';
import type { Problem, VerificationCode } from '../problem.js';
import { GuideDiagrams } from './compile.js';
import { createVerification, type Verification } from './context.js';
import { Diagrams } from './diagram.js';
import { verifyMessages } from './messages.js';
import { verifyOutcomes } from './outcomes.js';
import { verifyUse, verifyVisibility } from './questions.js';
import { verifyReasons } from './reasons.js';
import { noticeDiagrams } from './results.js';
import { spaceOf } from './space.js';

/** Each with the first of the codes that it can find, which names it for an author when the guide is too large for it. */
const CHECKS: readonly (readonly [VerificationCode, (verification: Verification) => Problem[]])[] = [
  ['unreachable-question', verifyVisibility],
  ['dead-reason', verifyReasons],
  ['never-fits', verifyOutcomes],
  ['unreachable-notice', verifyMessages],
  ['unused-question', verifyUse],
];

/**
 * Proves of a whole guide what no test can: over all answers at once, what is shown, reasons, statuses, ranking and
 * notices together. Exact for choices; numbers and days are cut at the constants that rules compare them with.
 * @param limit most nodes of the decision diagrams; what does not fit is reported as `not-decided`, never guessed.
 */
export function verifyGuide(model: GuideModel, limit?: number): Problem[] {
  const space = spaceOf([model]);
  const diagrams = new Diagrams(
    space.variables.map(({ values }) => values.length),
    limit,
  );
  const guide = diagrams.attempt(() => new GuideDiagrams(model, space, diagrams));
  if (!guide) return [tooLarge(CHECKS.map(([proof]) => proof).join(', '))];
  const notices = diagrams.attempt(() => noticeDiagrams(guide));
  const verification = createVerification(guide, notices ?? new Map());
  const found = CHECKS.flatMap(([proof, check]) => diagrams.attempt(() => check(verification)) ?? [tooLarge(proof)]);
  return notices ? found : [...found, tooLarge('no-designed-state')];
}

function tooLarge(proof: string): Problem {
  return { code: 'not-decided', severity: 'warning', file: 'guide.json', pointer: '', args: { proof } };
}
