import type { TemplateResult } from 'lit';
import type { Fault, KeptDraft } from '../../store/index.js';
import type { Content } from '../templates/basics.js';
import type { View } from '../view.js';
import type { Kit } from './kit.js';
import { dayIn } from './moment.js';
import { nameField } from './name-field.js';
import { removalTemplate } from './removal.js';

/** What the reader is about to do to one of the drafts. */
export interface Pending {
  readonly id: string;
  readonly what: 'rename' | 'remove';
  readonly name: string;
}

export interface ListOptions {
  /** Why it is not known what is there. */
  readonly fault: Fault | undefined;
  readonly retry: () => void;
  readonly drafts: readonly KeptDraft[];
  readonly current: string | undefined;
  readonly pending: Pending | undefined;
  readonly nameOf: (draft: KeptDraft) => string;
  readonly resume: (draft: KeptDraft) => void;
  /** Begins to do something, or leaves it. */
  readonly ask: (pending: Pending | undefined) => void;
  readonly type: (name: string) => void;
  readonly confirm: () => void;
  /** Gives the reader all that lies there as a file. */
  readonly raw: (draft: KeptDraft) => void;
}

/** The drafts that are kept in this browser, with all that can be done to them. */
export function listTemplate(kit: Kit, view: View, options: ListOptions): Content {
  const { html, heading } = kit;
  const { text } = view;
  // Where nothing may be kept, nothing is.
  if (options.fault !== undefined && options.fault !== 'denied')
    return unreadTemplate(kit, view, options.fault, options);
  if (options.drafts.length === 0) return kit.nothing;
  return html`<section class="vagval-kept" aria-labelledby="${view.prefix}-kept">
    ${heading(view, text.ui('keep.list'), { below: 1, id: `${view.prefix}-kept` })}
    ${options.current === undefined ? html`<p>${text.ui('keep.list.lead')}</p>` : kit.nothing}
    <ul class="vagval-kept-list">
      ${options.drafts.map((draft) => draftTemplate(kit, view, draft, options))}
    </ul>
  </section>`;
}

function unreadTemplate({ html, button }: Kit, view: View, fault: Fault, { retry }: ListOptions): TemplateResult {
  const { text } = view;
  return html`<div class="vagval-notice" role="status">
    <p>${text.ui('keep.unread')} ${text.ui(`keep.fault.${fault}`)}</p>
    <div class="vagval-actions">${button(view, 'secondary', text.ui('keep.retry'), retry)}</div>
  </div>`;
}

function draftTemplate(kit: Kit, view: View, draft: KeptDraft, options: ListOptions): TemplateResult {
  const { html, nothing } = kit;
  const { text } = view;
  const name = options.nameOf(draft);
  const pending = options.pending?.id === draft.id ? options.pending : undefined;
  const args = {
    count: draft.answers,
    date: dayIn(text, draft.changedOn),
    expires: dayIn(text, draft.expiresOn),
  };
  return html`<li class="vagval-place" data-vagval-kept-draft=${draft.id} tabindex="-1">
    <p><strong dir="auto">${name}</strong></p>
    <p class="vagval-hint">${draft.newer ? text.ui('keep.newer') : text.ui('keep.draft', args)}</p>
    ${draft.damaged ? html`<p class="vagval-hint">${text.ui('keep.damaged')}</p>` : nothing}
    ${draft.id === options.current ? html`<p class="vagval-hint">${text.ui('keep.current')}</p>` : nothing}
    ${pending ? pendingTemplate(kit, view, draft, pending, options) : actionsTemplate(kit, view, draft, options)}
  </li>`;
}

function actionsTemplate(kit: Kit, view: View, draft: KeptDraft, options: ListOptions): TemplateResult {
  const { html, nothing, button } = kit;
  const { text } = view;
  const { current, resume, ask, raw } = options;
  const name = options.nameOf(draft);
  const begin = (what: Pending['what']) => () => ask({ id: draft.id, what, name });
  const about = (key: 'resume' | 'rename' | 'remove' | 'raw') => text.ui(`keep.${key}.of`, { name });
  return html`<div class="vagval-actions">
    ${
      draft.newer || draft.id === current
        ? nothing
        : button(view, 'primary', text.ui('keep.resume'), () => resume(draft), about('resume'))
    }
    ${
      draft.newer
        ? nothing
        : html`${button(view, 'link', text.ui('keep.rename'), begin('rename'), about('rename'))}
          ${button(view, 'link', text.ui('keep.remove'), begin('remove'), about('remove'))}`
    }
    ${draft.newer || draft.damaged ? button(view, 'link', text.ui('keep.raw'), () => raw(draft), about('raw')) : nothing}
  </div>`;
}

function pendingTemplate(
  kit: Kit,
  view: View,
  draft: KeptDraft,
  { what, name }: Pending,
  { type, confirm, ask, nameOf }: ListOptions,
): TemplateResult {
  const { html, button } = kit;
  const { text, prefix } = view;
  const cancel = () => ask(undefined);
  if (what === 'remove') return removalTemplate(kit, view, { name: nameOf(draft), confirm, cancel });
  return html`${nameField(kit, view, { id: `${prefix}-rename`, value: name, type, confirm })}
    <div class="vagval-actions">
      ${button(view, 'secondary', text.ui('keep.rename.save'), confirm)}
      ${button(view, 'link', text.ui('keep.cancel'), cancel)}
    </div>`;
}
