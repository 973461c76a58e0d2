/** The parts of an interface file that the first question does without: the build makes them (see tools/interface-parts.mjs). */
declare module '*.json?screens' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}

declare module '*.json?later' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
