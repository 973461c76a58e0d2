import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projectRoot } from './project-root.mjs';

/**
 * Runs a command of an installed package, or any other, in the project and collects what it prints.
 * @param {string} command
 * @param {string[]} [args]
 * @returns {Promise<{code: number, output: string}>}
 */
export function run(command, args = []) {
  const PATH = [join(projectRoot, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: { ...process.env, PATH, NO_COLOR: '1' }, // collected output is often printed to a file
    shell: process.platform === 'win32', // commands of packages are scripts there
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  /** @param {Buffer} chunk */
  const collect = (chunk) => (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: stripVTControlCharacters(output) }));
  });
}
