import { appendFile, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { embedSnippet, integrityOf } from '../../tools/integrity.mjs';
import { serve } from '../../tools/server.mjs';
import { newPage } from './support/browser.js';
import { GuidePage } from './support/guide-page.js';
import { guideFolder, guideTag, hostPage, publish } from './support/site.js';
import { until } from './support/until.js';
import { Words } from './support/words.js';

const beside = (await readdir('dist/vagval')).filter((name) => name.endsWith('.js'));
const files = ['vagval.js', ...beside.map((name) => `vagval/${name}`)].sort();
const integrity = Object.fromEntries(
  await Promise.all(files.map(async (file) => [file, integrityOf(await readFile(join('dist', file)))] as const)),
);
const snippet = embedSnippet(integrity);
const [, importMap = ''] = /<script type="importmap">([^]*?)<\/script>/.exec(snippet) ?? [];
const scriptAlone = snippet.slice(snippet.lastIndexOf('<script'));
const words = new Words();
const title = words.guide('guide', 'title');

/** The children of the tag, which are there for when no script is. */
const children = '<a href="/samverkan">Läs om samverkan</a>';

describe('What the build says of the integrity of its files', () => {
  it('names every file that a page can load, with its own hash', async () => {
    expect(JSON.parse(await readFile('dist/integrity.json', 'utf8'))).to.deep.equal(integrity);
    expect(await readFile('dist/integrity.html', 'utf8')).to.equal(snippet);
    const bytes = await readFile('dist/vagval.js');
    const hash = createHash('sha384').update(bytes).digest('base64');
    expect(integrity['vagval.js']).to.equal(`sha384-${hash}`);
  });
});

/** A site that takes the files from somewhere else, where somebody may have changed them. */
describe('With integrity and crossorigin, from another origin,', () => {
  let root: string;
  let elsewhere: Awaited<ReturnType<typeof serve>>;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vagval-integrity-'));
    await cp('dist/vagval.js', join(root, 'dist/vagval.js'));
    await cp('dist/vagval', join(root, 'dist/vagval'), { recursive: true });
    elsewhere = await serve({ root, headersFor: () => ({ 'access-control-allow-origin': '*' }) });
  });
  afterEach(async () => {
    await elsewhere.close();
    await rm(root, { recursive: true, force: true });
  });

  const change = (file: string) => appendFile(join(root, 'dist', file), '\nglobalThis.changed = true;\n');

  async function open(head: string, { lang = 'sv', policy = '' } = {}) {
    const there = head.replaceAll('/files/', `${elsewhere.url}/dist/`);
    const page = hostPage({ head: there, body: guideTag({ src: guideFolder, lang }, children) });
    const hash = createHash('sha256').update(importMap.replaceAll('/files/', `${elsewhere.url}/dist/`));
    const headers = policy && { 'content-security-policy': policy.replace('HASH', `sha256-${hash.digest('base64')}`) };
    const url = await publish(policy ? page.replace(/<link rel="icon"[^>]*>/, '') : page, headers || {});
    const opened = await newPage();
    await opened.page.goto(url);
    return opened;
  }

  const refused = (errors: readonly string[]) => errors.filter((error) => error.includes('integrity'));
  const hasRun = () => (globalThis as { changed?: boolean }).changed === true;

  it('the file that was built runs', async () => {
    const opened = await open(scriptAlone);
    const guide = await GuidePage.on(opened, words);
    await guide.isAt(title, { focus: false });
    await guide.close();
    expect(opened.requests).to.include(`${elsewhere.url}/dist/vagval.js`);
    expect([opened.consoleErrors, opened.pageErrors]).to.deep.equal([[], []]);
  });

  it('a changed file is refused, and what stands in the tag can be read and followed', async () => {
    await change('vagval.js');
    const opened = await open(scriptAlone);
    await until('the refusal', () => refused(opened.consoleErrors).length > 0);
    const state = await opened.page.$eval('vagval-guide', (element) => {
      const tag = element as HTMLElement;
      const link = tag.querySelector('a')!;
      const { width, height } = link.getBoundingClientRect();
      link.focus();
      return { text: tag.innerText, seen: width > 0 && height > 0, focused: document.activeElement === link };
    });
    const ran = await opened.page.evaluate(hasRun);
    await opened.close();
    expect(state).to.deep.equal({ text: 'Läs om samverkan', seen: true, focused: true });
    expect(ran).to.be.false;
  });

  it('a changed file beside it is refused by the import map, and the guide goes on in Swedish', async () => {
    await change('vagval/fi.js');
    const opened = await open(snippet, { lang: 'fi' });
    await until('the refusal', () => refused(opened.consoleErrors).length > 0);
    const guide = await GuidePage.on(opened, words);
    const begin = await until('the guide', async () => (await guide.texts('.vagval-primary'))[0]);
    const ran = await opened.page.evaluate(hasRun);
    await guide.close();
    expect(begin).to.equal(words.ui('start.begin'));
    expect(ran).to.be.false;
    expect(opened.pageErrors).to.deep.equal([]);
  });

  it('the import map can stand under a strict policy that names its hash', async () => {
    const scripts = `script-src ${elsewhere.url} 'HASH'; style-src 'none'; connect-src 'self'`;
    const policy = `default-src 'none'; ${scripts}; require-trusted-types-for 'script'; trusted-types lit-html`;
    const opened = await open(snippet, { lang: 'fi', policy });
    const guide = await GuidePage.on(opened, words);
    await until('the guide', async () => (await guide.texts('.vagval-primary'))[0]);
    await guide.close();
    expect(opened.requests).to.include(`${elsewhere.url}/dist/vagval/fi.js`);
    expect([opened.policyViolations, opened.consoleErrors]).to.deep.equal([[], []]);
  });

  it('the script tag alone does not reach the files beside it', async () => {
    await change('vagval/fi.js');
    const opened = await open(scriptAlone, { lang: 'fi' });
    await until('the changed file', () => opened.page.evaluate(hasRun));
    await opened.close();
  });
});
