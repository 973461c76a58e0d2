import type { Block, Line, PictureBlock, Span, TableBlock } from '../paper/blocks.js';
import type { DocumentSource } from './source.js';
import { svgOf } from './svg.js';
import { element, escaped } from './xml.js';

/**
 * One file that can be read in any browser, also when this library is long gone: no script, and nothing from elsewhere.
 * The answers are in it, so that the guide can open it again.
 */
export function makeHtml({ paper, answers, today }: DocumentSource): string {
  const { language, direction: dir, title, edges, blocks } = paper;
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}" dir="${dir}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="date" content="${escaped(today)}">`,
    `<title>${escaped(title)}</title>`,
    `<style>${STYLES}${edges.css}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escaped(title)}</h1>`,
    ...blocks.map(blockHtml),
    '</main>',
    `${ANSWERS_BLOCK}${jsonInScript(answers)}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** `readAnswerFile` looks for exactly this. */
const ANSWERS_BLOCK = '<script type="application/json" id="vagval-answers">';

/** JSON in which nothing can end the element that it stands in, and nothing is lost to those who read the page as text. */
function jsonInScript(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[<>&\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'line':
      return `<p${className(block)}>${lineHtml(block.line)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.lines.map((line) => `<li>${lineHtml(line)}</li>`).join('')}</${tag}>`;
    }
    case 'status':
      return `<p class="status">${escaped(block.outcome.statusText)}</p>`;
    case 'entry':
      return `<dl${block.form ? ' class="form"' : ''}><dt>${escaped(block.term)}</dt><dd>${linesHtml(block.lines)}</dd></dl>`;
    case 'table':
      return tableHtml(block);
    case 'picture':
      return pictureHtml(block);
    case 'part': {
      const tag = block.name === 'section' ? 'section' : 'div';
      return `<${tag} class="${block.name}">${block.blocks.map(blockHtml).join('\n')}</${tag}>`;
    }
  }
}

function className({ lead, withNext }: Extract<Block, { kind: 'line' }>): string {
  return lead ? ' class="lead"' : withNext ? ' class="next"' : '';
}

function tableHtml({ title, columns, rows, roomy, widths }: TableBlock): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const body = rows.map(([first = [], ...cells]) => {
    const others = cells.map((lines) => `<td>${linesHtml(lines)}</td>`).join('');
    return `<tr><th scope="row">${linesHtml(first)}</th>${others}</tr>`;
  });
  const shares = widths.map((width) => `<col style="width: ${((100 * width) / whole).toFixed(0)}%">`).join('');
  return [
    `<div class="table" role="group" tabindex="0" aria-label="${escaped(title)}"><table aria-label="${escaped(title)}"${roomy ? ' class="roomy"' : ''}>`,
    `<colgroup>${shares}</colgroup>`,
    `<thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`,
  ].join('');
}

function pictureHtml({ report, drawing, alternative, before, after }: PictureBlock): string {
  const words = (blocks: readonly Block[]) => blocks.map(blockHtml).join('\n');
  if (!drawing) return words([...before, ...after]);
  const picture = svgOf(drawing, report.title, alternative);
  return `${words(before)}<figure>${picture}</figure>${words(after)}`;
}

function linesHtml(lines: readonly Line[]): string {
  return lines.map((line) => `<p${line.every(({ own }) => own) ? ' dir="auto"' : ''}>${lineHtml(line)}</p>`).join('');
}

function lineHtml(line: Line): string {
  return line.map(spanHtml).join('');
}

function spanHtml({ text, strong, soft, own, foreign, link }: Span): string {
  const way = own ? 'auto' : foreign?.direction;
  const attributes = { lang: foreign?.language, dir: way };
  if (link !== undefined) return element('a', { href: link, rel: 'noopener noreferrer', ...attributes }, escaped(text));
  if (strong) return element('strong', attributes, escaped(text) || ' ');
  if (!soft && way === undefined) return escaped(text);
  return element('span', { class: soft ? 'soft' : undefined, ...attributes }, escaped(text) || ' ');
}

const STYLES = `
:root{color-scheme:light;color:#1a1a1a;background:#fff;font:1.0625rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
body{margin:0}
main{max-width:50rem;margin-inline:auto;padding:1.5rem 1rem 4rem;overflow-wrap:break-word}
h1{font-size:1.9rem;line-height:1.2}h2{font-size:1.5rem;line-height:1.25;margin-top:3rem}
h3{font-size:1.2rem;margin-top:2rem}h4{font-size:1.05rem;margin:1.75rem 0 0}
[dir=rtl]{line-height:1.7}
p{margin:.5rem 0}.lead{font-size:1.15rem}.status{font-weight:600;margin-top:0}.soft{color:#4a4a4a}
a{color:#0b4f7a}
ul,ol{padding-inline-start:1.5rem}li{margin:.35rem 0}
dl{margin:.9rem 0}dt{font-weight:600}dd{margin:0}
.form{display:flex;gap:1rem;align-items:end}.form dd{flex:1;min-height:1.6rem;border-bottom:1px solid #767676}.form p{margin:0}
.notice{border-inline-start:.3rem solid #1f4f5f;background:#f1f5f6;padding:.25rem 1rem;margin:1rem 0}.notice h3{margin-top:.5rem}
.table{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.75rem 0}
th,td{border:1px solid #767676;padding:.4rem .5rem;text-align:start;vertical-align:top}
thead th{background:#e8f0f2}tbody th{font-weight:400}th p:first-child,td p:first-child{margin-top:0}th p:last-child,td p:last-child{margin-bottom:0}
.roomy td{height:4.5rem}
figure{margin:1rem 0}svg{max-width:100%;height:auto}
@media print{
:root{font-size:10.5pt}main{max-width:none;padding:0}
h1,h2,h3,h4,dt,.status,.next{break-after:avoid}
.section+.section{break-before:page}.section>h2:first-child{margin-top:0}
tr,li,figure,.notice{break-inside:avoid}p{orphans:3;widows:3}thead{display:table-header-group}.table{overflow:visible}
a{color:inherit;text-decoration:none}}
`;
