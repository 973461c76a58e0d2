import { css } from 'lit';

/**
 * Two layers. `vagval.look` holds what a site may dress as it likes: any rule of the page that is in no layer wins over
 * it. `vagval.frame` holds what keeps the guide usable on a page that resets, floats or hides: its declarations are
 * important, and an important declaration in a layer wins over the page's, important or not.
 */
export const styles = css`
  @layer vagval.frame, vagval.look;

  @layer vagval.look {
    .vagval {
      --vagval-ink: var(--vagval-text, #1b1f24);
      --vagval-soft-ink: var(--vagval-text-soft, #545c66);
      --vagval-paper: var(--vagval-background, #fff);
      --vagval-wash: var(--vagval-surface, #f4f5f2);
      --vagval-line: var(--vagval-border, #c9ced4);
      --vagval-edge: var(--vagval-control-border, #6f7883);
      --vagval-main: var(--vagval-accent, #1f5f5b);
      --vagval-on-main: var(--vagval-accent-contrast, #fff);
      --vagval-ring: var(--vagval-focus, #ffb81c);
      --vagval-wrong: var(--vagval-error, #a8201a);
      --vagval-round: var(--vagval-radius, 0.375rem);
      --vagval-gap: var(--vagval-space, 1rem);
      background: var(--vagval-paper);
      color: var(--vagval-ink);
      font-family: var(--vagval-font, inherit);
      font-size: var(--vagval-font-size, 1.0625rem);
      line-height: 1.55;
      text-align: start;
    }
    .vagval-heading {
      color: inherit;
      font-family: inherit;
      font-size: 1.25rem;
      font-weight: 650;
      line-height: 1.25;
      text-wrap: balance;
    }
    .vagval-heading[data-vagval-screen],
    .vagval-title {
      font-size: clamp(1.4rem, 1.1rem + 2.2cqi, 2rem);
      letter-spacing: -0.01em;
    }
    .vagval-heading label {
      color: inherit;
      font: inherit;
    }
    .vagval-outcome-title {
      font-size: 1.125rem;
    }
    .vagval-lead {
      font-size: 1.1rem;
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
      font-size: 0.925rem;
    }
    .vagval-answer {
      font-size: 0.97rem;
    }
    .vagval-section {
      color: var(--vagval-main);
      font-weight: 650;
    }
    .vagval a {
      color: var(--vagval-main);
    }
    .vagval-button {
      border: 1px solid var(--vagval-main);
      border-radius: var(--vagval-round);
      font: inherit;
      font-weight: 600;
      line-height: 1.3;
      text-align: center;
    }
    .vagval-primary {
      background: var(--vagval-main);
      color: var(--vagval-on-main);
    }
    .vagval-secondary {
      background: transparent;
      color: var(--vagval-main);
    }
    .vagval-link {
      background: none;
      border-color: transparent;
      border-radius: 0;
      color: var(--vagval-main);
      font-weight: 500;
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
      color: var(--vagval-main);
      font-weight: 600;
    }
    .vagval-terms summary {
      font-size: 0.925rem;
      font-weight: 500;
    }
    .vagval-table caption,
    .vagval-legend {
      font-weight: 600;
    }
    .vagval-progress li {
      background: var(--vagval-line);
      border-radius: 1rem;
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
    .vagval-standing {
      background: var(--vagval-wash);
      border-radius: var(--vagval-round);
    }
    .vagval-notice {
      background: var(--vagval-notice-background, #fff6df);
      border-inline-start: 0.35rem solid var(--vagval-ring);
      color: var(--vagval-notice-text, #1b1f24);
    }
    .vagval-notice .vagval-heading {
      font-size: 1.1rem;
    }
    .vagval-notice .vagval-link {
      color: inherit;
    }
    .vagval-level {
      border-block-end: 2px solid var(--vagval-ink);
    }
    .vagval-outcome,
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
      border-radius: 1rem;
      font-size: 0.85rem;
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
      font-size: 1.1rem;
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
    .vagval-blanks dd {
      border-block-end: 1px solid var(--vagval-edge);
    }
  }

  @layer vagval.frame {
    .vagval {
      box-sizing: border-box !important;
      container-type: inline-size !important;
      display: block !important;
      max-inline-size: var(--vagval-width, 46rem) !important;
      overflow-wrap: break-word !important;
      padding: var(--vagval-padding, clamp(0.5rem, 4cqi, 2rem)) !important;
    }
    .vagval :where(*) {
      box-sizing: border-box !important;
    }
    .vagval :is(p, ul, ol, dl, dd, dt, fieldset, legend, figure, table, label, button, input, textarea, select) {
      float: none !important;
      margin: 0 !important;
      max-inline-size: 100% !important;
      position: static !important;
      text-indent: 0 !important;
      visibility: visible !important;
    }
    .vagval :is(ul, ol) {
      list-style-position: outside !important;
      padding: 0 0 0 1.4em !important;
    }
    .vagval[dir='rtl'] :is(ul, ol) {
      padding: 0 1.4em 0 0 !important;
    }
    .vagval ul {
      list-style-type: disc !important;
    }
    .vagval ol {
      list-style-type: decimal !important;
    }
    .vagval li {
      display: list-item !important;
      margin: 0 0 0.35rem !important;
    }
    .vagval p {
      margin: 0 0 0.6rem !important;
    }
    .vagval-heading {
      display: block !important;
      margin: 2rem 0 0.5rem !important;
      padding: 0 !important;
      scroll-margin-block: 6rem !important;
    }
    .vagval-heading[data-vagval-screen],
    .vagval-title {
      margin: 0.5rem 0 0.75rem !important;
    }
    .vagval-body,
    .vagval-head {
      scroll-margin-block: 6rem !important;
    }
    .vagval :is(a, button, input, textarea, select, summary) {
      scroll-margin-block: 6rem !important;
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
    .vagval :is(fieldset) {
      border: 0 !important;
      min-inline-size: 0 !important;
      padding: 0 !important;
    }
    .vagval-legend {
      display: block !important;
      inline-size: 100% !important;
      padding: 0 !important;
    }
    .vagval-legend .vagval-heading {
      margin-block-start: 0.25rem !important;
    }
    .vagval-question {
      display: block !important;
      margin: 0 0 1rem !important;
      scroll-margin-block: 6rem !important;
    }
    .vagval-question ~ .vagval-question {
      margin-block-start: 2rem !important;
    }
    .vagval-step {
      align-items: baseline !important;
      display: flex !important;
      flex-wrap: wrap !important;
      gap: 0.1rem 0.6em !important;
      margin: 0 !important;
    }
    .vagval-count {
      margin-inline-start: auto !important;
    }
    .vagval ol.vagval-progress {
      display: grid !important;
      gap: 0.35rem !important;
      grid-auto-columns: 1fr !important;
      grid-auto-flow: column !important;
      list-style: none !important;
      margin: 0.4rem 0 0.75rem !important;
      padding: 0 !important;
    }
    .vagval-progress li {
      block-size: 0.4rem !important;
      display: block !important;
      margin: 0 !important;
    }
    .vagval-section {
      margin: 1rem 0 0 !important;
    }
    .vagval-choices {
      display: grid !important;
      gap: 0.5rem !important;
      margin-block: 0.75rem !important;
    }
    .vagval-compact {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)) !important;
    }
    .vagval-choice {
      align-items: center !important;
      cursor: pointer !important;
      display: flex !important;
      gap: 0.75rem !important;
      inline-size: auto !important;
      min-block-size: 3rem !important;
      padding: 0.6rem 0.9rem !important;
    }
    .vagval-choice > span {
      flex: 1 1 auto !important;
      min-inline-size: 0 !important;
    }
    .vagval-choice small {
      display: block !important;
      font-size: 0.925rem !important;
    }
    .vagval-unsure {
      margin-block-start: 0.5rem !important;
    }
    .vagval .vagval-choice input {
      appearance: auto !important;
      block-size: 1.35rem !important;
      clip: auto !important;
      clip-path: none !important;
      display: inline-block !important;
      flex: none !important;
      inline-size: 1.35rem !important;
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
      min-block-size: 2.9rem !important;
      opacity: 1 !important;
      padding: 0.5rem 0.75rem !important;
    }
    .vagval-long-text {
      min-block-size: 9rem !important;
      resize: vertical !important;
    }
    .vagval-field {
      display: grid !important;
      gap: 0.25rem !important;
      margin-block: 0.5rem !important;
    }
    .vagval-field label {
      display: block !important;
      inline-size: auto !important;
    }
    .vagval-fields,
    .vagval-actor {
      display: grid !important;
      gap: 0 0.75rem !important;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)) !important;
    }
    .vagval-actor {
      align-items: end !important;
      margin-block: 0.75rem !important;
      padding-block-end: 0.5rem !important;
    }
    .vagval-button {
      cursor: pointer !important;
      display: inline-block !important;
      inline-size: auto !important;
      min-block-size: 2.9rem !important;
      opacity: 1 !important;
      padding: 0.5rem 1.25rem !important;
      pointer-events: auto !important;
    }
    .vagval-link {
      min-block-size: 1.75rem !important;
      padding: 0.15rem 0 !important;
    }
    .vagval-actions {
      align-items: center !important;
      display: flex !important;
      flex-wrap: wrap !important;
      gap: 0.75rem !important;
      margin: 1.25rem 0 0.75rem !important;
    }
    .vagval-actions p {
      margin: 0 !important;
    }
    .vagval-details {
      display: block !important;
      margin: 0.35rem 0 !important;
    }
    .vagval-details summary {
      cursor: pointer !important;
      display: list-item !important;
      list-style: disclosure-closed inside !important;
      padding: 0.35rem 0 !important;
    }
    .vagval-details[open] > summary {
      list-style-type: disclosure-open !important;
    }
    .vagval-terms {
      display: flex !important;
      flex-wrap: wrap !important;
      gap: 0 1.25rem !important;
      margin-block: 0.5rem !important;
    }
    .vagval-terms [open] {
      flex-basis: 100% !important;
    }
    .vagval-standing {
      margin-block: 1.25rem !important;
      padding: 0.6rem 0.9rem !important;
    }
    .vagval-standing p {
      margin: 0 !important;
    }
    .vagval-standing dd {
      padding-inline-start: 1rem !important;
    }
    .vagval-notice {
      margin: 1rem 0 !important;
      padding: 0.75rem 1rem !important;
    }
    .vagval-notice .vagval-heading {
      margin: 0 0 0.2rem !important;
    }
    .vagval-notice p:last-of-type {
      margin: 0 !important;
    }
    .vagval-errors,
    .vagval-failure {
      margin: 0 0 1rem !important;
      padding: 0.75rem 1rem !important;
    }
    .vagval ul.vagval-overview {
      list-style: none !important;
      margin-block: 0.5rem !important;
      padding: 0 !important;
    }
    .vagval-overview li {
      align-items: baseline !important;
      display: flex !important;
      flex-wrap: wrap !important;
      gap: 0 1rem !important;
      justify-content: space-between !important;
      margin: 0 !important;
      padding-block: 0.3rem !important;
    }
    .vagval-level {
      margin-block-start: 2.5rem !important;
      padding-block-end: 0.3rem !important;
    }
    .vagval-outcome {
      padding-block: 1rem !important;
    }
    .vagval-outcome-head {
      align-items: baseline !important;
      display: flex !important;
      flex-wrap: wrap !important;
      gap: 0.1rem 1rem !important;
      justify-content: space-between !important;
      margin-block-end: 0.35rem !important;
    }
    .vagval-outcome-head > * {
      margin: 0 !important;
    }
    .vagval-status {
      align-items: center !important;
      display: inline-flex !important;
      gap: 0.45rem !important;
    }
    .vagval-status i {
      block-size: 0.95rem !important;
      border: 2px solid currentColor !important;
      border-radius: 50% !important;
      display: inline-block !important;
      flex: none !important;
      inline-size: 0.95rem !important;
    }
    .vagval-status[data-status='fits'] i {
      background: currentColor !important;
      forced-color-adjust: none !important;
    }
    .vagval-status[data-status='may-fit'] i {
      background: linear-gradient(to top, currentColor 50%, transparent 50%) !important;
      forced-color-adjust: none !important;
    }
    .vagval-status[data-status='undecided'] i {
      border-style: dashed !important;
    }
    .vagval-status[data-status='does-not-fit'] i {
      border-radius: 0 !important;
      border-width: 0 0 3px !important;
    }
    .vagval-status[data-status='not-applicable'] i {
      block-size: 0 !important;
      border-radius: 0 !important;
      border-style: dotted !important;
      border-width: 0 0 3px !important;
    }
    .vagval-group {
      display: grid !important;
      gap: 0 1.25rem !important;
      grid-template-columns: 8rem minmax(0, 1fr) !important;
      margin-block: 0.6rem !important;
    }
    .vagval-group > dt {
      grid-column: 1 !important;
    }
    .vagval-group > dd {
      grid-column: 2 !important;
      margin-block-end: 0.6rem !important;
    }
    .vagval-group > dd p {
      margin: 0 !important;
    }
    .vagval-answer {
      align-items: baseline !important;
      display: flex !important;
      flex-wrap: wrap !important;
      gap: 0 0.6rem !important;
      margin: 0 !important;
    }
    .vagval-source {
      margin: 0.1rem 0 0.25rem !important;
    }
    .vagval-provenance {
      display: inline-block !important;
      margin-inline-end: 0.35rem !important;
      padding: 0.05rem 0.6rem !important;
    }
    .vagval-answers {
      display: block !important;
    }
    .vagval-answer-row {
      display: grid !important;
      gap: 0 1.25rem !important;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto !important;
      padding-block: 0.6rem !important;
    }
    .vagval-answer-row p {
      margin: 0 !important;
    }
    .vagval ol.vagval-points {
      padding-inline-start: 1.6em !important;
    }
    .vagval-points > li {
      margin: 0 !important;
      padding-block: 0.6rem !important;
    }
    .vagval-points p {
      margin: 0 0 0.15rem !important;
    }
    .vagval-table {
      border-collapse: collapse !important;
      display: table !important;
      inline-size: 100% !important;
      margin-block: 1rem !important;
      table-layout: fixed !important;
    }
    .vagval-table caption {
      margin-block-end: 0.4rem !important;
    }
    .vagval-table caption strong {
      display: block !important;
    }
    .vagval-table :is(th, td) {
      padding: 0.6rem 0.7rem !important;
      vertical-align: top !important;
    }
    .vagval-comparison-table thead th:first-child {
      inline-size: 8.5rem !important;
    }
    .vagval:has(.vagval-comparison-table) {
      max-inline-size: var(--vagval-width-wide, 72rem) !important;
    }
    .vagval-table :is(th, td) {
      hyphens: auto !important;
    }
    .vagval-table ul {
      list-style: none !important;
      padding: 0 !important;
    }
    .vagval-fold {
      display: none !important;
    }
    .vagval-blanks > div {
      align-items: end !important;
      display: grid !important;
      gap: 1rem !important;
      grid-template-columns: max-content 1fr !important;
      margin-block: 0.75rem !important;
    }
    .vagval-hidden {
      block-size: 1px !important;
      clip-path: inset(50%) !important;
      inline-size: 1px !important;
      overflow: hidden !important;
      position: absolute !important;
      white-space: nowrap !important;
    }
    .vagval-agenda-table thead th:first-child {
      inline-size: 46% !important;
    }

    @container (max-width: 38rem) {
      .vagval-group,
      .vagval-answer-row {
        grid-template-columns: minmax(0, 1fr) !important;
      }
      .vagval-group > :is(dt, dd) {
        grid-column: 1 !important;
      }
      .vagval-answer-row > dt {
        font-weight: 600 !important;
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
        margin-block-end: 1rem !important;
      }
      .vagval-table tbody th {
        background: var(--vagval-wash) !important;
      }
      .vagval-fold {
        display: block !important;
      }
      .vagval-agenda-table td:empty {
        min-block-size: 2.5rem !important;
      }
    }
  }

  @media print {
    /* The screen for print takes the whole sheet: the page around the guide stays off the paper. */
    body:has([data-vagval-report]) :not(:has([data-vagval-report]), [data-vagval-report], [data-vagval-report] *) {
      display: none !important;
    }
    @layer vagval.frame {
      .vagval {
        font-size: 10.5pt !important;
        max-inline-size: none !important;
        padding: 0 !important;
      }
      .vagval-screen-only,
      .vagval-actions,
      .vagval .vagval-button {
        display: none !important;
      }
      .vagval-heading {
        break-after: avoid !important;
      }
      .vagval-answer-row,
      .vagval-notice,
      .vagval-table tr,
      .vagval li {
        break-inside: avoid !important;
      }
      .vagval-sheet + .vagval-sheet {
        break-before: page !important;
      }
      .vagval-table thead {
        display: table-header-group !important;
      }
      .vagval-agenda-table td {
        block-size: 3.2rem !important;
      }
      .vagval-answer-row {
        grid-template-columns: 1fr 1fr !important;
      }
    }
  }
`.cssText;
