/**
 * Names that every object has something under, as the language says. The prototype itself is not asked: a page may have
 * hung more on it, which must neither make an id unusable nor lose what was noted under it.
 */
const RESERVED: ReadonlySet<string> = new Set([
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
]);

export function isReserved(id: string): boolean {
  return RESERVED.has(id);
}
