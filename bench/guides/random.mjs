/**
 * Numbers that look random and are the same for the same seed (mulberry32).
 *
 * @param {number} seed
 */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  /** @param {number} count */
  const below = (count) => Math.floor(next() * count);
  return {
    next,
    below,
    /**
     * @template Member
     * @param {readonly Member[]} members
     * @returns {Member}
     */
    oneOf: (members) => /** @type {Member} */ (members[below(members.length)]),
  };
}

/** @typedef {ReturnType<typeof random>} Random */
