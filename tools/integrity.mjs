/** Lets a browser refuse a file that is not the one that was built (subresource integrity). */
import { createHash } from 'node:crypto';

/**
 * @param {string | Uint8Array} content of a file, byte for byte
 * @returns {string} what stands in the attribute `integrity`
 */
export function integrityOf(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/**
 * What a web editor pastes: the import map alone reaches the files that vagval.js loads itself.
 * @param {Readonly<Record<string, string>>} integrity by file, relative to dist/
 */
export function embedSnippet(integrity) {
  const map = Object.fromEntries(Object.entries(integrity).map(([file, hash]) => [`/files/${file}`, hash]));
  return `<!-- Replace /files/ by the folder on your own site. -->

<!-- Only if the files in the folder vagval/ are to be checked too. It stands before all other scripts: -->
<script type="importmap">
${JSON.stringify({ integrity: map }, null, 2)}
</script>

<!-- vagval.js, checked: -->
<script type="module" src="/files/vagval.js" integrity="${integrity['vagval.js']}" crossorigin="anonymous"></script>
`;
}
