import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../tools/project-root.mjs';
import { weigh } from './weigh.mjs';

/**
 * What a page with a build of its own sends until the first question is there: the entry of the shell with all that it
 * imports at once, and one language of the interface. The guide is left out.
 *
 * @returns {Promise<import('./weigh.mjs').Weight>}
 */
export async function weighStartPath() {
  const entry = 'src/define/vagval-guide.ts';
  const { outputFiles, metafile } = await build({
    entryPoints: [join(projectRoot, entry)],
    absWorkingDir: projectRoot,
    outdir: join(projectRoot, 'unused'),
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
  const { outputs } = metafile;
  const first = Object.keys(outputs).filter((path) => isFirst(outputs[path]?.entryPoint, entry));
  for (const path of first) {
    for (const { path: next, kind } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && !first.includes(next)) first.push(next);
    }
  }
  const files = outputFiles.filter(({ path }) => first.some((name) => path.endsWith(name)));
  return weigh(files.map(({ contents }) => contents));
}

/**
 * @param {string | undefined} entryPoint
 * @param {string} entry
 */
function isFirst(entryPoint, entry) {
  return entryPoint === entry || entryPoint === 'src/text/locales/en.json';
}
