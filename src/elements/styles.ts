const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Adopts a stylesheet by script: neither a `<style>` element nor a `style` attribute, so that it stands under a policy
 * with `style-src 'none'`. A sheet belongs to one document, hence one for each.
 */
export function adoptStyles(root: Document | ShadowRoot, styles: string): void {
  const owner = root.ownerDocument ?? root;
  const { defaultView } = owner;
  if (!defaultView || !('adoptedStyleSheets' in root)) return;
  const own = sheets.get(owner) ?? new Map<string, CSSStyleSheet>();
  sheets.set(owner, own);
  let sheet = own.get(styles);
  if (!sheet) {
    sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(styles);
    own.set(styles, sheet);
  }
  for (const target of new Set([root, owner])) {
    // The document gets it also in isolated mode: the rules that leave the rest of the page off the paper need it.
    if (!target.adoptedStyleSheets.includes(sheet)) target.adoptedStyleSheets = [...target.adoptedStyleSheets, sheet];
  }
}
