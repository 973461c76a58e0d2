import { css } from 'lit';

/** Of what comes after the first question. The layers are those of `styles.css.ts`. */
export const styles = css`
  @layer vagval.frame, vagval.look;

  @layer vagval.look {
    .vagval-level {
      font-size: 1.4em;
    }
    .vagval-outcome-title {
      font-size: 1.2em;
    }
    .vagval-soft,
    .vagval-source {
      color: var(--vagval-soft-ink);
    }
    .vagval-source {
      font-size: 0.925em;
    }
    .vagval-field label {
      color: inherit;
      font: inherit;
      font-weight: 600;
    }
    .vagval-comparison-table caption {
      font-weight: 600;
    }
    .vagval-kept-list > li {
      border: 1px solid var(--vagval-line);
      border-radius: var(--vagval-round);
    }
    .vagval-standing {
      background: var(--vagval-wash);
      border-radius: var(--vagval-round);
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

  @layer vagval.frame {
    .vagval-place:focus {
      box-shadow: none !important;
      outline: none !important;
    }
    .vagval-compact {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr)) !important;
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
      .vagval-figure figcaption,
      .vagval-outcome-head,
      .vagval-table caption {
        break-after: avoid !important;
      }
      .vagval-figure svg,
      .vagval-stages,
      .vagval-answer-row,
      .vagval-outcome-head,
      .vagval-table tr {
        break-inside: avoid !important;
      }
      .vagval-key {
        break-before: avoid !important;
      }
    }
  }
`.cssText;
