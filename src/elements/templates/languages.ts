import { html, nothing, type TemplateResult } from 'lit';
import { isReviewed } from '../../core/index.js';
import { direction, languageName } from '../../text/index.js';
import { partClass } from '../theme.js';
import type { View } from '../view.js';
import type { Content } from './basics.js';

export interface LanguageOptions {
  /** Whether the languages are in sight, as on the start page, or folded away. */
  readonly open: boolean;
  readonly choose: (language: string) => void;
  /** The one that the reader has chosen on this screen, which is told when it is there. */
  readonly chosen: string | undefined;
}

/** The languages of a guide that has several, each by its own name, so that those find theirs who read no other. */
export function languagesTemplate(view: View, { open, choose, chosen }: LanguageOptions): Content {
  const { text, model } = view;
  if (model.languages.length < 2) return nothing;
  const language = languageName(text.language);
  const list = html`<ul>
    ${model.languages.map((tag) => languageButton(view, tag, choose))}
  </ul>`;
  return html`<div class="vagval-languages vagval-screen-only">
    ${
      open
        ? html`<div role="group" aria-label=${text.ui('language.title')}>${list}</div>`
        : html`<details class="vagval-details">
            <summary>${text.ui('language.now', { language })}</summary>
            ${list}
          </details>`
    }
    <p class="vagval-hidden" role="status">
      ${chosen === text.language ? text.ui('language.changed', { language }) : nothing}
    </p>
  </div>`;
}

function languageButton({ text, theme }: View, tag: string, choose: LanguageOptions['choose']): TemplateResult {
  const name = languageName(tag);
  return html`<li>
    <button
      type="button"
      class=${partClass(theme, 'button.link', 'vagval-button vagval-link')}
      lang=${tag}
      dir=${direction(tag)}
      aria-current=${tag === text.language ? 'true' : nothing}
      @click=${() => choose(tag)}
    >
      ${name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)}
    </button>
  </li>`;
}

/** Says of a translation that nobody has reviewed that it is one, and which texts hold. */
export function unreviewedTemplate({ text, model }: View): Content {
  const source = model.languages[0];
  if (source === undefined || text.language === source) return nothing;
  if (isReviewed(model, text.language) && text.ui('translation.reviewed') !== 'no') return nothing;
  const language = languageName(source, text.language);
  return html`<p class="vagval-hint" data-vagval-unreviewed>${text.ui('translation.unreviewed', { language })}</p>`;
}
