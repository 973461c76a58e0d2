import { html, nothing, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { guard } from 'lit/directives/guard.js';
import { progress, type Progress } from '../../export/index.js';
import type { View } from '../view.js';
import type { Content } from './basics.js';

/** Says so when no answer to what is on the page can change a status any more. */
export function mayBeSkipped({ evaluation, model, text, draft }: View, questions: readonly string[]): Content {
  const idle = questions.every(
    (id) => model.deciding.has(id) && !Object.hasOwn(draft.answers, id) && !evaluation.isRelevant(id),
  );
  return idle ? html`<p class="vagval-hint">${text.ui('page.irrelevant')}</p>` : nothing;
}

/** Which outcomes are ruled out and which are open, while one answers. Most answers leave them as they are. */
export function standingLine({ model, evaluation, text }: View): Content | DirectiveResult {
  if (model.outcomes.size === 0) return nothing;
  const stand = progress(evaluation);
  return guard([text, ...[stand.ruledOut, stand.ranked, stand.open].map((ids) => ids.join())], () =>
    standingTemplate(stand, text),
  );
}

function standingTemplate({ ruledOut, ranked, open }: Progress, text: View['text']): TemplateResult {
  const counted = [
    ['progress.ruled-out', ruledOut],
    ['progress.ranked', ranked],
    ['progress.open', open],
  ] as const;
  const some = counted.filter(([, ids]) => ids.length > 0);
  const sentence =
    ruledOut.length + ranked.length === 0
      ? text.ui('progress.none')
      : some.map(([key, ids]) => text.ui(key, { count: ids.length })).join(' ');
  return html`<div class="vagval-standing">
    <p role="status"><strong>${text.ui('progress.now')}:</strong> ${sentence}</p>
    <details class="vagval-details">
      <summary>${text.ui('progress.show')}</summary>
      <dl>
        ${some.map(
          ([key, ids]) =>
            html`<dt>${text.ui(`${key}.title`)}</dt>
              ${ids.map((id) => html`<dd>${text.guide('outcomes', id, 'title')}</dd>`)}`,
        )}
      </dl>
    </details>
  </div>`;
}
