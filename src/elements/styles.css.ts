import { css } from 'lit';

/**
 * Two layers. `vagval.look` holds what a site may dress as it likes: any rule of the page that is in no layer wins over
 * it. `vagval.frame` holds what keeps the guide usable on a page that resets, floats or hides: its declarations are
 * important, and an important declaration in a layer wins over the page's, important or not.
 *
 * Between the two, in no layer, stand the colours of buttons: a page that says `button { background: … }` and leaves the
 * colour of the text would make them unreadable, while one that names a class means what it says.
 *
 * Lengths are in em: the page's text size is the measure, whatever its root element says (many sites set 62.5 %).
 */
export const styles = css`
  @layer vagval.frame, vagval.look;

  @layer vagval.look {
    /* The tree has no width of its own, so the element must not be as wide as what is in it. */
    :is(
      vagval-guide,
      vagval-recommendation,
      vagval-comparison,
      vagval-agenda,
      vagval-circle,
      vagval-process,
      vagval-profile
    ),
    :host(
      :is(
        vagval-guide,
        vagval-recommendation,
        vagval-comparison,
        vagval-agenda,
        vagval-circle,
        vagval-process,
        vagval-profile
      )
    ) {
      display: block;
      inline-size: 100%;
      inline-size: -moz-available;
      inline-size: -webkit-fill-available;
      inline-size: stretch;
    }
    .vagval {
      --vagval-ink: var(--vagval-text, #1b1f24);
      --vagval-soft-ink: var(--vagval-text-soft, #4a525b);
      --vagval-paper: var(--vagval-background, #fff);
      --vagval-wash: var(--vagval-surface, #f4f5f2);
      --vagval-line: var(--vagval-border, #c9ced4);
      --vagval-edge: var(--vagval-control-border, #6f7883);
      --vagval-main: var(--vagval-accent, #1f5f5b);
      --vagval-on-main: var(--vagval-accent-contrast, #fff);
      --vagval-anchor: var(--vagval-link, var(--vagval-main));
      --vagval-ring: var(--vagval-focus, #ffb81c);
      --vagval-wrong: var(--vagval-error, #a8201a);
      --vagval-round: var(--vagval-radius, 0.375em);
      --vagval-gap: var(--vagval-space, 1em);
      background: var(--vagval-paper);
      border-radius: inherit;
      color: var(--vagval-ink);
      font-family: var(--vagval-font, inherit);
      font-size: var(--vagval-font-size, max(1em, 16px));
      line-height: 1.55;
      text-align: start;
    }
    .vagval-heading {
      color: inherit;
      font-family: inherit;
      font-size: 1.25em;
      font-weight: 650;
      line-height: 1.25;
      text-wrap: balance;
    }
    .vagval-heading[data-vagval-screen],
    .vagval-title {
      font-size: clamp(1.4em, 1.1em + 2.2cqi, 2em);
      letter-spacing: -0.01em;
    }
    .vagval-heading label {
      color: inherit;
      font: inherit;
    }
    .vagval-lead {
      font-size: 1.1em;
    }
    .vagval-hint,
    .vagval-keep,
    .vagval-count,
    .vagval-choice small,
    .vagval-answer {
      color: var(--vagval-soft-ink);
    }
    .vagval-keep,
    .vagval-step {
      font-size: 0.925em;
    }
    .vagval-answer {
      font-size: 0.97em;
    }
    .vagval-languages {
      font-size: 0.925em;
    }
    .vagval-languages [aria-current] {
      color: var(--vagval-ink);
      font-weight: 650;
      text-decoration: none;
    }
    .vagval-section {
      color: var(--vagval-main);
      font-weight: 650;
    }
    .vagval a {
      color: var(--vagval-anchor);
    }
    .vagval-button {
      border: 1px solid var(--vagval-main);
      border-radius: var(--vagval-round);
      font: inherit;
      font-weight: 600;
      line-height: 1.3;
      text-align: center;
    }
    .vagval-link {
      border-radius: 0;
      border-width: 0;
      font-weight: inherit;
      text-align: start;
      text-decoration: underline;
      text-underline-offset: 0.15em;
    }
    .vagval-primary:hover,
    .vagval-secondary:hover {
      box-shadow: inset 0 0 0 2px currentColor;
    }
    .vagval-link:hover {
      text-decoration-thickness: 2px;
    }
    .vagval-choice {
      border: 1px solid var(--vagval-edge);
      border-radius: var(--vagval-round);
      color: inherit;
      font: inherit;
    }
    .vagval-choice:has(:checked) {
      background: color-mix(in srgb, var(--vagval-main) 7%, var(--vagval-paper));
      border-color: var(--vagval-main);
      box-shadow: inset 0 0 0 1px var(--vagval-main);
    }
    .vagval-choice:has(:disabled) {
      border-style: dotted;
      color: var(--vagval-soft-ink);
    }
    .vagval-choice input {
      accent-color: var(--vagval-main);
    }
    .vagval-unsure {
      border-style: dashed;
    }
    .vagval-input {
      background: var(--vagval-paper);
      border: 1px solid var(--vagval-edge);
      border-radius: var(--vagval-round);
      color: inherit;
      font: inherit;
    }
    .vagval-input[aria-invalid] {
      border-color: var(--vagval-wrong);
      border-width: 2px;
    }
    .vagval-error {
      color: var(--vagval-wrong);
      font-weight: 600;
    }
    .vagval-errors,
    .vagval-failure {
      border: 2px solid var(--vagval-wrong);
      border-radius: var(--vagval-round);
    }
    .vagval-failure code {
      font-size: 0.9em;
    }
    .vagval-details summary {
      color: var(--vagval-anchor);
      font-weight: 600;
    }
    .vagval-terms summary {
      font-size: 0.925em;
      font-weight: 500;
    }
    .vagval-legend {
      font-weight: 600;
    }
    .vagval-progress li {
      background: var(--vagval-line);
      border-radius: 1em;
    }
    .vagval-progress [data-state='done'] {
      background: var(--vagval-main);
    }
    .vagval-progress [data-state='now'] {
      background: linear-gradient(to right, var(--vagval-main) 50%, var(--vagval-line) 50%);
    }
    [dir='rtl'] .vagval-progress [data-state='now'] {
      background: linear-gradient(to left, var(--vagval-main) 50%, var(--vagval-line) 50%);
    }
    .vagval-notice {
      background: var(--vagval-notice-background, #fff6df);
      border-inline-start: 0.35em solid var(--vagval-notice-border, var(--vagval-ring));
      color: var(--vagval-notice-text, #1b1f24);
    }
    .vagval-notice .vagval-heading {
      font-size: 1.1em;
    }
    .vagval-drop {
      background: color-mix(in srgb, var(--vagval-paper) 90%, transparent);
      border: 3px dashed var(--vagval-main);
      border-radius: var(--vagval-round);
      font-size: 1.25em;
      font-weight: 600;
      text-align: center;
    }
    /* Letters that are written joined must not be set apart, and need room above and below. */
    .vagval[dir='rtl'] .vagval-heading {
      letter-spacing: 0;
      line-height: 1.45;
    }
    .vagval[dir='rtl'] {
      line-height: 1.7;
    }
  }

  button:where(.vagval-primary) {
    background: var(--vagval-main);
    color: var(--vagval-on-main);
  }
  button:where(.vagval-secondary, .vagval-link) {
    background: none;
    color: var(--vagval-main);
  }
  button:where(.vagval-link) {
    color: var(--vagval-anchor);
  }
  button:where(.vagval-notice .vagval-link) {
    color: inherit;
  }
  @layer vagval.frame {
    .vagval {
      box-sizing: border-box !important;
      container: vagval / inline-size !important;
      display: block !important;
      max-inline-size: var(--vagval-width, 48em) !important;
      overflow-wrap: break-word !important;
      padding: var(--vagval-padding, clamp(0.5em, 4cqi, 2em)) !important;
    }
    /* The data of a guide within the page, where a reset shows all there is. */
    :has(> .vagval) > script {
      display: none !important;
    }
    .vagval :where(*) {
      block-size: auto !important;
      box-sizing: border-box !important;
      display: revert !important;
      float: none !important;
      inline-size: auto !important;
      max-block-size: none !important;
      max-inline-size: 100% !important;
      min-inline-size: 0 !important;
      opacity: 1 !important;
      overflow: visible !important;
      position: static !important;
      text-indent: 0 !important;
      transform: none !important;
      visibility: visible !important;
    }
    .vagval :where(:not(textarea)) {
      white-space: normal !important;
    }
    .vagval :where(label, legend, li, dt, dd, summary, input)::before,
    .vagval :where(label, legend, li, dt, dd, summary, input)::after {
      content: none !important;
    }
    .vagval [data-vagval-part] {
      display: block !important;
    }
    .vagval :where(p, ul, ol, dl, dd, dt, fieldset, legend, figure, table, label, button, input, textarea, select) {
      margin: 0 !important;
    }
    .vagval :where(p, dl, dd, dt, fieldset, legend, label, section, article, header) {
      padding: 0 !important;
    }
    .vagval :where(p, li) {
      max-inline-size: min(100%, 44em) !important;
    }
    .vagval :where(ul, ol) {
      list-style: disc outside !important;
      padding: 0 !important;
      padding-inline-start: 1.4em !important;
    }
    .vagval :where(ol) {
      list-style-type: decimal !important;
    }
    .vagval :where(li) {
      margin: 0 0 0.35em !important;
    }
    .vagval :where(p) {
      margin: 0 0 0.6em !important;
    }
    .vagval :where(a, button, input, textarea, select, summary) {
      scroll-margin-block: 6em !important;
    }
    .vagval-heading {
      display: block !important;
      margin: 1.7em 0 0.4em !important;
      padding: 0 !important;
      scroll-margin-block: 6em !important;
    }
    .vagval-heading[data-vagval-screen],
    .vagval-title {
      margin: 0.4em 0 0.4em !important;
    }
    .vagval-body,
    .vagval-head {
      scroll-margin-block: 6em !important;
    }
    .vagval :focus-visible {
      box-shadow: 0 0 0 6px var(--vagval-ring) !important;
      outline: 3px solid var(--vagval-ink) !important;
      outline-offset: 2px !important;
    }
    .vagval-heading[tabindex='-1']:focus {
      box-shadow: none !important;
      outline: none !important;
    }
    .vagval :where(fieldset) {
      border: 0 !important;
    }
    .vagval-legend {
      background: none !important;
      color: inherit !important;
      display: block !important;
      inline-size: 100% !important;
      padding: 0 !important;
    }
    .vagval-legend .vagval-heading {
      margin-block-start: 0 !important;
    }
    .vagval-question {
      margin: 2.25em 0 1em !important;
      scroll-margin-block: 6em !important;
    }
    /* A browser need not paint anew what stands beside the answer that has changed. */
    .vagval-question,
    .vagval-choice {
      isolation: isolate !important;
    }
    /* A browser need not lay out what is far from the screen. */
    .vagval-long > .vagval-question {
      contain-intrinsic-block-size: auto 14em !important;
      content-visibility: auto !important;
      overflow-clip-margin: 1em !important;
    }
    .vagval-section + .vagval-question {
      margin-block-start: 0.4em !important;
    }
    .vagval-step {
      align-items: baseline !important;
      display: flex !important;
      flex-wrap: wrap !important;
      gap: 0.1em 0.6em !important;
      margin: 0 !important;
      max-inline-size: none !important;
    }
    .vagval-count {
      margin-inline-start: auto !important;
    }
    .vagval-progress {
      display: grid !important;
      gap: 0.35em !important;
      grid-auto-columns: 1fr !important;
      grid-auto-flow: column !important;
      list-style: none !important;
      margin: 0.4em 0 0.75em !important;
      padding: 0 !important;
    }
    .vagval-progress li {
      block-size: 0.4em !important;
      display: block !important;
      margin: 0 !important;
    }
    .vagval-languages {
      scroll-margin-block: 6em !important;
    }
    .vagval-languages ul {
      display: flex !important;
      flex-wrap: wrap !important;
      gap: 0 1.25em !important;
      list-style: none !important;
      padding: 0 !important;
    }
    .vagval-languages li {
      margin: 0 !important;
    }
    .vagval-languages details {
      margin: 0 !important;
    }
    .vagval-section {
      margin: 1em 0 0 !important;
    }
    .vagval-choices {
      display: grid !important;
      gap: calc(0.5 * var(--vagval-gap)) !important;
      margin-block: calc(0.75 * var(--vagval-gap)) !important;
    }
    .vagval-choice {
      align-items: center !important;
      cursor: pointer !important;
      display: flex !important;
      gap: 0.75em !important;
      inline-size: auto !important;
      min-block-size: 3em !important;
      padding: 0.6em 0.9em !important;
    }
    .vagval-choice > span {
      flex: 1 1 auto !important;
      min-inline-size: 0 !important;
    }
    .vagval-choice small {
      display: block !important;
      font-size: 0.925em !important;
    }
    .vagval-unsure {
      margin-block-start: 0.5em !important;
    }
    .vagval .vagval-choice input {
      appearance: auto !important;
      block-size: 1.35em !important;
      clip: auto !important;
      clip-path: none !important;
      display: inline-block !important;
      flex: none !important;
      inline-size: 1.35em !important;
      min-block-size: 0 !important;
      opacity: 1 !important;
      pointer-events: auto !important;
      transform: none !important;
    }
    .vagval-choice:has(:focus-visible) {
      outline: 3px solid var(--vagval-ink) !important;
      outline-offset: 2px !important;
      box-shadow: 0 0 0 6px var(--vagval-ring) !important;
      z-index: 1 !important;
    }
    .vagval .vagval-choice input:focus-visible {
      box-shadow: none !important;
      outline: none !important;
    }
    .vagval-input {
      display: block !important;
      inline-size: 100% !important;
      min-block-size: 2.9em !important;
      opacity: 1 !important;
      padding: 0.5em 0.75em !important;
    }
    .vagval-long-text {
      min-block-size: 9em !important;
      resize: vertical !important;
    }
    .vagval-button {
      cursor: pointer !important;
      display: inline-block !important;
      inline-size: auto !important;
      min-block-size: 2.9em !important;
      opacity: 1 !important;
      padding: 0.5em 1.25em !important;
      pointer-events: auto !important;
    }
    .vagval-link {
      min-block-size: 1.75em !important;
      padding: 0.15em 0 !important;
    }
    .vagval-button.vagval-clear {
      display: block !important;
      margin-block: -0.5em !important;
    }
    .vagval-clear[data-vagval-idle] {
      visibility: hidden !important;
    }
    .vagval-actions {
      align-items: center !important;
      display: flex !important;
      flex-wrap: wrap !important;
      gap: 0.75em !important;
      margin: calc(1.25 * var(--vagval-gap)) 0 calc(0.75 * var(--vagval-gap)) !important;
    }
    .vagval-actions p {
      margin: 0 !important;
    }
    .vagval-details {
      display: block !important;
      margin: 0.35em 0 !important;
    }
    .vagval-details summary {
      cursor: pointer !important;
      display: list-item !important;
      list-style: disclosure-closed inside !important;
      padding: 0.35em 0 !important;
    }
    .vagval-details[open] > summary {
      list-style-type: disclosure-open !important;
    }
    .vagval-terms {
      display: flex !important;
      flex-wrap: wrap !important;
      gap: 0 1.5em !important;
      margin-block: 0.5em !important;
    }
    .vagval-terms details {
      margin: 0 !important;
    }
    .vagval-terms [open] {
      flex-basis: 100% !important;
    }
    .vagval-notice {
      margin: var(--vagval-gap) 0 !important;
      padding: calc(0.75 * var(--vagval-gap)) var(--vagval-gap) !important;
    }
    .vagval-notice .vagval-heading {
      margin: 0 0 0.2em !important;
    }
    .vagval-notice p:last-of-type {
      margin: 0 !important;
    }
    .vagval-notice ul + p {
      margin-block-start: var(--vagval-gap) !important;
    }
    .vagval-body:has(> .vagval-drop) {
      position: relative !important;
    }
    .vagval-drop {
      inset: 0 !important;
      margin: 0 !important;
      max-inline-size: none !important;
      padding: 2em !important;
      pointer-events: none !important;
      position: absolute !important;
      z-index: 1 !important;
    }
    .vagval-drop span {
      inset-block-start: 40vh !important;
      position: sticky !important;
    }
    .vagval-errors,
    .vagval-failure {
      margin: 0 0 var(--vagval-gap) !important;
      padding: calc(0.75 * var(--vagval-gap)) var(--vagval-gap) !important;
    }
    .vagval-answer {
      margin: 0 !important;
    }
    .vagval-hidden {
      block-size: 1px !important;
      clip-path: inset(50%) !important;
      inline-size: 1px !important;
      overflow: hidden !important;
      position: absolute !important;
      white-space: nowrap !important;
    }
  }

  @media print {
    @layer vagval.frame {
      .vagval {
        container: none !important;
        font-size: 10.5pt !important;
        max-inline-size: none !important;
        padding: 0 !important;
      }
      .vagval :where(p, li) {
        max-inline-size: 100% !important;
        orphans: 3 !important;
        widows: 3 !important;
      }
      .vagval-screen-only,
      .vagval-actions,
      .vagval .vagval-button {
        display: none !important;
      }
      .vagval-heading {
        break-after: avoid !important;
      }
      .vagval-notice,
      .vagval li {
        break-inside: avoid !important;
      }
    }
  }
`.cssText;
