import type { GuideModel } from '../core/index.js';

/** What a fragment with answers begins with. */
export const MARK = '#vagval=';

/** Whether the fragment of an address has answers to a guide in it, whole or not. */
export function isLinkTo({ guide }: GuideModel, fragment: string): boolean {
  return fragment.startsWith(MARK) && fragment.slice(MARK.length).split('.', 2)[1] === guide.id;
}
