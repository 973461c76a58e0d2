import type { TemplateResult } from 'lit';
import type { View } from '../view.js';
import type { Kit } from './kit.js';

export interface NameOptions {
  readonly id: string;
  readonly value: string;
  readonly type: (name: string) => void;
  /** Done by Enter too. */
  readonly confirm: () => void;
}

/** What kept answers are called. */
export function nameField(kit: Kit, { text, prefix, theme }: View, options: NameOptions): TemplateResult {
  const { html, partClass } = kit;
  const { id, value, type, confirm } = options;
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    confirm();
  };
  return html`<div class="vagval-field">
    <label for=${id}>${text.ui('keep.name')}</label>
    <p class="vagval-hint" id="${id}-hint">${text.ui('keep.name.hint')}</p>
    <input
      class=${partClass(theme, 'input', 'vagval-input')}
      type="text"
      id=${id}
      form=${prefix}
      dir="auto"
      autocomplete="off"
      maxlength="100"
      .value=${value}
      aria-describedby="${id}-hint"
      @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
      @keydown=${key}
    />
  </div>`;
}
