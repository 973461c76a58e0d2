/** JSON as an author wrote it: where something stands in it, what is wrong with it, and how to add to it. */
import {
  applyEdits,
  findNodeAtLocation,
  modify,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** Where a JSON pointer leads in a text; for a text that is not JSON, where it stops being JSON. */
export function locate(text: string, pointer: string): Position {
  const { tree, errors } = parse(text);
  if (errors.length > 0 || !tree) return positionAt(text, errors[0]?.offset ?? 0);
  const path = pointer.split('/').slice(1);
  for (; path.length > 0; path.pop()) {
    const parts = path.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    const node = findNodeAtLocation(tree, parts) ?? findNodeAtLocation(tree, parts.map(toIndex));
    // A member's position is that of its name.
    if (node) return positionAt(text, (node.parent?.type === 'property' ? node.parent : node).offset);
  }
  return positionAt(text, tree.offset);
}

/** What somebody who writes JSON by hand can have done wrong. */
export type Mistake =
  | 'empty'
  | 'extra-comma'
  | 'missing-comma'
  | 'missing-colon'
  | 'curly-quotes'
  | 'inner-quotes'
  | 'no-quotes'
  | 'open-quotes'
  | 'unclosed'
  | 'closed-twice'
  | 'comment';

/** The first mistake in a text that is not JSON; undefined when there is no saying. */
export function mistakeIn(text: string): Mistake | undefined {
  if (text.trim() === '') return 'empty';
  const [error] = parse(text).errors;
  if (!error) return undefined;
  const before = text.slice(0, error.offset);
  const token = text.slice(error.offset, error.offset + error.length);
  switch (printParseErrorCode(error.error)) {
    case 'PropertyNameExpected':
    case 'ValueExpected':
      return before.trimEnd().endsWith(',') && /^[\]},]/.test(token) ? 'extra-comma' : undefined;
    case 'CommaExpected':
      return 'missing-comma';
    case 'ColonExpected':
      return 'missing-colon';
    case 'InvalidSymbol':
      if (/^[“”„‘’‚«»´`']/.test(token)) return 'curly-quotes';
      return before.endsWith('"') ? 'inner-quotes' : 'no-quotes';
    case 'UnexpectedEndOfString':
      return 'open-quotes';
    case 'CloseBraceExpected':
    case 'CloseBracketExpected':
      return 'unclosed';
    case 'EndOfFileExpected':
      return 'closed-twice';
    case 'InvalidCommentToken':
      return 'comment';
    default:
      return undefined;
  }
}

/**
 * A text with one member more; everything else in it stays as it was written.
 * @param path where the member is to stand; all but the last part is there
 * @param index its place among the members that are there
 */
export function addMember(text: string, path: readonly string[], value: unknown, index: number): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const edits = modify(text, [...path], value, {
    formattingOptions: { insertSpaces: true, tabSize: 2, eol },
    getInsertionIndex: () => index,
  });
  return applyEdits(text, edits);
}

function parse(text: string): { readonly tree: Node | undefined; readonly errors: readonly ParseError[] } {
  const errors: ParseError[] = [];
  return { tree: parseTree(text, errors, { disallowComments: true }), errors };
}

function toIndex(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
