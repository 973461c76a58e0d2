/** Hostile inputs that others have put together: lists of words, and files of any kind. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Foreign {
  readonly name: string;
  readonly content: string;
}

/** Every word in a file or in the files of a folder: its lines and, where it is JSON, the strings and names in it. */
export function foreignWords(path: string): Foreign[] {
  const words = foreignFiles(path).flatMap(({ name, content }) =>
    [...content.split(/\r?\n/), ...stringsIn(parsed(content))].map((word) => ({ name, content: word })),
  );
  return [...new Map(words.map((word) => [word.content, word])).values()].filter(({ content }) => content !== '');
}

/** The files themselves, byte by byte: what is no UTF-8 is read as if every byte were a letter. */
export function foreignFiles(path: string): Foreign[] {
  if (!statSync(path).isDirectory()) {
    const bytes = readFileSync(path);
    const text = bytes.toString('utf8');
    return [{ name: path, content: text.includes('\ufffd') ? bytes.toString('latin1') : text }];
  }
  return readdirSync(path)
    .sort()
    .flatMap((name) => foreignFiles(join(path, name)));
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
}

function stringsIn(value: unknown, found: string[] = []): string[] {
  const open = [value];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (typeof part === 'string') found.push(part);
    else if (typeof part === 'object' && part !== null)
      open.push(...Object.keys(part), ...(Object.values(part) as unknown[]));
    if (open.length > 1_000_000) break;
  }
  return found;
}
