import { html, nothing, type TemplateResult } from 'lit';
import { answerLine, answerSections, type AnswerLine } from '../../export/index.js';
import { stepShowing } from '../steps.js';
import type { View } from '../view.js';
import { button, heading, paragraphs, saveButton, type Content } from './basics.js';
import { shareTemplate } from './link.js';

/** All answers with a way to change each. */
export function reviewTemplate(view: View, proceed: () => void): TemplateResult {
  const { text } = view;
  const recommends = stepShowing(view, 'recommendation') !== undefined;
  return html`
    ${heading(view, text.ui('review.title'), { screen: true })}
    <p class="vagval-lead">${text.ui('review.lead')}</p>
    ${view.late?.carriedNotice(view)}
    ${answerSections(view).map(
      ({ title, lines }) =>
        html`${heading(view, title, { below: 1 })}
          <dl class="vagval-answers">${lines.map((line) => answerRow(view, line))}</dl>`,
    )}
    ${view.late?.setAside(view)}
    <div class="vagval-actions">
      ${button(view, 'primary', text.ui(recommends ? 'review.continue' : 'review.continue.agenda'), proceed)}
      ${saveButton(view)}
    </div>
    ${shareTemplate(view)}
  `;
}

function answerRow(view: View, line: AnswerLine): TemplateResult {
  const { text } = view;
  return html`<div class="vagval-answer-row">
    <dt>${line.title}</dt>
    <dd dir="auto">
      ${line.answer === '' ? html`<span class="vagval-soft">${text.ui('answer.none')}</span>` : paragraphs(line.answer)}
      ${view.late?.carriedMark(view, line.question)} ${previousTemplate(view, line)}
    </dd>
    <dd class="vagval-change">${changeLink(view, line)}</dd>
  </div>`;
}

/** What was answered last time to a question, where that is known. */
export function previousAnswer(view: View, question: string): Content {
  return previousTemplate(view, answerLine(view, question));
}

function previousTemplate({ text }: View, { previous }: Pick<AnswerLine, 'previous'>): Content {
  if (previous === '') return nothing;
  return html`<p class="vagval-soft vagval-previous">${text.ui('answer.previous', { answer: previous })}</p>`;
}

/** Leads to a question and back to where one came from. */
export function changeLink(view: View, { question, short, answer }: AnswerLine): TemplateResult | '' {
  const { text, model, go, page } = view;
  if (!go) return '';
  const key = answer === '' ? 'review.answer' : 'review.change';
  const target = model.questions.get(question)!.page.id;
  return button(
    view,
    'link',
    text.ui(key),
    () => go(target, { returnTo: page }),
    text.ui(`${key}.of`, { question: short }),
  );
}
