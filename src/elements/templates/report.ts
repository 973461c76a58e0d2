import { html, nothing, type TemplateResult } from 'lit';
import { buildReport, type AgendaSection, type OutcomeReport } from '../../export/index.js';
import type { View } from '../view.js';
import { button, heading, paragraphs, type Content } from './basics.js';
import { saveButton } from './files.js';
import { answerInWords, sourcesTemplate, sourceTemplate, statusMark } from './outcome.js';
import { pictureTemplate } from './picture.js';
import { previousAnswer } from './review.js';

/** Everything on paper: answers, result and agenda, with room to write in. */
export function reportTemplate(view: View, today: string): TemplateResult {
  const { text, go, model } = view;
  const { title, guideVersion, answers, recommendation, agenda, pictures, sources } = buildReport(view);
  const back = model.guide.steps.find(({ shows }) => shows === 'agenda') ?? model.guide.steps.at(-1)!;
  return html`<div class="vagval-report">
    <div class="vagval-actions vagval-screen-only">
      ${button(view, 'primary', text.ui('report.print'), () => window.print())} ${saveButton(view)}
      ${go ? button(view, 'secondary', text.ui('report.back'), () => go(back.id)) : nothing}
    </div>
    ${heading(view, text.ui('report.title', { guide: title }), { screen: true, className: 'vagval-title' })}
    <p>${text.ui('report.date', { date: text.date(today) })} ${text.ui('result.version', { version: guideVersion })}</p>
    <dl class="vagval-blanks">
      <div>
        <dt>${text.ui('report.organisation')}</dt>
        <dd></dd>
      </div>
      <div>
        <dt>${text.ui('report.participants')}</dt>
        <dd></dd>
      </div>
    </dl>
    ${
      agenda
        ? html`<section class="vagval-sheet">
            ${heading(view, agenda.chosen === '' ? text.ui('report.agenda') : text.ui('agenda.title.chosen', { outcome: agenda.chosen }), { below: 1 })}
            <p>${text.ui('agenda.lead')}</p>
            ${agenda.sections.map((section) => agendaTable(view, section))}
          </section>`
        : nothing
    }
    ${
      recommendation
        ? html`<section class="vagval-sheet">
            ${heading(view, text.ui('report.result'), { below: 1 })}
            <p class="vagval-lead">${recommendation.heading}. ${resultLead(view)}</p>
            ${recommendation.notices.map(
              (notice) =>
                html`<div class="vagval-notice">
                  ${heading(view, notice.title, { below: 2 })} ${paragraphs(notice.text)}
                </div>`,
            )}
            ${recommendation.levels.map(
              (level) =>
                html`${heading(view, level.title, { below: 2, className: 'vagval-level' })}
                ${level.outcomes.map((outcome) => outcomeOnPaper(view, outcome))}`,
            )}
            ${heading(view, text.ui('result.limits'), { below: 2 })}
            <ul>
              ${recommendation.limits.map((limit) => html`<li>${limit}</li>`)}
            </ul>
          </section>`
        : nothing
    }
    ${
      pictures.length === 0
        ? nothing
        : html`<section class="vagval-sheet">
            ${heading(view, text.ui('report.pictures'), { below: 1 })}
            ${pictures.map((picture) => pictureTemplate(view, picture, { below: 2 }))}
          </section>`
    }
    <section class="vagval-sheet">
      ${heading(view, text.ui('report.answers'), { below: 1 })}
      ${answers.map(
        ({ title: section, lines }) =>
          html`${heading(view, section, { below: 2 })}
            <dl class="vagval-answers">
              ${lines.map(
                (line) =>
                  html`<div class="vagval-answer-row">
                    <dt>${line.title}</dt>
                    <dd dir="auto">
                      ${line.answer === '' ? text.ui('answer.none') : paragraphs(line.answer)}
                      ${previousAnswer(view, line)}
                    </dd>
                  </div>`,
              )}
            </dl>`,
      )}
    </section>
    <section class="vagval-sheet">
      ${heading(view, text.ui('result.sources'), { below: 1 })} ${sourcesTemplate(view, sources)}
    </section>
  </div>`;
}

/** That it is a basis and not a decision, and that all outcomes are there. */
export function resultLead({ text, evaluation }: View): string {
  return text.ui('result.lead', { count: evaluation.outcomes.length });
}

function outcomeOnPaper(view: View, outcome: OutcomeReport): TemplateResult {
  return html`<div class="vagval-outcome vagval-on-paper">
    <div class="vagval-outcome-head">
      ${heading(view, outcome.title, { below: 3 })}
      <p class="vagval-outcome-status">${statusMark(outcome)}</p>
    </div>
    ${outcome.groups.map(
      (group) =>
        html`<p class="vagval-paper-group"><strong>${group.title}</strong></p>
          <ul>
            ${group.lines.map(
              (line) =>
                html`<li>
                  ${line.text}
                  <span class="vagval-soft">(${line.provenanceText}: ${sourceTemplate(view, line.source)})</span>
                </li>`,
            )}
          </ul>`,
    )}
    ${
      outcome.changes.length === 0
        ? nothing
        : html`<p class="vagval-paper-group"><strong>${view.text.ui('change.title')}</strong></p>
            <ul>
              ${outcome.changes.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>`
    }
    ${
      outcome.open.length === 0
        ? nothing
        : html`<p class="vagval-paper-group"><strong>${view.text.ui('group.open')}</strong></p>
            <ul>
              ${outcome.open.map(({ question, effect }) => html`<li>${question.title} ${effect}</li>`)}
            </ul>`
    }
    ${
      outcome.consider.length === 0
        ? nothing
        : html`<p class="vagval-paper-group"><strong>${view.text.ui('result.consider')}</strong></p>
            <ul>
              ${outcome.consider.map(
                ({ text: sentence, dated, asOf }) =>
                  html`<li>
                    ${sentence} ${dated ? view.text.ui('result.as-of', { date: view.text.date(asOf) }) : nothing}
                  </li>`,
              )}
            </ul>`
    }
  </div>`;
}

/** The parties at the table, as the guide names those who may answer it. */
function parties({ text, model }: View): readonly string[] {
  const audiences = (model.guide.audiences ?? []).map((id) => text.guide('audiences', id));
  return audiences.length > 1 ? audiences : [text.ui('report.one-party'), text.ui('report.other-party')];
}

function agendaTable(view: View, { title, lead, kind, points }: AgendaSection): Content {
  const { text } = view;
  const columns = parties(view);
  return html`<table class="vagval-table vagval-agenda-table" data-kind=${kind}>
    <caption>
      <strong>${kind === 'settled' ? `${text.ui('agenda.settled')}: ${title}` : title}</strong>
      ${lead}
    </caption>
    <thead>
      <tr>
        <th scope="col">${text.ui('report.point')}</th>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        <th scope="col">${text.ui('report.who-when')}</th>
      </tr>
    </thead>
    <tbody>
      ${points.map(
        ({ text: point, settled, answers, entry }) =>
          html`<tr>
            <th scope="row">
              ${point} ${settled === '' ? nothing : html`<p class="vagval-soft">${settled}</p>`}
              ${answers.map((line) => html`<p class="vagval-soft">${answerInWords(view, line)}</p>`)}
            </th>
            ${columns.map((_, index) => html`<td dir="auto">${index === 0 ? paragraphs(entry.note) : nothing}</td>`)}
            <td dir="auto">${[entry.who, entry.when].filter((part) => part !== '').join(', ')}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
