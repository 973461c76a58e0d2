import { html, nothing, svg, type TemplateResult } from 'lit';
import { polygon, type BarReport, type GroupReport, type ProfileReport } from '../../export/index.js';
import type { View } from '../view.js';
import type { Content } from './basics.js';
import { box } from './drawing.js';
import { sourceTemplate } from './outcome.js';
import { changeLink } from './review.js';

/** Of a bar as it is drawn. */
const WIDTH = 240;

/** Bars in groups. What each says stands beside it in words. */
export function profileTemplate(view: View, report: ProfileReport): TemplateResult {
  const { text } = view;
  const bars = report.groups.flatMap((group) => group.bars);
  return html`<p class="vagval-hint">
      ${text.ui('profile.key')}
      ${bars.some(({ previous }) => previous !== null) ? text.ui('profile.key.previous') : nothing}
    </p>
    <ul class="vagval-profile">
      ${report.groups.map((group) => groupTemplate(view, group, report))}
    </ul>
    ${answersTemplate(view, bars)}`;
}

function groupTemplate(view: View, { title, source, bars }: GroupReport, report: ProfileReport): TemplateResult {
  // Groups of one document need not name it each; where they stand in it is said with the outcomes.
  const own = source.id !== report.source.id;
  return html`<li>
    <p><strong>${title}</strong></p>
    ${own ? html`<p class="vagval-source">${sourceTemplate(view, source)}</p>` : nothing}
    <ul>
      ${bars.map(
        (bar) =>
          html`<li class="vagval-bar">
            ${bar.side === '' ? nothing : html`<span class="vagval-side">${bar.side}</span>`}
            ${draw(bar, report.points, view.text.direction === 'rtl')}
            <span class="vagval-words"><strong>${bar.value}.</strong> <small>${bar.detail}</small></span>
          </li>`,
      )}
    </ul>
  </li>`;
}

/** Every answer that a bar rests on, where it can be changed. */
function answersTemplate(view: View, bars: readonly BarReport[]): Content {
  const { text, go, page } = view;
  if (!go || page === 'report') return nothing;
  return html`<details class="vagval-details">
    <summary>${text.ui('profile.answers')}</summary>
    <ul>
      ${bars
        .flatMap(({ values }) => values)
        .map(
          (line) =>
            html`<li>${line.title} <q>${line.answer || text.ui('answer.none')}</q> ${changeLink(view, line)}</li>`,
        )}
    </ul>
  </details>`;
}

function draw({ median, lowest, highest, previous }: BarReport, points: number, mirrored: boolean): TemplateResult {
  const width = WIDTH / points;
  const at = (x: number) => (mirrored ? WIDTH - x : x);
  /** The middle of a point's box. */
  const middle = (point: number) => at((point - 0.5) * width);
  const cells = Array.from({ length: points }, (_, index) => {
    const filled = Math.min(1, Math.max(0, (median ?? 0) - index));
    const cell = (share: number) => box(at(index * width + 2), 10, at(index * width + 2 + (width - 4) * share), 28);
    return svg`<polygon class="vagval-cell" points=${cell(1)} />
      ${filled > 0 ? svg`<polygon class="vagval-solid" points=${cell(filled)} />` : nothing}`;
  });
  const [from, to] = [middle(lowest ?? 0), middle(highest ?? 0)];
  return html`<svg viewBox="0 0 ${WIDTH} 40" aria-hidden="true">
    ${cells}
    ${
      lowest === highest
        ? nothing
        : svg`<polyline class="vagval-range" points="${from},31 ${from},37 ${from},34 ${to},34 ${to},31 ${to},37" />`
    }
    ${previous === null ? nothing : svg`<polygon class="vagval-hollow" points=${polygon(4, 8, middle(previous), 9).join(' ')} />`}
  </svg>`;
}
