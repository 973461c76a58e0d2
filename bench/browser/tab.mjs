import { probe } from './probe.mjs';

/** @typedef {{task: number, script: number, layout: number}} Work milliseconds of the main thread */
/** @typedef {import('./probe.mjs').Settled} Settled */
/** @typedef {import('./probe.mjs').Wanted} Wanted */

/** Something that takes longer than anybody would wait. */
export class Late extends Error {}

/**
 * @template Result
 * @param {Promise<Result>} promise
 * @param {number} limit milliseconds
 * @param {string} what
 * @returns {Promise<Result>}
 */
export async function within(promise, limit, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Late(`${what}: not within ${limit / 1000} s`)), limit);
  });
  try {
    return await Promise.race([promise, /** @type {Promise<never>} */ (late)]);
  } finally {
    clearTimeout(timer);
  }
}

/** @param {number} milliseconds */
export function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** One page in a browser context of its own, which nothing has been loaded into before. */
export class Tab {
  /** @type {string[]} */
  errors = [];

  /**
   * @param {import('puppeteer-core').BrowserContext} context
   * @param {import('puppeteer-core').Page} page
   * @param {import('puppeteer-core').CDPSession} session
   * @param {number} limit milliseconds that anything may take
   */
  constructor(context, page, session, limit) {
    this.context = context;
    this.page = page;
    this.session = session;
    this.limit = limit;
  }

  /**
   * @param {import('puppeteer-core').Browser} browser
   * @param {string} firstQuestion
   * @param {number} limit milliseconds
   */
  static async open(browser, firstQuestion, limit) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1024, height: 768 });
    const session = await page.createCDPSession();
    // Time that the thread has worked, so that other work on the machine changes little.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.evaluateOnNewDocument(probe, firstQuestion);
    const tab = new Tab(context, page, session, limit);
    page.on('pageerror', (error) => tab.errors.push(String(error).slice(0, 200)));
    page.on('console', (message) => {
      if (message.type() === 'error') tab.errors.push(message.text().slice(0, 200));
    });
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    return tab;
  }

  /** @param {number} rate 1 is the machine as it is */
  async throttle(rate) {
    await this.session.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /**
   * Goes to a page and waits until the first question is painted.
   *
   * @param {string} url
   * @returns {Promise<{painted: number} & Work>}
   */
  async visit(url) {
    await within(this.session.send('Page.navigate', { url }), this.limit, 'navigate');
    const { painted } = /** @type {{painted: number}} */ (
      await this.ask(
        'new Promise((done) => { const look = () => (window.benchReady ? window.benchReady.then(done) : setTimeout(look, 5)); look(); })',
      )
    );
    return { painted, ...(await this.work()) };
  }

  /**
   * What an expression comes to in the page.
   *
   * @param {string} expression
   * @returns {Promise<unknown>}
   */
  async ask(expression) {
    const asked = this.session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = await within(asked, this.limit + 5000, expression.slice(0, 40));
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /**
   * @param {string | null} question the next step for `null`
   * @param {string | number} [value]
   */
  async aim(question, value) {
    const point = await this.ask(`benchAim(${JSON.stringify(question)}, ${JSON.stringify(value)})`);
    if (point === null) throw new Error(`nothing to click for ${question ?? 'the next step'} ${value ?? ''}`);
    return /** @type {{x: number, y: number}} */ (point);
  }

  /** @param {Wanted} wanted */
  async arm(wanted) {
    await this.ask(`benchArm(${JSON.stringify(wanted)})`);
  }

  async settled() {
    return /** @type {Promise<Settled>} */ (this.ask('benchSettled'));
  }

  /** @param {{x: number, y: number}} point */
  async click({ x, y }) {
    await this.page.mouse.click(x, y);
  }

  /**
   * Puts a text in the place of what stands in a field, so that leaving the field gives the answer.
   *
   * @param {{x: number, y: number}} point
   * @param {string} text
   */
  async write(point, text) {
    await this.page.mouse.click(point.x, point.y, { count: 3 });
    await this.session.send('Input.insertText', { text });
  }

  async leaveField() {
    await this.page.keyboard.press('Tab');
  }

  /** @returns {Promise<Work>} since the page began to load */
  async work() {
    const metrics = await this.#metrics();
    const milliseconds = (/** @type {string} */ name) => (metrics[name] ?? 0) * 1000;
    return {
      task: milliseconds('TaskDuration'),
      script: milliseconds('ScriptDuration'),
      layout: milliseconds('LayoutDuration') + milliseconds('RecalcStyleDuration'),
    };
  }

  async nodes() {
    return (await this.#metrics())['Nodes'] ?? 0;
  }

  /** Bytes of the JavaScript heap that are in use once garbage is collected. */
  async heap() {
    await within(this.session.send('HeapProfiler.collectGarbage'), this.limit, 'collect');
    await within(this.session.send('HeapProfiler.collectGarbage'), this.limit, 'collect');
    const { usedSize } = await this.session.send('Runtime.getHeapUsage');
    return usedSize;
  }

  /** @returns {Promise<boolean>} false where the page no longer answers */
  async close() {
    return within(this.context.close(), 3000, 'close').then(
      () => true,
      () => false,
    );
  }

  /** @returns {Promise<Record<string, number>>} */
  async #metrics() {
    const { metrics } = await within(this.session.send('Performance.getMetrics'), this.limit, 'metrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }
}
