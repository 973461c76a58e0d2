import { html, nothing, type TemplateResult } from 'lit';
import { agendaReport, type AgendaPoint, type AgendaSection } from '../export/index.js';
import { VagvalPart } from './part.js';
import { stepShowing } from './steps.js';
import { button, heading, type Content } from './templates/basics.js';
import { shareTemplate } from './templates/link.js';
import { provenanceTemplate, yourAnswer } from './templates/outcome.js';
import { profilesOf } from './templates/picture.js';
import { partClass } from './theme.js';
import type { View } from './view.js';

/** The points to talk about with the other party, with room for notes. */
export class VagvalAgenda extends VagvalPart {
  protected readonly page = 'agenda';

  protected renderView(view: View): TemplateResult {
    const { text, go, late } = view;
    const { chosen, sections } = agendaReport(view);
    const recommendation = stepShowing(view, 'recommendation');
    const title = chosen === '' ? text.ui('agenda.title') : text.ui('agenda.title.chosen', { outcome: chosen });
    return html`
      ${heading(view, title, { screen: true })}
      <p class="vagval-lead">${text.ui('agenda.lead')}</p>
      ${
        go && recommendation
          ? button(view, 'link', text.ui(chosen === '' ? 'agenda.choose' : 'agenda.change-choice'), () =>
              go(recommendation.id),
            )
          : nothing
      }
      ${profilesOf(view, 'agenda')}
      ${sections.filter(({ kind }) => kind !== 'settled').map((section) => this.section(view, section))}
      ${this.settled(
        view,
        sections.filter(({ kind }) => kind === 'settled'),
      )}
      ${go ? html`${late?.ways(view)} ${shareTemplate(view)} ${late?.reach(view)}` : nothing}
    `;
  }

  private section(view: View, { id, title, lead, points }: AgendaSection): TemplateResult {
    return html`<section class="vagval-agenda-section" data-section=${id}>
      ${heading(view, title, { below: 1 })} ${lead === '' ? nothing : html`<p>${lead}</p>`}
      <ol class="vagval-points">
        ${points.map((point) => this.point(view, point))}
      </ol>
    </section>`;
  }

  private settled(view: View, sections: readonly AgendaSection[]): Content {
    if (sections.length === 0) return nothing;
    const { text } = view;
    const count = sections.reduce((sum, { points }) => sum + points.length, 0);
    return html`<details class="vagval-details vagval-settled">
      <summary>${text.ui('agenda.settled')} (${count})</summary>
      <p>${text.ui('agenda.settled.lead')}</p>
      ${sections.map((section) => this.section(view, section))}
    </details>`;
  }

  private point(view: View, point: AgendaPoint): TemplateResult {
    const { text } = view;
    const { id, text: question, settled, answers } = point;
    return html`<li data-point=${id}>
      <p class="vagval-point">${question}</p>
      ${settled === '' ? nothing : html`<p class="vagval-soft">${settled}</p>`}
      ${answers.map((line) => yourAnswer(view, line))} ${provenanceTemplate(view, point)}
      <details class="vagval-details vagval-note" ?open=${point.entry.note !== ''}>
        <summary aria-label=${text.ui('agenda.note.of', { point: question })}>${text.ui('agenda.note')}</summary>
        ${this.noteFields(view, point)}
      </details>
    </li>`;
  }

  private noteFields(view: View, { id, entry }: AgendaPoint): TemplateResult {
    const { text, theme, prefix } = view;
    const write = (member: keyof typeof entry) => (event: Event) => {
      const value = (event.target as HTMLInputElement | HTMLTextAreaElement).value;
      view.dispatch({ type: 'note', item: id, entry: { ...entry, [member]: value } });
    };
    const name = partClass(theme, 'input', 'vagval-input');
    const line = (member: 'who' | 'when') =>
      html`<div class="vagval-field">
        <label for="${prefix}-${id}-${member}">${text.ui(`agenda.note.${member}`)}</label>
        <input
          class=${name}
          type=${member === 'when' ? 'date' : 'text'}
          id="${prefix}-${id}-${member}"
          form=${prefix}
          dir="auto"
          autocomplete="off"
          .value=${entry[member]}
          @change=${write(member)}
        />
      </div>`;
    return html`<div class="vagval-field">
        <label for="${prefix}-${id}-note">${text.ui('agenda.note.text')}</label>
        <textarea
          class=${name}
          id="${prefix}-${id}-note"
          form=${prefix}
          rows="3"
          dir="auto"
          .value=${entry.note}
          @input=${write('note')}
        ></textarea>
      </div>
      <div class="vagval-fields">${line('who')} ${line('when')}</div>`;
  }
}
