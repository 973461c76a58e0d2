import { html, nothing } from 'lit';
import { agendaReport } from '../../export/index.js';
import { mailAddress } from '../contact.js';
import type { View } from '../view.js';
import { button, heading, paragraphs, type Content } from './basics.js';
import { choice } from './choice.js';
import { newsTemplate } from './take-away.js';

/** Whom to turn to now, and a message to begin from, in which nothing stands that the reader has not put there. */
export function contactTemplate(view: View): Content {
  const { text, takeAway, prefix, model } = view;
  const contact = takeAway?.contact;
  if (!contact) return nothing;
  const { name, email, url } = contact;
  const chosen = agendaReport(view).chosen;
  const guide = text.guide('guide', 'title');
  const message = [
    text.ui('contact.message', { guide }),
    ...(takeAway.saysChosen && chosen !== '' ? [text.ui('contact.message.chosen', { outcome: chosen })] : []),
    text.ui('contact.message.end'),
  ].join('\n\n');
  const subject = text.ui('contact.subject', { guide });
  return html`<section class="vagval-contact" data-guide=${model.guide.id}>
    ${heading(view, text.ui('contact.title'), { below: 1 })}
    <p>${text.ui('contact.lead')}</p>
    <ul class="vagval-reach">
      ${name === '' ? nothing : html`<li dir="auto">${name}</li>`}
      ${email === '' ? nothing : html`<li><a href="mailto:${email}" dir="ltr">${email}</a></li>`}
      ${url === '' ? nothing : html`<li><a href=${url} dir="ltr">${url}</a></li>`}
    </ul>
    <p>${text.ui('contact.message.lead')}</p>
    <blockquote class="vagval-message" aria-label=${text.ui('contact.message.title')}>
      ${paragraphs(`${subject}\n${message}`)}
    </blockquote>
    ${
      chosen === ''
        ? nothing
        : html`<div class="vagval-choices">
            ${choice(view, {
              id: `${prefix}-contact-chosen`,
              name: `${prefix}-contact-chosen`,
              value: 'chosen',
              several: true,
              checked: takeAway.saysChosen,
              label: text.ui('contact.with-chosen'),
              unsure: false,
              take: takeAway.sayChosen,
            })}
          </div>`
    }
    <div class="vagval-actions">
      ${email === '' ? nothing : html`<a class="vagval-button vagval-secondary" href=${mailAddress(email, subject, message)}>${text.ui('contact.mail')}</a>`}
      ${button(view, 'secondary', text.ui('contact.copy'), () => takeAway.copyMessage(`${subject}\n\n${message}`))}
    </div>
    <p class="vagval-hint">${text.ui('contact.hint')}</p>
    ${newsTemplate(view, takeAway.news, 'contact')}
  </section>`;
}
