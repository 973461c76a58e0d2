import type { Comparison, Id, Outcome, Question, Reason, Rule } from '../guide.js';
import { parseAnswer } from '../kinds/index.js';
import type { GuideModel } from '../model.js';
import { evaluate, operandOfNot, operation, variables, type Value } from '../rule.js';
import { NO_RANKING, supportStatus, type Status } from '../status.js';
import { scoreOf } from '../tally.js';
import type { Diagrams, Node } from './diagram.js';
import type { Space } from './space.js';

/** A three-valued function of the answers: where it is true and where it is false. Elsewhere it is open. */
export interface Trit {
  readonly yes: Node;
  readonly no: Node;
}

/** An outcome as functions of the answers. */
export interface OutcomeDiagram {
  readonly outcome: Outcome;
  readonly reasons: ReadonlyMap<Reason, Trit>;
  /** A reason of the effect `not-applicable` is true. */
  readonly gated: Node;
  readonly blocked: Node;
  /** Position in {@link STATUSES}. */
  readonly status: Node;
  readonly ranked: Node;
  readonly nearMiss: Node;
  readonly supported: Node;
  /** The score where the outcome is ranked, and minus infinity elsewhere. */
  readonly strength: Node;
}

export const STATUSES: readonly Status[] = ['fits', 'may-fit', 'weak', 'undecided', 'does-not-fit', 'not-applicable'];

/** What the rules of one guide mean over a space, made with the evaluator itself wherever a single answer decides. */
export class GuideDiagrams {
  readonly shows = new Map<Id, Trit>();
  readonly outcomes: readonly OutcomeDiagram[];
  private readonly comparisons = new Map<string, Trit>();
  private leadingNodes: ReadonlyMap<Id, Node> | undefined;

  constructor(
    readonly model: GuideModel,
    readonly space: Space,
    readonly diagrams: Diagrams,
  ) {
    for (const [id, entry] of model.questions)
      this.shows.set(id, this.all(entry.showRules.map((rule) => this.rule(rule))));
    this.outcomes = (model.guide.outcomes ?? []).map((outcome) => this.outcome(outcome));
  }

  rule(rule: Rule, results: ResultVariables = NO_RESULTS): Trit {
    const { diagrams } = this;
    if (typeof rule === 'boolean')
      return rule ? { yes: diagrams.always, no: diagrams.never } : { yes: diagrams.never, no: diagrams.always };
    const [operator, operands] = operation(rule);
    const compile = (part: Rule) => this.rule(part, results);
    switch (operator) {
      case 'and':
        return this.all((operands as readonly Rule[]).map(compile));
      case 'or':
        return negated(this.all((operands as readonly Rule[]).map((part) => negated(compile(part)))));
      case '!':
        return negated(compile(operandOfNot(operands)));
      case 'if':
        return this.choice((operands as readonly Rule[]).map(compile));
      default:
        return this.comparison(rule, results);
    }
  }

  /** Where each outcome comes first. */
  leading(): ReadonlyMap<Id, Node> {
    this.leadingNodes ??= new Map(
      this.outcomes.map((one) => [one.outcome.id, this.leadingAmong(one, () => undefined)]),
    );
    return this.leadingNodes;
  }

  /** Where one outcome comes first, with some variables fixed beforehand. */
  leadingAmong(one: OutcomeDiagram, fixed: (level: number) => number | undefined): Node {
    const { diagrams } = this;
    const strength = diagrams.restrict(one.strength, fixed);
    let first = diagrams.restrict(one.ranked, fixed);
    for (const other of this.outcomes) {
      if (other === one || first === diagrams.never) continue;
      const wins = this.isPreferred(one.outcome, other.outcome) ? atLeast : more;
      first = diagrams.and(first, diagrams.apply(wins, strength, diagrams.restrict(other.strength, fixed)));
    }
    return first;
  }

  /** Where one ranked outcome stands before another ranked one. */
  goesBefore(one: OutcomeDiagram, other: OutcomeDiagram): Node {
    const wins = this.isPreferred(one.outcome, other.outcome) ? atLeast : more;
    return this.diagrams.apply(wins, one.strength, other.strength);
  }

  /** Ties go to the lower level, then to the order of the guide. */
  private isPreferred(one: Outcome, other: Outcome): boolean {
    const { levelIndex } = this.model;
    const order = this.model.guide.outcomes!;
    const levels = levelIndex.get(one.level)! - levelIndex.get(other.level)!;
    return levels < 0 || (levels === 0 && order.indexOf(one) < order.indexOf(other));
  }

