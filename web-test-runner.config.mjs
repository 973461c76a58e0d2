import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { build } from 'esbuild';
import { closingLine } from './tools/closing-line.mjs';
import { findChromium, launchOptions } from './tools/find-browser.mjs';

/** Tests of what runs in a browser: `npm run test:browser`, or with `-- --files test/browser/some.test.ts`. */
export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [
    prebundle(['json-logic-js']),
    a11ySnapshotPlugin(),
    // An older target than esnext would lose the `with { type: 'json' }` of imports.
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
  ],
  browsers: [await chromium()],
  testFramework: { config: { timeout: 10_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true }), closingReporter()],
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text', 'lcovonly'] },
};

async function chromium() {
  return chromeLauncher({
    concurrency: 2,
    launchOptions: launchOptions(await findChromium()),
    // In a context of its own a page has its own storage, and gets keys and clicks although another one is in front.
    createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
  });
}

/** A browser cannot load CommonJS: these packages are made into modules, each once, when first asked for. */
function prebundle(packages) {
  const prefix = '/__prebundled__/';
  const bundles = new Map();
  const bundle = async (name) => {
    const result = await build({
      entryPoints: [fileURLToPath(import.meta.resolve(name))],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
    });
    return result.outputFiles[0].text;
  };
  return {
    name: 'prebundle',
    resolveImport: ({ source }) => (packages.includes(source) ? `${prefix}${source}.js` : undefined),
    async serve({ path }) {
      if (!path.startsWith(prefix)) return undefined;
      const name = path.slice(prefix.length, -'.js'.length);
      if (!bundles.has(name)) bundles.set(name, bundle(name));
      return { body: await bundles.get(name), type: 'js' };
    },
  };
}

/** Ends with the line that `npm test` reads. A file that could not run is one failure. */
function closingReporter() {
  const testsOf = (suite) => [...(suite?.tests ?? []), ...(suite?.suites ?? []).flatMap(testsOf)];
  const isFailed = (test) => !test.passed && !test.skipped;
  return {
    stop({ sessions }) {
      const files = [...sessions].map(({ passed, testResults }) => ({ passed, tests: testsOf(testResults) }));
      const tests = files.flatMap((file) => file.tests);
      const lost = files.filter((file) => !file.passed && !file.tests.some(isFailed)).length;
      const passed = tests.filter((test) => test.passed).length;
      const skipped = tests.filter((test) => test.skipped).length;
      console.log(`\n${closingLine({ passed, failed: tests.filter(isFailed).length + lost, skipped })}`);
    },
  };
}
