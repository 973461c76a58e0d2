import type { Edges } from '../export/index.js';

/**
 * Head and foot of every page that is printed. CSS takes no text from a page there, so it has a sheet of its own; and
 * where a browser knows no such edges it writes the title of the document at the top, which is therefore that of the
 * paper while it prints.
 */
export class PageEdges {
  private sheet: CSSStyleSheet | undefined;
  private edges: Edges | undefined;
  private title: string | undefined;

  constructor(private readonly document: Document) {}

  show(edges: Edges): void {
    if (edges.css === this.edges?.css) return;
    this.hide();
    this.edges = edges;
    const window = this.document.defaultView!;
    this.sheet = new window.CSSStyleSheet();
    this.sheet.replaceSync(edges.css);
    this.document.adoptedStyleSheets = [...this.document.adoptedStyleSheets, this.sheet];
    window.addEventListener('beforeprint', this.lendTitle);
    window.addEventListener('afterprint', this.returnTitle);
  }

  hide(): void {
    if (!this.sheet) return;
    this.returnTitle();
    this.document.adoptedStyleSheets = this.document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    this.document.defaultView!.removeEventListener('beforeprint', this.lendTitle);
    this.document.defaultView!.removeEventListener('afterprint', this.returnTitle);
    [this.sheet, this.edges] = [undefined, undefined];
  }

  private readonly lendTitle = (): void => {
    this.title ??= this.document.title;
    this.document.title = this.edges!.guide;
  };

  private readonly returnTitle = (): void => {
    if (this.title !== undefined) this.document.title = this.title;
    this.title = undefined;
  };
}
