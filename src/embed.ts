/** The single file `vagval.js` for pages without a build: everything a guide needs, registered. */
import './define/index.js';

export * from './index.js';
