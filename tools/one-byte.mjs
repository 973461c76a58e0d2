/**
 * Writes the few characters of the single file that Latin-1 lacks as escapes. An engine keeps a script with any of them in
 * two bytes a character, which is as much again in the memory of a phone as the file is long.
 * @returns {import('vite').Plugin}
 */
export function oneByte() {
  return {
    name: 'one-byte',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && file.isEntry) file.code = escaped(file.code);
      },
    },
  };
}

/**
 * @param {string} code whose only such characters stand in texts, templates and regular expressions
 * @returns {string} code that does the same
 */
export function escaped(code) {
  return code.replaceAll(/[^\0-\xff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
