import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { expect } from 'chai';
import fc from 'fast-check';
import { checkShape } from '../../../../src/core/check/shape.js';
import { mainBundle, smallGuide } from '../../support/guides.js';
import { law } from '../../support/law.js';

type Json = Record<string, unknown>;
type Said = readonly [pointer: string, code: string, about: string];

/** A widely used validator of JSON Schema with the schema that we publish: what an editor tells an author. */
const validate = (() => {
  const { $schema, ...schema } = JSON.parse(readFileSync('guides/guide.schema.json', 'utf8')) as Json;
  expect($schema).to.contain('2020-12');
  const $defs = schema['$defs'] as Record<string, Json>;
  for (const definition of Object.values($defs)) {
    const [tag] = (definition['required'] ?? []) as string[];
    if ('oneOf' in definition) definition['discriminator'] = { propertyName: tag };
  }
  // Rules are checked elsewhere.
  const checked = { ...schema, $defs: { ...$defs, Rule: true, Operand: true, Comparison: true } };
  const options = { allErrors: true, discriminator: true, ownProperties: true, strictTypes: false } as const;
  return new Ajv(options).compile(checked);
})();

/** Its errors as problems. */
function oracle(guide: unknown): Said[] {
  return validate(guide) ? [] : sorted((validate.errors ?? []).flatMap(asProblem));
}

function asProblem({ keyword, instancePath, params }: ErrorObject): Said[] {
  const said = (code: string, about: unknown): Said[] => [[instancePath, code, String(about)]];
  const { type, missingProperty, additionalProperty, limit, tag } = params as Record<string, string>;
  switch (keyword) {
    case 'required':
      return said('missing-member', missingProperty);
    case 'additionalProperties':
      return said('unknown-member', additionalProperty);
    case 'type':
      return said('wrong-type', type);
    case 'const':
      return said('unexpected-value', (params as Json)['allowedValue']);
    case 'enum':
      return said('unexpected-value', ((params as Json)['allowedValues'] as string[]).join(', '));
    case 'discriminator':
      return said('unexpected-value', tag);
    case 'pattern':
      return said('wrong-form', '');
    case 'maxItems':
      return said('too-many', limit);
    case 'minItems':
      return said('too-few', limit);
    case 'minimum':
    case 'maximum':
      return said('out-of-range', limit);
    default:
      // `anyOf` only repeats what its branches have said.
      expect(keyword).to.equal('anyOf');
      return [];
  }
}

function ours(guide: unknown): Said[] {
  return sorted(
    checkShape(guide).map(({ code, pointer, args }) => {
      const { member, expected, limit } = args;
      const isTag = code === 'unexpected-value' && 'suggestion' in args;
      const about = code === 'wrong-form' ? '' : isTag ? member : (expected ?? limit ?? member);
      return [pointer, code, String(about)];
    }),
  );
}

function sorted(said: Said[]): Said[] {
  return said.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

interface Place {
  readonly holder: Json;
  readonly key: string;
}

/** Every member and element within a value. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Json;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

const anyValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', 'x', 'sv', 'single', 'questions', 0, -1, 1.5, 12, [], {}, [[]], { id: 'x' }),
  fc.jsonValue({ maxDepth: 2 }),
);
const anyKey = fc.constantFrom('id', 'kind', 'options', 'shows', 'toString', '__proto__', 'constructor', 'x', 'a/b~c');
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  how: fc.constantFrom('remove', 'replace', 'add', 'repeat', 'swap'),
  value: anyValue,
  key: anyKey,
  other: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});

function damaged(
  guide: unknown,
  changes: readonly (typeof damage extends fc.Arbitrary<infer T> ? T : never)[],
): unknown {
  const copy = structuredClone(guide);
  for (const { at, how, value, key: added, other } of changes) {
    const places = placesIn(copy);
    const { holder, key } = places[Math.floor(at * places.length)]!;
    const elsewhere = places[Math.floor(other * places.length)]!;
    const here = holder[key];
    const put = (name: string, what: unknown) =>
      Object.defineProperty(holder, name, {
        value: structuredClone(what),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    if (how === 'remove') delete holder[key];
    else if (how === 'replace') put(key, value);
    else if (how === 'swap') put(key, elsewhere.holder[elsewhere.key]);
    else if (Array.isArray(holder)) holder.push(structuredClone(how === 'repeat' ? here : value));
    else put(added, value);
    // What the swap made of an array with holes is no JSON.
    if (Array.isArray(holder)) holder.splice(0, holder.length, ...(holder.filter((one) => one !== undefined) as []));
  }
  return JSON.parse(JSON.stringify(copy)) as unknown;
}

describe('the shape of a guide', () => {
  const guides = [mainBundle().guide, smallGuide()];

  it('is that of the guides that there are', () => {
    for (const guide of guides) expect([checkShape(guide), oracle(guide)]).to.deep.equal([[], []]);
  });

  law(
    'is judged as the published schema judges it, and with the same faults in the same places',
    [fc.constantFrom(...guides), fc.array(damage, { minLength: 1, maxLength: 4 })],
    (guide, changes) => {
      const given = damaged(guide, changes);
      expect(ours(given)).to.deep.equal(oracle(given));
    },
    600,
  );

  law('is judged like that for a value that is no guide at all', [anyValue], (value) => {
    expect(ours(value)).to.deep.equal(oracle(value));
  });

  it('is not taken from what a page has hung on every object', () => {
    const { version, ...without } = smallGuide() as unknown as Json;
    Object.assign(Object.prototype, { version });
    try {
      expect(checkShape(without).map(({ code, args }) => [code, args['member']])).to.deep.equal([
        ['missing-member', 'version'],
      ]);
    } finally {
      delete (Object.prototype as unknown as Json)['version'];
    }
  });

  it('names the nearest word that a question can begin with', () => {
    const guide = smallGuide() as unknown as { steps: { pages: { questions: { kind: string }[] }[] }[] };
    guide.steps[0]!.pages[0]!.questions[0]!.kind = 'singel';
    expect(checkShape(guide).map(({ args }) => args['suggestion'])).to.deep.equal(['single']);
  });
});
