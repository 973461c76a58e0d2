/** Random rules over one variable of each type, and random answers for them. */
import fc from 'fast-check';
import type { Lookup, Rule, Scope, Value, VariableType } from '../../../src/core/index.js';

export const OPTIONS = { colour: ['red', 'green', 'blue'], size: ['small', 'large'] } as const;
export const LISTS = { fruits: ['apple', 'pear', 'plum'], guests: ['ann', 'bo'] } as const;
const DAYS = ['2026-01-01', '2026-02-28', '2026-03-01', '2027-01-01'];
const NUMBERS = [-1, 0, 1, 2.5, 10];

export const SCOPE: Scope = new Map<string, VariableType>([
  ...Object.entries(OPTIONS).map(
    ([id, options]) => [id, { kind: 'choice', options: new Set<string>(options) }] as [string, VariableType],
  ),
  ...Object.entries(LISTS).map(
    ([id, options]) => [id, { kind: 'choices', options: new Set<string>(options) }] as [string, VariableType],
  ),
  ['amount', { kind: 'number' }],
  ['weight', { kind: 'number' }],
  ['day', { kind: 'date' }],
]);
export const VARIABLES = [...SCOPE.keys()];

type Json = Record<string, unknown>;

const EQUALITY = ['==', '===', '!=', '!=='];
const ORDER = ['<', '<=', '>', '>='];

/** A variable against a fixed value, on either side. */
function against(
  ids: readonly string[],
  operators: readonly string[],
  literal: fc.Arbitrary<unknown>,
): fc.Arbitrary<Json> {
  return fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom(...operators), literal, fc.boolean())
    .map(([id, operator, value, first]) => ({ [operator]: first ? [{ var: id }, value] : [value, { var: id }] }));
}

function oneOf(id: string, values: readonly unknown[]): fc.Arbitrary<Json> {
  return fc.subarray([...values]).map((some) => ({ in: [{ var: id }, some] }));
}

const between = fc
  .tuple(
    fc.constantFrom('<', '<='),
    fc.constantFrom(...NUMBERS),
    fc.constantFrom('amount', 'weight'),
    fc.constantFrom(...NUMBERS),
  )
  .map(([operator, low, id, high]) => ({ [operator]: [low, { var: id }, high] }));

const leaf: fc.Arbitrary<unknown> = fc.oneof(
  fc.boolean(),
  ...Object.entries(OPTIONS).flatMap(([id, options]) => [
    against([id], EQUALITY, fc.constantFrom(...options)),
    oneOf(id, options),
  ]),
  ...Object.entries(LISTS).flatMap(([id, options]) => [
    fc.constantFrom(...options).map((option) => ({ in: [option, { var: id }] })),
    fc.constant({ var: id }),
  ]),
  against(['amount', 'weight'], [...EQUALITY, ...ORDER], fc.constantFrom(...NUMBERS)),
  oneOf('amount', NUMBERS),
  between,
  against(['day'], [...EQUALITY, ...ORDER], fc.constantFrom(...DAYS)),
  oneOf('day', DAYS),
);

const { rule } = fc.letrec<{ rule: unknown; node: unknown }>((tie) => {
  const operands = fc.array(tie('rule'), { minLength: 1, maxLength: 3 });
  const connective = fc.oneof(
    operands.map((some) => ({ and: some })),
    operands.map((some) => ({ or: some })),
    fc.tuple(tie('rule'), fc.boolean()).map(([operand, bare]) => ({ '!': bare ? operand : [operand] })),
    fc.tuple(tie('rule'), tie('rule'), tie('rule')).map((some) => ({ if: some })),
    fc.tuple(tie('rule'), tie('rule'), tie('rule'), tie('rule'), tie('rule')).map((some) => ({ if: some })),
  );
  return { node: connective, rule: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('node')) };
});

/** Rules that the checker accepts. */
export const validRule = rule as fc.Arbitrary<Rule>;

export type Values = Record<string, Value | null>;

const answer: Readonly<Record<string, fc.Arbitrary<Value>>> = {
  ...Object.fromEntries(Object.entries(OPTIONS).map(([id, options]) => [id, fc.constantFrom<string[]>(...options)])),
  ...Object.fromEntries(Object.entries(LISTS).map(([id, options]) => [id, fc.subarray<string>([...options])])),
  amount: fc.constantFrom(...NUMBERS, 3, 11),
  weight: fc.constantFrom(...NUMBERS, 3, 11),
  day: fc.constantFrom(...DAYS, '2026-12-24'),
};

/** A value for every variable. */
export const completeValues = fc.record(answer) as fc.Arbitrary<Values>;

/** A value for some variables; some of them hidden. */
export const partialValues = fc.record(
  Object.fromEntries(Object.entries(answer).map(([id, value]) => [id, fc.option(value, { nil: null, freq: 6 })])),
  { requiredKeys: [] },
) as fc.Arbitrary<Values>;

/** A value for every variable; some of them hidden. */
export const fullValues = fc.record(
  Object.fromEntries(Object.entries(answer).map(([id, value]) => [id, fc.option(value, { nil: null, freq: 6 })])),
) as fc.Arbitrary<Values>;

export function lookupIn(values: Values, only: readonly string[] = VARIABLES): Lookup {
  return (variable) => (only.includes(variable) && Object.hasOwn(values, variable) ? values[variable] : undefined);
}
