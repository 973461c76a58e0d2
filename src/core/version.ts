const VERSION = /^\d+\.\d+\.\d+$/;

/** Whether something is the version of a guide: three numbers, as in `2.0.0`. */
export function isVersion(value: unknown): value is string {
  return typeof value === 'string' && VERSION.test(value);
}

/** Negative when the first is the earlier one, as `sort` wants it. What is no version comes before all that are. */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [one, other].map((version) => (isVersion(version) ? version.split('.').map(Number) : [-1]));
  const place = first!.findIndex((part, index) => part !== second![index]);
  return place < 0 ? 0 : first![place]! - (second![place] ?? 0);
}
