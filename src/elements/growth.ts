/** Questions that are there at once: more than fit on any screen. */
const FIRST = 10;
const MORE = 30;
/** Questions of a page that the browser need not lay out as a whole. */
const LONG = 30;

/** What the growing page can do to its element. */
export interface Grower {
  readonly render: () => void;
  /** Renders before this returns. */
  readonly renderNow: () => void;
}

/**
 * How much of a long page is there. The first questions come at once and the others whenever the browser has time, so that
 * a page of a thousand questions is as soon there as one of ten, and whole a little later: for the keyboard, for search in
 * the page and for those who have it read to them. Only paper cannot wait. Pages that people write are whole at once.
 */
export class Growth {
  private reach = FIRST;
  private length = 0;
  private waiting = false;

  constructor(private readonly grower: Grower) {}

  connect(): void {
    window.addEventListener('beforeprint', this.print);
  }

  disconnect(): void {
    window.removeEventListener('beforeprint', this.print);
  }

  /** A page of which nothing is on the screen yet. */
  begin(): void {
    this.reach = FIRST;
  }

  /** Nothing of the page can wait any longer. */
  finish(): void {
    this.reach = Infinity;
  }

  /** Those of a page's questions that are rendered now; the others follow. */
  of<Question>(questions: readonly Question[]): readonly Question[] {
    this.length = questions.length;
    if (this.reach >= this.length) return questions;
    this.wait();
    return questions.slice(0, this.reach);
  }

  get isLong(): boolean {
    return this.length > LONG;
  }

  private wait(): void {
    if (this.waiting) return;
    this.waiting = true;
    // Safari has no such callback.
    if ('requestIdleCallback' in window) requestIdleCallback(this.grow, { timeout: 300 });
    else setTimeout(this.grow, 50);
  }

  private readonly grow = (): void => {
    this.waiting = false;
    this.reach += MORE;
    this.grower.render();
  };

  private readonly print = (): void => {
    if (this.reach >= this.length) return;
    this.finish();
    this.grower.renderNow();
  };
}
