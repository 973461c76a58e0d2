import { VERSION } from '../version.js';

/** Tells one copy of the library from another that the same page may carry. */
const version = Symbol.for('vagval.version');

/**
 * Registers an element unless its tag is taken: the first copy on a page wins, and both embeds work with it. Outside a
 * browser it does nothing, so that the module can be imported anywhere.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  if (typeof window === 'undefined') return;
  const existing = customElements.get(tag) as (CustomElementConstructor & { [version]?: string }) | undefined;
  if (!existing) {
    Object.defineProperty(element, version, { value: VERSION });
    customElements.define(tag, element);
  } else if (existing[version] !== VERSION) {
    console.warn(
      `<${tag}> is already defined by version ${existing[version] ?? 'unknown'}; version ${VERSION} is not used.`,
    );
  }
}
