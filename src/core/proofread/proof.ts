import type { FoundText } from '../check/texts.js';
import type { LanguageTag } from '../guide.js';

/** The texts of a guide in one language. */
export interface Proof {
  readonly language: LanguageTag;
  /** Whether the other languages follow this one. */
  readonly isSource: boolean;
  readonly file: string;
  /** The locale file as a whole. */
  readonly locale: Readonly<Record<string, unknown>>;
  /** Its texts by their keys. */
  readonly texts: ReadonlyMap<string, FoundText>;
  /** The keys of the guide. */
  readonly known: ReadonlySet<string>;
}
