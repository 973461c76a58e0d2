import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes each guide with the texts of all its languages into one file, `<id>.json`, for a page to load or to contain.
 * @param {string} guides the folder that holds the guides
 * @param {string} output the folder to write into
 */
export async function writeGuideBundles(guides, output) {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  for (const entry of await readdir(guides, { withFileTypes: true })) {
    const folder = join(guides, entry.name);
    if (!entry.isDirectory() || !existsSync(join(folder, 'guide.json'))) continue;
    await writeFile(join(output, `${entry.name}.json`), await bundleText(folder));
  }
}

/**
 * A guide with all its texts as JSON that may stand within a page.
 * @param {string} folder
 */
export async function bundleText(folder) {
  return safeInScript(await readBundle(folder));
}

/**
 * @param {string} folder
 * @returns {Promise<{guide: unknown, languages: string[], locales: Record<string, unknown>}>}
 */
async function readBundle(folder) {
  const languages = /** @type {string[]} */ (await readJson(join(folder, 'locales/index.json')));
  const locales = languages.map(async (tag) => [tag, await readJson(join(folder, `locales/${tag}.json`))]);
  return {
    guide: await readJson(join(folder, 'guide.json')),
    languages,
    locales: Object.fromEntries(await Promise.all(locales)),
  };
}

/**
 * @param {string} file
 * @returns {Promise<unknown>}
 */
async function readJson(file) {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: ${/** @type {Error} */ (error).message}`, { cause: error });
  }
}

/**
 * JSON in which no text can end the `<script>` that it stands in.
 * @param {unknown} value
 */
function safeInScript(value) {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
