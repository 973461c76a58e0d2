import type { Id, Notice, Rule } from '../guide.js';
import { showDependencies, type GuideModel } from '../model.js';
import { toPointer, type PathPart, type Problem, type VerificationCode } from '../problem.js';
import { variables } from '../rule.js';
import type { GuideDiagrams, Trit } from './compile.js';
import type { Node } from './diagram.js';
import { answersOf } from './space.js';

export type Path = readonly PathPart[];

/** What every check is given. A check returns what it finds and changes nothing. */
export interface Verification {
  readonly model: GuideModel;
  readonly guide: GuideDiagrams;
  readonly notices: ReadonlyMap<Notice, Trit>;
  /** A finding that a certain set of answers shows. */
  readonly shown: (code: VerificationCode, path: Path, args: Problem['args'], witness: Node) => Problem;
  /** A finding that was proved over all answers to what some rules look at. */
  readonly proved: (code: VerificationCode, path: Path, args: Problem['args'], rules: readonly Rule[]) => Problem;
  /** Says that something could not be decided within the limit. */
  readonly undecided: (path: Path, args: Problem['args']) => Problem;
}

const WARNINGS: readonly VerificationCode[] = [
  'constant-rule',
  'implied-reason',
  'never-first',
  'undeclared-exclusive',
  'unused-question',
  'irrelevant-question',
  'not-decided',
];

export function createVerification(guide: GuideDiagrams, notices: ReadonlyMap<Notice, Trit>): Verification {
  const { model, diagrams, space } = guide;
  const problem = (code: VerificationCode, path: Path, args: Problem['args']): Problem => ({
    code,
    severity: WARNINGS.includes(code) ? 'warning' : 'error',
    file: 'guide.json',
    pointer: toPointer(path),
    args,
  });
  return {
    model,
    guide,
    notices,
    shown: (code, path, args, node) => ({
      ...problem(code, path, args),
      witness: answersOf(space, diagrams.witness(node) ?? new Map()),
    }),
    proved: (code, path, args, rules) => ({ ...problem(code, path, args), provedOver: dependencies(model, rules) }),
    undecided: (path, args) => problem('not-decided', path, args),
  };
}

/** The questions that rules rest on, directly or through what shows and hides, in the order of the guide. */
function dependencies(model: GuideModel, rules: readonly Rule[]): Id[] {
  const found = new Set<string>();
  const add = (id: string): void => {
    const entry = model.questions.get(id);
    if (!entry || found.has(id)) return;
    found.add(id);
    showDependencies(entry).forEach(add);
  };
  rules.flatMap(variables).forEach(add);
  return [...model.questions.keys()].filter((id) => found.has(id));
}
