/**
 * Guides that somebody has got wrong, or has made to do harm: those that come with the library and small ones, with a few
 * blows to their structure, their rules and their texts.
 */
import fc from 'fast-check';
import { SHIPPED, shippedInOneLanguage, smallBundle, type Bundle, type Json } from './guides.js';
import { hostileWords } from './hostile-words.js';

/** Something that is done to a guide. */
export interface Blow {
  readonly apply: (bundle: Bundle) => void;
  readonly toString: () => string;
}

export interface HostileGuide {
  readonly bundle: Bundle;
  readonly toString: () => string;
}

interface Place {
  readonly holder: Json;
  readonly key: string;
}

const NAMES = ['__proto__', 'constructor', 'toString', 'a/b', 'x~y', '', 'id', 'showIf', 'zzz', 'toJSON', 'then'];

const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -0,
    -1,
    1.5,
    1e308,
    -1e308,
    2 ** 53,
    1e-320,
    '',
    'x',
    'constructor',
    '__proto__',
    'vet_inte',
    'result.leading',
    'q.1',
    '$t(x)',
    '{{x}}',
    '\ud800',
    'x'.repeat(3000),
    '2026-02-31',
    '9999-12-31',
    'http://[',
    'javascript:alert(1)',
    [],
    {},
    [null],
    [[[[[[]]]]]],
    { var: 'fokus' },
    { length: 4294967295 },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** What JsonLogic can be made to do: see the documentation of json-logic-js, and those who have looked at what it does. */
const HOSTILE_RULES: readonly string[] = [
  '{"var": "__proto__"}',
  '{"var": "constructor.constructor"}',
  '{"var": ["colour", {"log": "x"}]}',
  '{"var": {"var": "colour"}}',
  '{"==": [{"var": "result.leading"}, "walk"]}',
  '{"missing": [{"var": "colour"}]}',
  '{"missing_some": [1, ["colour"]]}',
  '{"reduce": [[1,1,1,1], {"merge": [{"var": "accumulator"}, {"var": "accumulator"}]}, [1]]}',
  '{"map": [[1,1,1], {"map": [[1,1,1], "x"]}]}',
  '{"filter": [{"var": "fruits"}, true]}',
  '{"method": [{"var": "colour"}, "constructor"]}',
  '{"log": "x"}',
  '{"cat": ["a", "b"]}',
  '{"*": []}',
  '{"/": [1, 0]}',
  '{"%": [1, 0]}',
  '{"in": [1, {"var": "amount"}]}',
  '{"in": ["a", [{"id": 1}]]}',
  '{"in": [{"var": "colour"}, []]}',
  '{"<": [{"var": "amount"}, 1e999]}',
  '{"<": ["", {"var": "amount"}, ""]}',
  '{"==": [{"var": "colour"}, {"var": "colour"}]}',
  '{"==": [{"var": "colour"}, {"toString": "red"}]}',
  '{"__proto__": [true]}',
  '{"constructor": [true]}',
  '{"and": []}',
  '{"and": [[]]}',
  '{"if": [true, false]}',
  '{"if": [true]}',
  '{"!": [[]]}',
  '{"and": [true], "or": [false]}',
  '[]',
  '"x"',
  'null',
  '1',
  '{}',
  `{"or": [${'true,'.repeat(600)}false]}`,
  `{"if": [${'false,true,'.repeat(300)}false]}`,
  '{"!":'.repeat(30) + 'true' + '}'.repeat(30),
  '{"!":'.repeat(99) + 'true' + '}'.repeat(99),
];

const anyRule: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...HOSTILE_RULES).map((text) => JSON.parse(text) as unknown),
  fc.constantFrom(true, false),
  fc.constant(undefined),
);

const at = fc.nat(1_000_000);

