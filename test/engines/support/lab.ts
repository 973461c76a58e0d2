/** What every experiment on a page begins and ends with. */
import type { Findings, Verdict } from './verdict.js';

/** How the page is set up, from `<meta name="lab">`. */
export function setup<T>(): T {
  return JSON.parse(document.querySelector<HTMLMetaElement>('meta[name=lab]')!.content) as T;
}

/** Runs an experiment and leaves its verdict on the page. */
export async function experiment(run: () => Promise<Findings>): Promise<void> {
  let findings: Findings;
  try {
    findings = await run();
  } catch (error) {
    findings = { faults: [error instanceof Error ? `${error.message} ${error.stack ?? ''}` : String(error)] };
  }
  const { errors, violations, alarms } = window.witness;
  const verdict: Verdict = { ...findings, errors, violations, alarms };
  window.verdict = plainJson(verdict);
}

/** JSON as it is where a page has not taught lists something else. */
export function plainJson(value: unknown): string {
  const taught = [Array.prototype, String.prototype].map((prototype) => {
    const found = Object.getOwnPropertyDescriptor(prototype, 'toJSON');
    Reflect.deleteProperty(prototype, 'toJSON');
    return () => found && Object.defineProperty(prototype, 'toJSON', found);
  });
  const json = JSON.stringify(value);
  for (const restore of taught) restore();
  return json;
}

/** Waits for a condition instead of a while. */
export async function until<T>(
  what: string | (() => string),
  probe: () => T | Promise<T>,
  milliseconds = 20_000,
): Promise<Exclude<T, false | null | undefined>> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const found = await probe();
    if (found !== false && found !== null && found !== undefined) return found as Exclude<T, false | null | undefined>;
    if (performance.now() > end) throw new Error(`Waited in vain for ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}

/** A number from 0 to 1, the same ones for the same seed in every engine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Length and hash (FNV-1a) of a content. `crypto.subtle` is for secure pages only. */
export async function fingerprint(content: Blob | string): Promise<string> {
  const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${bytes.length}:${(hash >>> 0).toString(16)}`;
}