  private all(trits: readonly Trit[]): Trit {
    const { diagrams } = this;
    return { yes: diagrams.and(...trits.map(({ yes }) => yes)), no: diagrams.or(...trits.map(({ no }) => no)) };
  }

  private choice(parts: readonly Trit[]): Trit {
    const { diagrams } = this;
    if (parts.length === 1) return parts[0]!;
    const [condition, then] = parts as [Trit, Trit];
    const otherwise = this.choice(parts.slice(2));
    const pick = (side: keyof Trit): Node =>
      diagrams.or(
        diagrams.and(condition.yes, then[side]),
        diagrams.and(condition.no, otherwise[side]),
        diagrams.and(then[side], otherwise[side]),
      );
    return { yes: pick('yes'), no: pick('no') };
  }

  private comparison(rule: Exclude<Rule, boolean>, results: ResultVariables): Trit {
    const variable = variables(rule)[0]!;
    const known = results.get(variable);
    if (known) return this.resultComparison(rule, known);
    const key = JSON.stringify(rule);
    let trit = this.comparisons.get(key);
    if (!trit) this.comparisons.set(key, (trit = this.questionComparison(rule, variable)));
    return trit;
  }

  private questionComparison(rule: Exclude<Rule, boolean>, id: Id): Trit {
    const { diagrams, space } = this;
    const { question } = this.model.questions.get(id)!;
    const positions = space.positions.get(id)!;
    const hidden = this.shows.get(id)!.no;
    const shown = diagrams.not(hidden);
    const counts = diagrams.and(shown, this.answered(question, positions));
    const holds =
      question.kind === 'multiple'
        ? this.listHolds(rule, positions)
        : diagrams.test(positions[0]!, (value) => {
            const answer = space.variables[positions[0]!]!.values[value];
            return answer !== undefined && evaluate(rule, () => answer as Value) === true;
          });
    const whenHidden = evaluate(rule, () => null) === true;
    const yes = diagrams.and(counts, holds);
    const no = diagrams.and(counts, diagrams.not(holds));
    return whenHidden ? { yes: diagrams.or(yes, hidden), no } : { yes, no: diagrams.or(no, hidden) };
  }

  /** Where there is an answer that this guide knows and offers. */
  private answered(question: Question, positions: readonly number[]): Node {
    const { diagrams, space } = this;
    const usable = positions.map((position) => {
      const { values } = space.variables[position]!;
      const given = diagrams.test(position, (value) => values[value] !== undefined);
      const known = diagrams.test(
        position,
        (value) => values[value] !== undefined && parseAnswer(question, values[value]) !== undefined,
      );
      const offered = diagrams.and(known, this.offers(question, position));
      return { offered, fault: diagrams.and(given, diagrams.not(offered)) };
    });
    const some = diagrams.or(...usable.map(({ offered }) => offered));
    return diagrams.and(some, ...usable.map(({ fault }) => diagrams.not(fault)));
  }

  /** Where the option that a value stands for is offered. */
  private offers(question: Question, position: number): Node {
    const { diagrams, space } = this;
    if (!('options' in question)) return diagrams.always;
    const withdrawn = question.options
      .filter(({ showIf }) => showIf !== undefined)
      .map(({ id, showIf }) => {
        const isIt = diagrams.test(position, (value) => [space.variables[position]!.values[value]].flat().includes(id));
        return diagrams.and(isIt, this.rule(showIf!).no);
      });
    return diagrams.not(diagrams.or(...withdrawn));
  }

  /** A list is asked whether it holds an option; a bare variable whether it holds any. */
  private listHolds(rule: Exclude<Rule, boolean>, positions: readonly number[]): Node {
    const { diagrams, space } = this;
    const [operator, operands] = operation(rule);
    if (operator === 'var') return diagrams.always;
    const option = (operands as Comparison)[0];
    const position = positions.find((place) => space.variables[place]!.option === option);
    return position === undefined ? diagrams.never : diagrams.test(position, (value) => value === 1);
  }

  private resultComparison(rule: Exclude<Rule, boolean>, { one, list }: ResultVariable): Trit {
    const { diagrams } = this;
    const [operator, operands] = operation(rule);
    let yes: Node;
    if (one) {
      yes = diagrams.or(
        ...[...one].map(([value, node]) => (evaluate(rule, () => value) === true ? node : diagrams.never)),
      );
    } else if (operator === 'var') yes = diagrams.or(...list.values());
    else yes = list.get((operands as Comparison)[0] as string) ?? diagrams.never;
    return { yes, no: diagrams.not(yes) };
  }

