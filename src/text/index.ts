export { AUTHOR_LANGUAGES, loadForAuthors, type AuthorKey } from './authors.js';
export {
  INTERFACE_LANGUAGES,
  languageName,
  loadInterface,
  loadNearestInterface,
  type Extent,
  type InterfaceKey,
  type InterfaceTexts,
} from './interface.js';
export { canonicalLanguage, direction, matchLanguage } from './language.js';
export { problemPlace, problemProof, problemSentence } from './problem-text.js';
export { createText, type Text, type TextOptions } from './text.js';
