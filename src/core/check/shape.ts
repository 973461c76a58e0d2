import type { Problem } from '../problem.js';
import { SHAPES } from '../shape.generated.js';
import { conform } from './conform.js';

/** Checks the shape of `guide.json` against the schema; the rules in it are checked by `rule.ts`. */
export function checkShape(guide: unknown): Problem[] {
  return conform(guide, 'Guide', SHAPES).map((found) => ({ ...found, severity: 'error', file: 'guide.json' }));
}
