/**
 * Decision diagrams with many-valued variables and numbers at the ends. A diagram is a function of the answers; equal
 * functions are the same node, so "always", "never" and "the same" are comparisons of two numbers. Variables are tested
 * in one fixed order. Truth is 1, falsehood 0.
 */

/** A node, known by its place in the table. */
export type Node = number;

/** Thrown when the table would outgrow its limit: the question is then not decided, and said to be so. */
export class TooLarge extends Error {
  constructor() {
    super('decision diagram too large');
  }
}

type Operation = (a: number, b: number) => number;

const LEAF = Number.MAX_SAFE_INTEGER;

export class Diagrams {
  /** For each node the position of the variable that it tests; leaves test none. */
  private readonly levels: number[] = [];
  private readonly branches: (readonly Node[])[] = [];
  private readonly values: number[] = [];
  private readonly leaves = new Map<number, Node>();
  private readonly inner = new Map<string, Node>();
  private readonly memos = new Map<Operation | ((value: number) => number), Map<number | string, Node>>();

  readonly never: Node = this.leaf(0);
  readonly always: Node = this.leaf(1);

  /**
   * @param sizes how many values each variable has.
   * @param limit most nodes that the table may hold.
   */
  constructor(
    private readonly sizes: readonly number[],
    private readonly limit = 500_000,
  ) {}

  get size(): number {
    return this.levels.length;
  }

  leaf(value: number): Node {
    let node = this.leaves.get(value);
    if (node === undefined) {
      node = this.push(LEAF, [], value);
      this.leaves.set(value, node);
    }
    return node;
  }

  /** True exactly where a variable has one of some values. */
  test(level: number, holds: (value: number) => boolean): Node {
    const branches = Array.from({ length: this.sizes[level]! }, (_, value) =>
      holds(value) ? this.always : this.never,
    );
    return this.node(level, branches);
  }

  and(...nodes: readonly Node[]): Node {
    return nodes.reduce((left, right) => this.apply(conjunction, left, right), this.always);
  }

  or(...nodes: readonly Node[]): Node {
    return nodes.reduce((left, right) => this.apply(disjunction, left, right), this.never);
  }

  not(node: Node): Node {
    return this.map(negation, node);
  }

  sum(nodes: readonly Node[]): Node {
    return nodes.reduce((left, right) => this.apply(addition, left, right), this.never);
  }

  /** Combines two functions value by value. Pass the same function object again to use what is remembered. */
  apply(operation: Operation, a: Node, b: Node): Node {
    const memo = this.memo(operation);
    const walk = (left: Node, right: Node): Node => {
      const shortcut = shortcutOf(operation, left, right, this);
      if (shortcut !== undefined) return shortcut;
      const key = left * 2 ** 26 + right;
      const known = memo.get(key);
      if (known !== undefined) return known;
      const level = Math.min(this.levels[left]!, this.levels[right]!);
      const result =
        level === LEAF
          ? this.leaf(operation(this.values[left]!, this.values[right]!))
          : this.node(
              level,
              Array.from({ length: this.sizes[level]! }, (_, value) =>
                walk(this.branch(left, level, value), this.branch(right, level, value)),
              ),
            );
      memo.set(key, result);
      return result;
    };
    return walk(a, b);
  }

  /** Changes the values of a function. */
  map(change: (value: number) => number, node: Node): Node {
    const memo = this.memo(change);
    const walk = (part: Node): Node => {
      const known = memo.get(part);
      if (known !== undefined) return known;
      const level = this.levels[part]!;
      const result =
        level === LEAF ? this.leaf(change(this.values[part]!)) : this.node(level, this.branches[part]!.map(walk));
      memo.set(part, result);
      return result;
    };
    return walk(node);
  }

