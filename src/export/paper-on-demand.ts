import type { buildPaper } from './paper/paper.js';

export type BuildPaper = typeof buildPaper;

/** What makes the paper, which few readers need before they are done. Rejects where its file cannot be had. */
export async function loadPaper(): Promise<BuildPaper> {
  return (await import('./paper/paper.js')).buildPaper;
}
