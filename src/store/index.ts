export { answerFile, readAnswerFile } from './answer-file.js';
export { isLinkTo, readLink, writeLink, type NoLink } from './link.js';
export { loadGuide, readBundle, type LoadResult } from './load.js';
export { createStore, type Store } from './store.js';
