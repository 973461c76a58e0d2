import type { TemplateResult } from 'lit';
import type { KeepState } from '../../store/index.js';
import type { View } from '../view.js';
import type { Kit } from './kit.js';
import { timeIn } from './moment.js';

export interface LineOptions {
  readonly state: KeepState;
  /** Asks for what it takes to keep the answers, or undefined while that is being done. */
  readonly offer: (() => void) | undefined;
  readonly retry: () => void;
  readonly remove: () => void;
}

/** Where the answers are, in a calm line. What went wrong is announced; each change that is kept is not. */
export function lineTemplate(kit: Kit, view: View, { state, offer, retry, remove }: LineOptions): TemplateResult {
  const { html, nothing, button } = kit;
  const { text } = view;
  const here = state.where === 'memory' || state.where === 'unkept';
  return html`${
      state.where === 'unkept'
        ? nothing
        : html`<p class="vagval-keep" data-vagval-kept=${state.where} tabindex="-1">
            ${here ? text.ui('page.keep') : state.where === 'kept' ? text.ui('keep.saved', { time: timeIn(text, state.at) }) : text.ui('keep.saving')}
            ${here && offer ? button(view, 'link', text.ui('keep.offer'), offer) : nothing}
            ${here ? nothing : button(view, 'link', text.ui('keep.remove'), remove)}
          </p>`
    }
    <div role="status">
      ${
        state.where === 'unkept'
          ? html`<div class="vagval-notice" data-vagval-kept="unkept" tabindex="-1">
              <p>
                <strong>${text.ui('keep.unkept')}</strong> ${text.ui(`keep.fault.${state.fault}`)}
                ${text.ui('keep.here')}
              </p>
              <div class="vagval-actions">
                ${button(view, 'secondary', text.ui(state.fault === 'gone' ? 'keep.again' : 'keep.retry'), retry)}
                ${kit.saveButton(view)}
              </div>
            </div>`
          : nothing
      }
    </div>`;
}
