import { expect } from 'chai';
import { mistakeIn } from '../../../src/cli/json.js';

describe('What is wrong with a text that is not JSON', () => {
  const rows: [string, string | undefined][] = [
    ['', 'empty'],
    [' \n', 'empty'],
    ['{"a": 1,}', 'extra-comma'],
    ['{"a": [1, 2,\n], "b": 2}', 'extra-comma'],
    ['{"a": 1,, "b": 2}', 'extra-comma'],
    ['{"a": 1\n"b": 2}', 'missing-comma'],
    ['{"a": [1 2]}', 'missing-comma'],
    ['{"a" 1}', 'missing-colon'],
    ['{“a”: 1}', 'curly-quotes'],
    ['{"a": ”text”}', 'curly-quotes'],
    ["{'a': 1}", 'curly-quotes'],
    ['{"a": "de säger "vi" om sig"}', 'inner-quotes'],
    ['{"a": ja}', 'no-quotes'],
    ['{a: 1}', 'no-quotes'],
    ['{"a": "en text\n}', 'open-quotes'],
    ['{"a": {"b": 1}', 'unclosed'],
    ['{"a": [1, 2', 'unclosed'],
    ['{"a": 1}}', 'closed-twice'],
    ['{"a": 1} // sist', 'comment'],
    ['{"a": 1, /* mitt i */ "b": 2}', 'comment'],
    ['{"a": }', undefined],
  ];
  for (const [text, mistake] of rows) {
    it(`${JSON.stringify(text)}: ${mistake}`, () => {
      expect(() => JSON.parse(text) as unknown).to.throw();
      expect(mistakeIn(text)).to.equal(mistake);
    });
  }
});
