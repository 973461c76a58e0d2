import type { Outcome, Rule } from '../guide.js';
import type { Problem } from '../problem.js';
import type { OutcomeDiagram } from './compile.js';
import type { Path, Verification } from './context.js';
import type { Node } from './diagram.js';

/** Outcomes that can never fit or never come first, pairs that exclude each other, and answers that lead nowhere. */
export function verifyOutcomes(verification: Verification): Problem[] {
  const { outcomes } = verification.guide;
  return [
    ...outcomes.flatMap((one, index) => verifyReach(one, ['outcomes', index], verification)),
    ...outcomes.flatMap((one, index) =>
      outcomes.slice(index + 1).flatMap((other) => verifyPair(one, other, ['outcomes', index], verification)),
    ),
    ...verifyEveryAnswerLeads(verification),
  ];
}

function verifyReach(one: OutcomeDiagram, path: Path, verification: Verification): Problem[] {
  const { guide, proved, shown, undecided } = verification;
  const { diagrams } = guide;
  const { id } = one.outcome;
  if (one.ranked === diagrams.never) return [proved('never-fits', path, { outcome: id }, rulesOf(one.outcome))];

  // Most outcomes can come first while the others' own questions are unanswered, which is quick to see.
  const own = diagrams.support(one.strength);
  const quick = diagrams.attempt(() => guide.leadingAmong(one, (level) => (own.has(level) ? undefined : 0)));
  if (quick !== undefined && quick !== diagrams.never) return [];
  const first = diagrams.attempt(() => guide.leadingAmong(one, () => undefined));
  if (first === undefined) return [undecided(path, { proof: `never-first (${id})` })];
  if (first !== diagrams.never) return [];
  return [shown('never-first', path, { outcome: id }, one.ranked)];
}

function verifyPair(
  one: OutcomeDiagram,
  other: OutcomeDiagram,
  path: Path,
  { guide, model, proved, undecided }: Verification,
): Problem[] {
  const { diagrams } = guide;
  const [id, second] = [one.outcome.id, other.outcome.id];
  if (one.ranked === diagrams.never || other.ranked === diagrams.never) return [];
  if (model.guide.exclusive?.some((pair) => pair.includes(id) && pair.includes(second))) return [];
  const together = diagrams.attempt(() => diagrams.and(one.ranked, other.ranked));
  if (together === undefined) return [undecided(path, { proof: `undeclared-exclusive (${id}, ${second})` })];
  if (together !== diagrams.never) return [];
  return [
    proved('undeclared-exclusive', path, { outcome: id, other: second }, [
      ...rulesOf(one.outcome),
      ...rulesOf(other.outcome),
    ]),
  ];
}

function verifyEveryAnswerLeads({ guide, notices, shown, undecided }: Verification): Problem[] {
  const { diagrams, outcomes } = guide;
  if (outcomes.length === 0) return [];
  const silent = diagrams.attempt((): Node => {
    const unranked = outcomes.map(({ ranked }) => diagrams.not(ranked));
    const unsaid = [...notices.values()].map(({ yes }) => diagrams.not(yes));
    return diagrams.and(...unranked, ...unsaid);
  });
  if (silent === undefined) return [undecided(['notices'], { proof: 'no-designed-state' })];
  return silent === diagrams.never ? [] : [shown('no-designed-state', ['outcomes'], {}, silent)];
}

function rulesOf({ reasons }: Outcome): Rule[] {
  return reasons.map(({ when }) => when);
}
