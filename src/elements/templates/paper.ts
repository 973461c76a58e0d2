import { html, nothing, type TemplateResult } from 'lit';
import type { Block, Line, PartName, Span } from '../../export/index.js';
import type { View } from '../view.js';
import { heading, type Content } from './basics.js';
import { statusMark } from './outcome.js';
import { pictureTemplate } from './picture.js';

const PART_CLASSES: Readonly<Record<PartName, string>> = {
  section: 'vagval-sheet',
  outcome: 'vagval-on-paper',
  notice: 'vagval-notice',
};

/** Letters of an answer that does not stand beside its question any more, but below. */
const LONG = 160;
/** Letters of a row that the end of a page may part. */
const LONG_ROW = 1200;

/** The blocks of a paper, as they are printed. */
export function blocksTemplate(view: View, blocks: readonly Block[]): Content {
  return html`${blocks.map((block) => blockTemplate(view, block))}`;
}

function blockTemplate(view: View, block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return heading(view, block.text, { below: block.level - 1 });
    case 'line':
      return html`<p class=${block.lead ? 'vagval-lead' : block.withNext ? 'vagval-paper-group' : nothing}>
        ${lineTemplate(block.line)}
      </p>`;
    case 'list': {
      const items = block.lines.map((line) => html`<li>${lineTemplate(line)}</li>`);
      return block.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'status':
      return html`<p class="vagval-outcome-status">${statusMark(block.outcome)}</p>`;
    case 'entry':
      return html`<dl class=${block.form ? 'vagval-blanks' : 'vagval-answers'}>
        <div class=${block.form ? nothing : 'vagval-answer-row'} ?data-long=${length(block.lines) > LONG}>
          <dt>${block.term}</dt>
          <dd>${linesTemplate(block.lines)}</dd>
        </div>
      </dl>`;
    case 'table':
      return tableTemplate(block);
    case 'picture':
      return pictureTemplate(view, block.report, { below: 2 });
    case 'part':
      return block.name === 'section'
        ? html`<section class=${PART_CLASSES.section}>${blocksTemplate(view, block.blocks)}</section>`
        : html`<div class=${PART_CLASSES[block.name]}>${blocksTemplate(view, block.blocks)}</div>`;
  }
}

/** Every table stands under a heading that says the same as its hidden title. */
function tableTemplate({ title, columns, rows, roomy }: Extract<Block, { kind: 'table' }>): TemplateResult {
  return html`<table class="vagval-table ${roomy ? 'vagval-roomy' : ''}" aria-label=${title}>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([head = [], ...cells]) =>
          html`<tr ?data-long=${length([...head, ...cells.flat()]) > LONG_ROW}>
            <th scope="row">${linesTemplate(head)}</th>
            ${cells.map(
              (lines, index) =>
                html`<td>
                  <span class="vagval-fold" aria-hidden="true">${columns[index + 1]}</span>${linesTemplate(lines)}
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function length(lines: readonly Line[]): number {
  return lines.flat().reduce((sum, { text }) => sum + text.length, 0);
}

function linesTemplate(lines: readonly Line[]): Content {
  return html`${lines.map((line) => html`<p dir=${line.every(({ own }) => own) ? 'auto' : nothing}>${lineTemplate(line)}</p>`)}`;
}

function lineTemplate(line: Line): Content {
  return html`${line.map(spanTemplate)}`;
}

function spanTemplate({ text, strong, soft, own, foreign, link }: Span): Content {
  const lang = foreign?.language ?? nothing;
  const way = own ? 'auto' : (foreign?.direction ?? nothing);
  if (link !== undefined) return html`<a href=${link} rel="noopener noreferrer" lang=${lang} dir=${way}>${text}</a>`;
  if (strong) return html`<strong lang=${lang} dir=${way}>${text}</strong>`;
  if (!soft && way === nothing) return text;
  return html`<span class=${soft ? 'vagval-soft' : nothing} lang=${lang} dir=${way}>${text}</span>`;
}
