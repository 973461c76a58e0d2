import type { html, nothing } from 'lit';
import type { button, heading, saveButton } from '../templates/basics.js';
import type { partClass } from '../theme.js';

/**
 * What the templates of this folder are made with. It is handed in: they are loaded as a file of their own beside a
 * library whose file may have any name, and so cannot import from it, and a page has room for one copy of Lit.
 */
export interface Kit {
  readonly html: typeof html;
  readonly nothing: typeof nothing;
  readonly button: typeof button;
  readonly heading: typeof heading;
  readonly saveButton: typeof saveButton;
  readonly partClass: typeof partClass;
}
