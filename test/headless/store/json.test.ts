import { expect } from 'chai';
import { readGuide } from '../../../src/core/index.js';
import { parseJson } from '../../../src/store/json.js';
import { loadGuide, readBundle } from '../../../src/store/index.js';
import { smallBundle } from '../support/guides.js';

describe('JSON from outside', () => {
  it('is measured before it is parsed', () => {
    expect(parseJson('[1]', 'x', 3)).to.deep.equal({ value: [1] });
    const { parse } = JSON;
    let parsed = 0;
    JSON.parse = (...args) => (parsed++, parse(...args) as unknown);
    try {
      expect(parseJson('[12]', 'x', 3)).to.have.nested.property('problem.code', 'too-large');
      expect(parsed).to.equal(0);
    } finally {
      JSON.parse = parse;
    }
  });

  const endless = `${' '.repeat(16_000_000)}{}`;

  it('is no guide if it is longer than sixteen million letters', () => {
    expect(readBundle(endless, 'sv', readGuide)).to.have.nested.property('problems[0].code', 'too-large');
  });

  for (const large of ['guide.json', 'locales/index.json', 'locales/sv.json']) {
    it(`nor if it is fetched: ${large}`, async () => {
      const { guide, languages, locales } = smallBundle();
      const files: Record<string, unknown> = { 'guide.json': guide, 'locales/index.json': languages };
      const { fetch } = globalThis;
      globalThis.fetch = (url) => {
        const name = (url as string).replace('https://here.example/guide/', '');
        const content = name === large ? endless : JSON.stringify(files[name] ?? locales['sv']);
        return Promise.resolve(new Response(content));
      };
      try {
        const result = await loadGuide('https://here.example/guide/', 'sv', readGuide);
        expect(result).to.have.nested.property('problems[0].code', 'too-large');
        expect(result).to.have.nested.property('problems[0].file', large);
      } finally {
        globalThis.fetch = fetch;
      }
    });
  }
});
