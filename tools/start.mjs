/** `npm start`: installs what is missing, builds, and serves the demo. PORT asks for another port than 8080. */
import { demoPages } from './demo-pages.mjs';
import { ensureInstalled } from './ensure.mjs';
import { serve } from './server.mjs';

ensureInstalled();
console.log('Building …');
const { buildAll } = await import('./build.mjs'); // needs the installed packages
await buildAll();
const documents = await demoPages();
const { url } = await serveFrom(Number(process.env['PORT'] ?? 8080));
console.log(`Vägval: ${url}/demo/`);

/**
 * Serves from a port or, if that is taken, from the next one that is free.
 * @param {number} port
 * @returns {ReturnType<typeof serve>}
 */
async function serveFrom(port) {
  try {
    return await serve({ port, documents });
  } catch (error) {
    const isTaken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
    if (!isTaken || port >= 65535) throw error;
    return serveFrom(port + 1);
  }
}
