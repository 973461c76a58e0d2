/** What the code of a built file can do, by the names in it: read from its syntax, so that no text is taken for code. */
import { parseAst, Visitor } from 'vite';

export interface Names {
  /** How often each name is called, read or written, as a variable or as a member. */
  readonly uses: ReadonlyMap<string, number>;
  /** What is loaded later, by `import()`: the address, or the code where it is no fixed text. */
  readonly imports: readonly string[];
}

export function namesIn(code: string): Names {
  const uses = new Map<string, number>();
  const imports: string[] = [];
  const count = (name: string) => uses.set(name, (uses.get(name) ?? 0) + 1);
  new Visitor({
    Identifier: ({ name }) => count(name),
    MemberExpression({ computed, property }) {
      if (computed && property.type === 'Literal' && typeof property.value === 'string') count(property.value);
    },
    ImportExpression({ source }) {
      const text = fixedText(source);
      imports.push(text ?? code.slice(source.start, source.end));
    },
  }).visit(parseAst(code));
  return { uses, imports };
}

type Expression = Parameters<NonNullable<ConstructorParameters<typeof Visitor>[0]['ImportExpression']>>[0]['source'];

function fixedText(source: Expression): string | undefined {
  if (source.type === 'Literal' && typeof source.value === 'string') return source.value;
  if (source.type === 'TemplateLiteral' && source.expressions.length === 0) return source.quasis[0]?.value.raw;
  return undefined;
}
