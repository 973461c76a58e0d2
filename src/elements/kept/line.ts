import type { TemplateResult } from 'lit';
import type { Fault, KeepState } from '../../store/index.js';
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
export function lineTemplate(kit: Kit, view: View, options: LineOptions): TemplateResult {
  const { html, nothing } = kit;
  const { state } = options;
  return html`${
      state.where === 'unkept'
        ? nothing
        : html`<p class="vagval-keep vagval-place" data-vagval-kept tabindex="-1">
            ${stateTemplate(kit, view, options)}
          </p>`
    }
    <div role="status">
      ${state.where === 'unkept' ? faultTemplate(kit, view, state.fault, options.retry) : nothing}
    </div>`;
}

function stateTemplate({ html, nothing, button }: Kit, view: View, options: LineOptions): TemplateResult {
  const { text } = view;
  const { state, offer, remove } = options;
  if (state.where === 'memory') {
    // The start page says at length where the answers are.
    return html`${view.page === 'start' ? nothing : text.ui('page.keep')}
    ${offer ? button(view, 'link', text.ui('keep.offer'), offer) : nothing}`;
  }
  const sentence =
    state.where === 'kept' ? text.ui('keep.saved', { time: timeIn(text, state.at) }) : text.ui('keep.saving');
  return html`${sentence} ${button(view, 'link', text.ui('keep.remove'), remove)}`;
}

function faultTemplate({ html, button, saveButton }: Kit, view: View, fault: Fault, retry: () => void): TemplateResult {
  const { text } = view;
  return html`<div class="vagval-notice vagval-place" data-vagval-kept tabindex="-1">
    <p><strong>${text.ui('keep.unkept')}</strong> ${text.ui(`keep.fault.${fault}`)} ${text.ui('keep.here')}</p>
    <div class="vagval-actions">
      ${button(view, 'secondary', text.ui(fault === 'gone' ? 'keep.again' : 'keep.retry'), retry)} ${saveButton(view)}
    </div>
  </div>`;
}
