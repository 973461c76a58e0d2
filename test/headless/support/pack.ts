/** Links made by hand, with another packer and another checksum than those of the library. */
import { deflateRawSync } from 'node:zlib';

export interface Forged {
  readonly guide?: string;
  readonly format?: string;
  /** What is said of the length of the content, if it is not the truth. */
  readonly bytes?: number | string;
  readonly packed?: Uint8Array;
}

/** The fragment of a link that is right in all but what is said of it. */
export function forgedLink(
  content: string | Uint8Array,
  { guide = 'small', format = '1', bytes, packed }: Forged = {},
) {
  const plain = typeof content === 'string' ? Buffer.from(content) : content;
  const data = Buffer.from(packed ?? deflateRawSync(plain, { level: 9 })).toString('base64url');
  const signed = `#vagval=${format}.${guide}.${bytes ?? plain.length}.${data}.`;
  return signed + sumOf(signed);
}

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let entry = byte;
  for (let bit = 0; bit < 8; bit++) entry = entry & 1 ? 0xedb88320 ^ (entry >>> 1) : entry >>> 1;
  return entry >>> 0;
});

export function sumOf(text: string): string {
  let sum = 0xffffffff;
  for (const byte of Buffer.from(text, 'latin1')) sum = TABLE[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

/** How many bytes are unpacked while something is done. */
export async function countUnpacked(act: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const { DecompressionStream: Original } = globalThis;
  const counting = function (format: 'deflate-raw') {
    const { readable, writable } = new Original(format);
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        count += chunk.length;
        controller.enqueue(chunk);
      },
    });
    return { readable: readable.pipeThrough(counter), writable };
  };
  Object.assign(globalThis, { DecompressionStream: counting });
  try {
    await act();
  } finally {
    Object.assign(globalThis, { DecompressionStream: Original });
  }
  return count;
}
