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

/** A rule made ready to be asked many times, of states of one sort. */
export type Compiled<State> = (state: State) => Truth;

/** How the value of one variable is read from a state. */
export type Reader<State> = (state: State) => Value | null | undefined;

/** Rules do not change, so each is made ready once; it goes when its guide goes. */
const ready = new WeakMap<object, Compiled<Lookup>>();

export function evaluate(rule: Rule, lookup: Lookup): Truth {
  if (typeof rule === 'boolean') return rule;
  let compiled = ready.get(rule);
  if (!compiled) ready.set(rule, (compiled = compile(rule, (variable) => (asked: Lookup) => asked(variable))));
  return compiled(lookup);
}

const COMPARISONS: ReadonlySet<string> = new Set(['==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in']);

/**
 * Turns a rule into functions, without generating code. Asking them again costs little, since a comparison remembers what
 * it last said.
 * @throws at a rule that could do anything but compare answers. Where it stands and why, `checkRule` says.
 */
export function compile<State>(rule: Rule, reader: (variable: string) => Reader<State>): Compiled<State> {
  if (typeof rule === 'boolean') return () => rule;
  const [operator, operands] = operation(rule);
  const some = () => (operands as readonly Rule[]).map((operand) => compile(operand, reader));
  switch (operator) {
    case 'and':
      return conjunction(some());
    case 'or':
      return disjunction(some());
    case '!': {
      const operand = compile(operandOfNot(operands), reader);
      return (state) => not(operand(state));
    }
    case 'if':
      return choice(some());
    case 'var': {
      const read = reader(operands as string);
      return (state) => {
        const list = read(state);
        return list === undefined ? undefined : list !== null && (list as readonly string[]).length > 0;
      };
    }
    default:
      if (!COMPARISONS.has(operator)) throw new Error(`Unexpected operator ${operator} in a rule`);
      return comparison(operator, operands as Comparison, reader);
  }
}

/** Asked for when a rule is checked, when it is made ready and when a text may be needed; it goes when its guide goes. */
const looksAt = new WeakMap<object, readonly string[]>();

/** The questions and result variables that a rule looks at, each once. Also for a rule that is not checked yet. */
export function variables(rule: unknown): readonly string[] {
  if (typeof rule !== 'object' || rule === null) return [];
  let found = looksAt.get(rule);
  if (!found) {
    const all: string[] = [];
    collect(rule, all);
    looksAt.set(rule, (found = all.length > 1 ? unique(all) : all));
  }
  return found;
}

function collect(part: unknown, found: string[]): void {
  if (typeof part !== 'object' || part === null) return;
  if (Array.isArray(part)) {
    for (const one of part) collect(one, found);
    return;
  }
  const name = (part as { readonly var?: unknown }).var;
  if (typeof name === 'string') found.push(name);
  else for (const key of Object.keys(part)) collect((part as Readonly<Record<string, unknown>>)[key], found);
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
  const kept = new Set(variables(rule).filter((variable) => lookup(variable) !== undefined));
  const narrowed: Lookup = (variable) => (kept.has(variable) ? lookup(variable) : undefined);
  const all = [...kept];
  for (const dropped of [...all].reverse()) {
    kept.delete(dropped);
    if (evaluate(rule, narrowed) !== decided) kept.add(dropped);
  }
  return all.filter((variable) => kept.has(variable));
}

/** A checked rule has exactly one operator; see `check/rule.ts`. */
export function operation(rule: Exclude<Rule, boolean>): [operator: string, operands: unknown] {
  return Object.entries(rule)[0] as [string, unknown];
}

/** JsonLogic lets the operand of `!` stand with or without a list around it. */
export function operandOfNot(operands: unknown): Rule {
  return (Array.isArray(operands) ? operands[0] : operands) as Rule;
}

function conjunction<State>(operands: readonly Compiled<State>[]): Compiled<State> {
  return (state) => {
    let value: Truth = true;
    for (const operand of operands) {
      const found = operand(state);
      if (found === false) return false;
      if (found === undefined) value = undefined;
    }
    return value;
  };
}

function disjunction<State>(operands: readonly Compiled<State>[]): Compiled<State> {
  return (state) => {
    let value: Truth = false;
    for (const operand of operands) {
      const found = operand(state);
      if (found === true) return true;
      if (found === undefined) value = undefined;
    }
    return value;
  };
}

function not(value: Truth): Truth {
  return value === undefined ? undefined : !value;
}

/** Pairs of condition and value, and perhaps a last value for when no condition holds. */
function choice<State>(operands: readonly Compiled<State>[]): Compiled<State> {
  const from = (index: number, state: State): Truth => {
    if (index >= operands.length) return false;
    if (index + 1 === operands.length) return operands[index]!(state);
    const condition = operands[index]!(state);
    if (condition === true) return operands[index + 1]!(state);
    if (condition === false) return from(index + 2, state);
    const then = operands[index + 1]!(state);
    return then === from(index + 2, state) ? then : undefined;
  };
  return (state) => from(0, state);
}

function comparison<State>(
  operator: string,
  operands: Comparison,
  reader: (variable: string) => Reader<State>,
): Compiled<State> {
  const readers = operands.map((operand) => {
    if ([operand].flat().every((value) => typeof value !== 'object')) return undefined;
    const { var: name, ...others } = operand as { readonly var?: unknown };
    // json-logic-js would run whatever else stands there.
    if (typeof name !== 'string' || Object.keys(others).length > 0) throw new Error('Unexpected operand in a rule');
    return reader(name);
  });
  const ask = (values: readonly unknown[]): boolean => Boolean(jsonLogic.apply({ [operator]: values } as never));
  const whenHidden = operator.startsWith('!');
  const [read, ...others] = readers.filter((found) => found !== undefined);

  // A checked rule compares one variable with fixed values, so the value of that alone says what comes out.
  if (read !== undefined && others.length === 0) {
    let lastValue: Value | undefined;
    let last = false;
    return (state) => {
      const value = read(state);
      if (value === undefined) return undefined;
      if (value === null) return whenHidden;
      if (value !== lastValue) {
        last = ask(operands.map((operand, index) => (readers[index] ? value : operand)));
        lastValue = value;
      }
      return last;
    };
  }
  return (state) => {
    const values = operands.map((operand, index) => (readers[index] ? readers[index](state) : operand));
    if (values.includes(undefined)) return undefined;
    return values.includes(null) ? whenHidden : ask(values);
  };
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
