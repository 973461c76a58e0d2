export { answerFile, fits, readAnswerFile } from './answer-file.js';
export { fetchPacker, isLinkTo, readLink, writeLink, type NoLink, type Unread } from './link.js';
export { fetchKeeper, isAnythingKept, loadKeeper } from './keeping.js';
export type { WindowKeeper } from './keep/keep.js';
export type { Keeper, KeepState, Removal } from './keep/keeper.js';
export type { KeptDraft } from './keep/kept.js';
export type { Fault } from './keep/shelf.js';
export { loadGuide, readBundle, type LoadResult, type ReadGuide } from './load.js';
export { createStore, type Store } from './store.js';
