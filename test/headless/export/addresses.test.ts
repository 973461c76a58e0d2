import { expect } from 'chai';
import fc from 'fast-check';
import { webAddress } from '../../../src/export/index.js';
import { law } from '../support/law.js';

describe('An address in a guide', () => {
  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://granbyn.example/x',
    'file:///etc/passwd',
    'ftp://granbyn.example/',
    '//granbyn.example',
    '/\\granbyn.example',
    '/path',
    'granbyn.example',
    '',
  ]) {
    it(`is none of the web: ${JSON.stringify(address)}`, () => {
      expect(webAddress(address)).to.equal('');
    });
  }

  law('is empty or begins with http, whatever it was', [fc.string({ unit: 'binary' })], (address) => {
    expect(webAddress(address)).to.match(/^(https?:\/\/.+)?$/);
  });
});
