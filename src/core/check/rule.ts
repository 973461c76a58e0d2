/**
 * Rules are checked once, before they run: only known operators, one question against fixed values of its own kind,
 * and none of the constructions on which json-logic-js guesses (two-key objects, substring search, computed variables).
 */
import { isUnsure, UNSURE } from '../answer.js';
import { Hints, toPointer, type PathPart, type Problem, type ProblemCode } from '../problem.js';
import type { Scope, VariableType } from '../variable.js';

const CONNECTIVES = { and: [1, Infinity], or: [1, Infinity], '!': [1, 1], if: [3, Infinity] } as const;
const EQUALITY = ['==', '===', '!=', '!=='];
const ORDER = ['<', '<=', '>', '>='];
// Of equally near words the first is suggested: somebody who writes `=` means `==`.
const OPERATORS = [...EQUALITY, ...ORDER, ...Object.keys(CONNECTIVES), 'in', 'var'];
const MAX_DEPTH = 20;
const MAX_PARTS = 500;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

export function checkRule(
  rule: unknown,
  path: readonly PathPart[],
  scope: Scope,
  hints: Hints = new Hints(),
): Problem[] {
  const problems: Problem[] = [];
  let parts = 0;

  const report = (code: ProblemCode, at: readonly PathPart[], args: Problem['args'] = {}) =>
    problems.push({ code, severity: 'error', file: 'guide.json', pointer: toPointer(at), args });

  /** Whether there is room for so many parts more; that there is not is said once. */
  const counted = (more: number): boolean => {
    const before = parts;
    parts += more;
    if (before <= MAX_PARTS && parts > MAX_PARTS) report('unsafe-rule', path, { why: 'size', limit: MAX_PARTS });
    return parts <= MAX_PARTS;
  };

  const walk = (part: unknown, at: readonly PathPart[], depth: number): void => {
    if (!counted(1)) return;
    if (typeof part === 'boolean') return;
    if (depth > MAX_DEPTH) return void report('unsafe-rule', at, { why: 'depth', limit: MAX_DEPTH });
    if (typeof part !== 'object' || part === null || Array.isArray(part)) {
      return void report('unsafe-rule', at, { why: 'value' });
    }
    const entries: [string, unknown][] = Object.entries(part);
    if (entries.length !== 1) return void report('unsafe-rule', at, { why: 'operators' });
    const [operator, operands] = entries[0]!;
    const inside = [...at, operator];
    if (!OPERATORS.includes(operator)) {
      const suggestion = hints.nearest(operator, OPERATORS);
      return void report('unknown-operator', at, { operator, suggestion, known: OPERATORS.join(' ') });
    }
    if (operator === 'var') {
      const type = variable(part, at);
      if (type && type.kind !== 'choices') report('wrong-comparison', at, { why: 'bare', operator });
    } else if (Object.hasOwn(CONNECTIVES, operator)) {
      connective(operator as keyof typeof CONNECTIVES, operands, inside, depth);
    } else comparison(operator, operands, inside);
  };

  const connective = (
    operator: keyof typeof CONNECTIVES,
    operands: unknown,
    at: readonly PathPart[],
    depth: number,
  ): void => {
    if (operator === '!' && !Array.isArray(operands)) return walk(operands, at, depth + 1);
    const [least, most] = CONNECTIVES[operator];
    const length = Array.isArray(operands) ? operands.length : 0;
    if (length < least || length > most || (operator === 'if' && length % 2 === 0)) {
      return void report('unsafe-rule', at, { why: 'operands', operator });
    }
    (operands as unknown[]).forEach((operand, index) => walk(operand, [...at, index], depth + 1));
  };

  const variable = (part: unknown, at: readonly PathPart[]): VariableType | undefined => {
    const name = (part as { var: unknown }).var;
    if (typeof name !== 'string' || Object.keys(part as object).length !== 1) {
      report('unsafe-rule', at, { why: 'variable' });
      return undefined;
    }
    const type = scope.get(name);
    if (!type) {
      report('unknown-reference', at, { what: 'question', id: name, suggestion: hints.nearest(name, scope.keys()) });
    } else if (type.kind === 'text') report('compares-text', at, { question: name });
    return type;
  };

  const comparison = (operator: string, operands: unknown, at: readonly PathPart[]): void => {
    const between = ['<', '<='].includes(operator) && Array.isArray(operands) && operands.length === 3;
    if (!Array.isArray(operands) || (operands.length !== 2 && !between)) {
      return void report('unsafe-rule', at, { why: 'operands', operator });
    }
    const isVariable = (operand: unknown) =>
      typeof operand === 'object' && operand !== null && !Array.isArray(operand) && Object.hasOwn(operand, 'var');
    const place = operands.findIndex(isVariable);
    if (place < 0 || operands.filter(isVariable).length > 1 || (between && place !== 1)) {
      return void report('wrong-comparison', at, { why: 'one-question', operator });
    }
    const type = variable(operands[place], [...at, place]);
    if (!type || type.kind === 'text') return;
    const name = (operands[place] as { var: string }).var;

    if (operator === 'in') {
      const searches = type.kind === 'choices';
      const literal: unknown = operands[1 - place];
      if (searches ? place !== 1 : place !== 0 || !Array.isArray(literal)) {
        return void report('wrong-comparison', at, { why: searches ? 'in-list' : 'in-values', operator });
      }
      const values: unknown[] = searches ? [literal] : (literal as unknown[]);
      if (!counted(values.length)) return;
      const prefix = searches ? [...at, 0] : [...at, 1];
      values.forEach((value, index) => fixedValue(value, type, name, searches ? prefix : [...prefix, index]));
    } else if (type.kind === 'choices') report('wrong-comparison', at, { why: 'list', operator });
    else if (type.kind === 'choice' && ORDER.includes(operator)) {
      report('wrong-comparison', at, { why: 'order', operator });
    } else {
      operands.forEach((operand, index) => {
        if (index !== place) fixedValue(operand, type, name, [...at, index]);
      });
    }
  };

  const fixedValue = (value: unknown, type: VariableType, question: string, at: readonly PathPart[]): void => {
    if (isUnsure(value)) return void report('compares-unsure', at, { answer: UNSURE });
    const fits =
      type.kind === 'number'
        ? typeof value === 'number' && Number.isFinite(value)
        : typeof value === 'string' && (type.kind !== 'date' || ISO_DATE.test(value));
    if (!fits) return void report('wrong-comparison', at, { why: type.kind, operator: '' });
    if ('options' in type && !type.options.has(value as string)) {
      const suggestion = hints.nearest(value as string, type.options);
      report('unknown-option', at, { question, option: value as string, suggestion });
    }
  };

  walk(rule, path, 1);
  return problems;
}
