import { expect } from 'chai';
import { escaped } from '../../../tools/one-byte.mjs';

describe('A script in one byte a character', () => {
  const code = 'const a = "”–é"; const b = `…${a}“`; const c = /[،“]/; export const said = [a, b, c.test("،"), "😀"];';

  it('has no character that needs more', () => {
    expect(escaped(code)).to.match(/^[\0-\u00ff]+$/);
  });

  it('says the same', async () => {
    const run = async (script: string) =>
      ((await import(`data:text/javascript,${encodeURIComponent(script)}`)) as { said: unknown }).said;
    expect(await run(escaped(code))).to.deep.equal(await run(code));
  });
});
