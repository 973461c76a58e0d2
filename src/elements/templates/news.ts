import { html, nothing, type TemplateResult } from 'lit';
import type { FileNews, View } from '../view.js';
import { button } from './basics.js';

/** Stands empty before there is news, so that a screen reader hears the news come. */
export function newsTemplate(view: View, news: FileNews | undefined): TemplateResult {
  const { text, further, late } = view;
  return html`<div role="status" class="vagval-news" data-vagval-news>
      ${
        news
          ? html`<div class=${news.refused ? 'vagval-errors' : 'vagval-notice'}>
              <p>${news.sentence}</p>
              ${further?.fileNews(view, news)}
              ${news.undo ? button(view, 'link', text.ui('file.undo'), news.undo) : nothing}
            </div>`
          : nothing
      }
    </div>
    ${
      news && late && news.setAside.length > 0
        ? html`<div class="vagval-notice" data-vagval-carried>${late.carried(view, news.setAside)}</div>`
        : nothing
    }`;
}
