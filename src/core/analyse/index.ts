/** Whole-guide verification, for authors' tools: `vagval check`, the preview and the tests of guides. */
export { verifyGuide } from './verify.js';
