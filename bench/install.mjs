import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;

/**
 * LHC-Forms comes ready built, with dependencies of several hundred megabytes that its build does not need. So only its
 * own package is fetched.
 */
const lforms = {
  file: 'lforms-40.1.3.tgz',
  name: 'lforms@40.1.3',
  sha512: 'WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ==',
};

/** Fetches the peers, if they are not here. No script of theirs runs. */
export function installPeers() {
  if (!existsSync(join(folder, 'node_modules/survey-core'))) {
    console.log('Installing the peers (npm ci in bench/) …');
    run('npm', ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund']);
  }
  const unpacked = join(folder, 'unpacked/lforms');
  if (existsSync(unpacked)) return;
  mkdirSync(unpacked, { recursive: true });
  run('npm', ['pack', lforms.name, '--silent', '--pack-destination', 'unpacked']);
  const archive = join(folder, 'unpacked', lforms.file);
  const sum = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (sum !== lforms.sha512) throw new Error(`Unexpected content of ${lforms.file}: sha512 ${sum}`);
  run('tar', ['xzf', archive, '-C', unpacked, '--strip-components=1']);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${command} ${args[0]} failed. What it said is above.`);
}
