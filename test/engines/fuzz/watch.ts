/** What must stay as it is around a guide whatever it is given, and what may stand in its tree. */

const SAFE_TAGS = new Set(
  `a article b bdi blockquote button caption circle cite code dd defs details div dl dt em fieldset figcaption figure footer g
   h1 h2 h3 h4 h5 h6 header hr i input label legend li line marker nav ol option p path polygon polyline q rect section
   select slot small span strong summary svg table tbody td text textarea tfoot th thead title tr tspan ul
   vagval-agenda vagval-circle vagval-comparison vagval-process vagval-profile vagval-recommendation`.split(/\s+/),
);
const SAFE_ADDRESS = /^(https?:|mailto:|tel:)/;
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'srcset', 'srcdoc', 'poster', 'ping'];
/** The library's own storage. */
const OWN = /^vagval/;

const prototypes = Object.entries({
  Object,
  Array,
  Function,
  String,
  Number,
  Boolean,
  Symbol,
  Promise,
  Map,
  Set,
  RegExp,
  Date,
  Error,
  Node,
  Element,
  HTMLElement,
  Event,
}).map(([name, { prototype }]) => ({ name, prototype: prototype as object }));

export class Watch {
  private readonly before = look();
  private readonly changes: string[] = [];
  private readonly observer = new MutationObserver((records) => this.note(records));

  /** @param isOurs whether a node is one of the elements, or where they are put */
  constructor(private readonly isOurs: (node: Node) => boolean) {
    this.observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  }

  /** What has changed that must not; each is told once. */
  async faults(): Promise<string[]> {
    this.note(this.observer.takeRecords());
    const now = look();
    const changed = Object.keys(now).filter((key) => now[key] !== this.before[key]);
    const stored = [localStorage, sessionStorage].flatMap(keysOf);
    const databases = (await indexedDB.databases?.()) ?? [];
    const foreign = [...stored, ...databases.map(({ name = '' }) => name)].filter((name) => !OWN.test(name));
    return [
      ...this.changes.splice(0),
      ...changed.map((key) => `${key} has become ${now[key]?.slice(0, 100)}`),
      ...foreign.map((name) => `foreign storage ${name}`),
    ];
  }

  private note(records: readonly MutationRecord[]): void {
    for (const { target, type, attributeName } of records) {
      // What is no longer there was taken out of somewhere, which is noted too.
      if (target.isConnected && !this.isOurs(target))
        this.changes.push(`${type} ${attributeName ?? ''} of ${target.nodeName} outside`);
    }
  }
}

/** What stands in a tree that must never stand there. */
export function strangers(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName;
    const found = SAFE_TAGS.has(name) ? [] : [`<${name}>`];
    for (const { name: attribute, value } of element.attributes) {
      const isHandler = attribute.startsWith('on');
      const isAddress = ADDRESSES.includes(attribute) && !SAFE_ADDRESS.test(safeProtocol(value));
      if (isHandler || isAddress || attribute === 'style') found.push(`<${name} ${attribute}="${value.slice(0, 60)}">`);
    }
    return found;
  });
}

function safeProtocol(address: string): string {
  try {
    return new URL(address).protocol;
  } catch {
    return address; // relative: where it leads is nobody's business but the page's
  }
}

/** The surroundings as text. */
function look(): Record<string, string> {
  const own = (object: object) => {
    const descriptors = Object.getOwnPropertyDescriptors(object) as Record<PropertyKey, PropertyDescriptor>;
    return Reflect.ownKeys(descriptors)
      .map((key) => `${String(key)}:${identity(descriptors[key]!)}`)
      .join();
  };
  return {
    ...Object.fromEntries(prototypes.map(({ name, prototype }) => [`the prototype of ${name}`, own(prototype)])),
    'the window': Object.getOwnPropertyNames(window).sort().join(),
    'the title': document.title,
    'the address': location.href,
    cookies: document.cookie,
    'the referrer': document.referrer,
    'the way out of the page': String(window.length),
  };
}

const known = new Map<unknown, number>();

function identity(descriptor: PropertyDescriptor): string {
  return (['value', 'get', 'set'] as const)
    .map((name) => {
      const part: unknown = Reflect.get(descriptor, name);
      if (typeof part !== 'function') return String(typeof part);
      if (!known.has(part)) known.set(part, known.size);
      return known.get(part);
    })
    .join('/');
}

/** By number, since a name that is also on `Object.prototype` is not among the members of a storage. */
function keysOf(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_entry, index) => storage.key(index) ?? '');
}
