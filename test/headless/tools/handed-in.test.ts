import { expect } from 'chai';
import { handedIn } from '../../../tools/handed-in.mjs';

interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly isEntry: boolean;
  imports: string[];
  code: string;
}

/** What the minifier leaves of a single file and of one beside it. */
function bundle(later: string): { readonly entry: Chunk; readonly beside: Chunk } {
  return {
    entry: {
      type: 'chunk',
      fileName: 'vagval.js',
      isEntry: true,
      imports: [],
      code: 'const a=1,B=2;globalThis.fetchLater=()=>import(`./vagval/later.js`);export{a as t,B as Public};',
    },
    beside: {
      type: 'chunk',
      fileName: 'vagval/later.js',
      isEntry: false,
      imports: ['vagval.js'],
      code: later,
    },
  };
}

function handIn(chunks: Readonly<Record<string, Chunk>>): void {
  const { generateBundle } = handedIn() as unknown as {
    readonly generateBundle: (options: unknown, bundle: Readonly<Record<string, Chunk>>) => void;
  };
  generateBundle(undefined, chunks);
}

const run = async (code: string) =>
  (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Readonly<Record<string, unknown>>;

describe('A file beside the single file', () => {
  const chunks = bundle('import{t as x}from"../vagval.js";let runs=0;const y=x+ ++runs;export{y as sum};');
  before(() => handIn(chunks));

  it('imports nothing', () => {
    expect(chunks.beside.imports).to.deep.equal([]);
    expect(chunks.beside.code).to.not.match(/\bimport\b/);
  });

  it('is a function of what it needs, which runs once', async () => {
    const { handIn: hand } = (await run(chunks.beside.code)) as { handIn: (given: unknown) => { sum: number } };
    expect(hand({ t: 40 }).sum).to.equal(41);
    expect(hand({ t: 50 }).sum).to.equal(41);
  });

  it('is handed in what it needs by the single file, under the names that it asks by', () => {
    expect(chunks.entry.code).to.contain('import(`./vagval/later.js`).then(f=>f.handIn({t:a}))');
  });

  it('alone gets what is not for pages', async () => {
    expect(Object.keys(await run(chunks.entry.code))).to.deep.equal(['Public']);
  });

  it('must not import anything in a way that cannot be handed in', () => {
    const odd = bundle('import*as all from"../vagval.js";const y=all;export{y as sum};');
    expect(() => handIn(odd)).to.throw('Unexpected import of all in vagval/later.js');
  });
});
