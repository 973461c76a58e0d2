/** Whole-guide verification and comparison, for authors' tools: `vagval check`, the preview and the tests of guides. */
export { compareGuides, type GuideDifference, type ResultChange } from './compare.js';
export { verifyGuide } from './verify.js';
