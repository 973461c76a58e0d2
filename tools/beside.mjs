import { readFile } from 'node:fs/promises';

const MARK = '?beside';

/**
 * Gives some modules that the single file loads on demand copies of all that they import, so that the file they become
 * imports nothing from it: a site may call it something else. Only for code that keeps nothing and knows no element, of
 * which two copies are as good as one.
 * @param {RegExp} modules which modules, by the end of their path
 * @returns {import('vite').Plugin}
 */
export function beside(modules) {
  return {
    name: 'beside',
    enforce: 'pre',
    async resolveId(source, importer, { kind }) {
      const within = importer?.endsWith(MARK) ?? false;
      if (!within && !(kind === 'dynamic-import' && modules.test(source))) return null;
      const resolved = await this.resolve(source, importer?.replace(MARK, ''), { skipSelf: true });
      return resolved?.id.endsWith('.ts') ? { id: resolved.id + MARK, moduleSideEffects: false } : resolved;
    },
    load: {
      filter: { id: /\?beside$/ },
      handler: async (id) => ({ code: await readFile(id.replace(MARK, ''), 'utf8'), moduleType: 'ts' }),
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.facadeModuleId?.endsWith(MARK) && file.imports.length > 0) {
          throw new Error(`Unexpected import of ${file.imports.join()} in ${file.fileName}, expected none`);
        }
      }
    },
  };
}
