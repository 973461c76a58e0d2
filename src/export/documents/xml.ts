/** Text that becomes part of a document. Guides and readers may write anything; documents may not hold everything. */

/** Control characters, halves of a surrogate pair and what is no character: none of them may stand in XML. */
const NO_TEXT = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufdd0-\ufdef\ufffe\uffff]/gu;

/** Without what no document can hold. */
export function clean(text: string): string {
  return text.replaceAll(NO_TEXT, '').replaceAll(/\r\n?/g, '\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As it stands in XML and HTML, in an element or an attribute. */
export function escaped(text: string): string {
  return clean(text).replaceAll(/[&<>"]/g, (letter) => ENTITIES[letter]!);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element. Attributes that are `undefined` are left out; children are XML already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(`${value}`)}"`,
  );
  const content = children.join('');
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}
