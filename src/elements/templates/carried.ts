import { html, nothing, type TemplateResult } from 'lit';
import { askedAgain, carry, type CarriedAnswer } from '../../core/index.js';
import { setAsideLine } from '../../export/index.js';
import type { View } from '../view.js';
import { button, heading, paragraphs, type Content } from './basics.js';

const SHOWN = 50;

/** The answers of a file of which not all counts: which questions to answer again, and what has no place any more. */
export function carriedTemplate(view: View, setAside: readonly CarriedAnswer[]): Content {
  const { text } = view;
  const again = setAside.filter(({ question }) => isShown(view, question));
  const gone = setAside.filter(({ question }) => !isShown(view, question));
  return html`${
    again.length === 0
      ? nothing
      : html`<p>${text.ui('carried.again')}</p>
          <ul>
            ${again.slice(0, SHOWN).map(
              (one) =>
                html`<li>
                  ${linkTo(view, one)} ${why(view, one)}
                  <div class="vagval-soft" dir="auto">${before(view, one)}</div>
                </li>`,
            )}
          </ul>`
  }
  ${
    gone.length === 0
      ? nothing
      : html`<p>${text.ui('carried.gone')}</p>
          ${goneList(view, gone)}`
  }`;
}

/** Stands above the list of answers while some of them are missing because the guide has changed. */
export function carriedNotice(view: View): Content {
  const count = again(view).length;
  if (count === 0) return nothing;
  return html`<div class="vagval-notice"><p>${view.text.ui('carried.notice', { count })}</p></div>`;
}

/** Marks a question that was answered before the guide changed, until it is answered again. */
export function carriedMark(view: View, question: string): Content {
  const one = again(view).find((entry) => entry.question === question);
  if (!one) return nothing;
  return html`<div class="vagval-notice">
    <p><strong>${view.text.ui('carried.mark')}</strong> ${why(view, one)}</p>
    <div class="vagval-soft" dir="auto">${before(view, one)}</div>
  </div>`;
}

/** What was set aside and is not asked again. It is in every file that is saved. */
export function setAsideTemplate(view: View): Content {
  const { text, model, draft } = view;
  const asked = new Set(again(view).map(({ given }) => given));
  const others = draft.setAside.filter((given) => !asked.has(given)).map((given) => carry(model, given));
  if (others.length === 0) return nothing;
  return html`${heading(view, text.ui('carried.aside'), { below: 1 })}
    <p>${text.ui('carried.aside.lead')}</p>
    ${goneList(view, others)}`;
}

function again(view: View): CarriedAnswer[] {
  return askedAgain(view.model, view.draft).filter(({ question }) => isShown(view, question));
}

function isShown({ evaluation }: View, question: string): boolean {
  return evaluation.standing.isShown(question);
}

function linkTo(view: View, one: CarriedAnswer): Content {
  const { title } = setAsideLine(one, view);
  const page = view.model.questions.get(one.question)!.page.id;
  return view.go ? button(view, 'link', title, () => view.go!(page, { returnTo: 'review' })) : title;
}

function why({ text }: View, { why: reason }: CarriedAnswer): string {
  return reason === 'option-gone' || reason === 'other-kind' || reason === 'other-meaning'
    ? text.ui(`carried.why.${reason}`)
    : '';
}

function before(view: View, one: CarriedAnswer): Content {
  return paragraphs(view.text.ui('carried.before', { answer: setAsideLine(one, view).answer }));
}

function goneList(view: View, gone: readonly CarriedAnswer[]): TemplateResult {
  const more = gone.length - SHOWN;
  return html`<ul>
    ${gone.slice(0, SHOWN).map((one) => {
      const { title, answer } = setAsideLine(one, view);
      const words = answer.includes('\n')
        ? html`<div dir="auto">${paragraphs(answer)}</div>`
        : html`<span dir="auto">${answer}</span>`;
      return html`<li><bdi>${title}</bdi>: ${words}</li>`;
    })}
    ${more > 0 ? html`<li>${view.text.ui('carried.more', { count: more })}</li>` : nothing}
  </ul>`;
}
