import type { Id } from '../core/index.js';

/**
 * What the page around an element is told. Only ids and codes: what somebody wrote in free text never leaves the
 * element. All of them bubble, and cross shadow roots.
 */
export interface VagvalEvents {
  /** The reader answered a closed question, or wrote something (then `value` is null). */
  'vagval-answer': {
    readonly guide: Id;
    readonly question: Id;
    readonly value: string | number | readonly string[] | null;
  };
  /** The reader went to another screen. */
  'vagval-step': { readonly guide: Id; readonly step: Id | null; readonly page: Id };
  /** The reader came to the result. */
  'vagval-recommendation': Recommendation & { readonly guide: Id };
  /** The reader came to the agenda. */
  'vagval-complete': { readonly guide: Id; readonly chosen: Id | null };
  /** The guide could not be shown. */
  'vagval-error': { readonly codes: readonly string[] };
}

/** Outcomes that fit or may fit, best first, and the notices that are shown with them. */
export interface Recommendation {
  readonly ranked: readonly Id[];
  readonly notices: readonly string[];
}

declare global {
  interface HTMLElementEventMap {
    'vagval-answer': CustomEvent<VagvalEvents['vagval-answer']>;
    'vagval-step': CustomEvent<VagvalEvents['vagval-step']>;
    'vagval-recommendation': CustomEvent<VagvalEvents['vagval-recommendation']>;
    'vagval-complete': CustomEvent<VagvalEvents['vagval-complete']>;
    'vagval-error': CustomEvent<VagvalEvents['vagval-error']>;
  }
}

export function fire<Name extends keyof VagvalEvents>(
  target: EventTarget,
  name: Name,
  detail: VagvalEvents[Name],
): void {
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
