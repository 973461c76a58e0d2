import { deflateRawSync } from 'node:zlib';
import { expect } from 'chai';
import { EMPTY_DRAFT, writeAnswers, type Draft } from '../../../src/core/index.js';
import { isLinkTo, readLink, writeLink } from '../../../src/store/index.js';
import { modelOf, smallBundle } from '../support/guides.js';
import { countUnpacked, forgedLink, sumOf } from '../support/pack.js';

const model = modelOf(smallBundle());
const draft: Draft = { ...EMPTY_DRAFT, answers: { colour: 'red', why: 'Därför \ud800 😀' } };
const content = JSON.stringify(writeAnswers(model, draft));

async function fragmentOf(given: Draft): Promise<string> {
  const made = await writeLink(model, given);
  if (typeof made === 'string') throw new Error(made);
  return made.fragment;
}

async function codesOf(fragment: string): Promise<string[]> {
  const read = await readLink(model, fragment);
  return typeof read === 'string' ? [read] : read.problems.map(({ code }) => code);
}

describe('Link: there and back', () => {
  it('has the answers, and the names that are needed to know whose they are', async () => {
    const fragment = await fragmentOf(draft);
    expect(fragment).to.match(/^#vagval=1\.small\.\d+\.[\w-]+\.[0-9a-f]{8}$/);
    const read = await readLink(model, fragment);
    expect(read).to.deep.include({ draft, problems: [] });
  });

  it('is the one that another packer and another checksum make', async () => {
    expect(await readLink(model, forgedLink(content))).to.deep.include({ draft });
    expect(sumOf('123456789'), 'the check value of CRC-32').to.equal('cbf43926');
  });

  it('is known by the guide that it names', () => {
    for (const [fragment, expected] of [
      [forgedLink(content), true],
      [forgedLink(content, { format: '2' }), true],
      ['#vagval=1.small.', true],
      ['#vagval=1.small', true],
      ['#vagval=1.smaller.5.x.y', false],
      [forgedLink(content, { guide: 'other' }), false],
      ['#vagval=', false],
      ['#small', false],
      ['', false],
    ] as const)
      expect(isLinkTo(model, fragment), fragment).to.equal(expected);
  });
});

describe('Link: what cannot be one', () => {
  it('answers that take more room than an address has', async () => {
    const noise = Array.from({ length: 10 }, (_, index) => sumOf(`${index}`));
    for (let text = 0; text < 10; text++) {
      for (let part = 0; part < 2000; part++) noise[text] += sumOf(`${text} ${part}`);
    }
    const people = noise.map((name) => ({ name, side: 'ours', role: '' }));
    expect(await writeLink(model, { ...EMPTY_DRAFT, answers: { people } })).to.equal('too-long');
    const endless = { note: 'x'.repeat(2_000_000), who: '', when: '' };
    expect(await writeLink(model, { ...EMPTY_DRAFT, agenda: { 'goals.what': endless } })).to.equal('too-long');
  });

  it('anything in a browser that cannot pack', async () => {
    const { CompressionStream: packs, DecompressionStream: unpacks } = globalThis;
    const refusing = class {
      constructor() {
        throw new TypeError('Unsupported format');
      }
    };
    try {
      for (const without of [undefined, refusing]) {
        Object.assign(globalThis, { CompressionStream: without, DecompressionStream: without });
        expect(await writeLink(model, draft)).to.equal('unable');
        expect(await readLink(model, forgedLink(content))).to.equal('unable');
        expect(await codesOf('#vagval=1.small.'), 'what is damaged is said first').to.deep.equal(['broken-link']);
      }
    } finally {
      Object.assign(globalThis, { CompressionStream: packs, DecompressionStream: unpacks });
    }
  });
});

describe('Link: what is refused', () => {
  const packed = deflateRawSync(content);
  const rows: [string, string, string][] = [
    ['cut off', forgedLink(content).slice(0, -1), 'broken-link'],
    ['cut off after the guide', '#vagval=1.small.', 'broken-link'],
    ['cut off within the guide', '#vagval=1.small', 'broken-link'],
    ['something behind it', `${forgedLink(content)}&x`, 'broken-link'],
    ['another format', forgedLink(content, { format: '2' }), 'broken-link'],
    ['the name of another guide in it', forgedLink(content.replace('small', 'large')), 'other-guide'],
    ['no JSON', forgedLink('colour: red'), 'broken-link'],
    ['other JSON', forgedLink('{"colour": "red"}'), 'wrong-answer-file'],
    ['nested too deep', forgedLink(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 'wrong-answer-file'],
    ['no text', forgedLink(new Uint8Array([0x22, 0xff, 0x22])), 'broken-link'],
    ['not packed', forgedLink(content, { packed: Buffer.from(content) }), 'broken-link'],
    ['half of what was packed', forgedLink(content, { packed: packed.subarray(0, packed.length / 2) }), 'broken-link'],
    ['shorter than it says', forgedLink(content, { bytes: content.length + 100 }), 'broken-link'],
    ['longer than it says', forgedLink(content, { bytes: 10 }), 'broken-link'],
    ['longer than anything', forgedLink(content, { bytes: 9_999_999 }), 'too-large'],
    ['longer than a number', forgedLink(content, { bytes: '9'.repeat(400) }), 'broken-link'],
    ['a negative length', forgedLink(content, { bytes: -5 }), 'broken-link'],
    ['longer than an address', `#vagval=1.small.5.${'A'.repeat(70_000)}.00000000`, 'too-large'],
  ];
  for (const [name, fragment, code] of rows) {
    it(`${name}: ${code}`, async () => expect(await codesOf(fragment)).to.deep.equal([code]));
  }

  it('any single change of any character', async () => {
    const fragment = await fragmentOf(draft);
    const start = '#vagval=1.small.'.length;
    for (let place = start; place < fragment.length; place++) {
      for (const other of ['A', 'B', '0', '.', '-', 'å', '']) {
        if (fragment[place] === other) continue;
        const changed = fragment.slice(0, place) + other + fragment.slice(place + 1);
        expect(await codesOf(changed), changed).to.deep.equal(['broken-link']);
      }
    }
  });
});

describe('Link: what would fill the memory', () => {
  const bomb = deflateRawSync(Buffer.alloc(40_000_000));

  it('is as short as any other', () => expect(bomb.length).to.be.below(48_000));

  for (const [name, bytes] of [
    ['says little of itself', 100],
    ['says as much as it may', 2_000_000],
  ] as const) {
    it(`is not unpacked beyond what it says: ${name}`, async () => {
      const fragment = forgedLink('', { packed: bomb, bytes });
      let codes: string[] = [];
      const unpacked = await countUnpacked(async () => (codes = await codesOf(fragment)));
      expect(codes).to.deep.equal(['broken-link']);
      // A slice more may have been on its way.
      expect(unpacked).to.be.below(bytes + 2 * 1024 * 1032);
    });
  }

  it('is not unpacked at all where it says too much, or is damaged', async () => {
    for (const fragment of [
      forgedLink('', { packed: bomb, bytes: 9_000_000 }),
      forgedLink('', { packed: bomb }).slice(0, -1),
    ]) {
      expect(await countUnpacked(() => codesOf(fragment))).to.equal(0);
    }
  });
});
