import { html, nothing, type TemplateResult } from 'lit';
import type { ProcessReport } from '../../export/index.js';
import type { View } from '../view.js';

const WORDS = { done: 'step.done', now: 'step.now', ahead: 'step.later' } as const;

/** Stages that follow each other, beside each other or below. Where the parties are stands in words too. */
export function processTemplate({ text }: View, { stages, current }: ProcessReport): TemplateResult {
  const begun = stages.some(({ state }) => state === 'now');
  return html`<ol class="vagval-stages">
      ${stages.map(
        ({ title, state }) =>
          html`<li data-state=${state} aria-current=${state === 'now' ? 'step' : nothing}>
            <span>${title} ${begun ? html`<small>${text.ui(WORDS[state])}</small>` : nothing}</span
            ><i aria-hidden="true"></i>
          </li>`,
      )}
    </ol>
    ${begun ? nothing : html`<p class="vagval-soft">${current || text.ui('answer.none')}</p>`}`;
}
