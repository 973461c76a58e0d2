import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Page } from '../../core/index.js';
import type { Growth } from '../growth.js';
import type { View } from '../view.js';
import { button, heading, paragraphs, type Content } from './basics.js';
import { questionTemplate, type QuestionState } from './question.js';

export interface PageOptions extends QuestionState {
  readonly growth: Growth;
  readonly proceed: () => void;
}

/** A page of questions. */
export function pageTemplate(view: View, options: PageOptions): TemplateResult {
  const { text, model, page: id } = view;
  const page = model.pages.find((entry) => entry.id === id)!;
  const { isShown } = view.evaluation.standing;
  const questions = page.questions.filter((question) => isShown(question.id));
  const title = text.guide('pages', id, 'title');
  const mustAnswer = questions.some((question) => question.id === model.guide.respondent);
  const single = questions.length === 1 && title === '';
  const items = repeat(
    options.growth.of(questions),
    ({ id: key }) => key,
    (question) =>
      html`${questionTemplate(view, question, single, options)}
      ${view.further?.pictures(view, question.id, { below: single ? 1 : 2 })}`,
  );
  // From version 3.3.1 on `repeat` leaves a comment behind for each question that it takes away (lit/lit#5298): they go
  // with their page.
  const list = keyed(id, html`${items}`);
  return html`
    ${page.section ? html`<p class="vagval-section">${text.guide('sections', page.section, 'title')}</p>` : nothing}
    ${sectionLead(view, page)} ${single ? nothing : heading(view, title, { screen: true })}
    ${errorSummary(view, options)} ${options.growth.isLong ? html`<div class="vagval-long">${list}</div>` : list}
    ${view.further?.mayBeSkipped(
      view,
      questions.map((question) => question.id),
    )}
    ${view.further?.standing(view)}
    <div class="vagval-actions">${button(view, 'primary', text.ui(proceedLabel(view)), options.proceed)}</div>
    ${mustAnswer ? nothing : html`<p class="vagval-keep">${text.ui('page.skip')}</p>`}
  `;
}

/** What a section is about stands on the first of its pages. */
function sectionLead({ text, evaluation }: View, page: Page): Content {
  const first = evaluation.standing.pages.find((shown) => shown.page.section === page.section)?.page;
  const lead = page.section === undefined || first !== page ? '' : text.guide('sections', page.section, 'lead');
  return paragraphs(lead, 'vagval-section-lead');
}

function proceedLabel({ returnTo, model }: View) {
  if (returnTo === undefined) return 'page.continue' as const;
  if (returnTo === 'review') return 'page.back-to-review' as const;
  const step = model.guide.steps.find(({ id }) => id === returnTo);
  return step?.shows === 'agenda' ? ('page.back-to-agenda' as const) : ('page.back-to-result' as const);
}

/** The links move the focus by script: a link to `#id` would replace the fragment of the host page's address. */
function errorSummary({ prefix, text }: View, { errors }: PageOptions): Content {
  if (errors.size === 0) return nothing;
  const goTo = (question: string) => (event: Event) => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as Document | ShadowRoot;
    const control = root.getElementById(`${prefix}-${question}`);
    control?.closest('.vagval-question')?.scrollIntoView({ block: 'start' });
    control?.focus({ preventScroll: true });
  };
  return html`<div class="vagval-errors" role="alert" tabindex="-1" data-vagval-errors>
    <p><strong>${text.ui('page.errors')}</strong></p>
    <ul>
      ${[...errors].map(
        ([question, sentence]) =>
          html`<li>
            <button type="button" class="vagval-button vagval-link" @click=${goTo(question)}>${sentence}</button>
          </li>`,
      )}
    </ul>
  </div>`;
}
