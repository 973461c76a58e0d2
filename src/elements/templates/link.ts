import { html, nothing, type TemplateResult } from 'lit';
import { partClass } from '../theme.js';
import type { OfferedAnswers, SharedLink, View } from '../view.js';
import { button, type Content } from './basics.js';

/** Makes a link with the answers, after saying what is in it. */
export function shareTemplate(view: View): Content {
  const { text, share, prefix } = view;
  if (!share) return nothing;
  const { link, ask, copy, close } = share;
  return html`<div class="vagval-share" data-vagval-share>
    ${link ? nothing : button(view, 'link', text.ui('link.share'), ask)}
    ${
      link?.step === 'asking'
        ? html`<div
            class="vagval-notice"
            role="group"
            tabindex="-1"
            aria-labelledby="${prefix}-share"
            aria-describedby="${prefix}-share-content ${prefix}-share-kept"
          >
            <p id="${prefix}-share"><strong>${text.ui('link.ask')}</strong></p>
            <p id="${prefix}-share-content">${text.ui('link.ask.content')}</p>
            <p id="${prefix}-share-kept">${text.ui('link.ask.kept')}</p>
            <div class="vagval-actions">
              ${button(view, 'secondary', text.ui('link.copy'), copy)}
              ${button(view, 'link', text.ui('link.cancel'), close)}
            </div>
          </div>`
        : nothing
    }
    <p role="status">${statusText(view, link)}</p>
    ${link?.step === 'made' ? addressField(view, link.address, close) : nothing}
    ${link?.step === 'none' ? button(view, 'link', text.ui('link.close'), close) : nothing}
  </div>`;
}

function statusText({ text }: View, link: SharedLink | undefined): string {
  if (link?.step === 'made') return text.ui(link.copied ? 'link.copied' : 'link.not-copied');
  return link?.step === 'none' ? text.ui(`link.none.${link.why}`) : '';
}

function addressField(view: View, address: string, close: () => void): TemplateResult {
  const { text, prefix, theme } = view;
  return html`<div class="vagval-field">
    <label for="${prefix}-link">${text.ui('link.address')}</label>
    <input
      class=${partClass(theme, 'input', 'vagval-input')}
      type="text"
      id="${prefix}-link"
      form=${prefix}
      dir="ltr"
      readonly
      .value=${address}
      @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
    />
    ${button(view, 'link', text.ui('link.close'), close)}
  </div>`;
}

export interface LinkOffer {
  readonly answers: OfferedAnswers | undefined;
  /** Whether there are answers that would go. */
  readonly replaces: boolean;
  readonly open: () => void;
  readonly decline: () => void;
}

/** Asks before the answers of a link are opened. Stands empty until there are any, so that they are heard of. */
export function offerTemplate(view: View, { answers, replaces, open, decline }: LinkOffer): TemplateResult {
  const { text } = view;
  const count = Object.keys(answers?.draft.answers ?? {}).length;
  return html`<div role="status" data-vagval-offer>
    ${
      answers
        ? html`<div class="vagval-notice">
            <p><strong>${text.ui('link.offer', { count })}</strong></p>
            <p>${text.ui(replaces ? 'link.offer.replaces' : 'link.offer.own')}</p>
            <div class="vagval-actions">
              ${button(view, 'secondary', text.ui('link.open'), open)}
              ${button(view, 'link', text.ui(replaces ? 'link.keep' : 'link.decline'), decline)}
            </div>
          </div>`
        : nothing
    }
  </div>`;
}
