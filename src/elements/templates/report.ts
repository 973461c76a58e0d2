import { html, type TemplateResult } from 'lit';
import { buildPaper, buildReport } from '../../export/index.js';
import type { View } from '../view.js';
import { button } from './basics.js';
import { blocksTemplate } from './paper.js';
import { letterheadTemplate, takeAwayTemplate } from './take-away.js';

/** All that the reader takes along, as it will be printed. */
export function reportTemplate(view: View, today: string): TemplateResult {
  const { text, go, model } = view;
  const back = model.guide.steps.find(({ shows }) => shows === 'agenda') ?? model.guide.steps.at(-1)!;
  return html`<div class="vagval-screen-only">
      ${go ? button(view, 'link', text.ui('report.back'), () => go(back.id)) : ''}
      ${letterheadTemplate(view)} ${takeAwayTemplate(view)}
    </div>
    <div class="vagval-report">${blocksTemplate(view, buildPaper(view, buildReport(view), today).blocks)}</div>`;
}

/** That it is a basis and not a decision, and that all outcomes are there. */
export function resultLead({ text, evaluation }: View): string {
  return text.ui('result.lead', { count: evaluation.outcomes.length });
}
