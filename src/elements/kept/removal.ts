import type { TemplateResult } from 'lit';
import type { View } from '../view.js';
import type { Kit } from './kit.js';

/** Taking kept answers away is asked twice. */
export function removalTemplate(
  { html, button }: Kit,
  view: View,
  options: { readonly name: string; readonly confirm: () => void; readonly cancel: () => void },
): TemplateResult {
  const { text } = view;
  const { name, confirm, cancel } = options;
  return html`<div class="vagval-errors vagval-place" role="alert" tabindex="-1" data-vagval-keep-removal>
    <p>${text.ui('keep.remove.confirm', { name })}</p>
    <div class="vagval-actions">
      ${button(view, 'secondary', text.ui('keep.remove.yes'), confirm)}
      ${button(view, 'primary', text.ui('keep.remove.no'), cancel)}
    </div>
  </div>`;
}
