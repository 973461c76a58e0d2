/**
 * Laws over hostile samples. The suite runs a few of a fixed seed; `npm run fuzz` sets these to run many of a fresh one,
 * and to say what they took:
 *
 *   VAGVAL_FUZZ_RUNS   samples for each law
 *   VAGVAL_FUZZ_SEED   where they begin
 *   VAGVAL_FUZZ_PATH   replays one sample: what fast-check printed beside it
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';

const { VAGVAL_FUZZ_RUNS: runs, VAGVAL_FUZZ_SEED: seed, VAGVAL_FUZZ_PATH: path } = process.env;
const isLong = runs !== undefined;
/** Many samples on a busy machine. */
const TIMEOUT = 6 * 3600 * 1000;

export function fuzz<T>(
  title: string,
  samples: fc.Arbitrary<T>,
  holds: (sample: T) => Promise<void>,
  fewRuns = 100,
): void {
  it(title, async () => {
    const took = new Stopwatch();
    await fc.assert(
      fc.asyncProperty(samples, async (sample) => {
        took.start();
        await holds(sample);
        took.stop(sample);
      }),
      { numRuns: Number(runs ?? fewRuns), seed: Number(seed ?? 20261122), ...(path ? { path } : {}) },
    );
    if (isLong) console.log(took.report(title));
  }).timeout(TIMEOUT);
}

class Stopwatch {
  private readonly heapBefore = heap();
  private readonly begun = performance.now();
  private started = 0;
  private count = 0;
  private slowest = 0;
  private slowestSample = '';

  start(): void {
    this.started = performance.now();
  }

  stop(sample: unknown): void {
    const took = performance.now() - this.started;
    this.count++;
    if (took <= this.slowest) return;
    this.slowest = took;
    this.slowestSample = String(sample).slice(0, 200);
  }

  report(title: string): string {
    const rate = (this.count / (performance.now() - this.begun)) * 1000;
    const grown = (heap() - this.heapBefore) / 1e6;
    return `\n  ${title}: ${this.count} samples, ${rate.toFixed(0)} a second, slowest ${this.slowest.toFixed(0)} ms, heap ${grown.toFixed(1)} MB more.\n    Slowest: ${this.slowestSample}`;
  }
}

/** Bytes that are still in use after all that is not was thrown away. */
function heap(): number {
  if (!isLong) return 0;
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype];
const namesOfPrototypes = () => prototypes.map((one) => Object.getOwnPropertyNames(one).join()).join(';');
const namesBefore = namesOfPrototypes();

/** Whether somebody has hung something on what all objects have in common. */
export function expectPrototypesUntouched(): void {
  if (namesOfPrototypes() !== namesBefore) throw new Error('Unexpected change of a prototype');
}
