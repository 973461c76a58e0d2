/** The pages of the demo that are not files: HTML cannot include the guide that it shows. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';

const fromFolder = ' src="../../guides/strategisk-samverkan">';

/**
 * Makes demo/strict/inline.html, with the guide inside the tag, from demo/strict/index.html, where it is loaded. Needs
 * the bundle that `npm run build -- guides` writes.
 * @returns {Promise<Record<string, string>>} HTML by path, as `serve` takes it
 */
export async function demoPages() {
  const page = await readFile(join(projectRoot, 'demo/strict/index.html'), 'utf8');
  const bundle = await readFile(join(projectRoot, 'dist/guides/strategisk-samverkan.json'), 'utf8');
  if (!page.includes(fromFolder)) throw new Error('demo/strict/index.html: no guide that is loaded from its folder.');
  const inside = `><script type="application/json">${bundle}</script>`;
  return { '/demo/strict/inline.html': page.replace(fromFolder, () => inside) };
}
