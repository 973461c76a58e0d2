/** What the page needs to know of kept answers before it loads all that it takes to keep them. */
import { readAnswers, writeAnswers } from '../core/index.js';
import type { WindowKeeper } from './keep/keep.js';
import type { KeeperEvent } from './keep/keeper.js';
import type { Store } from './store.js';

/** Whether something of a guide is kept in this browser, found out without writing anything. */
export async function isAnythingKept(guide: string): Promise<boolean> {
  // A page in a sandbox has no origin to keep things for, and Chromium reports an error of its own when it is asked.
  if (window.origin === 'null') return false;
  return (await hasDatabase(databaseName(guide))) || hasTail(tailPrefix(guide));
}

/** Opens nothing yet. */
export function fetchKeeper() {
  return import('./keep/keep.js');
}

/** Loads what it takes to keep the answers of a store. Rejects where its file cannot be had. */
export async function loadKeeper(store: Store, told: (event: KeeperEvent) => void): Promise<WindowKeeper> {
  const { openKeeper } = await fetchKeeper();
  const guide = store.model.guide.id;
  const core = { readAnswers, writeAnswers };
  return openKeeper({ core, database: databaseName(guide), tailPrefix: tailPrefix(guide) }, store, told);
}

function databaseName(guide: string): string {
  return `vagval:${guide}`;
}

function tailPrefix(guide: string): string {
  return `vagval:${guide}:`;
}

/** Where browsers cannot be asked, opening the database will tell; where they may not be, there is nothing. */
async function hasDatabase(wanted: string): Promise<boolean> {
  try {
    if (!('databases' in indexedDB)) return true;
    return (await indexedDB.databases()).some(({ name }) => name === wanted);
  } catch {
    return false;
  }
}

function hasTail(prefix: string): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(prefix));
  } catch {
    return false;
  }
}
