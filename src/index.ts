/** `vagval`: the elements as classes. Importing this registers nothing; `vagval/define` does. */
export * from './elements/index.js';
export { VERSION } from './version.js';
