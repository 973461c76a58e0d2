import type { Reason } from '../guide.js';
import type { Problem } from '../problem.js';
import type { OutcomeDiagram, Trit } from './compile.js';
import type { Path, Verification } from './context.js';

/** Reasons that can never hold, always hold, say what another says already, or support only what is blocked. */
export function verifyReasons(verification: Verification): Problem[] {
  return verification.guide.outcomes.flatMap((outcome, index) =>
    outcome.outcome.reasons.flatMap((reason, at) =>
      verifyReason(reason, outcome, ['outcomes', index, 'reasons', at], verification),
    ),
  );
}

function verifyReason(reason: Reason, outcome: OutcomeDiagram, path: Path, verification: Verification): Problem[] {
  const { guide, proved } = verification;
  const { always, never } = guide.diagrams;
  const trit = outcome.reasons.get(reason)!;
  const args = { reason: reason.id, outcome: outcome.outcome.id };
  if (trit.yes === never) {
    const open = guide.diagrams.not(guide.diagrams.or(trit.yes, trit.no));
    if (reason.alsoWhenUnsure === true && open !== never) return [];
    return [proved('dead-reason', [...path, 'when'], args, [reason.when])];
  }
  const found: Problem[] = [];
  if (trit.no === never && typeof reason.when !== 'boolean') {
    found.push(proved('constant-rule', [...path, 'when'], { what: 'reason', id: reason.id }, [reason.when]));
  }
  if (trit.yes === always) return found;
  return [
    ...found,
    ...supportInVain(reason, trit, outcome, path, verification),
    ...implied(reason, trit, outcome, path, verification),
  ];
}

function supportInVain(
  reason: Reason,
  { yes }: Trit,
  { outcome, reasons, gated }: OutcomeDiagram,
  path: Path,
  { guide: { diagrams }, shown }: Verification,
): Problem[] {
  if (reason.effect !== 'supports' && reason.effect !== 'weakly-supports') return [];
  const blocks = [...reasons].filter(([other]) => other.effect === 'blocks');
  const hindered = diagrams.or(gated, ...blocks.map(([, trit]) => trit.yes));
  if (diagrams.and(yes, diagrams.not(hindered)) !== diagrams.never) return [];
  const by = [...reasons]
    .filter(
      ([other, trit]) =>
        ['blocks', 'not-applicable'].includes(other.effect) && diagrams.and(trit.yes, yes) !== diagrams.never,
    )
    .map(([other]) => other.id);
  const args = { reason: reason.id, outcome: outcome.id, blockers: by.join(', ') };
  return [shown('support-only-when-blocked', [...path, 'when'], args, yes)];
}

/** One block or gate is enough, whatever it rests on; what is counted is counted by item. */
function sayTheSame(reason: Reason, other: Reason): boolean {
  return ['blocks', 'not-applicable'].includes(reason.effect) || reason.item === other.item;
}

function implied(
  reason: Reason,
  { yes }: Trit,
  { outcome, reasons }: OutcomeDiagram,
  path: Path,
  { guide: { diagrams }, shown }: Verification,
): Problem[] {
  for (const [other, trit] of reasons) {
    if (other === reason || other.effect !== reason.effect || !sayTheSame(reason, other)) continue;
    if (diagrams.and(yes, diagrams.not(trit.yes)) !== diagrams.never) continue;
    // Of two reasons that always hold together, the later is the one too many.
    const isTwin = trit.yes === yes;
    if (isTwin && outcome.reasons.indexOf(other) > outcome.reasons.indexOf(reason)) continue;
    const args = { reason: reason.id, outcome: outcome.id, other: other.id };
    return [shown('implied-reason', [...path, 'when'], args, yes)];
  }
  return [];
}
