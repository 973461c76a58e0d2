/** What is in the single file and beside it, for people (LICENSES.md) and for programs (vagval.cdx.json, CycloneDX). */
import { createHash } from 'node:crypto';

/** @typedef {import('./contents.mjs').Part} Part */
/** @typedef {{name: string, version: string, license: string, notice: string}} Product */

/**
 * Without a date and a serial number, so that the same sources give the same bill.
 * @param {Product} product
 * @param {readonly Part[]} parts
 * @param {readonly {name: string, content: string | Uint8Array}[]} files
 */
export function billOfMaterials(product, parts, files) {
  const itself = `${product.name}@${product.version}`;
  const names = new Map(parts.map((part) => [part.name, refOf(part)]));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'library',
        'bom-ref': itself,
        name: product.name,
        version: product.version,
        licenses: [{ license: { id: product.license } }],
        purl: purlOf(product),
        components: files.map(({ name, content }) => ({
          type: 'file',
          'bom-ref': name,
          name,
          hashes: [{ alg: 'SHA-384', content: createHash('sha384').update(content).digest('hex') }],
        })),
      },
    },
    components: parts.map((part) => componentOf(part)),
    dependencies: [
      { ref: itself, dependsOn: files.map(({ name }) => name) },
      ...files.map(({ name }) => ({
        ref: name,
        dependsOn: parts.filter((part) => part.files.includes(name)).map((part) => refOf(part)),
      })),
      ...parts.map((part) => ({
        ref: refOf(part),
        dependsOn: part.needs.flatMap((name) => names.get(name) ?? []).sort(),
      })),
    ],
  };
}

/**
 * @param {Part} part
 * @param {string} [within] the component that it came in
 * @returns {Record<string, unknown>}
 */
function componentOf(part, within) {
  const [, group, name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(part.name) ?? [];
  const ref = refOf(part);
  return {
    type: 'library',
    'bom-ref': within ? `${within}/${ref}` : ref,
    ...(group && { group }),
    name,
    ...(part.version && { version: part.version }),
    scope: part.files.includes('vagval.js') ? 'required' : 'optional',
    ...(part.integrity && { hashes: [hashOf(part.integrity)] }),
    licenses: [{ license: { id: part.license } }],
    purl: purlOf(part),
    ...(part.parts.length > 0 && { components: part.parts.map((one) => componentOf(one, ref)) }),
    evidence: { occurrences: part.files.map((location) => ({ location })) },
  };
}

/** @param {{name: string, version?: string}} part */
function refOf({ name, version }) {
  return version ? `${name}@${version}` : name;
}

/** @param {{name: string, version?: string}} part */
function purlOf(part) {
  return `pkg:npm/${refOf(part).replace(/^@/, '%40')}`;
}

/** @param {string} integrity as in the lock file */
function hashOf(integrity) {
  return { alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') };
}

/**
 * @param {Product} product
 * @param {readonly Part[]} parts
 */
export function licenses(product, parts) {
  const all = parts.flatMap((part) => [part, ...part.parts.map((one) => ({ ...one, within: part.name }))]);
  return `# Licences

What is in \`vagval.js\` and in the files of the folder \`vagval/\`, and the notices that go with it.

${section(`${product.name} ${product.version} (${product.license})`, 'all files', product.notice)}
${all.map((part) => section(titleOf(part), part.files.map((file) => `\`${file}\``).join(', '), part.notice)).join('\n')}`;
}

/** @param {Part & {within?: string}} part */
function titleOf({ name, version, license, within }) {
  return `${[name, version].filter(Boolean).join(' ')}${within ? `, in ${within}` : ''} (${license})`;
}

/**
 * @param {string} title
 * @param {string} files
 * @param {string} notice
 */
function section(title, files, notice) {
  return `## ${title}\n\nIn ${files}\n\n\`\`\`text\n${notice.trim()}\n\`\`\`\n`;
}
