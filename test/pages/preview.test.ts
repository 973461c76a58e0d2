import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { newPage, type OpenPage } from './support/browser.js';

/** Starts `vagval preview` as an author does, and waits for the address that it prints. */
function startPreview(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['dist/cli/vagval.js', 'preview', folder, '--port', '0']);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`preview ended with ${code}`)));
    child.stdout.on('data', (data: Buffer) => {
      const url = /http:\S+/.exec(data.toString())?.[0];
      if (url) resolve({ child, url });
    });
  });
}

describe('vagval preview', function () {
  this.timeout(60_000);
  const temporary = mkdtempSync(join(tmpdir(), 'vagval-preview-'));
  const folder = join(temporary, 'strategisk-samverkan');
  const file = join(folder, 'guide.json');
  let preview: Awaited<ReturnType<typeof startPreview>>;
  let open: OpenPage;

  before(async () => {
    cpSync('guides/strategisk-samverkan', folder, { recursive: true });
    preview = await startPreview(folder);
    open = await newPage();
    await open.page.goto(preview.url);
  });
  after(async () => {
    await open.close();
    preview.child.kill();
    rmSync(temporary, { recursive: true, force: true });
  });

  const findings = (count: number) =>
    open.page.waitForFunction(
      (expected) =>
        document.querySelector('#findings-title')?.textContent?.startsWith(`${expected} `) === true &&
        document.querySelectorAll('#findings li').length === expected,
      { timeout: 20_000 },
      count,
    );
  const change = (
    how: (guide: { outcomes: { id: string; reasons: { id: string }[] }[]; notices: unknown[] }) => void,
  ) => {
    const guide = JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof how>[0];
    how(guide);
    writeFileSync(file, JSON.stringify(guide, undefined, 2));
  };

  it('shows the guide and that nothing is wrong with it', async () => {
    await open.page.waitForSelector('vagval-guide .vagval-body');
    await findings(0);
    expect(open.pageErrors).to.deep.equal([]);
  });

  it('says what a change has broken as soon as the file is saved, with answers that show it', async () => {
    const original = readFileSync(file, 'utf8');
    change((guide) => (guide.notices = []));
    await open.page.waitForFunction(() => document.querySelector('#findings button') !== null, { timeout: 20_000 });
    await open.page.click('#findings button');
    await open.page.waitForSelector('vagval-guide .vagval-answers');
    writeFileSync(file, original);
    await findings(0);
  });

  it('shows a broken guide as an error in its place, and comes back when it is mended', async () => {
    const original = readFileSync(file, 'utf8');
    writeFileSync(file, original.slice(0, 500));
    await open.page.waitForSelector('vagval-guide [role=alert]', { timeout: 20_000 });
    await findings(1);
    writeFileSync(file, original);
    await open.page.waitForSelector('vagval-guide .vagval-body', { timeout: 20_000 });
    await findings(0);
  });

  it('serves the languages of the interface that lie beside the library', async () => {
    const response = await fetch(new URL('vagval/ar.js', preview.url));
    expect([response.status, response.headers.get('content-type')]).to.deep.equal([
      200,
      'text/javascript; charset=utf-8',
    ]);
  });

  it('serves nothing but the guide, and only to this machine', async () => {
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    for (const path of [
      'guide/secret.txt',
      'guide/../../etc/passwd',
      'guide/locales/../secret.txt',
      'guide/%2e%2e/secret.txt',
      'vagval/none.js',
      'vagval/ar.js.map',
      'vagval/..%2fvagval.js.map',
    ]) {
      const { status } = await fetch(new URL(path, preview.url));
      expect(status, path).to.equal(404);
    }
    expect(new URL(preview.url).hostname).to.equal('127.0.0.1');
  });
});
