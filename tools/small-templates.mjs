import { transform } from 'esbuild';
import { parseAst, Visitor } from 'vite';

/**
 * Takes out of the build what is written for those who read the sources: comments and white space of stylesheets, and
 * the indentation of HTML. Where a line of HTML breaks, a line break is left, so text never runs together, and every
 * line of the file stays where its source map has it.
 * @returns {import('vite').Plugin}
 */
export function smallTemplates() {
  return {
    name: 'small-templates',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/elements\/.+\.ts$/ },
      handler: async (code, id) => ({ code: await shortened(code, id), map: null }),
    },
  };
}

/**
 * @param {string} code TypeScript
 * @param {string} id its file
 * @returns {Promise<string>}
 */
export async function shortened(code, id) {
  /** @type {{start: number, end: number, text: string | Promise<string>}[]} */
  const pieces = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const shorten = tag.type === 'Identifier' ? shorteners[tag.name] : undefined;
      if (!shorten) return;
      for (const { start, end, value } of quasi.quasis) {
        // The place of a piece includes its delimiters in some forms of the tree, so it is looked up in the code.
        const at = code.indexOf(value.raw, start);
        if (value.raw !== '' && at <= end)
          pieces.push({ start: at, end: at + value.raw.length, text: shorten(value.raw) });
      }
    },
  }).visit(parseAst(code, { lang: 'ts' }, id));
  let result = '';
  let from = 0;
  for (const { start, end, text } of pieces.sort((a, b) => a.start - b.start)) {
    result += code.slice(from, start) + (await text);
    from = end;
  }
  return result + code.slice(from);
}

/** @type {Readonly<Record<string, ((text: string) => string | Promise<string>) | undefined>>} */
const shorteners = {
  html: withoutIndentation,
  svg: withoutIndentation,
  css: async (text) => (await transform(text, { loader: 'css', minify: true, charset: 'utf8' })).code.trim(),
};

/** @param {string} text */
function withoutIndentation(text) {
  return text.replaceAll(/[ \t]*\n[ \t]*/g, '\n');
}
