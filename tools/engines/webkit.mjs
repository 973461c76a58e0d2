/** WebKitGTK by WebDriver, on a screen of its own: Debian's webkit2gtk-driver and xvfb. */
import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { which } from '../find-browser.mjs';

/** @returns {string | undefined} the program of the browser, if all that it takes is installed */
export function findWebKit() {
  if (!which('WebKitWebDriver') || !which('Xvfb')) return undefined;
  try {
    const files = execFileSync('dpkg', ['-L', 'libwebkit2gtk-4.1-0'], { encoding: 'utf8' });
    return files.split('\n').find((file) => file.endsWith('/MiniBrowser'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} binary
 * @returns {Promise<import('./engines.mjs').Engine>}
 */
export async function openWebKit(binary) {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise((resolve, reject) => {
    screen.stdio[3]?.once('data', (/** @type {Buffer} */ data) => resolve(String(data).trim()));
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error('Xvfb did not start.')));
  });
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${display}`, LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const stop = () => {
    driver.kill();
    screen.kill();
  };
  process.once('exit', stop);
  const url = `http://127.0.0.1:${port}`;
  await answering(`${url}/status`);

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   */
  async function call(method, path, body) {
    const response = await fetch(url + path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const { value } = /** @type {{value: any}} */ (await response.json());
    if (!response.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
    return value;
  }

  const browserOptions = { binary, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } };
  const opened = await call('POST', '/session', { capabilities });
  const session = `/session/${opened.sessionId}`;
  await call('POST', `${session}/timeouts`, { script: 60_000, pageLoad: 60_000 });
  return {
    name: 'webkit',
    version: `WebKitGTK ${opened.capabilities.browserVersion}`,
    goto: (address) => call('POST', `${session}/url`, { url: address }),
    read: () => call('POST', `${session}/execute/sync`, { script: 'return window.verdict', args: [] }),
    async close() {
      await call('DELETE', session).catch(() => undefined); // a browser that has crashed is closed
      stop();
    },
  };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {string} url */
async function answering(url) {
  for (let tries = 0; tries < 200; tries++) {
    if (await fetch(url).catch(() => undefined)) return;
    await wait(50);
  }
  throw new Error('WebKitWebDriver did not start.');
}
