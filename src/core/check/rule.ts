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
  // One path for the whole walk, since nearly every rule is as it should be.
  const at: PathPart[] = [];
  let parts = 0;

  const report = (code: ProblemCode, args: Problem['args'] = {}, place: readonly PathPart[] = [...path, ...at]) =>
    problems.push({ code, severity: 'error', file: 'guide.json', pointer: toPointer(place), args });

  /** Whether there is room for so many parts more; that there is not is said once. */
  const counted = (more: number): boolean => {
    const before = parts;
    parts += more;
    if (before <= MAX_PARTS && parts > MAX_PARTS) report('unsafe-rule', { why: 'size', limit: MAX_PARTS }, path);
    return parts <= MAX_PARTS;
  };

  const walk = (part: unknown, depth: number): void => {
    if (!counted(1)) return;
    if (typeof part === 'boolean') return;
    if (depth > MAX_DEPTH) return void report('unsafe-rule', { why: 'depth', limit: MAX_DEPTH });
    if (typeof part !== 'object' || part === null || Array.isArray(part)) {
      return void report('unsafe-rule', { why: 'value' });
    }
    const operators = Object.keys(part);
    if (operators.length !== 1) return void report('unsafe-rule', { why: 'operators' });
    const operator = operators[0]!;
    const operands = (part as Readonly<Record<string, unknown>>)[operator];
    if (!OPERATORS.includes(operator)) {
      const suggestion = hints.nearest(operator, OPERATORS);
      return void report('unknown-operator', { operator, suggestion, known: OPERATORS.join(' ') });
    }
    if (operator === 'var') {
      const type = variable(part);
      if (type && type.kind !== 'choices') report('wrong-comparison', { why: 'bare', operator });
      return;
    }
    at.push(operator);
    if (Object.hasOwn(CONNECTIVES, operator)) connective(operator as keyof typeof CONNECTIVES, operands, depth);
    else comparison(operator, operands);
    at.pop();
  };

  const connective = (operator: keyof typeof CONNECTIVES, operands: unknown, depth: number): void => {
    if (operator === '!' && !Array.isArray(operands)) return walk(operands, depth + 1);
    const [least, most] = CONNECTIVES[operator];
    const length = Array.isArray(operands) ? operands.length : 0;
    if (length < least || length > most || (operator === 'if' && length % 2 === 0)) {
      return void report('unsafe-rule', { why: 'operands', operator });
    }
    for (let index = 0; index < length; index++) {
      at.push(index);
      walk((operands as readonly unknown[])[index], depth + 1);
      at.pop();
    }
  };

  const variable = (part: unknown): VariableType | undefined => {
    const name = (part as { var: unknown }).var;
    if (typeof name !== 'string' || Object.keys(part as object).length !== 1) {
      report('unsafe-rule', { why: 'variable' });
      return undefined;
    }
    const type = scope.get(name);
    if (!type) {
      report('unknown-reference', { what: 'question', id: name, suggestion: hints.nearest(name, scope.keys()) });
    } else if (type.kind === 'text') report('compares-text', { question: name });
    return type;
  };

  const comparison = (operator: string, operands: unknown): void => {
    const between = (operator === '<' || operator === '<=') && Array.isArray(operands) && operands.length === 3;
    if (!Array.isArray(operands) || (operands.length !== 2 && !between)) {
      return void report('unsafe-rule', { why: 'operands', operator });
    }
    const place = operands.findIndex(isVariable);
    if (place < 0 || operands.findLastIndex(isVariable) !== place || (between && place !== 1)) {
      return void report('wrong-comparison', { why: 'one-question', operator });
    }
    at.push(place);
    const type = variable(operands[place]);
    at.pop();
    if (!type || type.kind === 'text') return;
    const name = (operands[place] as { var: string }).var;

    if (operator === 'in') {
      const searches = type.kind === 'choices';
      const literal: unknown = operands[1 - place];
      if (searches ? place !== 1 : place !== 0 || !Array.isArray(literal)) {
        return void report('wrong-comparison', { why: searches ? 'in-list' : 'in-values', operator });
      }
      if (!counted(searches ? 1 : (literal as unknown[]).length)) return;
      at.push(1 - place);
      if (searches) fixedValue(literal, type, name);
      else fixedValues(literal as unknown[], type, name);
      at.pop();
    } else if (type.kind === 'choices') report('wrong-comparison', { why: 'list', operator });
    else if (type.kind === 'choice' && ORDER.includes(operator)) {
      report('wrong-comparison', { why: 'order', operator });
    } else fixedValues(operands, type, name, place);
  };

  const fixedValues = (values: readonly unknown[], type: VariableType, question: string, variableAt = -1): void => {
    for (let index = 0; index < values.length; index++) {
      if (index === variableAt) continue;
      at.push(index);
      fixedValue(values[index], type, question);
      at.pop();
    }
  };

  const fixedValue = (value: unknown, type: VariableType, question: string): void => {
    if (isUnsure(value)) return void report('compares-unsure', { answer: UNSURE });
    const fits =
      type.kind === 'number'
        ? typeof value === 'number' && Number.isFinite(value)
        : typeof value === 'string' && (type.kind !== 'date' || ISO_DATE.test(value));
    if (!fits) return void report('wrong-comparison', { why: type.kind, operator: '' });
    if ('options' in type && !type.options.has(value as string)) {
      const suggestion = hints.nearest(value as string, type.options);
      report('unknown-option', { question, option: value as string, suggestion });
    }
  };

  walk(rule, 1);
  return problems;
}

function isVariable(operand: unknown): boolean {
  return typeof operand === 'object' && operand !== null && !Array.isArray(operand) && Object.hasOwn(operand, 'var');
}
