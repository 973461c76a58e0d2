import { html, nothing, type TemplateResult } from 'lit';
import type { ProcessReport, Stage } from '../../export/index.js';
import type { View } from '../view.js';

const WORDS = { done: 'step.done', now: 'step.now', ahead: 'step.later' } as const;

/** Stages that follow each other, beside each other or below. Where the parties are stands in words too. */
export function processTemplate({ text }: View, { stages, current }: ProcessReport): TemplateResult {
  const begun = stages.some(({ state }) => state === 'now');
  const word = ({ state }: Stage) =>
    begun
      ? html`<small class=${state === 'now' ? nothing : 'vagval-hidden'}>${text.ui(WORDS[state])}</small>`
      : nothing;
  return html`<ol class="vagval-stages">
      ${stages.map(
        (stage) =>
          html`<li data-state=${stage.state} aria-current=${stage.state === 'now' ? 'step' : nothing}>
            <span>${stage.title} ${word(stage)}</span><i aria-hidden="true"></i>
          </li>`,
      )}
    </ol>
    ${begun ? nothing : html`<p class="vagval-soft">${current || text.ui('answer.none')}</p>`}`;
}
