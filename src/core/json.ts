/**
 * A copy that is written as it stands. Some pages hang a `toJSON` on all lists or all objects, which would be asked for
 * what to write instead.
 */
export function shielded<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const copy = Array.isArray(value)
    ? value.map(shielded)
    : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shielded(part as unknown)]));
  return (Object.hasOwn(copy, 'toJSON') ? copy : Object.defineProperty(copy, 'toJSON', { value: undefined })) as T;
}

/** JSON text of anything; empty for what JSON cannot say. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(shielded(value)) ?? '';
}
