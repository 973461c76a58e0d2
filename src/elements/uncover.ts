/**
 * A browser brings what gets the focus into the window, but not out from under a header of the page that stays in sight
 * there. This does, once the browser has had its turn.
 */
export function uncover(event: FocusEvent): void {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return;
  // Who points at a box sees it, and the look at it would cost each answer a layout of its own.
  if (target.matches('[type="radio"]:not(:focus-visible), [type="checkbox"]:not(:focus-visible)')) return;
  requestAnimationFrame(() => {
    const tree = target.getRootNode() as Document | ShadowRoot;
    if (tree.activeElement !== target) return;
    const { left, top, width, height } = target.getBoundingClientRect();
    const seen = tree.elementFromPoint(left + width / 2, top + height / 2);
    // Nothing is there outside the window: somebody has scrolled on meanwhile.
    if (seen === null || target.contains(seen) || seen.contains(target)) return;
    target.scrollIntoView({ block: 'center' });
  });
}
