import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { recommendationReport, type GroupKind, type OutcomeReport } from '../export/index.js';
import type { Item, Outcome } from '../core/index.js';
import type { InterfaceKey } from '../text/index.js';
import { VagvalPart } from './part.js';
import { lastStep } from './steps.js';
import { heading, button, type Content } from './templates/basics.js';
import { statusMark } from './templates/outcome.js';
import { choice } from './templates/choice.js';
import { partClass } from './theme.js';
import type { View } from './view.js';

const MOST = 3;
const GROUPS: readonly GroupKind[] = ['gates', 'hinders', 'change', 'supports', 'opposes', 'unmet', 'notes'];
type ItemList = 'describes' | 'suits' | 'unsuited' | 'consider';

/** Some outcomes side by side, each aspect a row; on a narrow screen the rows fold into lists. */
export class VagvalComparison extends VagvalPart {
  static override properties: PropertyDeclarations = { chosen: { state: true } };

  protected readonly page = 'comparison';

  /** Ids of the outcomes that are compared; the first of the ranking until the reader chooses. */
  private chosen: readonly string[] | undefined;

  protected renderView(view: View): TemplateResult {
    const { text, prefix } = view;
    const outcomes = recommendationReport(view).levels.flatMap((level) => level.outcomes);
    const chosen = this.chosen ?? outcomes.slice(0, MOST).map(({ id }) => id);
    const full = chosen.length >= MOST;
    const compared = outcomes.filter(({ id }) => chosen.includes(id));
    return html`
      ${heading(view, text.ui('comparison.title'), { screen: true })}
      <p class="vagval-lead">${text.ui('comparison.lead')}</p>
      <fieldset class="vagval-question" aria-describedby="${prefix}-compare-hint">
        <legend class="vagval-legend">${text.ui('comparison.choose')}</legend>
        <p class="vagval-hint" id="${prefix}-compare-hint">${text.ui('comparison.most')}</p>
        <div class="vagval-choices vagval-compact">
          ${outcomes.map(({ id, title }) =>
            choice(view, {
              id: `${prefix}-compare-${id}`,
              name: `${prefix}-compare`,
              value: id,
              several: true,
              checked: chosen.includes(id),
              disabled: full && !chosen.includes(id),
              label: title,
              unsure: false,
              take: (checked) => (this.chosen = checked ? [...chosen, id] : chosen.filter((other) => other !== id)),
            }),
          )}
        </div>
      </fieldset>
      ${compared.length === 0 ? html`<p>${text.ui('comparison.few')}</p>` : this.table(view, compared)}
    `;
  }

  private table(view: View, compared: readonly OutcomeReport[]): TemplateResult {
    const { text, model, theme, go } = view;
    const row = (title: string, cell: (outcome: OutcomeReport) => Content) =>
      html`<tr role="row">
        <th scope="row" role="rowheader">${title}</th>
        ${compared.map(
          (outcome) =>
            html`<td role="cell" data-label=${outcome.title}>
              ${compared.length > 1 ? html`<span class="vagval-fold" aria-hidden="true">${outcome.title}</span>` : ''}
              ${cell(outcome)}
            </td>`,
        )}
      </tr>`;
    const group = (kind: GroupKind) =>
      compared.some(({ groups }) => groups.some((entry) => entry.kind === kind))
        ? row(text.ui(`group.${kind}`), ({ groups }) =>
            this.list(view, [
              ...new Set(groups.find((entry) => entry.kind === kind)?.lines.map((line) => line.text) ?? []),
            ]),
          )
        : '';
    const items = (part: ItemList) =>
      row(text.ui(`comparison.${part}` as InterfaceKey), ({ id }) =>
        this.list(
          view,
          (model.outcomes.get(id) as Outcome)[part].map((item: Item) => text.guide('items', item.id)),
        ),
      );
    // Folded into blocks on a narrow screen a table loses its meaning unless the roles are said.
    return html`<table class=${partClass(theme, 'table', 'vagval-table vagval-comparison-table')} role="table">
      <caption>
        ${text.ui('comparison.caption')}
      </caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">${text.ui('comparison.aspect')}</th>
          ${compared.map(({ title }) => html`<th scope="col" role="columnheader">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${row(text.ui('comparison.status'), (outcome) => statusMark(outcome))}
        ${row(text.ui('comparison.level'), ({ level }) => text.guide('levels', level, 'title'))} ${items('describes')}
        ${GROUPS.map(group)}
        ${
          compared.some(({ changes }) => changes.length > 0)
            ? row(text.ui('change.title'), ({ changes }) => this.list(view, changes))
            : ''
        }
        ${
          compared.some(({ open }) => open.length > 0)
            ? row(text.ui('group.open'), ({ open }) =>
                this.list(
                  view,
                  open.map(({ question }) => question.title),
                ),
              )
            : ''
        }
        ${items('suits')} ${items('unsuited')} ${items('consider')}
        ${
          go
            ? row(text.ui('agenda.choose'), ({ id, inline }) =>
                button(view, 'secondary', text.ui('result.choose', { outcome: inline }), () => {
                  view.dispatch({ type: 'choose', outcome: id });
                  go(lastStep(view).id);
                }),
              )
            : ''
        }
      </tbody>
    </table>`;
  }

  private list({ text }: View, sentences: readonly string[]): Content {
    if (sentences.length === 0) return html`<span class="vagval-soft">${text.ui('comparison.nothing')}</span>`;
    return sentences.length === 1
      ? sentences[0]!
      : html`<ul>
          ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>`;
  }
}