  /** Fixes variables: what is left of the function when those given have the value given. */
  restrict(node: Node, fixed: (level: number) => number | undefined): Node {
    const memo = new Map<Node, Node>();
    const walk = (part: Node): Node => {
      const known = memo.get(part);
      if (known !== undefined) return known;
      const level = this.levels[part]!;
      let result = part;
      if (level !== LEAF) {
        const value = fixed(level);
        result =
          value === undefined ? this.node(level, this.branches[part]!.map(walk)) : walk(this.branches[part]![value]!);
      }
      memo.set(part, result);
      return result;
    };
    return walk(node);
  }

  /** The variables that a function really depends on. */
  support(...nodes: readonly Node[]): Set<number> {
    const levels = new Set<number>();
    const seen = new Set<Node>();
    const walk = (part: Node): void => {
      if (seen.has(part) || this.levels[part] === LEAF) return;
      seen.add(part);
      levels.add(this.levels[part]!);
      this.branches[part]!.forEach(walk);
    };
    nodes.forEach(walk);
    return levels;
  }

  /** The value of a function for certain values of its variables. */
  at(node: Node, valueOf: (level: number) => number): number {
    let part = node;
    while (this.levels[part] !== LEAF) part = this.branches[part]![valueOf(this.levels[part]!)]!;
    return this.values[part]!;
  }

  /**
   * Values of variables that make a function true, the lowest value of each that can; undefined if nothing does.
   * Variables that do not matter are left out.
   */
  witness(node: Node): Map<number, number> | undefined {
    if (node === this.never) return undefined;
    const found = new Map<number, number>();
    for (let part = node; this.levels[part] !== LEAF;) {
      const branches = this.branches[part]!;
      const value = branches.findIndex((branch) => branch !== this.never);
      found.set(this.levels[part]!, value);
      part = branches[value]!;
    }
    return found;
  }

  /** Does some work, or forgets all about it and gives undefined where the table would grow too large. */
  attempt<Result>(work: () => Result): Result | undefined {
    const size = this.levels.length;
    try {
      return work();
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      this.levels.length = this.branches.length = this.values.length = size;
      forget(this.inner, size);
      forget(this.leaves, size);
      this.memos.clear();
      return undefined;
    }
  }

  private branch(node: Node, level: number, value: number): Node {
    return this.levels[node] === level ? this.branches[node]![value]! : node;
  }

  private node(level: number, branches: readonly Node[]): Node {
    if (branches.every((branch) => branch === branches[0])) return branches[0]!;
    const key = `${level}:${branches.join()}`;
    let node = this.inner.get(key);
    if (node === undefined) {
      node = this.push(level, branches, 0);
      this.inner.set(key, node);
    }
    return node;
  }

  private push(level: number, branches: readonly Node[], value: number): Node {
    if (this.levels.length >= this.limit) throw new TooLarge();
    this.branches.push(branches);
    this.values.push(value);
    return this.levels.push(level) - 1;
  }

  private memo(operation: Operation | ((value: number) => number)): Map<number | string, Node> {
    let memo = this.memos.get(operation);
    if (!memo) this.memos.set(operation, (memo = new Map<number | string, Node>()));
    return memo;
  }
}

/** Drops the entries of nodes that are no longer in the table. */
function forget<Key>(table: Map<Key, Node>, size: number): void {
  for (const [key, node] of table) if (node >= size) table.delete(key);
}

const conjunction: Operation = (a, b) => (a !== 0 && b !== 0 ? 1 : 0);
const disjunction: Operation = (a, b) => (a !== 0 || b !== 0 ? 1 : 0);
const addition: Operation = (a, b) => a + b;
const negation = (value: number): number => (value === 0 ? 1 : 0);

/** What is known without looking further. */
function shortcutOf(operation: Operation, a: Node, b: Node, { never, always }: Diagrams): Node | undefined {
  if (operation === conjunction) {
    if (a === never || b === never) return never;
    if (a === always) return b;
    if (b === always || a === b) return a;
  } else if (operation === disjunction) {
    if (a === always || b === always) return always;
    if (a === never) return b;
    if (b === never || a === b) return a;
  } else if (operation === addition) {
    if (a === never) return b;
    if (b === never) return a;
  }
  return undefined;
}
