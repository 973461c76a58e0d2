import { html, nothing, type TemplateResult } from 'lit';
import type {
  AnswerLine,
  ConsiderLine,
  OpenLine,
  OutcomeReport,
  ReasonGroup,
  ReasonLine,
  SourceLine,
} from '../../export/index.js';
import { direction } from '../../text/index.js';
import type { View } from '../view.js';
import { button, glossary, heading, type Content } from './basics.js';
import { changeLink } from './review.js';

/** The status in words, with a mark whose shape says the same without colour. */
export function statusMark({ status, statusText }: Pick<OutcomeReport, 'status' | 'statusText'>): TemplateResult {
  return html`<span class="vagval-status" data-status=${status}><i aria-hidden="true"></i>${statusText}</span>`;
}

/** An outcome as it stands on the result page: every one in the same form and depth. */
export function outcomeTemplate(view: View, outcome: OutcomeReport, choose: () => void): TemplateResult {
  const { text, model, draft } = view;
  const { id, title, inline, lead, groups, changes, open, consider, nearMiss } = outcome;
  const label = outcome.rank === null ? 'result.choose-anyway' : 'result.choose';
  return html`<article class="vagval-outcome" data-outcome=${id} data-status=${outcome.status}>
    <header class="vagval-outcome-head">
      ${heading(view, title, { below: 2, id: `${view.prefix}-outcome-${id}`, className: 'vagval-outcome-title' })}
      <p class="vagval-outcome-status">${statusMark(outcome)}</p>
    </header>
    <p>${lead}</p>
    ${nearMiss === '' ? nothing : html`<p class="vagval-near-miss">${nearMiss}</p>`}
    ${groups.length + open.length === 0 ? html`<p class="vagval-soft">${text.ui('group.none')}</p>` : nothing}
    <dl class="vagval-groups">
      ${groups.map((group) => groupTemplate(view, group))} ${changesTemplate(view, changes)} ${openTemplate(view, open)}
    </dl>
    ${considerTemplate(view, consider, outcome.rank !== null)} ${glossary(view, model.outcomes.get(id)!.terms)}
    ${
      view.go
        ? html`<div class="vagval-actions">
            ${
              draft.chosen === id
                ? html`<p>${text.ui('result.chosen', { outcome: inline })}</p>`
                : button(view, 'secondary', text.ui(label, { outcome: inline }), choose)
            }
          </div>`
        : nothing
    }
  </article>`;
}

function groupTemplate(view: View, { kind, title, lines }: ReasonGroup): TemplateResult {
  return html`<div class="vagval-group" data-group=${kind}>
    <dt>${title}</dt>
    ${lines.map((line) => html`<dd data-reason=${line.id}>${reasonTemplate(view, line)}</dd>`)}
  </div>`;
}

/** Preconditions of the form, not advice on how to answer. */
function changesTemplate({ text }: View, changes: readonly string[]): Content {
  if (changes.length === 0) return nothing;
  return html`<div class="vagval-group" data-group="changes">
    <dt>${text.ui('change.title')}</dt>
    ${changes.map((sentence) => html`<dd>${sentence}</dd>`)}
  </div>`;
}

function openTemplate(view: View, lines: readonly OpenLine[]): Content {
  if (lines.length === 0) return nothing;
  const { text } = view;
  return html`<div class="vagval-group" data-group="open">
    <dt>${text.ui('group.open')}</dt>
    ${lines.map(
      ({ question, effect }) =>
        html`<dd data-question=${question.question}>
          <p class="vagval-reason">${question.title}</p>
          <p class="vagval-answer">${effect} ${changeLink(view, question)}</p>
        </dd>`,
    )}
  </div>`;
}

function reasonTemplate(view: View, line: ReasonLine): TemplateResult {
  return html`<p class="vagval-reason">${line.text}</p>
    ${line.answers.map((answer) => yourAnswer(view, answer))} ${provenanceTemplate(view, line)}`;
}

/** Who says so, the source or the guide's authors, and where. */
export function provenanceTemplate(
  view: View,
  { provenance, provenanceText, source }: Pick<ReasonLine, 'provenance' | 'provenanceText' | 'source'>,
): TemplateResult {
  return html`<p class="vagval-source">
    <span class="vagval-provenance" data-provenance=${provenance}>${provenanceText}</span>
    ${sourceTemplate(view, source)}
  </p>`;
}

/** The reader's own answer behind a reason or a point. */
export function yourAnswer(view: View, line: AnswerLine): TemplateResult {
  return html`<p class="vagval-answer">${answerInWords(view, line)} ${changeLink(view, line)}</p>`;
}

/** "Your answer about trust: “partly”". */
export function answerInWords({ text }: View, { short, answer }: AnswerLine): TemplateResult {
  const given = answer === '' ? text.ui('answer.none') : html`<q dir="auto">${answer}</q>`;
  return html`<span>${text.ui('answer.about', { question: short })}: ${given}</span>`;
}

export function sourceTemplate({ text }: View, { title, language, part, partLanguage }: SourceLine): TemplateResult {
  const [whole, place] = [foreign(language, text), foreign(partLanguage, text)];
  return html`<span class="vagval-cite"
    ><cite lang=${whole.lang} dir=${whole.dir}>${title}</cite>${
      part === '' ? nothing : html`${text.comma}<bdi lang=${place.lang} dir=${place.dir}>${part}</bdi>`
    }</span
  >`;
}

/** What a title in another language than the page's needs, so that it is read and written as that language is. */
function foreign(language: string, text: View['text']) {
  if (language === text.language) return { lang: nothing, dir: nothing };
  return { lang: language, dir: direction(language) };
}

function considerTemplate(view: View, lines: readonly ConsiderLine[], open: boolean): Content {
  if (lines.length === 0) return nothing;
  const { text } = view;
  return html`<details class="vagval-details vagval-consider" ?open=${open}>
    <summary>${text.ui('result.consider')} (${lines.length})</summary>
    <ul>
      ${lines.map(
        ({ id, text: sentence, source, dated, asOf }) =>
          html`<li data-item=${id}>
            ${sentence}
            <p class="vagval-source">
              ${dated ? html`${text.ui('result.as-of', { date: text.date(asOf) })} ` : nothing}
              ${sourceTemplate(view, source)}
            </p>
          </li>`,
      )}
    </ul>
  </details>`;
}

/** Sources in full, with when they were read. */
export function sourcesTemplate(view: View, sources: readonly SourceLine[]): TemplateResult {
  const { text } = view;
  return html`<ul class="vagval-sources">
    ${sources.map(({ title, publisher, year, language, url, reviewedOn, verifyBy }) => {
      const { lang, dir } = foreign(language, text);
      return html`<li>
        <span lang=${lang} dir=${dir}
          >${url === '' ? title : html`<a href=${url} rel="noopener noreferrer">${title}</a>`}.
          ${[publisher, year].filter((part) => part !== '').join(', ')}.</span
        >
        ${text.ui('result.sources.reviewed', { date: text.date(reviewedOn) })}
        ${verifyBy === null ? nothing : text.ui('result.sources.verify', { date: text.date(verifyBy) })}
      </li>`;
    })}
  </ul>`;
}
