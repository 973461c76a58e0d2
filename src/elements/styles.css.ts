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
    .vagval-level {
      font-size: 1.4em;
    }
    .vagval-outcome-title {
      font-size: 1.2em;
    }
    .vagval-lead {
      font-size: 1.1em;
    }
    .vagval-soft,
    .vagval-hint,
    .vagval-keep,
    .vagval-count,
    .vagval-choice small,
    .vagval-source,
    .vagval-answer {
      color: var(--vagval-soft-ink);
    }
    .vagval-keep,
    .vagval-source,
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
    .vagval-field label {
      color: inherit;
      font: inherit;
      font-weight: 600;
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
    .vagval-comparison-table caption,
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
    .vagval-kept-list > li {
      border: 1px solid var(--vagval-line);
      border-radius: var(--vagval-round);
    }
    .vagval-standing {
      background: var(--vagval-wash);
      border-radius: var(--vagval-round);
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
    .vagval-level {
      border-block-end: 2px solid var(--vagval-ink);
    }
    .vagval-outcome:not(:last-child),
    .vagval-answer-row,
    .vagval-points > li,
    .vagval-overview li {
      border-block-end: 1px solid var(--vagval-line);
    }
    .vagval-status {
      font-weight: 600;
    }
    .vagval-groups dt,
    .vagval-standing dt,
    .vagval-near-miss,
    .vagval-point {
      font-weight: 600;
    }
    .vagval-provenance {
      border: 1px solid var(--vagval-line);
      border-radius: 1em;
      font-size: 0.92em;
    }
    .vagval-provenance[data-provenance='our-reading'] {
      border-style: dashed;
      border-color: var(--vagval-edge);
    }
    .vagval cite {
      font-style: normal;
    }
    .vagval q {
      quotes: '”' '”';
    }
    .vagval[lang='en'] q {
      quotes: '“' '”';
    }
    .vagval[lang='ar'] q {
      quotes: '«' '»';
    }
    /* Letters that are written joined must not be set apart, and need room above and below. */
    .vagval[dir='rtl'] .vagval-heading {
      letter-spacing: 0;
      line-height: 1.45;
    }
    .vagval[dir='rtl'] {
      line-height: 1.7;
    }
    .vagval-table {
      font: inherit;
    }
    .vagval-table caption,
    .vagval-table th,
    .vagval-table td {
      color: inherit;
      text-align: start;
    }
    .vagval-table th,
    .vagval-table td {
      font-weight: 400;
    }
    .vagval-table caption strong {
      font-size: 1.1em;
    }
    .vagval-table th,
    .vagval-table td {
      border: 1px solid var(--vagval-line);
    }
    .vagval-table thead th {
      background: var(--vagval-wash);
      font-weight: 600;
    }
    .vagval-comparison-table tbody th,
    .vagval-fold {
      font-weight: 600;
    }
    .vagval-stages span {
      border: 1px solid var(--vagval-edge);
      border-radius: var(--vagval-round);
    }
    .vagval-stages [data-state='done'] span {
      background: var(--vagval-wash);
    }
    .vagval-stages [data-state='now'] span {
      background: color-mix(in srgb, var(--vagval-main) 7%, var(--vagval-paper));
      border-color: var(--vagval-main);
      box-shadow: inset 0 0 0 2px var(--vagval-main);
      font-weight: 650;
    }
    .vagval-figure small {
      color: var(--vagval-soft-ink);
      font-size: 0.925em;
      font-weight: 400;
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
    .vagval-heading[tabindex='-1']:focus,
    .vagval-place:focus {
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
    .vagval-compact {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr)) !important;
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
    .vagval-field {
      display: grid !important;
      gap: 0.25em !important;
      margin-block: 0.5em !important;
    }
    .vagval-field label {
      display: block !important;
      inline-size: auto !important;
    }
    .vagval-fields,
    .vagval-actor {
      display: grid !important;
      gap: 0 0.75em !important;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr)) !important;
    }
    .vagval-actor {
      align-items: end !important;
      margin-block: 0.75em !important;
      padding-block-end: 0.5em !important;
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
    .vagval-kept-list {
      list-style: none !important;
      margin: 0 !important;
      padding: 0 !important;
    }
    .vagval-kept-list > li {
      margin: 0 0 calc(0.75 * var(--vagval-gap)) !important;
      padding: calc(0.6 * var(--vagval-gap)) calc(0.9 * var(--vagval-gap)) !important;
    }
    .vagval-kept-list :is(p, .vagval-actions) {
      margin-block: 0.25em !important;
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
    .vagval-standing {
      margin-block: calc(1.25 * var(--vagval-gap)) !important;
      padding: calc(0.6 * var(--vagval-gap)) calc(0.9 * var(--vagval-gap)) !important;
    }
    .vagval-standing :is(p, details) {
      margin: 0 !important;
    }
    .vagval-standing summary {
      padding-block-end: 0 !important;
    }
    .vagval-standing dd {
      padding-inline-start: 1em !important;
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
    /* A list mark stands beside the first line, also of a question that takes several. */
    [data-vagval-carried] li .vagval-button {
      vertical-align: top !important;
    }
    .vagval-answer-row .vagval-notice {
      margin: 0.4em 0 !important;
      padding: 0.4em 0.75em !important;
    }
    .vagval-share p:empty {
      display: none !important;
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
    .vagval-overview {
      display: grid !important;
      grid-template-columns: minmax(0, 1fr) auto !important;
      list-style: none !important;
      margin-block: 0.5em !important;
      padding: 0 !important;
    }
    .vagval-overview li {
      align-items: baseline !important;
      display: grid !important;
      gap: 0 1.5em !important;
      grid-column: 1 / -1 !important;
      grid-template-columns: subgrid !important;
      justify-items: start !important;
      margin: 0 !important;
      max-inline-size: none !important;
      padding-block: 0.4em !important;
    }
    .vagval-level {
      margin-block: 2em 0.4em !important;
      padding-block-end: 0.3em !important;
    }
    .vagval-outcome {
      padding-block: calc(1.25 * var(--vagval-gap)) !important;
    }
    .vagval-outcome-head {
      align-items: baseline !important;
      display: flex !important;
      flex-wrap: wrap !important;
      gap: 0.1em 1.5em !important;
      justify-content: space-between !important;
      margin-block-end: 0.35em !important;
    }
    .vagval-outcome-head > * {
      margin: 0 !important;
    }
    .vagval-status {
      align-items: baseline !important;
      display: inline-flex !important;
      gap: 0.5em !important;
    }
    .vagval-status i {
      align-self: flex-start !important;
      block-size: 0.9em !important;
      border: 2px solid currentColor !important;
      border-radius: 50% !important;
      flex: none !important;
      forced-color-adjust: none !important;
      inline-size: 0.9em !important;
      margin-block-start: calc((1lh - 0.9em) / 2) !important;
      print-color-adjust: exact !important;
    }
    .vagval-status[data-status='fits'] i {
      background: currentColor !important;
    }
    .vagval-status[data-status='may-fit'] i {
      background: linear-gradient(to top, currentColor 50%, transparent 50%) !important;
    }
    .vagval-status[data-status='undecided'] i {
      border-style: dashed !important;
    }
    .vagval-status:is([data-status='does-not-fit'], [data-status='not-applicable']) i {
      block-size: calc(0.45em + 1.5px) !important;
      border-radius: 0 !important;
      border-width: 0 0 3px !important;
    }
    .vagval-status[data-status='not-applicable'] i {
      border-bottom-style: dotted !important;
    }
    .vagval-group {
      display: grid !important;
      gap: 0 1.25em !important;
      grid-template-columns: 8.5em minmax(0, 1fr) !important;
      margin-block: 0.6em !important;
    }
    .vagval-group > dt {
      grid-column: 1 !important;
    }
    .vagval-group > dd {
      grid-column: 2 !important;
      margin-block-end: 0.6em !important;
    }
    .vagval-group > dd p {
      margin: 0 !important;
    }
    .vagval-answer {
      margin: 0 !important;
    }
    .vagval-source {
      margin: 0.15em 0 0.25em !important;
    }
    .vagval-provenance {
      display: inline-block !important;
      margin-inline-end: 0.35em !important;
      padding: 0.05em 0.6em !important;
    }
    .vagval-answers {
      display: block !important;
    }
    .vagval-answer-row {
      display: grid !important;
      gap: 0 1.25em !important;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto !important;
      padding-block: 0.6em !important;
    }
    .vagval-answer-row p {
      margin: 0 !important;
    }
    .vagval-points {
      padding-inline-start: 1.6em !important;
    }
    .vagval-points > li {
      margin: 0 !important;
      padding-block: 0.6em !important;
    }
    .vagval-points p {
      margin: 0 0 0.15em !important;
    }
    .vagval-table {
      border-collapse: collapse !important;
      display: table !important;
      inline-size: 100% !important;
      margin-block: 1.5em !important;
      table-layout: fixed !important;
    }
    .vagval-table caption {
      caption-side: top !important;
      margin-block-end: 0.4em !important;
    }
    .vagval-table caption strong {
      display: block !important;
    }
    .vagval-table :is(th, td) {
      padding: 0.6em 0.7em !important;
      vertical-align: top !important;
    }
    .vagval-comparison-table thead th:first-child {
      inline-size: 8.5em !important;
    }
    .vagval:has(.vagval-comparison-table) {
      max-inline-size: var(--vagval-width-wide, 72em) !important;
    }
    .vagval-table :is(th, td) {
      hyphens: auto !important;
    }
    .vagval-table ul {
      list-style: none !important;
      padding: 0 !important;
    }
    .vagval-table li:last-child {
      margin: 0 !important;
    }
    .vagval-fold {
      display: none !important;
    }
    .vagval-figure {
      margin: 2em 0 !important;
    }
    .vagval-figure:first-child {
      margin-block-start: 0 !important;
    }
    /* Alone it may be shown on a wall. */
    .vagval:has(> .vagval-figure) {
      max-inline-size: var(--vagval-width-wide, 72em) !important;
    }
    .vagval-figure svg {
      display: block !important;
      fill: var(--vagval-ink) !important;
      inline-size: 100% !important;
    }
    .vagval-figure text {
      fill: inherit !important;
      font-size: 15px !important;
      font-weight: 400 !important;
    }
    .vagval-figure .vagval-strong {
      font-weight: 600 !important;
    }
    .vagval-figure .vagval-on {
      fill: var(--vagval-on-main) !important;
    }
    .vagval-figure [text-anchor='middle'] {
      text-anchor: middle !important;
    }
    .vagval-figure [text-anchor='end'] {
      text-anchor: end !important;
    }
    .vagval-disc {
      fill: color-mix(in srgb, var(--vagval-main) 7%, var(--vagval-paper)) !important;
    }
    .vagval-ring,
    .vagval-cell,
    .vagval-range {
      fill: none !important;
      stroke: var(--vagval-line) !important;
      stroke-width: 2px !important;
    }
    .vagval-range {
      stroke: var(--vagval-ink) !important;
    }
    .vagval-solid,
    .vagval-hollow {
      fill: var(--vagval-main) !important;
      stroke: var(--vagval-main) !important;
      stroke-width: 3px !important;
    }
    .vagval-hollow {
      fill: var(--vagval-paper) !important;
    }
    .vagval-bar polygon {
      stroke: var(--vagval-ink) !important;
      stroke-width: 2px !important;
    }
    .vagval-figure .vagval-numbered {
      margin-inline: auto !important;
      max-inline-size: 26em !important;
    }
    .vagval-figure .vagval-named + .vagval-numbered {
      display: none !important;
    }
    .vagval-key {
      display: flex !important;
      flex-wrap: wrap !important;
      gap: 0.3em 1.5em !important;
      justify-content: center !important;
      max-inline-size: none !important;
    }
    .vagval-key span {
      align-items: center !important;
      display: flex !important;
      gap: 0.5em !important;
    }
    .vagval-key svg {
      inline-size: 1.3em !important;
    }
    .vagval-stages {
      display: flex !important;
      flex-wrap: wrap !important;
      gap: 0.6em !important;
      list-style: none !important;
      margin-block: 0.75em !important;
      padding: 0 !important;
    }
    .vagval-stages li {
      align-items: center !important;
      display: flex !important;
      flex: 1 1 8em !important;
      gap: 0.6em !important;
      margin: 0 !important;
    }
    .vagval-stages span {
      align-self: stretch !important;
      flex: 1 1 auto !important;
      hyphens: auto !important;
      padding: 0.8em 0.9em !important;
    }
    .vagval-stages small {
      display: block !important;
    }
    .vagval-stages i {
      block-size: 0.6em !important;
      border: solid !important;
      border-width: 2px 2px 0 0 !important;
      flex: none !important;
      inline-size: 0.6em !important;
      rotate: 45deg !important;
    }
    [dir='rtl'] .vagval-stages i {
      rotate: 225deg !important;
    }
    .vagval-stages li:last-child i {
      display: none !important;
    }
    .vagval-profile,
    .vagval-profile ul {
      list-style: none !important;
      margin-block: 0.5em !important;
      padding: 0 !important;
    }
    .vagval-profile > li {
      margin: 0 0 1.25em !important;
      max-inline-size: none !important;
    }
    .vagval-profile p {
      margin: 0 !important;
    }
    .vagval-bar {
      align-items: center !important;
      display: flex !important;
      flex-wrap: wrap !important;
      gap: 0 1.25em !important;
      max-inline-size: none !important;
    }
    .vagval-side {
      flex: 0 0 8em !important;
    }
    .vagval-bar svg {
      flex: 0 1 15em !important;
    }
    .vagval-words {
      flex: 1 1 14em !important;
    }
    .vagval-words small {
      display: block !important;
    }
    .vagval-hidden,
    .vagval-drawn {
      block-size: 1px !important;
      clip-path: inset(50%) !important;
      inline-size: 1px !important;
      overflow: hidden !important;
      position: absolute !important;
      white-space: nowrap !important;
    }
    @container vagval (max-width: 38em) {
      .vagval-group {
        grid-template-columns: minmax(0, 1fr) !important;
      }
      .vagval-group > :is(dt, dd) {
        grid-column: 1 !important;
      }
      .vagval-table,
      .vagval-table :is(caption, tbody, tr, th, td) {
        display: block !important;
        inline-size: auto !important;
      }
      .vagval-table thead {
        block-size: 1px !important;
        clip-path: inset(50%) !important;
        overflow: hidden !important;
        position: absolute !important;
      }
      .vagval-table :is(th, td) {
        border-block-end-width: 0 !important;
      }
      .vagval-table tr {
        border-block-end: 1px solid var(--vagval-line) !important;
        margin-block-end: 1em !important;
      }
      .vagval-table tbody th {
        background: var(--vagval-wash) !important;
      }
      .vagval-fold {
        display: block !important;
      }
    }

    @container vagval (max-width: 36em) {
      .vagval-figure .vagval-named {
        display: none !important;
      }
      .vagval-figure .vagval-named + .vagval-numbered {
        display: block !important;
      }
      .vagval-drawn {
        block-size: auto !important;
        clip-path: none !important;
        inline-size: auto !important;
        overflow: visible !important;
        position: static !important;
        white-space: normal !important;
      }
    }

    @container vagval (max-width: 30em) {
      .vagval-stages,
      .vagval-stages li {
        flex-direction: column !important;
      }
      .vagval-stages li {
        align-items: center !important;
        flex-basis: auto !important;
      }
      .vagval .vagval-stages i {
        rotate: 135deg !important;
      }
      .vagval-overview,
      .vagval-answer-row {
        grid-template-columns: minmax(0, 1fr) !important;
      }
      .vagval-answer-row > dt {
        font-weight: 600 !important;
      }
    }
  }

  /* Drawings keep their colours where a reader has chosen others, so they are given the reader's. */
  @media (forced-colors: active) {
    @layer vagval.frame {
      .vagval-figure svg {
        --vagval-edge: CanvasText !important;
        --vagval-ink: CanvasText !important;
        --vagval-line: CanvasText !important;
        --vagval-main: CanvasText !important;
        --vagval-on-main: Canvas !important;
        --vagval-paper: Canvas !important;
      }
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
      .vagval-figure {
        --vagval-edge: #000 !important;
        --vagval-ink: #000 !important;
        --vagval-line: #767676 !important;
        --vagval-main: #000 !important;
        --vagval-on-main: #fff !important;
        --vagval-paper: #fff !important;
        --vagval-soft-ink: #000 !important;
        color: #000 !important;
      }
      .vagval-heading,
      .vagval-figure figcaption,
      .vagval-outcome-head,
      .vagval-table caption {
        break-after: avoid !important;
      }
      .vagval-figure svg,
      .vagval-stages,
      .vagval-answer-row,
      .vagval-notice,
      .vagval-outcome-head,
      .vagval-table tr,
      .vagval li {
        break-inside: avoid !important;
      }
      .vagval-key {
        break-before: avoid !important;
      }
    }
  }
`.cssText;
