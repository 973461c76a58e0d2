import { readFile } from 'node:fs/promises';

/** What the screens say that come after the first question. Their code and these texts are fetched together. */
const OF_SCREENS =
  /^(progress|review|heading|result|status|group|open|near-miss|provenance|part|comparison|agenda|change|picture|circle|profile|actors|carried)(\.|_|$)|^(page\.(irrelevant|back-to-.*)|answer\.(separator|point|none|previous|about)|load\.(problems|more)_.*|file\.(?!saved|save$|undo$|undone$).*|link\..*)$/;

/** What few readers come to see. A page fetches it when it has nothing else to do, or when it is asked for. */
const LATER =
  /^(keep\.(?!offer$|unkept$|fault\.missing$)|link\.(?!share$|close$|none\.unreachable$|unread\.unreachable$)|contact\.|take-away\.|report\.|carried\.(?!title$|fits$)|problem\.|file\.problems$)/;

/** @typedef {'first' | 'screens' | 'later'} Part */

/**
 * @param {string} key
 * @returns {Part}
 */
function partOf(key) {
  if (LATER.test(key)) return 'later';
  return OF_SCREENS.test(key) ? 'screens' : 'first';
}

/**
 * @param {Readonly<Record<string, string>>} texts a file of the interface
 * @param {Part} part
 * @returns {Record<string, string>}
 */
export function partOfInterface(texts, part) {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => partOf(key) === part));
}

/**
 * Parts each file of the interface in three, so that translators have one: `sv.json` becomes what is said until the first
 * question is there, `sv.json?screens` what the screens after it say, `sv.json?later` the rest.
 * @returns {import('vite').Plugin}
 */
export function interfaceParts() {
  return {
    name: 'interface-parts',
    enforce: 'pre',
    load: {
      filter: { id: /\/src\/text\/locales\/[\w-]+\.json(\?(screens|later))?$/ },
      async handler(id) {
        const [file = '', part = 'first'] = id.split('?');
        const texts = partOfInterface(JSON.parse(await readFile(file, 'utf8')), /** @type {Part} */ (part));
        return { code: JSON.stringify(texts), moduleType: 'json' };
      },
    },
  };
}

/**
 * The name of a file beside: `ar`, `ar-screens` and `ar-later`.
 * @param {{name: string, facadeModuleId: string | null}} chunk
 */
export function chunkName({ name, facadeModuleId }) {
  const plain = name.replace(/\.json(_(screens|later))?$/, '');
  const part = /\?(screens|later)$/.exec(facadeModuleId ?? '')?.[1];
  return part === undefined ? plain : `${plain}-${part}`;
}
