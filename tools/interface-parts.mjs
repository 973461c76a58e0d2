import { readFile } from 'node:fs/promises';

/** What the first screens never say. A page fetches it when it has nothing else to do, or when it is asked for. */
const LATER =
  /^(keep\.(?!offer$|unkept$|fault\.missing$)|link\.(?!share$|close$|none\.unreachable$|unread\.unreachable$)|contact\.|take-away\.|report\.|carried\.(?!title$|fits$)|problem\.|file\.problems$)/;

/**
 * @param {Readonly<Record<string, string>>} texts a file of the interface
 * @returns {{first: Record<string, string>, later: Record<string, string>}}
 */
export function partsOfInterface(texts) {
  const entries = Object.entries(texts);
  return {
    first: Object.fromEntries(entries.filter(([key]) => !LATER.test(key))),
    later: Object.fromEntries(entries.filter(([key]) => LATER.test(key))),
  };
}

/**
 * Parts each file of the interface in two, so that translators have one: `sv.json` becomes what the first screens say,
 * `sv.json?later` the rest.
 * @returns {import('vite').Plugin}
 */
export function interfaceParts() {
  return {
    name: 'interface-parts',
    enforce: 'pre',
    load: {
      filter: { id: /\/src\/text\/locales\/[\w-]+\.json(\?later)?$/ },
      async handler(id) {
        const [file = '', part] = id.split('?');
        const parts = partsOfInterface(JSON.parse(await readFile(file, 'utf8')));
        return { code: JSON.stringify(part === 'later' ? parts.later : parts.first), moduleType: 'json' };
      },
    },
  };
}

/**
 * The name of a file beside: `ar` and `ar-later`.
 * @param {{name: string, facadeModuleId: string | null}} chunk
 */
export function chunkName({ name, facadeModuleId }) {
  const plain = name.replace(/\.json(_later)?$/, '');
  return facadeModuleId?.endsWith('?later') ? `${plain}-later` : plain;
}
