/**
 * What keeps strangers' code out, and lets a site know what it loads.
 *
 * Not here, since no line of ours switches it off: at most five chosen packages in the single file, and no network, eval
 * or markup in what was built (contents.test.ts and code.test.ts look at the files in dist/); a hash for every package
 * (dependencies.test.ts looks at the lock file, which npm writes).
 */
export default [
  {
    id: 'C1',
    must: 'Every dependency is named by one exact version.',
    file: 'package.json',
    find: '"lit": "',
    replace: '"lit": "^',
    test: 'test/headless/dependencies.test.ts',
  },
  {
    id: 'C2',
    must: 'No package runs a script of its own when it is installed.',
    file: 'package.json',
    find: '"esbuild": false',
    replace: '"esbuild": true',
    test: 'test/headless/dependencies.test.ts',
  },
  {
    id: 'C3',
    must: 'The same sources give the same bytes, wherever they lie and wherever packages are installed.',
    file: 'vite.config.ts',
    find: 'sourcemapPathTransform: withoutPlace,',
    replace: '',
    test: 'test/pages/contents.test.ts',
  },
  {
    id: 'C4',
    must: 'The build stops at a package that is a bundle of others and that nobody has looked into.',
    file: 'tools/contents.mjs',
    find: 'if (unknown.length > 0)',
    replace: 'if (unknown.length < 0)',
    test: 'test/pages/contents.test.ts',
  },
  {
    id: 'C5',
    must: 'The build stops at code whose notice it does not know.',
    file: 'tools/notices.mjs',
    find: 'holders[name];',
    replace: 'holders[name] ?? [];',
    test: 'test/pages/contents.test.ts',
  },
  {
    id: 'C6',
    must: 'The hash that a page is told is that of the file, so that a browser refuses any other.',
    file: 'tools/integrity.mjs',
    find: '.update(content)',
    replace: ".update('')",
    test: 'test/pages/integrity.test.ts',
  },
  {
    id: 'C7',
    must: 'The import map names the files that are loaded later, so that a browser refuses any other.',
    file: 'tools/integrity.mjs',
    find: '`/files/${file}`',
    replace: '`/other/${file}`',
    test: 'test/pages/integrity.test.ts',
  },
  {
    id: 'C8',
    must: 'No source turns text into markup.',
    file: 'eslint.config.js',
    find: "name: 'lit/directives/unsafe-html.js'",
    replace: "name: 'lit/directives/unsafe.js'",
    test: 'test/headless/lint.test.ts',
  },
  {
    id: 'C9',
    must: 'No template has styles or scripts in its markup.',
    file: 'eslint.config.js',
    find: '(\\sstyle|',
    replace: '(\\sstyles|',
    test: 'test/headless/lint.test.ts',
  },
  {
    id: 'C10',
    must: 'No source turns text into code.',
    file: 'eslint.config.js',
    find: "'no-eval': 'error',",
    replace: '',
    test: 'test/headless/lint.test.ts',
  },
];
