/** What pages do to the browser that they share with the guide, from what has been seen, before the guide has come. */

/** What the page does, by name. */
const hazards: Readonly<Record<string, () => void>> = {
  // Prototype.js before 1.7 had this on every list.
  'lists know toJSON': () => {
    define(Array.prototype, 'toJSON', () => 'a list');
    define(String.prototype, 'toJSON', () => 'a text');
  },
  'everything has an x': () => {
    (Object.prototype as { x?: unknown }).x = () => 'x';
    (Array.prototype as { each?: unknown }).each = () => 'each';
  },
  'JSON is wrapped': () => {
    const [parse, stringify] = [JSON.parse.bind(JSON), JSON.stringify.bind(JSON)];
    JSON.parse = (text: string) => parse(text) as unknown;
    JSON.stringify = ((value: unknown, ...rest: []) => stringify(value, ...rest)) as typeof JSON.stringify;
  },
  'fetch, history and timers are wrapped': () => {
    const [ask, later] = [window.fetch.bind(window), window.setTimeout.bind(window)];
    window.fetch = (...args) => ask(...args).then((response) => response);
    window.setTimeout = ((run: () => void, after: number) => later(() => run(), after)) as typeof window.setTimeout;
    const push = history.pushState.bind(history);
    history.pushState = (...args) => (push(...args), dispatchEvent(new Event('pushstate')));
  },
  'handlers everywhere': () => {
    for (const type of ['click', 'input', 'change', 'keydown', 'submit', 'focusin', 'hashchange', 'popstate']) {
      // As jQuery does it, from the target up to the document.
      document.addEventListener(type, (event) => {
        for (let node = event.target as Element | null; node; node = node.parentElement) node.matches('a.popup, form');
        event.stopImmediatePropagation();
      });
    }
    window.onerror = () => true;
    window.onbeforeunload = null;
  },
};

function define(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, configurable: true, writable: true, enumerable: false });
}

const { hazard } = JSON.parse(document.querySelector<HTMLMetaElement>('meta[name=lab]')!.content) as { hazard: string };
hazards[hazard]!();
