/** The rules that keep text from becoming markup or code are on, where it matters. */
import { expect } from 'chai';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const linter = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

/** @returns the names of the rules that a piece of code in a template file breaks */
async function broken(code: string): Promise<readonly (string | null)[]> {
  const [result] = await linter.lintText(code, { filePath: 'src/elements/templates/planted.ts' });
  return result!.messages.filter(({ ruleId }) => ruleId !== '@typescript-eslint/no-unused-vars').map((m) => m.ruleId);
}

const lit = "import { html } from 'lit';\nexport const part = (text: string) => ";

const planted: readonly (readonly [string, string])[] = [
  ["import { unsafeHTML } from 'lit/directives/unsafe-html.js';", 'no-restricted-imports'],
  ["import { unsafeSVG } from 'lit/directives/unsafe-svg.js';", 'no-restricted-imports'],
  ["import { unsafeStatic } from 'lit/static-html.js';", 'no-restricted-imports'],
  ["import { styleMap } from 'lit/directives/style-map.js';", 'no-restricted-imports'],
  ['document.body.innerHTML = name;', 'no-restricted-properties'],
  ['document.body.insertAdjacentHTML("beforeend", name);', 'no-restricted-properties'],
  ['new DOMParser().parseFromString(name, "text/html");', 'no-restricted-properties'],
  ['document.write(name);', 'no-restricted-properties'],
  ['frame.srcdoc = name;', 'no-restricted-properties'],
  ['eval(name);', 'no-eval'],
  ['new Function(name);', 'no-new-func'],
  [`${lit}html\`<p style="color: red">\${text}</p>\`;`, 'no-restricted-syntax'],
  [`${lit}html\`<p class=\${text} style=\${text}></p>\`;`, 'no-restricted-syntax'],
  [`${lit}html\`<p onclick="go()">\${text}</p>\`;`, 'no-restricted-syntax'],
  [`${lit}html\`<iframe title="x" src=\${text}></iframe>\`;`, 'no-restricted-syntax'],
  [`${lit}html\`<style>\${text}</style>\`;`, 'no-restricted-syntax'],
];

describe('The linter', function () {
  this.timeout(60_000); // it loads all its plugins with the first text

  for (const [code, rule] of planted) {
    it(`refuses ${code.replace(lit, '')}`, async () => expect(await broken(code)).to.include(rule));
  }

  it('lets a plain template pass', async () => {
    expect(
      await broken(`${lit}html\`<button class="style=" @click=\${text}>\${text} on one</button>\`;\n`),
    ).to.deep.equal([]);
  });
});
