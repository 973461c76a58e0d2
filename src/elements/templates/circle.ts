import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import {
  circleLayout,
  LETTER,
  LINE,
  MARK,
  numberLayout,
  type CircleLayout,
  type CircleReport,
  type Party,
  type TextBlock,
} from '../../export/index.js';
import type { View } from '../view.js';
import type { Content } from './basics.js';
import { polygon } from './drawing.js';

/** Corners, size and turn of the mark of each side: told apart by shape, and every other one is hollow. */
const SHAPES = [
  [32, 0.94, 0],
  [4, 1.2, 45],
  [3, 1.12, 0],
  [4, 1.08, 0],
  [6, 1, 0],
] as const;

/**
 * The parties around what they have in common. Names stand in the picture where there is room for them; in a narrow place
 * and with many parties numbers do, which the list explains.
 */
export function circleTemplate({ text }: View, { centre, parties, sides }: CircleReport): TemplateResult {
  const mirrored = text.direction === 'rtl';
  const middle = centre === '' ? text.ui('answer.none') : (centre ?? '');
  const named = circleLayout(parties, middle, mirrored);
  const numbered = numberLayout(parties.length, middle, mirrored);
  const mark = ({ side }: Party) => sides.indexOf(side);
  const used = sides.filter((side) => parties.some((party) => party.side === side));
  return html`<div class="vagval-circle">
    ${draw(named, parties.map(mark), 'vagval-wide')} ${draw(numbered, parties.map(mark), 'vagval-narrow')}
    ${
      used.length === 0
        ? nothing
        : html`<p class="vagval-key" aria-hidden="true">
            ${used.map((side) => html`<span>${keyMark(sides.indexOf(side))} ${side}</span>`)}
          </p>`
    }
    <div class=${named.whole && parties.length > 0 ? 'vagval-drawn' : nothing}>
      ${centre === undefined ? nothing : html`<p>${text.ui('circle.centre')}: <strong dir="auto">${middle}</strong></p>`}
      ${
        parties.length === 0
          ? html`<p class="vagval-soft">${text.ui('circle.none')}</p>`
          : html`<ol>
              ${parties.map(
                ({ name, side, role }) =>
                  html`<li dir="auto"><strong>${name}</strong>${[side, role].map((part) => part && `, ${part}`)}</li>`,
              )}
            </ol>`
      }
    </div>
  </div>`;
}

function draw({ box, radius, middle, parties }: CircleLayout, marks: readonly number[], name: string): TemplateResult {
  return html`<svg class=${name} viewBox=${box.join(' ')} aria-hidden="true">
    <polygon class="vagval-disc" points=${polygon(90, radius - 2 * MARK)} />
    <polygon class="vagval-ring" points=${polygon(90, radius)} />
    ${block(middle)}
    ${parties.map(({ x, y, label }, index) => {
      const hollow = isHollow(marks[index]!);
      return svg`${shape(marks[index]!, x, y)}${
        label
          ? block(label)
          : svg`<text class=${hollow ? nothing : 'vagval-on'} x=${x} y=${y + LETTER / 3} text-anchor="middle">${index + 1}</text>`
      }`;
    })}
  </svg>`;
}

function block({ x, y, anchor, lines }: TextBlock): SVGTemplateResult {
  return svg`${lines.map(
    ({ text, strong }, index) =>
      svg`<text class=${strong ? 'vagval-strong' : nothing} x=${x} y=${y + index * LINE} text-anchor=${anchor}>${text}</text>`,
  )}`;
}

function shape(side: number, x = 0, y = 0): SVGTemplateResult {
  const [corners, size, turn] = SHAPES[Math.max(0, side) % SHAPES.length]!;
  const name = side < 0 ? 'vagval-hollow vagval-open' : isHollow(side) ? 'vagval-hollow' : 'vagval-solid';
  return svg`<polygon class=${name} points=${polygon(corners, MARK * size, x, y, turn)} />`;
}

function isHollow(side: number): boolean {
  return side % 2 !== 0;
}

function keyMark(side: number): Content {
  return html`<svg viewBox="-20 -20 40 40">${shape(side)}</svg>`;
}
