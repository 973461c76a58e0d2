import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectRoot } from './project-root.mjs';

const commands = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/**
 * The Chromium to test in: $CHROME_PATH, one that is installed, the one that comes as an npm package or, as root on
 * Debian, a freshly installed one.
 * @returns {Promise<string>} the path of its program
 */
export async function findChromium() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen && existsSync(chosen)) return chosen;
  const path = which(...commands) ?? (await packaged()) ?? (installFromDebian() ? which(...commands) : undefined);
  if (path === undefined) throw new Error('No Chromium found: install one, or set CHROME_PATH to its program.');
  return path;
}

/**
 * How puppeteer starts it. `--no-sandbox` because root, as in a container, may not have one; the others keep it quiet.
 * @param {string} executablePath
 */
export function launchOptions(executablePath) {
  const isShell = /headless-shell|node_modules/.test(executablePath);
  return {
    executablePath,
    headless: /** @type {true | 'shell'} */ (isShell ? 'shell' : true),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  };
}

/**
 * @param {string[]} names
 * @returns {string | undefined} the first program of one of these names on the path
 */
export function which(...names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The package unpacks into the temporary folder, where all its versions use one name: here it gets a folder of its own. */
async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = join(projectRoot, 'node_modules/.cache/vagval/chromium');
  mkdirSync(process.env['TMPDIR'], { recursive: true });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    execFileSync(path, ['--version'], { stdio: 'ignore' }); // throws where the system lacks a library that it needs
    return path;
  } catch {
    return undefined;
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
}

/** @returns {boolean} whether it was tried */
function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  /** @param {string[]} args */
  const apt = (...args) =>
    execFileSync('/usr/bin/apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium');
  return true;
}
