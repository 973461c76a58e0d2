import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../core/index.js';
import { problemPlace, problemSentence, type Text } from '../../text/index.js';

const SHOWN_PROBLEMS = 5;

/** What is wrong with a guide, and where: to be read out to whoever has made it. */
export function problemsTemplate(problems: readonly Problem[], text: Text): TemplateResult {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const more = errors.length - SHOWN_PROBLEMS;
  return html`<p>${text.ui('load.problems', { count: errors.length })}</p>
    <ul>
      ${errors
        .slice(0, SHOWN_PROBLEMS)
        .map((problem) => html`<li><code>${problemPlace(problem)}</code> ${problemSentence(problem, text)}</li>`)}
    </ul>
    ${more > 0 ? html`<p>${text.ui('load.more', { count: more })}</p>` : nothing}`;
}
