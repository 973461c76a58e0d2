import type { TemplateResult } from 'lit';
import type { View } from '../view.js';
import type { Kit } from './kit.js';
import { nameField } from './name-field.js';

export interface OfferOptions {
  readonly days: number;
  readonly name: string;
  readonly type: (name: string) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

/** All that the reader needs to know before anything is kept. */
export function offerTemplate(kit: Kit, view: View, options: OfferOptions): TemplateResult {
  const { html, button, heading } = kit;
  const { text, prefix } = view;
  const { days, name, type, confirm, cancel } = options;
  const id = `${prefix}-keep-title`;
  return html`<section class="vagval-notice vagval-place" aria-labelledby=${id} data-vagval-keep-offer tabindex="-1">
    ${heading(view, text.ui('keep.title'), { below: view.page === 'start' ? 2 : 1, id })}
    <ul>
      <li>${text.ui('keep.what')}</li>
      <li>${text.ui('keep.days', { days })}</li>
      <li>${text.ui('keep.who')}</li>
      <li>${text.ui('keep.sure')}</li>
    </ul>
    ${nameField(kit, view, { id: `${prefix}-keep-name`, value: name, type, confirm })}
    <div class="vagval-actions">
      ${button(view, 'primary', text.ui('keep.confirm'), confirm)}
      ${button(view, 'link', text.ui('keep.cancel'), cancel)}
    </div>
  </section>`;
}
