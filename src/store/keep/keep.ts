/** Keeping answers in the browser, loaded when a reader asks for it or has done so before. */
import type { Store } from '../store.js';
import { KEPT_DAYS } from './expiry.js';
import { IndexedDbShelf } from './indexed-db.js';
import { Keeper, type KeeperEvent } from './keeper.js';
import { LocalTails } from './local-tails.js';
import type { Core } from './surroundings.js';

export interface KeepOptions {
  readonly core: Core;
  /** Of the guide's own database, and of the channel between windows. */
  readonly database: string;
  /** Of keys in the browser's small storage. */
  readonly tailPrefix: string;
}

/** A keeper in this window. */
export interface WindowKeeper {
  readonly keeper: Keeper;
  /** How long it keeps what is not changed, in days. */
  readonly days: number;
  /** Hears of other windows from now on. */
  readonly connect: () => void;
  readonly disconnect: () => void;
  /** For a page that is put aside and may come back; see {@link IndexedDbShelf.leave}. */
  readonly leave: () => void;
  readonly comeBack: () => void;
}

export function openKeeper(options: KeepOptions, store: Store, told: (event: KeeperEvent) => void): WindowKeeper {
  const { core, database, tailPrefix } = options;
  const shelf = new IndexedDbShelf(database);
  let channel: BroadcastChannel | undefined;
  const world = {
    core,
    guide: store.model.guide.id,
    shelf,
    tails: new LocalTails(tailPrefix),
    now: () => Date.now(),
    newId,
    tellOthers: () => channel?.postMessage('written'),
  };
  const keeper = new Keeper(world, store, told);
  return {
    keeper,
    days: KEPT_DAYS,
    connect: () => {
      shelf.reopen();
      channel ??= openChannel(database);
      // A message says only that there is something to read, so an older or a later version may have sent it.
      if (channel) channel.onmessage = () => void keeper.refresh();
    },
    disconnect: () => {
      channel?.close();
      channel = undefined;
      shelf.close();
    },
    leave: () => shelf.leave(),
    comeBack: () => shelf.comeBack(),
  };
}

/** 80 random bits. `crypto.randomUUID` is missing on pages without https. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Some pages may have none; then other windows are heard of when one comes back to this one. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
