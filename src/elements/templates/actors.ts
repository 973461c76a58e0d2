import { html, type TemplateResult } from 'lit';
import { MAX_ACTORS, MAX_TEXT, type Actor, type Question } from '../../core/index.js';
import { partClass } from '../theme.js';
import { button } from './basics.js';
import type { ControlOptions } from './control.js';

const BLANK: Actor = { name: '', side: '', role: '' };

/** One row a party, and a blank one at the end while there is room: writing in it is how a party is added. */
export function actorsControl({
  view,
  question,
  answer,
  id,
  give,
}: ControlOptions<Extract<Question, { kind: 'actors' }>>): TemplateResult {
  const { text, theme, prefix } = view;
  const parties = (answer as readonly Actor[] | undefined) ?? [];
  const rows = parties.length < MAX_ACTORS ? [...parties, BLANK] : parties;
  const replace = (index: number, party: Partial<Actor>) => {
    give(rows.map((row, at) => (at === index ? { ...row, ...party } : row)));
  };
  /** While somebody writes; a party that is left blank only goes when they have left the box, so that none moves up. */
  const follow = (index: number, party: Partial<Actor>) => {
    if (Object.values({ ...parties[index], ...party }).some((part) => part.trim() !== '')) replace(index, party);
  };
  const line = (index: number, member: 'name' | 'role', value: string) =>
    html`<div class="vagval-field">
      <label for="${id}-${index}-${member}">${text.ui(`actors.${member}`)}</label>
      <input
        class=${partClass(theme, 'input', 'vagval-input')}
        type="text"
        id="${id}-${index}-${member}"
        form=${prefix}
        dir="auto"
        autocomplete="off"
        maxlength=${MAX_TEXT}
        .value=${value}
        @input=${(event: Event) => follow(index, { [member]: (event.target as HTMLInputElement).value })}
        @change=${(event: Event) => replace(index, { [member]: (event.target as HTMLInputElement).value })}
      />
    </div>`;

  return html`<div class="vagval-actors">
    ${rows.map(
      ({ name, side, role }, index) =>
        html`<div class="vagval-actor" role="group" aria-label=${text.ui('actors.row', { number: index + 1 })}>
          ${line(index, 'name', name)}
          <div class="vagval-field">
            <label for="${id}-${index}-side">${text.ui('actors.side')}</label>
            <select
              class=${partClass(theme, 'input', 'vagval-input')}
              id="${id}-${index}-side"
              form=${prefix}
              @change=${(event: Event) => replace(index, { side: (event.target as HTMLSelectElement).value })}
            >
              <option value="" ?selected=${side === ''}>${text.ui('actors.side.none')}</option>
              ${question.sides.map(
                (option) =>
                  html`<option value=${option} ?selected=${side === option}>
                    ${text.guide('questions', question.id, 'sides', option)}
                  </option>`,
              )}
            </select>
          </div>
          ${line(index, 'role', role)}
          ${
            index < parties.length
              ? button(view, 'link', text.ui('actors.remove', { number: index + 1 }), () =>
                  give(parties.filter((_, other) => other !== index)),
                )
              : ''
          }
        </div>`,
    )}
  </div>`;
}
