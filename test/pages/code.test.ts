/** What the built code can do to a page and where it can reach, by the names that it uses. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { namesIn } from './support/code.js';

/** Ways out of the page. */
const network =
  /^(fetch|fetchLater|XMLHttpRequest|WebSocket\w*|WebTransport|EventSource|sendBeacon|RTCPeerConnection|importScripts|Worker|SharedWorker|serviceWorker|Image|Audio|FontFace)$/;

/** Ways from text to code, and from text to markup. */
const codeFromText = /^(eval|Function|createScript|createScriptURL|execScript)$/;
const markupFromText =
  /^(innerHTML|outerHTML|insertAdjacentHTML|setHTML|setHTMLUnsafe|writeln|createContextualFragment|DOMParser|parseFromString|parseHTMLUnsafe|srcdoc|createPolicy)$/;

/** How often a file may say such a name, and what for. All others may not. */
const explained: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'vagval.js': {
    fetch: 2, // the files of a guide, and a theme (src/store)
    createPolicy: 1, // Lit's own, `lit-html`
    innerHTML: 1, // Lit makes a <template> of what stands between the backticks of our sources
  },
  'vagval/docx.js': { Function: 1 }, // `Function.prototype.apply`, in the package events
};

const isCode = (name: string) => name.endsWith('.js');
const beside = (await readdir('dist/vagval')).filter(isCode).map((name) => `vagval/${name}`);
const read = (file: string) => readFile(join('dist', file), 'utf8');

function watched(code: string): Record<string, number> {
  const uses = [...namesIn(code).uses].filter(([name]) =>
    [network, codeFromText, markupFromText].some((names) => names.test(name)),
  );
  return Object.fromEntries(uses);
}

describe('The code of the single file', () => {
  for (const file of ['vagval.js', ...beside]) {
    it(`${file} reaches for no network, code or markup but what is explained`, async () => {
      expect(watched(await read(file))).to.deep.equal(explained[file] ?? {});
    });
  }

  it('loads nothing later but the files beside it', async () => {
    const { imports } = namesIn(await read('vagval.js'));
    expect(imports).to.not.be.empty;
    expect(beside.map((name) => `./${name}`)).to.include.members([...imports]);
    for (const file of beside) {
      const { imports: further } = namesIn(await read(file));
      expect(beside, file).to.include.members([...further].map((name) => name.replace('./', 'vagval/')));
    }
  });

  it('these tests would notice each of the ways, whatever it is called by', () => {
    const code = `const text = 'fetch eval'; // innerHTML
      navigator.sendBeacon('/'); window['XMLHttpRequest']; new Function('a'); (0, eval)('a'); a.innerHTML = b;
      import(c); import(\`./d.js\`);`;
    expect(watched(code)).to.deep.equal({ sendBeacon: 1, XMLHttpRequest: 1, Function: 1, eval: 1, innerHTML: 1 });
    expect(namesIn(code).imports).to.deep.equal(['c', './d.js']);
  });
});

describe('The code of the modules', () => {
  it('reaches for no network, code or markup but to load a guide and a theme', async () => {
    const files = (await readdir('dist/esm', { recursive: true })).filter(isCode);
    expect(files.length).to.be.greaterThan(10);
    const found = await Promise.all(files.map(async (file) => [file, watched(await read(`esm/${file}`))] as const));
    const reaching = found.filter(([, uses]) => Object.keys(uses).length > 0);
    expect(Object.fromEntries(reaching)).to.deep.equal({
      'elements/source.js': { fetch: 1 },
      'store/load.js': { fetch: 1 },
    });
  });
});
