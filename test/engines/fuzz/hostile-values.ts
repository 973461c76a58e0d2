/** Values that JSON can say, and values that only a page can hand over. */
import type { Json } from './bundles.js';

const nested = (depth: number): Json => {
  let value: Json = 'x';
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

export const jsonValues: readonly (() => Json)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1e308,
  () => 0.1,
  () => '',
  () => '__proto__',
  () => 'constructor',
  () => 'x'.repeat(100_000),
  () => [],
  () => ({}),
  () => [[[]]],
  () => nested(50),
  () => nested(3000),
  () => Array.from({ length: 10_000 }, () => 0),
  () => Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, index])),
  () => JSON.parse('{"__proto__": {"hacked": true}}') as Json,
  () => JSON.parse('{"constructor": {"prototype": {"hacked": true}}}') as Json,
  () => ({ toString: null, valueOf: null, hasOwnProperty: 1, toJSON: 2, length: -1 }),
  () => ({ _$litType$: 1, strings: ['<img src=x onerror=canary(4)>'], values: [] }),
  () => ({ _$litDirective$: { a: 1 }, values: [] }),
  () => ({ then: 'x', catch: 'x' }),
  () => ({ var: 'constructor' }),
  () => ({ map: [{ var: 'x' }, { map: [] }] }),
  () => ({ log: 'x' }),
  () => ({ if: [] }),
  () => ({ '==': [{ var: '__proto__' }, 1] }),
];

/** What a script of the page may hand to the element. */
export const liveValues: readonly (() => unknown)[] = [
  () => Symbol('hostile'),
  () => () => 'a function',
  () => 10n,
  () => new Date(NaN),
  () => new Map([['x', 'y']]),
  () => new Proxy({}, { get: () => 'everything', has: () => true }),
  () =>
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('hostile');
        },
      },
    ),
  () => Object.create(null) as unknown,
  () => Object.freeze(Object.assign(Object.create({ inherited: 1 }) as object, { own: 1 })),
  () => {
    const ring: Record<string, unknown> = {};
    return Object.assign(ring, { ring });
  },
  () => ({
    get title(): string {
      throw new Error('hostile');
    },
  }),
  () => new Proxy(() => undefined, {}),
  () => document.body,
  () => window,
  () => NaN,
  () => undefined,
  () => new String('boxed'),
  () => new Array(3),
  () => Promise.resolve('x'),
];

/** A member that is one thing when it is checked and another when it is shown. */
export function turncoat(target: object, key: string, later: unknown): void {
  const first = (target as Record<string, unknown>)[key];
  let reads = 0;
  Object.defineProperty(target, key, {
    get: () => (reads++ < 3 ? first : later),
    enumerable: true,
    configurable: true,
  });
}
