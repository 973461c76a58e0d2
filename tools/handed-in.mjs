import { parseAst } from 'vite';

/**
 * Turns files beside the single file into functions of what they need from it. They cannot import it, since a site may
 * call it something else or add a version to its address; but it can hand in its parts when it loads them:
 *
 *     import('./vagval/along.js').then(f=>f.handIn({a:html}))         in vagval.js
 *     let f;export const handIn=({a:t})=>f??=(()=>{…;return{…}})()     in vagval/along.js
 *
 * Runs on what the minifier has left. What the single file exports to its own files alone is no longer exported.
 * @returns {import('vite').Plugin}
 */
export function handedIn() {
  return {
    name: 'handed-in',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find(({ isEntry }) => isEntry);
      if (!entry) throw new Error('Unexpected bundle without an entry');
      const locals = localsOf(entry.code);
      for (const chunk of chunks) {
        if (!chunk.imports.includes(entry.fileName)) continue;
        const { code, needs } = asFunction(chunk.code, chunk.fileName);
        chunk.code = code;
        chunk.imports = [];
        const given = needs.map((name) => `${name}:${locals.get(name)}`).join();
        const call = new RegExp(`import\\(([\`"'])\\./${chunk.fileName}\\1\\)`, 'g');
        if (!call.test(entry.code)) throw new Error(`Unexpected lack of an import of ${chunk.fileName}`);
        entry.code = entry.code.replaceAll(call, (found) => `${found}.then(f=>f.handIn({${given}}))`);
      }
      entry.code = withoutExports(entry.code);
    },
  };
}

/** @typedef {{name: string, local: string}} Member */

/** @param {string} code */
function endOf(code) {
  const { body } = parseAst(code);
  const last = body.at(-1);
  if (last?.type !== 'ExportNamedDeclaration' || last.declaration) throw new Error('Unexpected file without exports');
  const members = last.specifiers.map(({ local, exported }) => ({
    name: nameOf(exported),
    local: nameOf(local),
  }));
  return { body, last, members };
}

/** @param {{type: string, name?: string, value?: unknown}} identifier */
function nameOf({ name, value }) {
  return name ?? String(value);
}

/**
 * @param {string} code
 * @returns {ReadonlyMap<string, string>} by the name that it is exported as
 */
function localsOf(code) {
  return new Map(endOf(code).members.map(({ name, local }) => [name, local]));
}

/**
 * @param {string} code of a file that imports from the single file alone
 * @param {string} file its name
 * @returns {{code: string, needs: string[]}}
 */
function asFunction(code, file) {
  const { body, last, members } = endOf(code);
  const imports = body.filter((node) => node.type === 'ImportDeclaration');
  const [only] = imports;
  if (!only || imports.length > 1 || body[0] !== only) throw new Error(`Unexpected imports of ${file}`);
  const parts = only.specifiers.map((part) => {
    if (part.type !== 'ImportSpecifier') throw new Error(`Unexpected import of all in ${file}`);
    return { name: nameOf(part.imported), local: part.local.name };
  });
  const inside = code.slice(only.end, last.start);
  const taken = `{${parts.map(({ name, local }) => `${name}:${local}`).join()}}`;
  const given = `{${members.map(({ name, local }) => `${name}:${local}`).join()}}`;
  return {
    code: `let handed;export const handIn=(${taken})=>handed??=(()=>{${inside}return${given}})();${code.slice(last.end)}`,
    needs: parts.map(({ name }) => name),
  };
}

/**
 * Names that are exported for other files of the bundle are of few small letters, those for pages are words.
 * @param {string} code
 */
function withoutExports(code) {
  const { last, members } = endOf(code);
  const kept = members.filter(({ name }) => /^[A-Z]/.test(name));
  const list = kept.map(({ name, local }) => (name === local ? name : `${local} as ${name}`)).join();
  return `${code.slice(0, last.start)}export{${list}};${code.slice(last.end)}`;
}
