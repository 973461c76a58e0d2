import { readFile } from 'node:fs/promises';

/** Texts are the only code without a source in the map. */
const TEXTS = 'texts of the interface';
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * What each package and each room costs in a built file: how much lighter the file would be without it.
 * @param {string} file with its source map beside it
 * @param {(content: string) => number} weight
 * @returns {Promise<{name: string, bytes: number, cost: number}[]>} the heaviest first
 */
export async function costs(file, weight) {
  const code = await readFile(file, 'utf8');
  const { mappings, sources } = /** @type {{mappings: string, sources: string[]}} */ (
    JSON.parse(await readFile(`${file}.map`, 'utf8'))
  );
  /** @type {Map<string, [start: number, end: number][]>} */
  const places = new Map();
  const give = (/** @type {string} */ owner, /** @type {number} */ start, /** @type {number} */ end) => {
    if (!places.has(owner)) places.set(owner, []);
    if (end > start) places.get(owner)?.push([start, end]);
  };
  const lines = code.split('\n');
  let [offset, source] = [0, 0];
  let owner = TEXTS;
  mappings.split(';').forEach((segments, row) => {
    const length = (lines[row] ?? '').length + 1;
    let [from, column] = [0, 0];
    for (const segment of segments.split(',').filter((text) => text !== '')) {
      const [step = 0, ...origin] = numbersIn(segment);
      column += step;
      give(owner, offset + from, offset + column);
      from = column;
      source += origin[0] ?? 0;
      owner = origin.length > 0 ? ownerOf(sources[source] ?? '') : TEXTS;
    }
    give(owner, offset + from, offset + length);
    offset += length;
  });
  const whole = weight(code);
  return [...places]
    .map(([name, parts]) => ({
      name,
      bytes: parts.reduce((sum, [start, end]) => sum + end - start, 0),
      cost: whole - weight(without(code, parts)),
    }))
    .filter(({ cost }) => cost > 0)
    .sort((one, other) => other.cost - one.cost);
}

/**
 * The numbers of a segment of a source map: base 64, five bits to a digit, the least first, the sign in the last bit.
 * @param {string} segment
 */
function numbersIn(segment) {
  const numbers = [];
  let [value, shift] = [0, 0];
  for (const letter of segment) {
    const digit = DIGITS.indexOf(letter);
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}

/** @param {string} source */
function ownerOf(source) {
  const inPackage = /node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(source);
  if (inPackage) return inPackage[1] ?? '';
  return /src\/[^/]+/.exec(source)?.[0] ?? source;
}

/**
 * @param {string} code
 * @param {[start: number, end: number][]} parts
 */
function without(code, parts) {
  let rest = '';
  let from = 0;
  for (const [start, end] of parts) {
    rest += code.slice(from, start);
    from = end;
  }
  return rest + code.slice(from);
}
