/** Lets the reader drop a file anywhere on an element. Text that is dragged from one field to another is left alone. */
export class FileDrop {
  constructor(
    private readonly host: HTMLElement,
    private readonly take: (files: readonly File[]) => void,
    private readonly over: (isOver: boolean) => void,
  ) {}

  connect(): void {
    for (const [type, listener] of this.listeners) this.host.addEventListener(type, listener);
  }

  disconnect(): void {
    for (const [type, listener] of this.listeners) this.host.removeEventListener(type, listener);
  }

  private readonly drag = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    // Otherwise the browser would leave the page to show the file.
    event.preventDefault();
    event.dataTransfer!.dropEffect = 'copy';
    this.over(true);
  };

  private readonly leave = (event: DragEvent): void => {
    if (!this.host.contains(event.relatedTarget as Node | null)) this.over(false);
  };

  private readonly drop = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    this.over(false);
    this.take([...event.dataTransfer!.files]);
  };

  private readonly listeners: readonly [string, (event: Event) => void][] = [
    ['dragenter', this.drag as (event: Event) => void],
    ['dragover', this.drag as (event: Event) => void],
    ['dragleave', this.leave as (event: Event) => void],
    ['drop', this.drop as (event: Event) => void],
  ];
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
