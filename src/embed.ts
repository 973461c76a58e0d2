/**
 * The single file `vagval.js` for pages without a build: everything a guide needs, registered. Two languages of the
 * interface are in it; the others lie beside it and are loaded when a reader wants them.
 */
import './define/index.js';
import './text/locales/en.json' with { type: 'json' };
import './text/locales/en.json?screens' with { type: 'json' };
import './text/locales/sv.json' with { type: 'json' };
import './text/locales/sv.json?screens' with { type: 'json' };

export * from './index.js';
