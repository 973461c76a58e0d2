import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../core/index.js';
import { problemSentence } from '../../text/index.js';
import { partClass } from '../theme.js';
import type { FileNews, FileOptions, View } from '../view.js';
import { heading, type Content } from './basics.js';

const SHOWN_PROBLEMS = 10;
/** What is told of an older file in other words than those of an error. */
const OF_VERSIONS: readonly Problem['code'][] = ['other-version', 'newer-version', 'unknown-answer', 'asked-again'];

/** Ways back to answers that were saved in a file, on the start page. */
export function filesTemplate(view: View, { open, compare }: FileOptions): TemplateResult {
  const { text, model } = view;
  return html`${heading(view, text.ui('file.title'), { below: 1 })} ${fileField(view, 'open', open)}
  ${model.guide.recurring ? fileField(view, 'compare', compare) : nothing}`;
}

function fileField({ text, prefix, theme }: View, use: 'open' | 'compare', take: (file: File) => void): TemplateResult {
  const id = `${prefix}-file-${use}`;
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) take(file);
    // The same file can be chosen again, after it was mended, say.
    input.value = '';
  };
  return html`<div class="vagval-field">
    <label for=${id}>${text.ui(`file.${use}`)}</label>
    <p class="vagval-hint" id="${id}-hint">${text.ui(`file.${use}.hint`)}</p>
    <input
      class=${partClass(theme, 'input', 'vagval-input vagval-file')}
      type="file"
      id=${id}
      form=${prefix}
      accept=".json,.html,application/json,text/html"
      aria-describedby="${id}-hint"
      @change=${choose}
    />
  </div>`;
}

/** What could not be read of a file or a link, and what came from another version of the guide. */
export function fileNewsTemplate({ text }: View, { refused, problems: all, setAside }: FileNews): Content {
  const version = all.find(({ code }) => code === 'other-version' || code === 'newer-version');
  const problems = all.filter(({ code }) => !OF_VERSIONS.includes(code));
  const fits = version?.code === 'other-version' && setAside.length + problems.length === 0;
  return html`${version ? html`<p>${versionSentence(version, text)} ${fits ? text.ui('carried.fits') : nothing}</p>` : nothing}
  ${
    problems.length === 0
      ? nothing
      : html`${refused ? nothing : html`<p>${text.ui('file.problems')}</p>`}
          <ul>
            ${problems.slice(0, SHOWN_PROBLEMS).map((problem) => html`<li>${problemSentence(problem, text)}</li>`)}
          </ul>`
  }`;
}

function versionSentence(problem: Problem, text: View['text']): string {
  return problem.code === 'newer-version' ? problemSentence(problem, text) : text.ui('carried.title');
}
