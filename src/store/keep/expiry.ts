const DAY = 24 * 60 * 60 * 1000;

/** How long a draft is kept after the last change. */
export const KEPT_DAYS = 30;

/** A clock that has gone further since the last change was set wrong, then or now. */
const BELIEVED_DAYS = 365;

/**
 * Whether the time of a draft is over. Where the clock stands before the last change, or very long after it, that cannot
 * be known, and nobody's evening is thrown away for a clock.
 */
export function timeOf(changedOn: number, now: number): 'running' | 'over' | 'in-doubt' {
  const days = (now - changedOn) / DAY;
  if (days < -1 || days > BELIEVED_DAYS) return 'in-doubt';
  return days > KEPT_DAYS ? 'over' : 'running';
}

export function expiresOn(changedOn: number): number {
  return changedOn + KEPT_DAYS * DAY;
}
