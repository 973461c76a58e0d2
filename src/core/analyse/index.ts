/** Whole-guide verification and comparison, for authors' tools: `vagval check`, the preview and the tests of guides. */
export { compareGuides, type GuideDifference, type ResultChange } from './compare.js';
export type { UndeclaredChange } from './undeclared.js';
export { verifyGuide } from './verify.js';
