import { expect } from '@open-wc/testing';
import { register } from '../../../src/define/register.js';

describe('Registering an element', () => {
  const warn = console.warn;
  let warnings: string[] = [];
  beforeEach(() => {
    warnings = [];
    console.warn = (message: string) => void warnings.push(message);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('leaves a tag to the copy that came first, and says nothing when it is the same version', () => {
    const [first, second] = [class extends HTMLElement {}, class extends HTMLElement {}];
    register('vagval-test-copy', first);
    register('vagval-test-copy', second);
    expect(customElements.get('vagval-test-copy')).to.equal(first);
    expect(warnings).to.deep.equal([]);
  });

  it('says which version is used when there are two', () => {
    const older = class extends HTMLElement {};
    Object.defineProperty(older, Symbol.for('vagval.version'), { value: '0.0.1' });
    customElements.define('vagval-test-version', older);
    register('vagval-test-version', class extends HTMLElement {});
    expect(customElements.get('vagval-test-version')).to.equal(older);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('0.0.1');
  });
});
