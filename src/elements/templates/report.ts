import { html, nothing, type TemplateResult } from 'lit';
import type { Paper } from '../../export/index.js';
import { lastStep } from '../steps.js';
import type { View } from '../view.js';
import { button, heading } from './basics.js';
import { contactTemplate } from './contact.js';
import { blocksTemplate } from './paper.js';
import { letterheadTemplate, takeAwayTemplate } from './take-away.js';

/** The paper as it will be printed, below the ways to take it along. */
export function reportTemplate(view: View, paper: Paper): TemplateResult {
  const { text, go } = view;
  return html`<div class="vagval-report">
    ${heading(view, paper.title, { screen: true, className: 'vagval-title' })}
    <div class="vagval-screen-only">
      ${letterheadTemplate(view)} ${takeAwayTemplate(view)} ${contactTemplate(view)}
      ${go ? html`<p>${button(view, 'link', text.ui('report.back'), () => go(lastStep(view).id))}</p>` : nothing}
    </div>
    ${blocksTemplate(view, paper.blocks)}
  </div>`;
}
