/** Waits until the page has nothing else to do. Readers who save data fetch only what they ask for. */
export function whenIdle(act: () => void): void {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData) return;
  // Safari has no such callback.
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 5000 });
  else setTimeout(act, 1000);
}

/** Milliseconds after which a page that nobody looks at is taken to be painted. */
const UNSEEN = 200;

/** When what was rendered last is on the screen, as far as anybody looks. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, UNSEEN);
  });
}
