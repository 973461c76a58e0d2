import { readFileSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';

/**
 * Three ways to build the same sources, chosen by `--mode`; `npm run build` runs them all (see tools/build.mjs).
 * They write into one folder, so none of them empties it.
 */
const shared = { target: 'es2022', sourcemap: true, emptyOutDir: false } as const;

/** What a project that uses the package installs beside it. */
const dependencies = [/^lit($|\/)/, /^@lit\//, 'docx', 'fflate', 'i18next', 'idb', 'json-logic-js'];

/** For projects with a build of their own: a module for each entry of the package, dependencies left out. */
const modules: UserConfig = {
  publicDir: false,
  build: {
    ...shared,
    outDir: 'dist/esm',
    minify: false,
    lib: { entry: entriesOfPackage(), formats: ['es'] },
    rolldownOptions: { external: dependencies, output: { chunkFileNames: 'chunks/[name]-[hash].js' } },
  },
};

/**
 * For pages without a build: one file with everything in it but what few readers need. That lies in the folder
 * `vagval/` beside it, under names without a hash, since sites copy both by hand and refer to neither version.
 */
const singleFile: UserConfig = {
  publicDir: false,
  build: {
    ...shared,
    outDir: 'dist',
    license: { fileName: 'LICENSES.md' }, // the notices that the minifier takes out of the file
    lib: { entry: 'src/embed.ts', formats: ['es'], fileName: () => 'vagval.js' },
    rolldownOptions: {
      checks: { ineffectiveDynamicImport: false }, // two languages are to be inside, as src/embed.ts says
      // `build.minify` alone would keep the white space of an ES module.
      output: { chunkFileNames: 'vagval/[name].js', minify: true, comments: false },
    },
  },
};

/** For Node. */
const commandLine: UserConfig = {
  publicDir: false,
  build: {
    ...shared,
    outDir: 'dist/cli',
    minify: false,
    lib: { entry: 'src/cli/vagval.ts', formats: ['es'], fileName: () => 'vagval.js' },
    rolldownOptions: {
      platform: 'node',
      external: [/^node:/, 'jsonc-parser', ...dependencies],
      output: { chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};

export default defineConfig(({ mode }) => ({ embed: singleFile, cli: commandLine })[mode] ?? modules);

/** The sources of the modules that package.json offers: `./dist/esm/core/index.js` is built from `src/core/index.ts`. */
function entriesOfPackage(): Record<string, string> {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
  const entries = Object.values(exports).flatMap((target) => {
    const name = /"\.\/dist\/esm\/(.+)\.js"/.exec(JSON.stringify(target))?.[1];
    return name ? [[name, `src/${name}.ts`] as const] : [];
  });
  return Object.fromEntries(entries);
}
