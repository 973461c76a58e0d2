/** The part of an interface file that the first screens do without: the build parts it (see tools/interface-parts.mjs). */
declare module '*.json?later' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
