/** A guide with everything in it, and where its texts stand. */
import { readGuide } from '../../../src/core/index.js';
import { pictured } from '../../support/showcase.js';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Path = readonly (string | number)[];

export const LANGUAGE = 'en';

/** The guide as JSON, with more free text in it than it needs. */
export function freshBundle(): { guide: Json; locales: Record<string, Json> } {
  const { guide, locales } = structuredClone(pictured) as unknown as { guide: Json; locales: Record<string, Json> };
  const whole = guide as { sources: Record<string, Json>[] };
  Object.assign(whole.sources[0]!, { year: '2021', url: 'https://granbyn.example/book', verifyBy: '2027-01-01' });
  return { guide, locales: { [LANGUAGE]: locales[LANGUAGE]! } };
}

/** Every place in a value where a string stands. */
export function strings(value: Json, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) =>
    strings(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

export function put(value: Json, path: Path, text: unknown): void {
  const last = path.at(-1)!;
  let parent = value as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) parent = parent[part] as typeof parent;
  parent[last] = text;
}

/** Whether the library would show a guide. */
export function isAccepted(bundle: unknown): boolean {
  return readGuide(bundle, [LANGUAGE]).model !== undefined;
}

/** Places of free text, and places where only some words are right. */
export function places(): { readonly free: readonly Path[]; readonly strict: readonly Path[] } {
  const all = strings(freshBundle());
  const takesAnything = (path: Path) => {
    const bundle = freshBundle();
    put(bundle, path, 'x <y> : {z}');
    return isAccepted(bundle);
  };
  const free = all.filter(takesAnything);
  return { free, strict: all.filter((path) => !free.includes(path)) };
}
