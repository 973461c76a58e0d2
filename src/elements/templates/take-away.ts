import { html, nothing, type TemplateResult } from 'lit';
import type { Letterhead } from '../../core/index.js';
import { agendaReport, type DocumentFormat } from '../../export/index.js';
import type { TakeAwayNews, TakingAway } from '../take-away.js';
import { partClass } from '../theme.js';
import type { View } from '../view.js';
import { button, heading, saveButton, type Content } from './basics.js';

/** The ways to take the paper along: on paper, in a file, on the clipboard. */
export function takeAwayTemplate(view: View): Content {
  const { text, takeAway, go, page } = view;
  if (!takeAway) return nothing;
  const way = (label: Content, hint: string) =>
    html`<li>
      ${label}
      <p class="vagval-hint">${hint}</p>
    </li>`;
  const save = (format: DocumentFormat) => () => takeAway.save(format);
  const print =
    page === 'report'
      ? button(view, 'primary', text.ui('report.print'), () => window.print())
      : go && button(view, 'primary', text.ui('agenda.print'), () => go('report'));
  return html`<section class="vagval-take-away">
    ${heading(view, text.ui('take-away.title'), { below: 1 })}
    <p>${text.ui('take-away.lead')}</p>
    <ul class="vagval-ways">
      ${print ? way(print, text.ui('take-away.print.hint')) : nothing}
      ${way(button(view, 'secondary', text.ui('take-away.docx'), save('docx')), text.ui('take-away.docx.hint'))}
      ${way(button(view, 'secondary', text.ui('take-away.odt'), save('odt')), text.ui('take-away.odt.hint'))}
      ${way(button(view, 'secondary', text.ui('take-away.html'), save('html')), text.ui('take-away.html.hint'))}
      ${way(button(view, 'secondary', text.ui('take-away.copy'), takeAway.copy), text.ui('take-away.copy.hint'))}
      ${
        agendaReport(view).meetings.length > 0
          ? way(button(view, 'secondary', text.ui('take-away.ics'), save('ics')), text.ui('take-away.ics.hint'))
          : nothing
      }
      ${view.save ? way(saveButton(view), text.ui('take-away.answers.hint')) : nothing}
    </ul>
    ${newsTemplate(view, takeAway.news, 'documents')}
  </section>`;
}

/** Stands empty before there is news, so that a screen reader hears it come. */
export function newsTemplate({ text }: View, news: TakingAway['news'], part: TakeAwayNews['part']): TemplateResult {
  const own = news?.part === part ? news : undefined;
  return html`<div role="status" data-vagval-take-away=${part}>
    ${own ? html`<p class=${own.failed ? 'vagval-errors' : 'vagval-notice'}>${text.ui(own.key, { file: own.file })}</p>` : nothing}
  </div>`;
}

/** Whose paper it is. What is left empty is a line to write on. */
export function letterheadTemplate(view: View): TemplateResult {
  const { text, theme, prefix, draft } = view;
  const { letterhead } = draft;
  const field = (member: keyof Letterhead) => {
    const id = `${prefix}-letterhead-${member}`;
    return html`<div class="vagval-field">
      <label for=${id}>${text.ui(`report.${member}`)}</label>
      <input
        class=${partClass(theme, 'input', 'vagval-input')}
        type="text"
        id=${id}
        form=${prefix}
        dir="auto"
        autocomplete=${member === 'organisation' ? 'organization' : 'off'}
        aria-describedby="${prefix}-letterhead-hint"
        .value=${letterhead[member]}
        @input=${(event: Event) =>
          view.dispatch({
            type: 'letterhead',
            letterhead: { ...letterhead, [member]: (event.target as HTMLInputElement).value },
          })}
      />
    </div>`;
  };
  return html`<div class="vagval-letterhead">
    <p class="vagval-hint" id="${prefix}-letterhead-hint">${text.ui('report.letterhead.hint')}</p>
    ${field('organisation')} ${field('participants')}
  </div>`;
}
