import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { KeepError, type Edit, type Fault, type Records, type Selection, type Shelf } from './shelf.js';

/** The structure below. A database with a higher number is read and not written. */
const VERSION = 1;
const STORE = 'records';
/** After this time, in milliseconds, the browser is taken not to answer. Some never do. */
const PATIENCE = 15_000;

/** A shelf in the browser's own database. The connection stays open: a page that is going away has no time for one. */
export class IndexedDbShelf implements Shelf {
  private connection: IDBPDatabase | undefined;
  private connecting: Promise<IDBPDatabase | undefined> | undefined;
  private closed = false;
  private readonly running = new Set<Transaction>();
  /** Resolves when the page is back; undefined while it is here. */
  private away: Promise<void> | undefined;
  private comeBackNow: (() => void) | undefined;
  /** How often the page has been put aside. */
  private leaves = 0;

  constructor(private readonly name: string) {}

  async read(): Promise<{ records: Records; newer: boolean }> {
    return this.withDatabase(false, async (database) => {
      if (!database) return { records: new Map(), newer: false };
      const newer = database.version > VERSION;
      // A later version may have divided its records otherwise; all of them can still be put into a file.
      const stores = newer ? [...database.objectStoreNames] : [STORE];
      const found = await Promise.all(
        stores.map((store) => {
          const transaction = database.transaction(store);
          this.watch(transaction);
          return recordsIn(transaction.store);
        }),
      );
      return { records: new Map(found.flatMap((records) => [...records])), newer };
    });
  }

  async change(select: Selection, decide: (found: Records) => Edit, { create = false } = {}): Promise<void> {
    return this.withDatabase(create, async (database) => {
      if (database && database.version > VERSION) throw new KeepError('newer');
      if (!database) {
        if (decide(new Map()).size > 0) throw new KeepError('gone');
        return;
      }
      // Strict: what the reader is told is kept shall outlive also the end of the power.
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      this.watch(transaction);
      return changeIn(transaction, select, decide);
    });
  }

  /**
   * Lets go of all that is not done, and does it when the page is back. What a page has begun when it is put aside
   * would in WebKit keep all other pages from the database for as long as it lies there.
   */
  leave(): void {
    this.leaves++;
    this.away ??= new Promise((resolve) => (this.comeBackNow = resolve));
    for (const transaction of this.running) abort(transaction);
  }

  comeBack(): void {
    this.away = undefined;
    this.comeBackNow?.();
  }

  /** From then on a connection stays only as long as it is used. */
  close(): void {
    this.closed = true;
    this.disconnect();
  }

  reopen(): void {
    this.closed = false;
  }

  private disconnect(): void {
    this.connection?.close();
    this.forget();
  }

  /** The browser may close a connection at any time, which one finds out by using it; then there is another one. */
  private async withDatabase<T>(create: boolean, use: (database: IDBPDatabase | undefined) => Promise<T>): Promise<T> {
    for (let tries = 2; ;) {
      while (this.away) await this.away;
      const { leaves } = this;
      try {
        return await inTime(async () => {
          const database = await this.connect(create);
          if (this.away) throw new KeepError('failed');
          return use(database);
        });
      } catch (error) {
        if (leaves !== this.leaves) continue;
        if (--tries === 0 || !isClosed(error)) throw asKeepError(error);
        this.forget();
      } finally {
        if (this.closed) this.disconnect();
      }
    }
  }

  private async connect(create: boolean): Promise<IDBPDatabase | undefined> {
    while (this.connecting) await this.connecting.catch(() => undefined);
    if (this.connection) return this.connection;
    this.connecting = this.openDatabase(create);
    try {
      return (this.connection = await this.connecting);
    } finally {
      this.connecting = undefined;
    }
  }

  /** Without a version, so that what is there is opened whichever it has. */
  private async openDatabase(create: boolean): Promise<IDBPDatabase | undefined> {
    let missing = false;
    try {
      const database = await openDB(this.name, undefined, {
        upgrade: (fresh, _from, _to, making) => {
          if (create) return void fresh.createObjectStore(STORE);
          missing = true;
          making.done.catch(() => undefined);
          making.abort();
        },
        // Another window wants to make something of the database that an open connection forbids.
        blocking: () => this.disconnect(),
        terminated: () => this.forget(),
      });
      return database;
    } catch (error) {
      if (missing) return undefined;
      throw new KeepError(isForbidden(error) ? 'denied' : faultOf(error), { cause: error });
    }
  }

  private watch(transaction: Transaction): void {
    const end = () => void this.running.delete(transaction);
    this.running.add(transaction);
    transaction.done.then(end, end);
  }

  private forget(): void {
    this.connection = undefined;
  }
}

async function recordsIn(store: Readable): Promise<Records> {
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return byKey(keys, values);
}

async function changeIn(transaction: Writing, select: Selection, decide: (found: Records) => Edit): Promise<void> {
  const { done, store } = transaction;
  // It is waited for below; until then it may fail unheard.
  done.catch(() => undefined);
  let cause: unknown;
  try {
    const found = await selected(store, select);
    for (const [key, record] of decide(found)) {
      const write: Promise<unknown> = record === undefined ? store.delete(key) : store.put(record, key);
      // If it fails, all fails; what failed first knows why.
      write.catch((error: unknown) => (cause ??= error));
    }
    await done;
  } catch (error) {
    abort(transaction);
    if (error instanceof KeepError || isClosed(error)) throw error;
    throw new KeepError(faultOf(cause ?? transaction.error ?? error), { cause: error });
  }
}

type Transaction = Pick<IDBPTransaction, 'abort' | 'done'>;
type Writing = IDBPTransaction<unknown, ['records'], 'readwrite'>;

interface Readable {
  get(key: string): Promise<unknown>;
  getAllKeys(range?: IDBKeyRange): Promise<IDBValidKey[]>;
  getAll(range?: IDBKeyRange): Promise<unknown[]>;
}

async function selected(store: Readable, select: Selection): Promise<Records> {
  if ('prefix' in select) {
    const range = IDBKeyRange.bound(select.prefix, `${select.prefix}\uffff`);
    const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
    return byKey(keys, values);
  }
  const found = await Promise.all(select.map(async (key) => [key, await store.get(key)] as const));
  return new Map(found.filter(([, record]) => record !== undefined));
}

/** Keys of our own are texts; those of a later version may not be. */
function byKey(keys: readonly IDBValidKey[], values: readonly unknown[]): Records {
  return new Map(keys.map((key, index) => [typeof key === 'string' ? key : JSON.stringify(key), values[index]]));
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

async function inTime<T>(act: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new KeepError('blocked')), PATIENCE);
  });
  try {
    return await Promise.race([act(), late]);
  } finally {
    clearTimeout(timer);
  }
}

function asKeepError(error: unknown): KeepError {
  return error instanceof KeepError ? error : new KeepError(faultOf(error), { cause: error });
}

function nameOf(error: unknown): string {
  return error instanceof DOMException || error instanceof Error ? error.name : '';
}

function isClosed(error: unknown): boolean {
  return nameOf(error) === 'InvalidStateError';
}

/** What browsers say where a page may keep nothing: in a sandbox, by a setting, in some private windows. */
function isForbidden(error: unknown): boolean {
  return ['SecurityError', 'NotAllowedError', 'InvalidStateError', 'ReferenceError', 'TypeError'].includes(
    nameOf(error),
  );
}

function faultOf(error: unknown): Fault {
  return nameOf(error) === 'QuotaExceededError' ? 'full' : 'failed';
}
