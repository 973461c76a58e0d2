/**
 * The browser of the page tests: one for all of them, closed after the last. Each page has a context of its own, so no
 * test sees another's storage, and notes what a well-behaved page never shows.
 */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium, launchOptions } from '../../../tools/find-browser.mjs';

/** What has happened on a page since it was opened. */
export interface Incidents {
  /** Messages of `console.error`, and of the browser itself about files that do not load. */
  readonly consoleErrors: string[];
  /** Exceptions that nobody caught. */
  readonly pageErrors: string[];
  /** What the content policy refused: `style-src-attr inline`. */
  readonly policyViolations: string[];
  /** The address of everything the page has asked for, itself first. */
  readonly requests: string[];
}

export interface OpenPage extends Incidents {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

let shared: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  return puppeteer.launch(launchOptions(await findChromium()));
}

/** The browser that all tests share, for what a page alone cannot do. */
export function sharedBrowser(): Promise<Browser> {
  return (shared ??= launch());
}

after(async () => {
  await (await shared)?.close();
  shared = undefined;
});

/** Opens an empty page in a context of its own. Close it when the test is over. */
export async function newPage({ width = 1280, height = 1024 } = {}): Promise<OpenPage> {
  const context = await (await sharedBrowser()).createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height });
  const incidents = await watch(page);
  return { page, ...incidents, close: () => context.close() };
}

async function watch(page: Page): Promise<Incidents> {
  const incidents: Incidents = { consoleErrors: [], pageErrors: [], policyViolations: [], requests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') incidents.consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => {
    incidents.pageErrors.push(error instanceof Error ? error.message : String(error));
  });
  page.on('request', (request) => {
    // The browser draws the sign of a field for days from an address with the picture in it.
    if (!request.url().startsWith('data:')) incidents.requests.push(request.url());
  });
  await page.exposeFunction('notePolicyViolation', (violation: string) => {
    incidents.policyViolations.push(violation);
  });
  await page.evaluateOnNewDocument(() => {
    const { notePolicyViolation } = window as unknown as { notePolicyViolation: (violation: string) => void };
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      notePolicyViolation(`${effectiveDirective} ${blockedURI}`);
    });
  });
  return incidents;
}
