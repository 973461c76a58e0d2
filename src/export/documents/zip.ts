import { strToU8, zipSync, type Zippable } from 'fflate';

/** The first day that a ZIP file can name, the same in every time zone: no document tells when or where it was made. */
const NO_TIME = new Date(1980, 0, 1);

/** Files in one file, in their order. @param plain how many of the first ones are not compressed */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>, plain = 0): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, content], index): [string, Zippable[string]] => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    return [name, [bytes, { mtime: NO_TIME, level: index < plain ? 0 : 6 }]];
  });
  return undisturbed(() => zipSync(Object.fromEntries(entries)));
}

/**
 * Runs code of others that goes through objects with `for in`, also on a page that has hung things of its own on all
 * objects or lists. They are there all the time, and found again as they were.
 */
export function undisturbed<T>(run: () => T): T {
  const hung = [Object.prototype, Array.prototype].flatMap((prototype) =>
    Object.entries(Object.getOwnPropertyDescriptors(prototype))
      .filter(([, { enumerable, configurable }]) => enumerable && configurable)
      .map(([name]) => ({ prototype, name })),
  );
  const show = (enumerable: boolean) => {
    for (const { prototype, name } of hung) Object.defineProperty(prototype, name, { enumerable });
  };
  show(false);
  try {
    return run();
  } finally {
    show(true);
  }
}
