import { html, nothing, type TemplateResult } from 'lit';
import { nextQuestion, stepOf } from '../core/index.js';
import {
  recommendationReport,
  sourceList,
  type LevelReport,
  type NoticeReport,
  type OutcomeReport,
  type RecommendationReport,
} from '../export/index.js';
import { VagvalPart } from './part.js';
import { stepShowing } from './steps.js';
import { button, heading, paragraphs, type Content } from './templates/basics.js';
import { outcomeTemplate, sourcesTemplate, statusMark } from './templates/outcome.js';
import { profilesOf } from './templates/picture.js';
import { changeLink } from './templates/review.js';
import { partClass } from './theme.js';
import type { View } from './view.js';

/** The result: what is recommended, and every outcome with its reasons. */
export class VagvalRecommendation extends VagvalPart {
  protected readonly page = 'recommendation';

  protected renderView(view: View): TemplateResult {
    const { text } = view;
    const report = recommendationReport(view);
    return html`
      ${heading(view, report.heading, { screen: true })}
      <p class="vagval-lead">${text.ui('result.lead', { count: view.evaluation.outcomes.length })}</p>
      ${report.notices.map((notice) => this.notice(view, notice, report))} ${this.overview(view, report)}
      ${profilesOf(view, 'recommendation')} ${report.levels.map((level) => this.level(view, level))}
      ${this.findOut(view, report)} ${heading(view, text.ui('result.limits'), { below: 1 })}
      <ul class="vagval-limits">
        ${report.limits.map((limit) => html`<li>${limit}</li>`)}
      </ul>
      <details class="vagval-details">
        <summary>${text.ui('result.sources')}</summary>
        ${sourcesTemplate(view, sourceList(view))}
        <p class="vagval-soft">${text.ui('result.version', { version: view.model.guide.version })}</p>
      </details>
      ${this.onward(view)}
    `;
  }

  private notice(
    view: View,
    { id, title, text, leadsTo }: NoticeReport,
    { findOut }: RecommendationReport,
  ): TemplateResult {
    const open = nextQuestion(view.evaluation) ?? findOut[0]?.question;
    return html`<div class=${partClass(view.theme, 'notice', 'vagval-notice')} data-notice=${id}>
      ${heading(view, title, { below: 1 })} ${paragraphs(text)}
      ${
        leadsTo === 'agenda' && view.go
          ? button(view, 'link', view.text.ui('result.to-agenda'), () => this.goToAgenda(view))
          : nothing
      }
      ${
        leadsTo === 'questions' && view.go && open
          ? button(view, 'link', view.text.ui('result.to-questions'), () =>
              view.go!(view.model.questions.get(open)!.page.id, { returnTo: view.page }),
            )
          : nothing
      }
    </div>`;
  }

  private overview(view: View, { levels }: RecommendationReport): TemplateResult {
    const outcomes = levels.flatMap((level) => level.outcomes);
    const show = ({ id }: OutcomeReport) => {
      const target = (this.getRootNode() as Document | ShadowRoot).getElementById(`${view.prefix}-outcome-${id}`);
      target?.setAttribute('tabindex', '-1');
      target?.focus();
      target?.scrollIntoView({ block: 'start' });
    };
    return html`${heading(view, view.text.ui('result.overview'), { below: 1 })}
      <ul class="vagval-overview">
        ${outcomes.map(
          (outcome) =>
            html`<li data-outcome=${outcome.id} data-rank=${outcome.rank ?? nothing}>
              ${button(view, 'link', outcome.title, () => show(outcome))} ${statusMark(outcome)}
            </li>`,
        )}
      </ul>`;
  }

  private level(view: View, { id, title, lead, outcomes }: LevelReport): TemplateResult {
    return html`<section class="vagval-level-section" data-level=${id}>
      ${heading(view, title, { below: 1, className: 'vagval-level' })}
      <p class="vagval-soft">${lead}</p>
      ${outcomes.map((outcome) => outcomeTemplate(view, outcome, () => this.choose(view, outcome.id)))}
    </section>`;
  }

  private findOut(view: View, { findOut }: RecommendationReport): Content {
    if (findOut.length === 0) return nothing;
    const { text } = view;
    return html`${heading(view, text.ui('result.find-out'), { below: 1 })}
      <p>${text.ui('result.find-out.lead')}</p>
      <ul class="vagval-find-out">
        ${findOut.map((line) => html`<li data-question=${line.question}>${line.title} ${changeLink(view, line)}</li>`)}
      </ul>`;
  }

  private onward(view: View): Content {
    const { text, go } = view;
    if (!go) return nothing;
    const chosen = view.draft.chosen !== null;
    return html`<div class="vagval-actions">
      ${button(view, chosen ? 'primary' : 'secondary', text.ui(chosen ? 'result.to-agenda' : 'result.no-choice'), () =>
        this.goToAgenda(view),
      )}
      ${button(view, 'secondary', text.ui('result.compare'), () => go('comparison'))}
      ${button(view, 'link', text.ui('result.review'), () => go('review'))}
    </div>`;
  }

  private choose(view: View, outcome: string): void {
    view.dispatch({ type: 'choose', outcome });
    this.goToAgenda(view);
  }

  private goToAgenda(view: View): void {
    const step = stepShowing(view, 'agenda') ?? stepOf(view.model, view.page);
    if (step) view.go?.(step.id);
  }
}
