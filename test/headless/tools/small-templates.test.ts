import { expect } from 'chai';
import { shortened } from '../../../tools/small-templates.mjs';

const source = `
import { css, html } from 'lit';
const name: string = 'Ängen';
export const page = html\`<p>
    \${name}   och
    <b>\${html\`  <i>
      torget  </i>\`}</b>
  </p>\`;
export const plain = \`two
    lines\`;
export const sheet = css\`
  /* why */
  .a {
    color: red;
  }
\`;
`;

describe('Templates in the built files', () => {
  it('have no indentation, and a line break wherever there was one', async () => {
    const short = await shortened(source, 'page.ts');
    expect(short).to.contain('html`<p>\n${name}   och\n<b>${html`  <i>\ntorget  </i>`}</b>\n</p>`');
  });

  it('have stylesheets without comments and white space', async () => {
    expect(await shortened(source, 'page.ts')).to.contain('css`.a{color:red}`');
  });

  it('are all that changes', async () => {
    const short = await shortened(source, 'page.ts');
    expect(short).to.contain("const name: string = 'Ängen';").and.to.contain('`two\n    lines`');
    expect(await shortened('const a = other`  b\n  c`;', 'page.ts')).to.equal('const a = other`  b\n  c`;');
  });
});
