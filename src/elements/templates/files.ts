import { html, nothing, type TemplateResult } from 'lit';
import type { CarriedAnswer, Problem } from '../../core/index.js';
import { problemSentence } from '../../text/index.js';
import { partClass } from '../theme.js';
import type { View } from '../view.js';
import { button, heading, type Content } from './basics.js';

const SHOWN_PROBLEMS = 10;
/** What is told of an older file in other words than those of an error. */
const OF_VERSIONS: readonly Problem['code'][] = ['other-version', 'newer-version', 'unknown-answer', 'asked-again'];

/** What came of opening or saving a file. */
export interface FileNews {
  readonly sentence: string;
  readonly refused: boolean;
  /** What could not be read. */
  readonly problems: readonly Problem[];
  /** Answers that were read but of which not all counts. */
  readonly setAside: readonly CarriedAnswer[];
  /** Makes it as it was before. */
  readonly undo: (() => void) | undefined;
}

/** News of which most goes without saying. */
export type News = Partial<FileNews> & Pick<FileNews, 'sentence'>;

export interface FileOptions {
  readonly open: (file: File) => void;
  readonly compare: (file: File) => void;
}

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

export function saveButton(view: View): Content {
  return view.save ? button(view, 'secondary', view.text.ui('file.save'), view.save) : nothing;
}

/** Stands empty before there is news, so that a screen reader hears the news come. */
export function newsTemplate(view: View, news: FileNews | undefined): TemplateResult {
  const { text } = view;
  const version = news?.problems.find(({ code }) => code === 'other-version' || code === 'newer-version');
  const problems = news?.problems.filter(({ code }) => !OF_VERSIONS.includes(code)) ?? [];
  const fits = version?.code === 'other-version' && news!.setAside.length + problems.length === 0;
  return html`<div role="status" class="vagval-news" data-vagval-news>
      ${
        news
          ? html`<div class=${news.refused ? 'vagval-errors' : 'vagval-notice'}>
              <p>${news.sentence}</p>
              ${version ? html`<p>${versionSentence(version, text)} ${fits ? text.ui('carried.fits') : nothing}</p>` : nothing}
              ${
                problems.length === 0
                  ? nothing
                  : html`${news.refused ? nothing : html`<p>${text.ui('file.problems')}</p>`}
                      <ul>
                        ${problems
                          .slice(0, SHOWN_PROBLEMS)
                          .map((problem) => html`<li>${problemSentence(problem, text)}</li>`)}
                      </ul>`
              }
              ${news.undo ? button(view, 'link', text.ui('file.undo'), news.undo) : nothing}
            </div>`
          : nothing
      }
    </div>
    ${
      news && view.late && news.setAside.length > 0
        ? html`<div class="vagval-notice" data-vagval-carried>${view.late.carried(view, news.setAside)}</div>`
        : nothing
    }`;
}

function versionSentence(problem: Problem, text: View['text']): string {
  return problem.code === 'newer-version' ? problemSentence(problem, text) : text.ui('carried.title');
}
