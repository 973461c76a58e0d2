import { css } from 'lit';

/** Of the paper on the screen and in print, and of the ways to take it along. The layers are those of `styles.css.ts`. */
export const styles = css`
  @layer vagval.frame, vagval.look;

  @layer vagval.look {
    .vagval-roomy thead th {
      font-size: 0.925em;
    }
    .vagval-on-paper {
      border-block-end: 1px solid var(--vagval-line);
    }
    .vagval-screen-only + .vagval-sheet {
      border-block-start: 1px solid var(--vagval-line);
    }
    .vagval-message {
      border-inline-start: 3px solid var(--vagval-line);
    }
    .vagval-blanks dd {
      border-block-end: 1px solid var(--vagval-edge);
    }
  }

  @layer vagval.frame {
    .vagval-blanks > div {
      align-items: end !important;
      display: grid !important;
      gap: 1em !important;
      grid-template-columns: max-content 1fr !important;
      margin-block: 0.75em !important;
    }
    .vagval-report thead th:first-child {
      inline-size: 36% !important;
    }
    .vagval-report thead th:nth-child(4) {
      inline-size: 18% !important;
    }
    .vagval-report :is(th, td) p {
      margin: 0 0 0.25em !important;
    }
    .vagval-on-paper {
      padding-block-end: 0.75em !important;
    }
    .vagval-answer-row[data-long] {
      display: block !important;
    }
    .vagval-answer-row[data-long] dt {
      font-weight: 600 !important;
    }
    .vagval-answer-row[data-long] p {
      margin-block: 0.35em !important;
    }
    .vagval-ways {
      display: grid !important;
      gap: 1em 1.5em !important;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr)) !important;
      list-style: none !important;
      padding: 0 !important;
    }
    .vagval-ways > li {
      margin: 0 !important;
    }
    .vagval-ways .vagval-button {
      inline-size: 100% !important;
    }
    .vagval-ways p {
      margin: 0.25em 0 0 !important;
    }
    a.vagval-button {
      align-content: center !important;
      text-decoration: none !important;
    }
    .vagval-reach {
      margin-block-end: 0.75em !important;
    }
    .vagval-reach > li {
      margin: 0 !important;
    }
    .vagval-screen-only + .vagval-sheet {
      margin-block-start: 1.5em !important;
      padding-block-start: 1em !important;
    }
    .vagval-letterhead {
      max-inline-size: 34em !important;
    }
    .vagval-message {
      margin: 0.75em 0 !important;
      padding: 0 0 0 1em !important;
      padding-inline: 1em 0 !important;
    }
    .vagval-message p {
      margin: 0 0 0.5em !important;
    }
    @container vagval (max-width: 38em) {
      .vagval-roomy td {
        min-block-size: 3.5em !important;
      }
    }
  }

  @media print {
    /* The screen for print takes the whole sheet: the page around the guide stays off the paper. */
    body:has([data-vagval-report]) :not(:has([data-vagval-report]), [data-vagval-report], [data-vagval-report] *) {
      display: none !important;
    }
    :is(body, body *):has([data-vagval-report]),
    [data-vagval-report] {
      background: none !important;
      block-size: auto !important;
      border: 0 !important;
      display: block !important;
      inline-size: auto !important;
      margin: 0 !important;
      max-inline-size: none !important;
      min-block-size: 0 !important;
      overflow: visible !important;
      padding: 0 !important;
      position: static !important;
    }
    @layer vagval.frame {
      .vagval-report .vagval-title {
        margin-block-start: 0 !important;
      }
      .vagval-screen-only + .vagval-sheet {
        border: 0 !important;
        margin: 0 !important;
        padding: 0 !important;
      }
      .vagval-paper-group,
      .vagval-on-paper .vagval-outcome-status {
        break-after: avoid !important;
      }
      .vagval-sheet + .vagval-sheet {
        break-before: page !important;
      }
      .vagval-answer-row[data-long],
      .vagval-report tr[data-long] {
        break-inside: auto !important;
      }
      .vagval-answer-row[data-long] dt {
        break-after: avoid !important;
      }
      .vagval-report :is(a, a *) {
        color: inherit !important;
        text-decoration: none !important;
      }
      .vagval-report :is(th, td) {
        padding: 0.4em 0.5em !important;
      }
      .vagval-roomy td {
        block-size: 5em !important;
      }
    }
  }
`.cssText;
