import { expect } from 'chai';
import { VERSION } from '../../src/version.js';
import { readJson } from './support/guides.js';

describe('Version', () => {
  it('is that of package.json', () =>
    expect(VERSION).to.equal((readJson('package.json') as { version: string }).version));
});
