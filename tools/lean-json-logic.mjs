import { parseAst, Visitor } from 'vite';

/** What rules compare with; `src/core/rule.ts` puts the rest together itself. */
const COMPARISONS = ['==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in'];
const METHODS = ['is_logic', 'get_operator', 'apply'];

/**
 * Takes out of json-logic-js the operators that no rule of a guide may have, and makes it a module. What is left is its
 * own code; `test/headless/tools/lean-json-logic.test.ts` holds it against the whole.
 * @returns {import('vite').Plugin}
 */
export function leanJsonLogic() {
  return {
    name: 'lean-json-logic',
    apply: 'build',
    transform: {
      filter: { id: /\/json-logic-js\/logic\.js$/ },
      handler: (code, id) => ({ code: leanLogic(code, id), map: null }),
    },
  };
}

/**
 * @param {string} whole json-logic-js
 * @param {string} id its file
 * @returns {string}
 * @throws {Error} if it is not built as it was: another version needs another look
 */
export function leanLogic(whole, id) {
  const start = whole.indexOf('var jsonLogic = {};');
  const end = whole.indexOf('return jsonLogic;');
  if (start < 0 || end < start) throw new Error('Unexpected json-logic-js, expected one object between its wrappers');
  const code = `${lines(whole.slice(0, start))}${whole.slice(start, end)}export default jsonLogic;`;
  /** @type {{start: number, end: number}[]} */
  const cuts = [];
  const kept = new Set();
  new Visitor({
    VariableDeclarator({ id: name, init }) {
      if (name.type !== 'Identifier' || name.name !== 'operations' || init?.type !== 'ObjectExpression') return;
      for (const entry of init.properties) {
        const operator = entry.type === 'Property' && entry.key.type === 'Literal' ? String(entry.key.value) : '';
        if (COMPARISONS.includes(operator)) kept.add(operator);
        else cuts.push({ start: entry.start, end: code.indexOf(',', entry.end) + 1 });
      }
    },
    ExpressionStatement(node) {
      const method = /^jsonLogic\.(\w+) = /.exec(code.slice(node.start, node.end))?.[1];
      if (method === undefined) return;
      if (METHODS.includes(method)) kept.add(method);
      else cuts.push(node);
    },
    IfStatement(node) {
      const text = code.slice(node.start, node.end);
      // The operators that work out their operands themselves, one `else if` after the other.
      if (text.startsWith('if (op === "if"')) cuts.push(node);
      // Operators within other operators.
      else if (text.startsWith('if (operations.') && node.alternate)
        cuts.push({ start: node.consequent.end, end: node.end });
      else return;
      kept.add(text.split(' ', 2).join(' '));
    },
  }).visit(parseAst(code, { lang: 'js' }, id));
  const missing = [...COMPARISONS, ...METHODS, 'if (op', 'if (operations.hasOwnProperty(op)'].filter(
    (name) => !kept.has(name),
  );
  if (missing.length > 0) throw new Error(`Unexpected json-logic-js without ${missing.join(', ')}`);
  let result = '';
  let from = 0;
  for (const cut of cuts.sort((a, b) => a.start - b.start)) {
    if (cut.start < from) continue;
    result += code.slice(from, cut.start) + lines(code.slice(cut.start, cut.end));
    from = cut.end;
  }
  return result + code.slice(from);
}

/**
 * So that every line that is left stays where the source map has it.
 * @param {string} cut
 */
function lines(cut) {
  return cut.replaceAll(/[^\n]/g, '');
}
