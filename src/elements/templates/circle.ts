import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import {
  circleLayout,
  isHollow,
  LETTER,
  LINE,
  MARK,
  polygon,
  sideMark,
  type CircleLayout,
  type CircleReport,
  type TextBlock,
} from '../../export/index.js';
import type { View } from '../view.js';

/**
 * The parties around what they have in common. Names stand in the picture where there is room for them; in a narrow place
 * and with many parties numbers do, which the list explains.
 */
export function circleTemplate({ text }: View, { centre, parties, sides }: CircleReport): TemplateResult {
  const mirrored = text.direction === 'rtl';
  const middle = centre === '' ? text.ui('answer.none') : (centre ?? '');
  const layout = circleLayout(parties, middle, mirrored);
  const marks = parties.map(({ side }) => sides.indexOf(side));
  // Inert, so that nobody finds or selects twice what the list says.
  return html`<div aria-hidden="true" inert>
      ${draw(layout, marks)} ${layout.named ? draw(circleLayout(parties, middle, mirrored, false), marks) : nothing}
    </div>
    <p class="vagval-key" aria-hidden="true">
      ${sides.map((side, index) =>
        marks.includes(index) ? html`<span><svg viewBox="-20 -20 40 40">${mark(index)}</svg>${side}</span>` : nothing,
      )}
    </p>
    <div class=${layout.whole && parties.length > 0 ? 'vagval-drawn' : nothing}>
      ${centre === undefined ? nothing : html`<p>${text.ui('circle.centre')}: <strong dir="auto">${middle}</strong></p>`}
      ${
        parties.length === 0
          ? html`<p class="vagval-soft">${text.ui('circle.none')}</p>`
          : html`<ol>
              ${parties.map(
                ({ name, side, role }) =>
                  html`<li dir="auto">
                    <strong>${name}</strong>${[side, role].map((part) => part && `${text.comma}${part}`)}
                  </li>`,
              )}
            </ol>`
      }
    </div>`;
}

function draw({ box, radius, middle, parties, named }: CircleLayout, marks: readonly number[]): TemplateResult {
  return html`<svg class=${named ? 'vagval-named' : 'vagval-numbered'} viewBox=${box.join(' ')}>
    <polygon class="vagval-disc" points=${polygon(90, radius - 2 * MARK).join(' ')} />
    <polygon class="vagval-ring" points=${polygon(90, radius).join(' ')} />
    ${block(middle)}
    ${parties.map(({ x, y, label }, index) => [
      mark(marks[index]!, x, y),
      named
        ? block(label)
        : svg`<text class=${isHollow(marks[index]!) ? nothing : 'vagval-on'} x=${x} y=${y + LETTER / 3} text-anchor="middle">${index + 1}</text>`,
    ])}
  </svg>`;
}

function block({ x, y, anchor, lines, strong }: TextBlock): readonly SVGTemplateResult[] {
  return lines.map(
    (line, index) =>
      svg`<text class=${index < strong ? 'vagval-strong' : nothing} x=${x} y=${y + index * LINE} text-anchor=${anchor}>${line}</text>`,
  );
}

/** That of a side; of none, a hollow circle. */
function mark(side: number, x = 0, y = 0): SVGTemplateResult {
  const name = isHollow(side) ? 'vagval-hollow' : 'vagval-solid';
  return svg`<polygon class=${name} points=${sideMark(side, MARK, x, y).join(' ')} />`;
}
