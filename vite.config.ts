import { readFileSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';
import { beside } from './tools/beside.mjs';
import { chunkName, interfaceParts } from './tools/interface-parts.mjs';
import { handedIn } from './tools/handed-in.mjs';
import { leanI18next } from './tools/lean-i18next.mjs';
import { leanJsonLogic } from './tools/lean-json-logic.mjs';
import { oneByte } from './tools/one-byte.mjs';
import { smallTemplates } from './tools/small-templates.mjs';

/**
 * Three ways to build the same sources, chosen by `--mode`; `npm run build` runs them all (see tools/build.mjs).
 * They write into one folder, so none of them empties it.
 */
const shared = { target: 'es2022', sourcemap: true, emptyOutDir: false } as const;

/** What a project that uses the package installs beside it. */
const dependencies = [/^lit($|\/)/, /^@lit\//, 'docx', 'fflate', 'idb'];

/**
 * For projects with a build of their own: a module for each source, so that their bundler can part what is loaded at once
 * from what is loaded later; dependencies left out, but for i18next and json-logic-js, of which only a part is taken.
 */
const modules: UserConfig = {
  publicDir: false,
  plugins: [interfaceParts(), smallTemplates(), leanI18next(), leanJsonLogic()],
  build: {
    ...shared,
    outDir: 'dist/esm',
    minify: false,
    lib: { entry: entriesOfPackage(), formats: ['es'] },
    rolldownOptions: {
      external: dependencies,
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // npm packs no folder of that name.
        entryFileNames: (chunk) => `${chunkName(chunk).replace(/^.*node_modules\//, 'packages/')}.js`,
      },
    },
  },
};

/**
 * For pages without a build: one file with everything in it but what few readers need. That lies in the folder
 * `vagval/` beside it, under names without a hash, since sites copy both by hand and refer to neither version.
 */
const singleFile: UserConfig = {
  publicDir: false,
  plugins: [
    interfaceParts(),
    smallTemplates(),
    leanI18next(),
    leanJsonLogic(),
    beside(/\/paper\/paper\.js$/),
    handedIn(),
    oneByte(),
  ],
  build: {
    ...shared,
    outDir: 'dist',
    lib: { entry: 'src/embed.ts', formats: ['es'], fileName: () => 'vagval.js' },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      checks: { ineffectiveDynamicImport: false }, // two languages are to be inside, as src/embed.ts says
      // `build.minify` alone would keep the white space of an ES module.
      output: {
        chunkFileNames: (chunk) => `vagval/${chunkName(chunk)}.js`,
        minify: true,
        comments: false, // the notices among them go to LICENSES.md (see tools/build.mjs)
        postBanner: (chunk) => (chunk.isEntry ? COMPILE_AT_ONCE : ''),
        sourcemapPathTransform: withoutPlace,
      },
    },
  },
};

/** For Node. */
const commandLine: UserConfig = {
  publicDir: false,
  plugins: [interfaceParts()],
  build: {
    ...shared,
    outDir: 'dist/cli',
    minify: false,
    lib: { entry: 'src/cli/vagval.ts', formats: ['es'], fileName: () => 'vagval.js' },
    rolldownOptions: {
      platform: 'node',
      external: [/^node:/, 'jsonc-parser', 'i18next', 'json-logic-js', ...dependencies],
      output: { chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};

export default defineConfig(({ mode }) => ({ embed: singleFile, cli: commandLine })[mode] ?? modules);

/**
 * Tells V8 to compile the single file while it comes, beside the page: most of it is called before the first question is
 * there, and each function that is compiled only then holds up the page. Other engines read a comment.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad';

/** A source map must not tell where the packages are installed: the same sources are to give the same bytes anywhere. */
function withoutPlace(path: string): string {
  return path.replace(/^.*\/node_modules\//, 'node_modules/');
}

/** The sources of the modules that package.json offers: `./dist/esm/core/index.js` is built from `src/core/index.ts`. */
function entriesOfPackage(): Record<string, string> {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
  const entries = Object.values(exports).flatMap((target) => {
    const name = /"\.\/dist\/esm\/(.+)\.js"/.exec(JSON.stringify(target))?.[1];
    return name ? [[name, `src/${name}.ts`] as const] : [];
  });
  return Object.fromEntries(entries);
}
