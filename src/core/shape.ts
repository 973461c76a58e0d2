/**
 * The shape of a value, as `npm run schema` makes it from the JSON Schema of the guide: the same, in fewer letters.
 *
 * - a word: a primitive, `any`, or the name of another shape
 * - `{pattern}`: a string that a regular expression knows
 * - `{from, to}`: a number between these
 * - `{words}`: one of some strings
 * - `{list, least, most}`: an array of values of one shape
 * - `{map}`: an object whose members all have one shape
 * - `{members}`: an object with these members and no others; a `?` behind the name says that it may be missing
 * - `{tag, kinds}`: an object of the shape that its member `tag` names
 * - `{either}`: a value of one of these shapes
 */
export type Shape =
  | string
  | { readonly pattern: RegExp }
  | { readonly from: number; readonly to: number }
  | { readonly words: readonly string[] }
  | { readonly list: Shape; readonly least?: number; readonly most?: number }
  | { readonly map: Shape }
  | { readonly members: Readonly<Record<string, Shape>> }
  | { readonly tag: string; readonly kinds: Readonly<Record<string, string>> }
  | { readonly either: readonly Shape[] };

export type Shapes = Readonly<Record<string, Shape>>;
