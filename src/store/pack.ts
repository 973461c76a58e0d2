/**
 * Text in the fragment of an address, packed and secured against accidents:
 *
 *   #vagval=1.<guide>.<bytes>.<packed>.<sum>
 *
 * `bytes` is the length of the text before it was packed, `sum` a checksum over all before it. This module stands alone:
 * it is loaded as a file of its own, which must not bring the rest of the library a second time.
 */

/** More than an address can hold everywhere. */
const MAX_FRAGMENT = 64 * 1024;
/** Many times what the answers to a long guide take, and little enough for any phone. */
const MAX_BYTES = 2_000_000;
/** Unpacked at a time. What is packed may become a thousand times as long. */
const SLICE = 1024;
const PARTS = /^(\d{1,7})\.([\w-]+)\.([0-9a-f]{8})$/;

/** Why there is no fragment: the text is too long for one, or the browser cannot pack. */
export type NoPack = 'too-long' | 'unable';
/** Why there is no text: the fragment is too long or damaged, or the browser cannot unpack. */
export type NoText = NoPack | 'broken';

/** @param prefix how the fragment begins, up to the dot after the guide */
export async function pack(prefix: string, text: string): Promise<{ readonly fragment: string } | NoPack> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MAX_BYTES) return 'too-long';
  const stream = made(() => new CompressionStream('deflate-raw'));
  if (!stream) return 'unable';
  const packed = await through(stream, bytes, 2 * MAX_BYTES);
  if (!packed) return 'unable';
  const content = `${prefix}${bytes.length}.${toBase64Url(packed)}.`;
  const fragment = content + checksum(content);
  return fragment.length > MAX_FRAGMENT ? 'too-long' : { fragment };
}

/** Unpacks nothing before length and checksum are known to be right, and never more than was announced. */
export async function unpack(prefix: string, fragment: string): Promise<{ readonly text: string } | NoText> {
  if (fragment.length > MAX_FRAGMENT) return 'too-long';
  if (!fragment.startsWith(prefix)) return 'broken';
  const [, announced = '', data = '', sum = ''] = PARTS.exec(fragment.slice(prefix.length)) ?? [];
  if (sum === '' || checksum(fragment.slice(0, -sum.length)) !== sum) return 'broken';
  const length = Number(announced);
  if (length > MAX_BYTES) return 'too-long';
  const packed = fromBase64Url(data);
  if (!packed) return 'broken';
  const stream = made(() => new DecompressionStream('deflate-raw'));
  if (!stream) return 'unable';
  const bytes = await through(stream, packed, length);
  const text = bytes?.length === length ? decode(bytes) : undefined;
  return text === undefined ? 'broken' : { text };
}

/** Older browsers have no such stream, or not for this format. */
function made<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/**
 * What comes out of a stream that is given some bytes.
 * @returns undefined if they are not what the stream reads, or if more than `limit` comes out; the rest is then not read
 */
async function through(
  { readable, writable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Uint8Array | undefined> {
  // What goes wrong in writing goes wrong in reading too.
  feed(writable.getWriter(), bytes).catch(() => undefined);
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > limit) {
        await reader.cancel();
        return undefined;
      }
      chunks.push(next.value);
    }
  } catch {
    return undefined;
  }
  return joined(chunks, size);
}

/** Slice by slice, as fast as it is read: a browser unpacks all that it is given at once before it lets go of any. */
async function feed(
  writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  for (let place = 0; place < bytes.length; place += SLICE) {
    await writer.ready;
    await writer.write(bytes.subarray(place, place + SLICE));
  }
  await writer.close();
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let place = 0;
  for (const chunk of chunks) {
    whole.set(chunk, place);
    place += chunk.length;
  }
  return whole;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** CRC-32, which every change of up to 32 bits in a row makes another: against accidents, not against forgers. */
function checksum(text: string): string {
  let sum = -1;
  for (let index = 0; index < text.length; index++) {
    sum ^= text.charCodeAt(index) & 0xff;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (~sum >>> 0).toString(16).padStart(8, '0');
}
