/** Whether something of a guide is kept in this browser, found out without writing anything. */

/** Keeping has a database for each guide, and in the browser's small storage what a window left when it was closed. */
export function databaseName(guide: string): string {
  return `vagval:${guide}`;
}

export function tailPrefix(guide: string): string {
  return `vagval:${guide}:`;
}

export async function isAnythingKept(guide: string): Promise<boolean> {
  return (await hasDatabase(databaseName(guide))) || hasTail(tailPrefix(guide));
}

/** Where browsers may not be asked, there is nothing; where they cannot be, opening the database will tell. */
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
