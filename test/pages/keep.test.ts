/** Answers that are kept in the browser, in the built file: pages that close, that are two, that may keep nothing. */
import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Frame, type Page } from 'puppeteer-core';
import { findChromium, launchOptions } from '../../tools/find-browser.mjs';
import { serve, strictPolicy } from '../../tools/server.mjs';
import { newPage } from './support/browser.js';
import { GuidePage, openGuide } from './support/guide-page.js';
import { guideTag, hostPage, publish, script } from './support/site.js';
import { until } from './support/until.js';
import { Words } from './support/words.js';

const words = new Words();
const saved = words.ui('keep.saved', { time: '' }).split(',')[0]!;

/** Another page of the same browser, which has the same storage. */
async function another(guide: GuidePage): Promise<GuidePage> {
  const page = await guide.page.browserContext().newPage();
  await page.goto(guide.page.url());
  return on(page, guide);
}

async function reloaded(guide: GuidePage): Promise<GuidePage> {
  await guide.page.reload();
  return on(guide.page, guide);
}

async function on(page: Page, { open }: GuidePage): Promise<GuidePage> {
  await page.waitForSelector('.vagval-body');
  const host = await page.waitForSelector('vagval-guide');
  return GuidePage.of({ ...open, page }, host!, words);
}

async function keep(guide: GuidePage): Promise<void> {
  await guide.press('button', words.ui('keep.offer'));
  await guide.press('button', words.ui('keep.confirm'));
  await isSaved(guide);
}

function isSaved(guide: GuidePage): Promise<unknown> {
  return until('it to be saved', async () => (await line(guide)).includes(saved));
}

async function line(guide: GuidePage): Promise<string> {
  return (await guide.texts('[data-vagval-kept]')).join(' ');
}

async function resume(guide: GuidePage): Promise<void> {
  await until('the kept answers', async () => (await guide.texts('[data-vagval-kept-draft]')).length > 0);
  await guide.evaluate((root) => root.querySelector<HTMLElement>('[data-vagval-kept-draft] button')!.click());
  await until('them to be here', async () => Object.keys(await answersOf(guide)).length > 0);
}

function answersOf(guide: GuidePage): Promise<Readonly<Record<string, unknown>>> {
  return guide.evaluate((_root, host) => host.answers);
}

