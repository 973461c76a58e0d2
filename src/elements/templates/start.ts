import { html, nothing, type TemplateResult } from 'lit';
import type { InterfaceKey } from '../../text/index.js';
import type { FileOptions, View } from '../view.js';
import { button, heading, paragraphs, type Content } from './basics.js';
import { unreviewedTemplate } from './languages.js';
import { choice } from './choice.js';

export interface StartOptions {
  /** Whether there are answers to go on with. */
  readonly resumed: boolean;
  readonly begin: () => void;
  readonly chooseAudience: (audience: string) => void;
  readonly keeping: Keeping;
  readonly files: FileOptions | undefined;
  readonly restart: Restart;
}

/** Where the answers are, in words, what can be done about it, and those that are kept from before. */
export interface Keeping {
  readonly where: string;
  readonly line: Content;
  readonly list: Content;
}

/** Starting again takes all answers away, so it is asked twice. */
export interface Restart {
  readonly asking: boolean;
  /** What the answers are called that stay in the browser. */
  readonly kept: string | undefined;
  readonly ask: (asking: boolean) => void;
  readonly confirm: () => void;
}

/** What the guide is, how long it takes and where the answers are, before the first question. */
export function startTemplate(
  view: View,
  { resumed, begin, chooseAudience, keeping, files, restart }: StartOptions,
): TemplateResult {
  const { text, model } = view;
  const part = (title: InterfaceKey, content: string): Content =>
    content === '' ? nothing : html`${heading(view, text.ui(title), { below: 1 })} ${paragraphs(content)}`;
  return html`
    ${heading(view, text.guide('guide', 'title'), { screen: true, className: 'vagval-title' })}
    ${paragraphs(text.guide('guide', 'lead'), 'vagval-lead')} ${unreviewedTemplate(view)} ${keeping.list}
    ${heading(view, text.ui('start.steps'), { below: 1 })}
    <ol class="vagval-steps">
      ${model.guide.steps.map(
        ({ id }) =>
          html`<li>
            <strong>${text.guide('steps', id, 'title')}</strong>
            ${text.guide('steps', id, 'lead')}
          </li>`,
      )}
    </ol>
    ${part('start.for-whom', text.guide('guide', 'forWhom'))} ${part('start.time', text.guide('guide', 'time'))}
    ${part('start.prepare', text.guide('guide', 'prepare'))} ${part('start.keep', keeping.where)} ${keeping.line}
    ${audienceTemplate(view, chooseAudience)}
    <div class="vagval-actions">
      ${button(view, 'primary', text.ui(resumed ? 'start.resume' : 'start.begin'), begin)}
      ${resumed && !restart.asking ? button(view, 'link', text.ui('start.restart'), () => restart.ask(true)) : nothing}
    </div>
    ${resumed && restart.asking ? restartTemplate(view, restart) : nothing} ${files && view.further?.files(view, files)}
  `;
}

function restartTemplate(view: View, { kept, ask, confirm }: Restart): TemplateResult {
  const { text } = view;
  const words = kept === undefined ? '' : '.kept';
  return html`<div class="vagval-errors" role="alert">
    <p>${text.ui(kept === undefined ? 'start.restart.confirm' : 'start.restart.confirm.kept', { name: kept ?? '' })}</p>
    <div class="vagval-actions">
      ${button(view, 'secondary', text.ui(`start.restart.yes${words}`), confirm)}
      ${button(view, 'primary', text.ui(`start.restart.no${words}`), () => ask(false))}
    </div>
  </div>`;
}

function audienceTemplate(view: View, chooseAudience: StartOptions['chooseAudience']): Content {
  const { text, model, prefix } = view;
  const audiences = model.guide.audiences ?? [];
  if (audiences.length < 2) return nothing;
  return html`<fieldset class="vagval-question" aria-describedby="${prefix}-audience-hint">
    <legend class="vagval-legend">${heading(view, text.ui('start.audience'), { below: 1 })}</legend>
    <p class="vagval-hint" id="${prefix}-audience-hint">${text.ui('start.audience.hint')}</p>
    <div class="vagval-choices">
      ${audiences.map((id) =>
        choice(view, {
          id: `${prefix}-audience-${id}`,
          name: `${prefix}-audience`,
          value: id,
          several: false,
          checked: (view.audience ?? audiences[0]) === id,
          label: text.guide('audiences', id),
          unsure: false,
          take: () => chooseAudience(id),
        }),
      )}
    </div>
  </fieldset>`;
}
