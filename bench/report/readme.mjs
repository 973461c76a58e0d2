import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { tables } from './report.mjs';

const BEGINNING = '<!-- bench -->';
const END = '<!-- /bench -->';

/**
 * Writes the table of a run between the marks in the project's README.md.
 *
 * @param {import('../results.mjs').Results} results
 */
export async function writeReadme(results) {
  const text = await readFile('README.md', 'utf8');
  const [start, end] = [text.indexOf(BEGINNING), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`Unexpected README.md, expected ${BEGINNING} and ${END} in it`);
  const written = `${BEGINNING}\n\n${tables(results)}\n\n`;
  const formatting = { ...(await resolveConfig('README.md')), parser: 'markdown' };
  await writeFile('README.md', await format(text.slice(0, start) + written + text.slice(end), formatting));
}
