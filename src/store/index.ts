export { answerFile, readAnswerFile } from './answer-file.js';
export { isLinkTo, readLink, writeLink, type NoLink, type Unread } from './link.js';
export { isAnythingKept, loadKeeper } from './keeping.js';
export { loadGuide, readBundle, type LoadResult } from './load.js';
export { createStore, type Store } from './store.js';
