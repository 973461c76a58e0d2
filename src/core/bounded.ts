/** Levels within each other. All that comes behind may recurse this deep. */
const MAX_DEPTH = 100;
/** A guide with 10,000 questions and 5,000 reasons has 450,000. */
const MAX_VALUES = 1_000_000;

/**
 * A copy of what came from outside, or nothing if it is nested too deep or has too many values in it. Objects in it
 * inherit nothing, so what a page has hung on `Object.prototype` is in no guide and in no answer.
 */
export function boundedCopy(value: unknown): { readonly copy: unknown } | undefined {
  let values = 0;
  const copyOf = (part: unknown, depth: number): unknown => {
    values++;
    // A page may set a guide that was never JSON.
    if (typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean') return part;
    if (typeof part !== 'object') return undefined;
    if (part === null) return null;
    if (depth > MAX_DEPTH) values = Infinity;
    if (Array.isArray(part)) {
      if (part.length > MAX_VALUES) values = Infinity;
      if (values > MAX_VALUES) return undefined;
      // Of its length from the beginning: engines keep room for 16 more in one that grows, and rules are lists of two.
      const list = new Array<unknown>(part.length);
      for (let index = 0; index < part.length && values <= MAX_VALUES; index++)
        list[index] = copyOf(part[index], depth + 1);
      return list;
    }
    const bare = new Bare();
    for (const key of Object.keys(part)) {
      if (values > MAX_VALUES) break;
      bare[key] = copyOf((part as Members)[key], depth + 1);
    }
    return bare;
  };
  const copy = copyOf(value, 0);
  return values > MAX_VALUES ? undefined : { copy };
}

type Members = Record<string, unknown>;

/** Made by a constructor because engines are slow with what `Object.create(null)` makes. */
const Bare = function () {} as unknown as new () => Members;
Bare.prototype = Object.create(null) as Members;
