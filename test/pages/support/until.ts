/** Waits for a condition instead of a while: asks again until the answer is not false, null or undefined. */
export async function until<T>(what: string | (() => string), probe: () => T | Promise<T>, milliseconds = 5000) {
  const end = performance.now() + milliseconds;
  for (;;) {
    const found = await probe();
    if (found !== false && found !== null && found !== undefined) return found as Exclude<T, false | null | undefined>;
    if (performance.now() > end) throw new Error(`Waited in vain for ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
}
