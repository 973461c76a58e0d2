import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../../text/index.js';
import type { Failure } from '../source.js';
import type { FurtherTemplates, View } from '../view.js';
import { button } from './basics.js';

/** Says why there is no guide, where the fault is and what to do. */
export function failureTemplate(
  failure: Failure,
  text: Text,
  further: FurtherTemplates | undefined,
  retry: () => void,
): TemplateResult {
  return html`<div class="vagval-failure" role="alert">
    <p><strong>${text.ui('load.failed')}</strong></p>
    ${
      'nothing' in failure
        ? html`<p>${text.ui('load.nothing')}</p>`
        : 'unreachable' in failure
          ? html`<p>${text.ui('load.network', { file: failure.unreachable })}</p>
              ${plainButton(text.ui('load.retry'), retry)}`
          : html`${further?.problems(failure.problems, text)} ${plainButton(text.ui('load.retry'), retry)}`
    }
  </div>`;
}

/** What came of a screen that could not be shown: the name of the file that the answers were saved in, if they were. */
export interface Crash {
  readonly file: string;
}

/** Shown instead of a screen that could not be rendered, with a way to save the answers where there is one. */
export function crashTemplate(
  text: Text,
  { file }: Crash,
  retry: () => void,
  save: (() => void) | undefined,
): TemplateResult {
  return html`<div class="vagval-failure" role="alert" tabindex="-1" data-vagval-crash>
      <p>${text.ui('load.crashed')}</p>
      ${save ? html`<p>${text.ui('load.crashed.save')}</p>` : nothing}
      <div class="vagval-actions">
        ${plainButton(text.ui('load.retry'), retry)} ${save ? plainButton(text.ui('file.save'), save) : nothing}
      </div>
    </div>
    <p role="status">${file === '' ? '' : text.ui('file.saved', { file })}</p>`;
}

/** Stands empty before a part of the screen could not be had, so that a screen reader hears of it. */
export function outOfReachTemplate(view: View, isMissing: boolean, retry: () => void): TemplateResult {
  const { text } = view;
  return html`<div role="status">
    ${
      isMissing
        ? html`<div class="vagval-errors">
            <p>${text.ui('load.part')}</p>
            ${button(view, 'secondary', text.ui('load.retry'), retry)}
          </div>`
        : nothing
    }
  </div>`;
}

/** There may be no guide and no theme yet, so these buttons are the library's own. */
function plainButton(label: string, act: () => void): TemplateResult {
  return html`<button type="button" class="vagval-button vagval-primary" @click=${act}>${label}</button>`;
}
