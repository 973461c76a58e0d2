/** Waits until the page has nothing else to do. Readers who save data fetch only what they ask for. */
export function whenIdle(act: () => void): void {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData) return;
  // Safari has no such callback.
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 5000 });
  else setTimeout(act, 1000);
}

/** Waits until what has been rendered can be seen; a page that nobody looks at paints nothing, and does not hold it up. */
export function afterPaint(act: () => void): void {
  let done = false;
  const once = () => {
    if (!done) act();
    done = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 500);
}
