import type { PageId } from '../core/index.js';

/**
 * The browser's own Back and Forward lead through the screens, so that a phone's back gesture does not leave the page
 * and its answers. The address never changes but for a link with answers, which is taken out, and what the host page keeps in `history.state` stays there.
 */
export class ScreenHistory {
  constructor(
    private readonly key: string,
    private readonly show: (page: PageId) => void,
  ) {}

  connect(): void {
    window.addEventListener('popstate', this.back);
  }

  disconnect(): void {
    window.removeEventListener('popstate', this.back);
  }

  push(page: PageId): void {
    const state: unknown = window.history.state;
    const own = typeof state === 'object' && state !== null ? state : {};
    try {
      // The entry that is left must say which screen it stands for, or Back would not find it.
      if (!(this.key in own)) window.history.replaceState({ ...own, [this.key]: 'start' }, '');
      window.history.pushState({ ...own, [this.key]: page }, '');
    } catch {
      // Browsers refuse after many calls in a short time; the screen changes all the same.
    }
  }

  /** Takes the fragment out of the address; the entry then stands for the screen that is shown. */
  forgetFragment(page: PageId): void {
    const state: unknown = window.history.state;
    const own = typeof state === 'object' && state !== null ? state : {};
    try {
      window.history.replaceState({ ...own, [this.key]: page }, '', window.location.href.split('#', 1)[0]);
    } catch {
      // Where a browser refuses, the address stays as the reader has opened it.
    }
  }

  private readonly back = ({ state }: PopStateEvent): void => {
    const page = (state as Record<string, unknown> | null)?.[this.key];
    if (typeof page === 'string') this.show(page);
  };
}
