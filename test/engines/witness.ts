/**
 * The first script of a page: notes what a well-behaved page never shows, and takes what the page hands to the browser.
 * It stands alone, since it must be there before anything else is.
 */

/** What has happened on a page since it was opened; see support/verdict.ts. */
export interface Witness {
  readonly errors: string[];
  readonly violations: string[];
  readonly alarms: string[];
  /** Files that were handed to the browser to keep. */
  readonly downloads: { readonly name: string; readonly content: Blob }[];
  printed: number;
}

declare global {
  interface Window {
    witness: Witness;
    verdict?: string;
    canary: (...args: unknown[]) => void;
  }
}

const witness: Witness = { errors: [], violations: [], alarms: [], downloads: [], printed: 0 };
window.witness = witness;

addEventListener('error', ({ message, filename, lineno }) => {
  witness.errors.push(`error: ${message} (${filename}:${lineno})`);
});
addEventListener('unhandledrejection', ({ reason }) => {
  witness.errors.push(`rejection: ${describe(reason)}`);
});
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  // The icon of the page, which browsers ask for unasked.
  if (!blockedURI.endsWith('/favicon.ico')) witness.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
});
const complain = console.error.bind(console);
console.error = (...args: unknown[]) => {
  witness.errors.push(`console: ${args.map(describe).join(' ')}`);
  complain(...args);
};

for (const name of ['alert', 'confirm', 'prompt', 'open', 'canary'] as const) {
  const note = (...args: unknown[]) => void witness.alarms.push(`${name}(${args.map(String).join()})`);
  Object.defineProperty(window, name, { value: note, writable: false });
}
window.print = () => void witness.printed++;

const blobs = new Map<string, Blob>();
const makeUrl = URL.createObjectURL.bind(URL);
URL.createObjectURL = (content: Blob) => {
  const url = makeUrl(content);
  blobs.set(url, content);
  return url;
};
HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
  const content = blobs.get(this.href);
  if (content) witness.downloads.push({ name: this.download, content });
  else witness.alarms.push(`a click on ${this.href}`);
};

function describe(thing: unknown): string {
  return thing instanceof Error ? `${thing.message} ${thing.stack ?? ''}`.slice(0, 600) : String(thing).slice(0, 300);
}
