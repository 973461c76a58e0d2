/** The library's own sources, to be read as text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceText {
  /** From `src` on, with slashes: `core/check/rule.ts`. */
  readonly file: string;
  readonly text: string;
  /** Without comments. */
  readonly code: string;
}

export const sources: readonly SourceText[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .sort()
  .map((file) => {
    const text = readFileSync(join('src', file), 'utf8');
    return { file, text, code: text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1') };
  });