  private outcome(outcome: Outcome): OutcomeDiagram {
    const { diagrams } = this;
    const ranking = this.model.guide.ranking ?? NO_RANKING;
    const reasons = new Map(outcome.reasons.map((reason) => [reason, this.rule(reason.when)]));
    const of = (effect: Reason['effect']) => [...reasons].filter(([reason]) => reason.effect === effect);
    const holding = (effect: Reason['effect']) => of(effect).map(([, { yes }]) => yes);
    const gated = diagrams.or(...holding('not-applicable'));
    const blocked = diagrams.or(...holding('blocks'));

    const items = [...new Set(of('supports').map(([{ item }]) => item))];
    const suits = items.map((item) =>
      diagrams.or(...of('supports').map(([reason, { yes }]) => (reason.item === item ? yes : diagrams.never))),
    );
    const possible = diagrams.not(diagrams.and(...of('supports').map(([, { no }]) => no)));
    const counts = diagrams.sum([
      diagrams.map(timesMillion, diagrams.sum(suits)),
      diagrams.map(timesThousand, diagrams.sum(holding('weakly-supports'))),
      diagrams.sum(holding('opposes')),
      diagrams.map(timesBillion, possible),
    ]);
    const score = diagrams.map((code) => scoreOf(decode(code), outcome, ranking), counts);
    const support = diagrams.map((code) => {
      const found = decode(code);
      return STATUSES.indexOf(supportStatus(found.suits, found.possible, scoreOf(found, outcome, ranking), ranking));
    }, counts);
    const status = diagrams.apply(gate, gated, diagrams.apply(block, blocked, support));
    const ranked = diagrams.map(isRanked, status);
    return {
      outcome,
      reasons,
      gated,
      blocked: diagrams.map(isBlocked, status),
      status,
      ranked,
      nearMiss: this.nearMiss(
        of('blocks'),
        status,
        diagrams.map((value) => Number(value >= ranking.fits), score),
      ),
      supported: diagrams.and(diagrams.or(...holding('supports')), diagrams.not(diagrams.or(gated, blocked))),
      strength: diagrams.apply(onlyWhere, ranked, score),
    };
  }

  private nearMiss(blocks: readonly (readonly [Reason, Trit])[], status: Node, strong: Node): Node {
    const { diagrams } = this;
    const alone = blocks.map(([reason, { yes }]) => {
      const others = blocks.filter(([other]) => other !== reason).map(([, trit]) => diagrams.not(trit.yes));
      const near = reason.alwaysNearMiss === true ? diagrams.always : strong;
      return diagrams.and(yes, near, ...others);
    });
    return diagrams.and(diagrams.map(isBlocked, status), diagrams.or(...alone));
  }
}

/** A result variable that a notice or the agenda looks at: one of several values, or a list of ids. */
export interface ResultVariable {
  readonly one?: ReadonlyMap<string, Node>;
  readonly list: ReadonlyMap<string, Node>;
}

export type ResultVariables = ReadonlyMap<string, ResultVariable>;

const NO_RESULTS: ResultVariables = new Map();

function negated({ yes, no }: Trit): Trit {
  return { yes: no, no: yes };
}

/** Counts of reasons, and whether more support is possible, packed into one number. */
function decode(code: number): { suits: number; weak: number; opposes: number; possible: boolean } {
  const rest = code % 1e9;
  return {
    suits: Math.floor(rest / 1e6),
    weak: Math.floor((rest % 1e6) / 1e3),
    opposes: rest % 1e3,
    possible: code >= 1e9,
  };
}

const timesThousand = (value: number) => value * 1e3;
const timesMillion = (value: number) => value * 1e6;
const timesBillion = (value: number) => value * 1e9;
const gate = (gated: number, status: number) => (gated ? STATUSES.indexOf('not-applicable') : status);
const block = (blocked: number, status: number) => (blocked ? STATUSES.indexOf('does-not-fit') : status);
const isRanked = (status: number) => Number(STATUSES[status] === 'fits' || STATUSES[status] === 'may-fit');
const isBlocked = (status: number) => Number(STATUSES[status] === 'does-not-fit');
const onlyWhere = (condition: number, value: number) => (condition ? value : -Infinity);
const more = (a: number, b: number) => Number(a > b);
const atLeast = (a: number, b: number) => Number(a >= b);
