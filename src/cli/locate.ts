import { findNodeAtLocation, parseTree, type ParseError } from 'jsonc-parser';

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** Where a JSON pointer leads in a text; for a text that is not JSON, where it stops being JSON. */
export function locate(text: string, pointer: string): Position {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
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

function toIndex(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
