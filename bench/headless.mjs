import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectRoot } from '../tools/project-root.mjs';

/** @type {ReturnType<typeof bundle> | undefined} */
let loaded;

/** Vägval without a page, as it stands in its sources when it is first asked for. */
export function loadHeadless() {
  return (loaded ??= bundle());
}

/** @returns {Promise<typeof import('../src/core/index.ts') & typeof import('../src/store/index.ts')>} */
async function bundle() {
  const file = join(import.meta.dirname, 'dist/headless.mjs');
  await mkdir(join(import.meta.dirname, 'dist'), { recursive: true });
  await build({
    stdin: {
      contents: `export * from './src/core/index.ts'; export * from './src/store/index.ts';`,
      resolveDir: projectRoot,
      loader: 'ts',
    },
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  return import(pathToFileURL(file).href);
}
