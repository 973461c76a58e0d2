import type { Tails } from './replay.js';

/** Tails in the browser's small storage. Where a page may not have that, none. */
export class LocalTails implements Tails {
  /** @param prefix of all its keys; the rest is the writer */
  constructor(private readonly prefix: string) {}

  all(): ReadonlyMap<string, unknown> {
    return withStorage((storage) => {
      const keys = Object.keys(storage).filter((key) => key.startsWith(this.prefix));
      return new Map(keys.map((key) => [key.slice(this.prefix.length), parse(storage.getItem(key))]));
    }, new Map());
  }

  put(writer: string, tail: object): void {
    withStorage((storage) => storage.setItem(this.prefix + writer, JSON.stringify(tail)), undefined);
  }

  drop(writer: string): void {
    withStorage((storage) => storage.removeItem(this.prefix + writer), undefined);
  }
}

/** Looking at the storage is enough to throw, in a sandbox; so is a full one. */
function withStorage<T>(use: (storage: Storage) => T, otherwise: T): T {
  try {
    return use(window.localStorage);
  } catch {
    return otherwise;
  }
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '') as unknown;
  } catch {
    return undefined;
  }
}