/** One blow at a random place: something is deleted, replaced, renamed or doubled. */
export function damage(): fc.Arbitrary<Blow> {
  return fc
    .record({
      what: fc.constantFrom('delete', 'retype', 'rename', 'duplicate', 'copy' as const),
      place: at,
      other: at,
      name: fc.constantFrom(...NAMES),
      value: anyValue,
    })
    .map(({ what, place, other, name, value }) => ({
      apply: (bundle) => {
        // Mostly in the guide itself: that is where most can go wrong.
        const places = placesIn(place % 4 === 0 ? bundle.locales : bundle.guide);
        if (places.length === 0) return;
        const { holder, key } = places[place % places.length]!;
        if (what === 'delete') remove(holder, key);
        else if (what === 'retype') put(holder, key, value);
        else if (what === 'rename' && !Array.isArray(holder)) {
          put(holder, name, holder[key]);
          remove(holder, key);
        } else if (what === 'duplicate' && Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
        else {
          const from = places[other % places.length]!;
          const copied = structuredClone(from.holder[from.key]);
          if (JSON.stringify(copied).length < 20_000) put(holder, key, copied);
        }
      },
      toString: () => JSON.stringify({ what, place, other, name, value }),
    }));
}

/** One rule becomes another, whole or in a part, or changes places with one elsewhere in the guide. */
const blowToRule: fc.Arbitrary<Blow> = fc
  .record({ place: at, part: at, other: at, rule: anyRule })
  .map(({ place, part, other, rule }) => ({
    apply: ({ guide }) => {
      const rules = rulesIn(guide);
      if (rules.length === 0) return;
      const { holder, key } = rules[place % rules.length]!;
      const parts = [{ holder, key }, ...placesIn(holder[key])];
      const target = parts[part % 3 === 0 ? 0 : part % parts.length]!;
      const from = rules[other % rules.length]!;
      put(target.holder, target.key, rule === undefined ? structuredClone(from.holder[from.key]) : rule);
    },
    toString: () => JSON.stringify({ rule, place, part, other }),
  }));

/** A word or a number in the guide becomes another that stands in it. Many guides stay usable, and mean something else. */
const blowToValue: fc.Arbitrary<Blow> = fc
  .record({ place: at, other: at, number: fc.constantFrom(-1, 0, 0.5, 1, 2, 11, 1000, 1e6) })
  .map(({ place, other, number }) => ({
    apply: ({ guide }) => {
      const values = placesIn(guide).filter(({ holder, key }) => typeof holder[key] !== 'object');
      if (values.length === 0) return;
      const { holder, key } = values[place % values.length]!;
      if (typeof holder[key] === 'boolean') holder[key] = !holder[key];
      else if (typeof holder[key] === 'number') holder[key] = number;
      else {
        // Mostly a word that stands under the same name, such as an effect in place of another.
        const same = values.filter((one) => one.key === key || other % 5 === 0);
        const from = same[other % same.length]!;
        put(holder, key, from.holder[from.key]);
      }
    },
    toString: () => JSON.stringify({ becomes: number, place, other }),
  }));

/** Things in a list stand in another order. */
const blowToOrder: fc.Arbitrary<Blow> = fc.record({ place: at, other: at }).map(({ place, other }) => ({
  apply: ({ guide }) => {
    const lists = placesIn(guide).filter(({ holder, key }) => Array.isArray(holder[key]) && holder[key].length > 1);
    if (lists.length === 0) return;
    const { holder, key } = lists[place % lists.length]!;
    const list = holder[key] as unknown[];
    list.push(...list.splice(other % list.length, 1));
  },
  toString: () => JSON.stringify({ moved: place, other }),
}));

const WORDS = [
  '$t(guide/title)',
  '$t(guide/title, {"count": 1})',
  '{{count}}',
  '{{constructor.name}}',
  '{{- x}}',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '\u202e\u2066omvänt',
  '\ud800',
  '\u0000',
  'å'.repeat(20_000),
  '\u0300'.repeat(3000),
  ' ',
  '',
];

/** One text becomes another. */
const blowToText: fc.Arbitrary<Blow> = fc
  .record({ place: at, text: fc.oneof(fc.constantFrom(...WORDS), hostileWords) })
  .map(({ place, text }) => ({
    apply: ({ locales }) => {
      const texts = placesIn(locales).filter(({ holder, key }) => typeof holder[key] === 'string');
      const { holder, key } = texts[place % texts.length] ?? {};
      if (key !== undefined) holder[key] = text;
    },
    toString: () => JSON.stringify({ text, place }),
  }));

const blow: fc.Arbitrary<Blow> = fc.oneof(
  { weight: 3, arbitrary: damage() },
  { weight: 4, arbitrary: blowToRule },
  { weight: 5, arbitrary: blowToValue },
  { weight: 2, arbitrary: blowToOrder },
  { weight: 3, arbitrary: blowToText },
);

/** As JSON, since a fresh copy is made for each guide. In one language, which is the costlier part to check. */
const shipped = SHIPPED.map((id) => JSON.stringify(shippedInOneLanguage(id)));
const small = JSON.stringify(smallBundle());

const base = fc.oneof(
  { weight: 24, arbitrary: fc.constant(small) },
  { weight: 1, arbitrary: fc.constantFrom(...shipped) },
);

export const hostileGuide: fc.Arbitrary<HostileGuide> = fc
  .tuple(base, fc.array(blow, { minLength: 1, maxLength: 4 }))
  .map(([json, blows]) => {
    const bundle = JSON.parse(json) as Bundle;
    for (const one of blows) one.apply(bundle);
    return { bundle, toString: () => `${bundle.guide?.id}: ${blows.map(String).join(', ')}` };
  });

export function placesIn(part: unknown, places: Place[] = []): Place[] {
  if (typeof part !== 'object' || part === null) return places;
  for (const key of Object.keys(part)) {
    places.push({ holder: part, key });
    placesIn((part as Json)[key], places);
  }
  return places;
}

/** Where rules stand. */
export function rulesIn(guide: unknown): Place[] {
  return placesIn(guide).filter(({ key }) => ['when', 'showIf', 'settledIf'].includes(key));
}

/** As JSON.parse does it, which makes a member even of `__proto__`. */
function put(holder: Json, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
}

function remove(holder: Json, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}
