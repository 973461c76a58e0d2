/**
 * Licences that no installed package brings along: of packages that have been built into others, and of what the
 * bundler adds.
 */

/**
 * @typedef {object} Embedded a package of which there is code in the file of another one
 * @property {string} name
 * @property {string} [version] where it is known
 */

/**
 * What somebody has found in the files of packages that are bundles themselves. Where such a package says which files
 * it was made from, `contentsOf` compares.
 * @type {Readonly<Record<string, {version: string, packages: readonly Embedded[]}>>}
 */
export const embedded = {
  docx: {
    version: '9.15.2',
    packages: [
      { name: '@oxc-project/runtime', version: '0.155.0' },
      { name: 'events' }, // `import_events`, without a mark
      { name: 'fflate' },
      { name: 'nanoid' },
      { name: 'stream-browserify', version: '3.0.0' }, // adapted; only a comment says so
    ],
  },
};

/** @type {Readonly<Record<string, readonly string[]>>} */
const holders = {
  '@oxc-project/runtime': ['Copyright (c) 2024-present VoidZero Inc. & Contributors', 'Copyright (c) 2023 Boshen'],
  events: ['Copyright Joyent, Inc. and other Node contributors.'],
  fflate: ['Copyright (c) 2026 Arjun Barrett'],
  nanoid: ['Copyright 2017 Andrey Sitnik <andrey@sitnik.es>'],
  'stream-browserify': ['Copyright Joyent, Inc. and other Node contributors.', 'Copyright (c) James Halliday'],
};

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

/**
 * All of them are under the MIT licence.
 * @param {string} name
 * @returns {string} the notice
 * @throws {Error} if nobody has looked the package up
 */
export function noticeOf(name) {
  const lines = holders[name];
  if (!lines)
    throw new Error(`Unexpected package ${name} in the single file, expected its notice in tools/notices.mjs`);
  return `MIT License\n\n${lines.join('\n')}\n\n${mit}`;
}
