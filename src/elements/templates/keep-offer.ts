import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '../view.js';
import { button } from './basics.js';

/** Where the answers are while nothing is kept, with the offer to keep them, and what came of it. */
export function keepOfferTemplate(view: View, offer: () => void, problem = ''): TemplateResult {
  const { text } = view;
  // The start page says it at length.
  return html`<p class="vagval-keep">
      ${view.page === 'start' ? nothing : text.ui('page.keep')} ${button(view, 'link', text.ui('keep.offer'), offer)}
    </p>
    <p role="status">${problem}</p>`;
}
