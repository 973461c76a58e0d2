export { loadGuide, readBundle, type LoadResult } from './load.js';
export { createStore, type Store } from './store.js';
