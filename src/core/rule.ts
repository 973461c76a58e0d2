/**
 * Rules with three values: true, false, or open (`undefined`). The connectives are Kleene's and stand here; a comparison
 * is handed to json-logic-js, and only once the question it looks at is answered. Two laws hold and are tested: a value
 * that is decided stays decided whatever else is answered, and on complete answers it equals json-logic-js.
 */
import jsonLogic from 'json-logic-js';
import type { Comparison, Rule } from './guide.js';

/** What a rule can compare: an option id, a number or an ISO date, or a list of ids. */
export type Value = string | number | readonly string[];

/**
 * What a variable stands for: `undefined` while it is open, `null` when its question is hidden and so has no answer
 * that counts. Every comparison with a hidden answer is false, and every "is not" is true.
 */
export type Lookup = (variable: string) => Value | null | undefined;

export type Truth = boolean | undefined;

export function evaluate(rule: Rule, lookup: Lookup): Truth {
  if (typeof rule === 'boolean') return rule;
  const [operator, operands] = operation(rule);
  switch (operator) {
    case 'and':
      return conjunction(operands as readonly Rule[], lookup);
    case 'or':
      return not(conjunction((operands as readonly Rule[]).map(negated), lookup));
    case '!':
      return not(evaluate(operandOfNot(operands), lookup));
    case 'if':
      return choice(operands as readonly Rule[], lookup);
    case 'var': {
      const list = lookup(operands as string);
      return list === undefined ? undefined : list !== null && (list as readonly string[]).length > 0;
    }
    default:
      return comparison(operator, operands as Comparison, lookup);
  }
}

/** The questions and result variables that a rule looks at, each once. Also for a rule that is not checked yet. */
export function variables(rule: unknown): string[] {
  const found = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const name = (part as { readonly var?: unknown }).var;
    if (typeof name === 'string') found.add(name);
    else Object.values(part).forEach(walk);
  };
  walk(rule);
  return [...found];
}

/** The open variables that an open rule still waits for; empty once it is decided. */
export function waitsFor(rule: Rule, lookup: Lookup): string[] {
  if (evaluate(rule, lookup) !== undefined || typeof rule === 'boolean') return [];
  const [operator, operands] = operation(rule);
  switch (operator) {
    case 'and':
    case 'or':
      return unique((operands as readonly Rule[]).flatMap((operand) => waitsFor(operand, lookup)));
    case '!':
      return waitsFor(operandOfNot(operands), lookup);
    case 'if': {
      const [condition, then, ...otherwise] = operands as readonly [Rule, Rule, ...Rule[]];
      const decided = evaluate(condition, lookup);
      const rest = otherwise.length === 1 ? otherwise[0]! : { if: otherwise };
      if (decided === true) return waitsFor(then, lookup);
      if (decided === false) return waitsFor(rest, lookup);
      return unique([...waitsFor(condition, lookup), ...waitsFor(then, lookup), ...waitsFor(rest, lookup)]);
    }
    default:
      return variables(rule).filter((variable) => lookup(variable) === undefined);
  }
}

/**
 * A smallest set of variables whose values alone decide a rule; empty while it is open.
 * Dropping one variable after the other is enough because deciding is monotone: more answers never undo a decision.
 */
export function deciding(rule: Rule, lookup: Lookup): string[] {
  const decided = evaluate(rule, lookup);
  if (decided === undefined) return [];
  let kept = variables(rule).filter((variable) => lookup(variable) !== undefined);
  for (const dropped of [...kept].reverse()) {
    const fewer = kept.filter((variable) => variable !== dropped);
    const narrowed: Lookup = (variable) => (fewer.includes(variable) ? lookup(variable) : undefined);
    if (evaluate(rule, narrowed) === decided) kept = fewer;
  }
  return kept;
}

/** A checked rule has exactly one operator; see `check/rule.ts`. */
export function operation(rule: Exclude<Rule, boolean>): [operator: string, operands: unknown] {
  return Object.entries(rule)[0] as [string, unknown];
}

/** JsonLogic lets the operand of `!` stand with or without a list around it. */
export function operandOfNot(operands: unknown): Rule {
  return (Array.isArray(operands) ? operands[0] : operands) as Rule;
}

function conjunction(rules: readonly Rule[], lookup: Lookup): Truth {
  let value: Truth = true;
  for (const rule of rules) {
    const operand = evaluate(rule, lookup);
    if (operand === false) return false;
    if (operand === undefined) value = undefined;
  }
  return value;
}

function negated(rule: Rule): Rule {
  return { '!': [rule] };
}

function not(value: Truth): Truth {
  return value === undefined ? undefined : !value;
}

function choice(rules: readonly Rule[], lookup: Lookup): Truth {
  for (let index = 0; index + 1 < rules.length; index += 2) {
    const condition = evaluate(rules[index]!, lookup);
    if (condition === true) return evaluate(rules[index + 1]!, lookup);
    if (condition === undefined) {
      const then = evaluate(rules[index + 1]!, lookup);
      const otherwise = choice(rules.slice(index + 2), lookup);
      return then === otherwise ? then : undefined;
    }
  }
  return rules.length % 2 === 1 ? evaluate(rules.at(-1)!, lookup) : false;
}

function comparison(operator: string, operands: Comparison, lookup: Lookup): Truth {
  const values: (Value | readonly (string | number)[])[] = [];
  for (const operand of operands) {
    if (typeof operand !== 'object' || Array.isArray(operand)) {
      values.push(operand as Value);
      continue;
    }
    const value = lookup((operand as { var: string }).var);
    if (value === undefined) return undefined;
    if (value === null) return operator.startsWith('!');
    values.push(value);
  }
  return Boolean(jsonLogic.apply({ [operator]: values } as never));
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