/** Writes into the first question, as fast as a page can take it. */
function write(guide: GuidePage, text: string): Promise<void> {
  return guide.evaluate((root, _host, written) => {
    const area = root.querySelector('textarea')!;
    area.value = written;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

describe('Answers that are kept in the browser', () => {
  it('outlive the page, under the strictest policy, and nothing is sent', async () => {
    const page = hostPage({ body: guideTag(), head: script }).replace(/<link rel="icon"[^>]*>/, '');
    const guide = await openGuide({ url: await publish(page, { 'content-security-policy': strictPolicy }) });
    await guide.begin();
    await write(guide, 'Någonstans att vara');
    await keep(guide);
    const again = await reloaded(guide);
    await resume(again);
    const answers = await answersOf(again);
    const { policyViolations, consoleErrors, pageErrors, requests } = guide.open;
    await guide.close();
    expect(answers).to.deep.equal({ analysen: 'Någonstans att vara' });
    expect({ policyViolations, consoleErrors, pageErrors }).to.deep.equal({
      policyViolations: [],
      consoleErrors: [],
      pageErrors: [],
    });
    for (const url of requests) expect(new URL(url).pathname).to.match(/^\/(page-\d+\/$|dist\/vagval|guides\/)/);
  });

  it('take nothing but files of our own, and write nothing until it is confirmed', async () => {
    const guide = await openGuide();
    await guide.begin();
    const loaded = () =>
      guide.open.requests.map((url) => new URL(url).pathname).filter((path) => /^\/dist\//.test(path));
    await guide.press('button', words.ui('keep.offer'));
    await until('the explanation', async () => (await guide.texts('[data-vagval-keep-offer]')).length > 0);
    const databases = await guide.page.evaluate(async () => (await indexedDB.databases()).length);
    await guide.close();
    expect(loaded()).to.include.members(['/dist/vagval/desk.js', '/dist/vagval/keep.js']);
    for (const path of loaded()) expect(path).to.match(/^\/dist\/vagval(\/[\w-]+)?\.js$/);
    expect(databases).to.equal(0);
  });

  it('include what was written when the page was closed', async () => {
    const guide = await openGuide();
    await guide.begin();
    await keep(guide);
    const other = await another(guide);
    await write(guide, 'Det sista ordet');
    await guide.page.close();
    const again = await reloaded(other);
    await resume(again);
    const answers = await answersOf(again);
    await guide.close();
    expect(answers).to.deep.equal({ analysen: 'Det sista ordet' });
  });

  it('include what the browser had not written when the page was left, which waits for the next page', async () => {
    const guide = await openGuide();
    await guide.begin();
    await write(guide, 'Först');
    await keep(guide);
    await guide.page.evaluate(() => {
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('', 'UnknownError');
      };
    });
    await write(guide, 'Det sista ordet');
    await until('the failure', async () => (await line(guide)).includes(words.ui('keep.unkept')));
    guide.page.on('dialog', (dialog) => void dialog.accept());
    await guide.page.goto('about:blank');
    const again = await another(await back(guide));
    await resume(again);
    const answers = await answersOf(again);
    const left = await again.page.evaluate(() => Object.keys(localStorage));
    await guide.close();
    expect(answers).to.deep.equal({ analysen: 'Det sista ordet' });
    expect(left).to.deep.equal([]);
  });

  it('are the same in two pages on one draft, in whatever order they are given', async () => {
    const guide = await openGuide();
    await guide.begin();
    await write(guide, 'Först');
    await keep(guide);
    const other = await another(guide);
    await resume(other);
    await other.goTo('fokus');
    const rounds = Array.from({ length: 25 }, (_, round) => round);
    await Promise.all([
      ...rounds.map((round) => write(guide, `Ord ${round}`)),
      ...rounds.map((round) =>
        other.evaluate((root, _host, place) => {
          const choices = root.querySelectorAll<HTMLInputElement>('.vagval-choices input');
          choices[place % choices.length]!.click();
        }, round),
      ),
    ]);
    await isSaved(guide);
    await isSaved(other);
    const same = async () => JSON.stringify(await answersOf(guide)) === JSON.stringify(await answersOf(other));
    await until('both to have the same', same, 1000);
    const answers = await answersOf(guide);
    await guide.close();
    expect(Object.keys(answers)).to.have.members(['analysen', 'fokus']);
    expect(answers['analysen']).to.equal('Ord 24');
  });

  it('outlive a browser that is killed as soon as it has said that they are kept', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'vagval-profile-'));
    const options = { ...launchOptions(await findChromium()), userDataDir: profile };
    const url = await publish(hostPage());
    const openIn = async () => {
      const browser = await puppeteer.launch(options);
      const page = await browser.newPage();
      await page.goto(url);
      await page.waitForSelector('.vagval-body');
      const open = { page, consoleErrors: [], pageErrors: [], policyViolations: [], requests: [] };
      const guide = GuidePage.of({ ...open, close: () => browser.close() }, (await page.$('vagval-guide'))!, words);
      return { browser, guide };
    };
    try {
      const { browser, guide } = await openIn();
      await guide.begin();
      await keep(guide);
      await write(guide, 'Det sista ordet');
      await until('it to be said', async () => (await line(guide)).includes(saved));
      const gone = new Promise((resolve) => browser.process()!.once('exit', resolve));
      browser.process()!.kill('SIGKILL');
      await gone;
      const { guide: again } = await openIn();
      await resume(again);
      const answers = await answersOf(again);
      await again.close();
      expect(answers).to.deep.equal({ analysen: 'Det sista ordet' });
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }).timeout(60_000);

  it('are not kept by a page that may keep nothing: it says so, and the guide goes on', async () => {
    const frame = '<!doctype html><title>Inbäddad</title><iframe sandbox="allow-scripts" src="/guide/"></iframe>';
    const site = await serve({
      documents: { '/host/': frame, '/guide/': hostPage() },
      headersFor: () => ({ 'access-control-allow-origin': '*' }),
    });
    const open = await newPage();
    await open.page.goto(`${site.url}/host/`);
    const inner = await until('the frame', async () => (await open.page.$('iframe'))!.contentFrame());
    await press(inner, words.ui('start.begin'));
    await press(inner, words.ui('keep.offer'));
    await press(inner, words.ui('keep.confirm'));
    await inner.waitForSelector('.vagval-notice[data-vagval-kept]');
    const said = await inner.$eval('[data-vagval-kept]', (element) => (element as HTMLElement).innerText);
    await press(inner, words.ui('page.continue'));
    const heading = await inner.$eval('[data-vagval-screen]', (element) => element.textContent.trim());
    const { pageErrors } = open;
    await open.close();
    await site.close();
    expect(said).to.contain(words.ui('keep.fault.denied'));
    expect(said).to.contain(words.ui('file.save'));
    expect(heading).to.equal(words.guide('questions', 'fokus', 'title'));
    expect(pageErrors).to.deep.equal([]);
  });
});

/** The same browser, on the guide again. */
async function back(guide: GuidePage): Promise<GuidePage> {
  await guide.page.goBack();
  return on(guide.page, guide);
}

async function press(frame: Frame, text: string): Promise<void> {
  await frame.waitForFunction(
    (wanted) => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find((one) => one.textContent.trim() === wanted);
      button?.click();
      return button !== undefined;
    },
    {},
    text,
  );
}
