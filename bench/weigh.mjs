import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * Bytes as they are, and as a server sends them at best.
 * @typedef {{raw: number, gzip: number, brotli: number}} Weight
 */

/**
 * @param {readonly Uint8Array[]} files each is sent by itself
 * @returns {Weight}
 */
export function weigh(files) {
  const total = { raw: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    total.raw += file.length;
    total.gzip += gzipSync(file, { level: 9 }).length;
    total.brotli += brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  }
  return total;
}
