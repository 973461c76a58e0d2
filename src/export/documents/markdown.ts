import type { Block, Line, Span, TableBlock } from '../paper/blocks.js';
import type { DocumentSource } from './source.js';
import { clean } from './xml.js';

/** To paste into mail, minutes or a wiki: readable as it stands, and as Markdown. */
export function makeMarkdown({ paper }: DocumentSource): string {
  const blocks = [`# ${plain(paper.title)}`, ...paper.blocks.flatMap(blockLines)];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${plain(block.text)}`];
    case 'line':
      return [inline(block.line)];
    case 'list':
      return [block.lines.map((line, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inline(line)}`).join('\n')];
    case 'status':
      return [`**${plain(block.outcome.statusText)}**`];
    case 'entry':
      return [`**${plain(block.term)}**`, ...block.lines.map(inline), ...(block.lines.length === 0 ? ['…'] : [])];
    case 'table':
      return [tableLines(block)];
    case 'picture':
      return [...block.before, ...block.after].flatMap(blockLines);
    case 'part':
      return block.blocks.flatMap(blockLines);
  }
}

function tableLines({ columns, rows }: TableBlock): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(plain)),
    row(columns.map(() => '---')),
    // A cell is one line; a bar would end it.
    ...rows.map((cells) => row(cells.map((lines) => lines.map(inline).join('<br>')))),
  ].join('\n');
}

/** What would begin a list, a heading or a quotation at the beginning of a line. */
const BEGINNING = /^(\d{1,9}(?=[.)])|(?=[#>=+-]))/;

function inline(line: Line): string {
  return line.map(span).join('').trim().replace(BEGINNING, '$1\\');
}

function span({ text, strong, link }: Span): string {
  const written = plain(text);
  if (link !== undefined) return `[${written}](<${link}>)`;
  return strong && written.trim() !== '' ? `**${written.trim()}**` : written;
}

/** What Markdown would take for markup is not meant so, by whoever wrote it. */
function plain(text: string): string {
  return clean(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<|~]|&(?=\w+;|#)/g, '\\$&');
}
