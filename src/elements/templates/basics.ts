import { html, nothing, type TemplateResult } from 'lit';
import { partClass } from '../theme.js';
import type { View } from '../view.js';

export type Content = TemplateResult | string | typeof nothing;

/**
 * A heading at the level that the page gives, deeper by `below`. The heading of a screen gets the focus when the
 * reader has gone there.
 */
export function heading(
  { headingLevel, theme }: View,
  content: Content,
  { below = 0, screen = false, id, className = '' }: HeadingOptions = {},
): TemplateResult {
  const name = partClass(theme, 'heading', `vagval-heading ${className}`);
  const focus = screen ? '-1' : nothing;
  const key = id ?? nothing;
  switch (Math.min(6, headingLevel + below)) {
    case 1:
      return html`<h1 class=${name} id=${key} tabindex=${focus} ?data-vagval-screen=${screen}>${content}</h1>`;
    case 2:
      return html`<h2 class=${name} id=${key} tabindex=${focus} ?data-vagval-screen=${screen}>${content}</h2>`;
    case 3:
      return html`<h3 class=${name} id=${key} tabindex=${focus} ?data-vagval-screen=${screen}>${content}</h3>`;
    case 4:
      return html`<h4 class=${name} id=${key} tabindex=${focus} ?data-vagval-screen=${screen}>${content}</h4>`;
    case 5:
      return html`<h5 class=${name} id=${key} tabindex=${focus} ?data-vagval-screen=${screen}>${content}</h5>`;
    default:
      return html`<h6 class=${name} id=${key} tabindex=${focus} ?data-vagval-screen=${screen}>${content}</h6>`;
  }
}

interface HeadingOptions {
  readonly below?: number;
  readonly screen?: boolean;
  readonly id?: string;
  readonly className?: string;
}

type ButtonKind = 'primary' | 'secondary' | 'link';

/** A button; `about` is added to its name for those who do not see what it stands beside. */
export function button(
  { theme }: View,
  kind: ButtonKind,
  label: Content,
  act: () => void,
  about: string | undefined = undefined,
): TemplateResult {
  const name = partClass(theme, `button.${kind}`, `vagval-button vagval-${kind}`);
  return html`<button type="button" class=${name} aria-label=${about ?? nothing} @click=${act}>${label}</button>`;
}

/** Saves the answers in a file; nothing where there is only a part of the guide. */
export function saveButton(view: View): Content {
  return view.save ? button(view, 'secondary', view.text.ui('file.save'), view.save) : nothing;
}

/** Text with line breaks as paragraphs of their own. */
export function paragraphs(text: string, className = ''): Content {
  const parts = text.split('\n').filter((part) => part.trim() !== '');
  return parts.length === 0 ? nothing : html`${parts.map((part) => html`<p class=${className}>${part}</p>`)}`;
}

/** Terms that are explained in place. */
export function glossary({ text }: View, terms: readonly string[] = []): Content {
  if (terms.length === 0) return nothing;
  return html`<div class="vagval-terms">
    ${terms.map(
      (id) =>
        html`<details class="vagval-details">
          <summary>${text.ui('page.terms', { term: text.guide('glossary', id, 'term') })}</summary>
          <p>${text.guide('glossary', id, 'text')}</p>
        </details>`,
    )}
  </div>`;
}
