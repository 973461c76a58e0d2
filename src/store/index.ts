export { answerFile, readAnswerFile } from './answer-file.js';
export { loadGuide, readBundle, type LoadResult } from './load.js';
export { createStore, type Store } from './store.js';
