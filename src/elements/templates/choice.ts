import { html, nothing, type TemplateResult } from 'lit';
import { partClass } from '../theme.js';
import type { View } from '../view.js';
import type { Content } from './basics.js';

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly several: boolean;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly label: Content;
  readonly unsure: boolean;
  readonly take: (checked: boolean) => void;
}

/** `form` names no form on purpose: so the control never becomes a field of a form that the host page has around it. */
export function choice(
  view: View,
  { id, name, value, several, checked, disabled = false, label, unsure, take }: Choice,
): TemplateResult {
  return html`<label class=${partClass(view.theme, 'choice', `vagval-choice${unsure ? ' vagval-unsure' : ''}`)}>
    <input
      type=${several ? 'checkbox' : 'radio'}
      id=${id}
      name=${name}
      form=${view.prefix}
      value=${value}
      .checked=${checked}
      ?disabled=${disabled}
      @change=${(event: Event) => take((event.target as HTMLInputElement).checked)}
    />
    <span>${label}${unsure ? html` <small>${view.text.ui('answer.unsure.hint')}</small>` : nothing}</span>
  </label>`;
}
