/** Installs the packages that the project needs, if they are not there. Needs nothing but Node and npm itself. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './project-root.mjs';

/** @typedef {Record<string, {version?: string, optional?: boolean}>} Packages */

export function ensureInstalled() {
  requireNode();
  if (isInstalled()) return;
  console.log('Installing packages (npm ci) …');
  const { status } = npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  if (status !== 0) {
    console.error('The packages could not be installed. What npm said is above.');
    process.exit(1);
  }
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Unexpected Node ${process.versions.node}, expected 20.19 or newer.`);
  process.exit(1);
}

/** Whether npm's own note of what it has installed holds every package of the lock file, in the same version. */
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  const wanted = packagesIn('package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Packages}
 */
function packagesIn(lockFile) {
  const path = join(projectRoot, lockFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** @param {string[]} args */
function npm(...args) {
  // The npm that runs this script or, when it was started with plain `node`, the one that came with that.
  const script = process.env['npm_execpath'] ?? join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  const options = /** @type {const} */ ({ cwd: projectRoot, stdio: 'inherit' });
  return existsSync(script)
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
