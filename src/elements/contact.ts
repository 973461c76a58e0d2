import { webAddress } from '../export/index.js';

/** Whom to turn to when the guide is done, as the page around it says. */
export interface Contact {
  readonly name: string;
  readonly email: string;
  /** A web address, or empty. */
  readonly url: string;
}

export type ContactAttribute = 'contact-email' | 'contact-name' | 'contact-url';

/** Letters before the @, and a domain with a dot; nothing that means something in an address of mail. */
const EMAIL = /^[\p{L}\p{N}.!#$'*+/=^_`{|}~-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

/** Reads the attributes. What cannot be used is left out and named; without a way to reach anybody there is no contact. */
export function readContact(given: Readonly<Record<ContactAttribute, string>>): {
  readonly contact: Contact | undefined;
  readonly faults: readonly ContactAttribute[];
} {
  const email = given['contact-email'].trim();
  const url = given['contact-url'].trim();
  const faults: ContactAttribute[] = [];
  if (email === '' && url === '') return { contact: undefined, faults };
  const read = { email: EMAIL.test(email) ? email : '', url: webAddress(url) };
  if (read.email !== email) faults.push('contact-email');
  if (url !== '' && read.url === '') faults.push('contact-url');
  const reachable = read.email !== '' || read.url !== '';
  return { contact: reachable ? { name: given['contact-name'].trim(), ...read } : undefined, faults };
}

/** An address for the reader's own program for mail, with a message to begin from. */
export function mailAddress(email: string, subject: string, body: string): string {
  const part = (text: string) => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '').replaceAll(/\r?\n/g, '\r\n'));
  return `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}?subject=${part(subject)}&body=${part(body)}`;
}
