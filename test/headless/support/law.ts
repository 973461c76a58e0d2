/**
 * Laws: what must hold for everything of a kind. The seed is fixed, so that a run can be repeated; fast-check prints it
 * with the smallest counterexample that it finds.
 */
import fc from 'fast-check';

const SEED = 20261122;
/** Many runs on a busy machine take their time. */
const TIMEOUT = 120_000;

export function law<Values extends [unknown, ...unknown[]]>(
  title: string,
  arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  holds: (...values: Values) => void,
  numRuns = 500,
): void {
  it(title, () => {
    const values = fc.tuple(...(arbitraries as fc.Arbitrary<unknown>[]));
    fc.assert(
      fc.property(values, (drawn) => holds(...(drawn as Values))),
      { seed: SEED, numRuns },
    );
  }).timeout(TIMEOUT);
}

/** A law about what takes its time. */
export function lawInTime<Values extends [unknown, ...unknown[]]>(
  title: string,
  arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  holds: (...values: Values) => Promise<void>,
  { numRuns = 500, seed = SEED } = {},
): void {
  it(title, async () => {
    const values = fc.tuple(...(arbitraries as fc.Arbitrary<unknown>[]));
    await fc.assert(
      fc.asyncProperty(values, (drawn) => holds(...(drawn as Values))),
      { seed, numRuns },
    );
  }).timeout(10 * TIMEOUT);
}
