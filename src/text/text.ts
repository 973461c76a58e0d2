/** The one room that makes sentences, and the only one that knows i18next. */
import { createInstance, type i18n, type Resource, type TFunction } from 'i18next';
import type { GuideModel } from '../core/index.js';
import type { AuthorKey } from './authors.js';
import { guideTexts, type FindText } from './guide-texts.js';
import { isAsMuchAs, type Extent, type InterfaceKey, type InterfaceTexts } from './interface.js';
import { direction } from './language.js';

export type TextArguments = Readonly<Record<string, string | number>>;

/** All texts of a page in one language. */
export interface Text {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Whether so many sentences of the interface are there. */
  readonly holds: (extent: Extent) => boolean;
  /** A sentence of the interface; one for authors only where `loadForAuthors` gave the texts. */
  readonly ui: (key: InterfaceKey | AuthorKey, args?: TextArguments) => string;
  /** A sentence of the guide, by its path in the locale file: `questions/agande/title`. Empty if there is none. */
  readonly guide: (...path: readonly string[]) => string;
  /** What stands between parts of one line: ", ". */
  readonly comma: string;
  /** A number as one writes it in the language. */
  readonly number: (value: number) => string;
  /** "a, b and c". */
  readonly list: (words: readonly string[]) => string;
  /** "the one or the other". */
  readonly alternatives: (words: readonly string[]) => string;
  /** An ISO date as one writes it in the language; `2026-11` and `2026` stand for a month and a year. */
  readonly date: (iso: string) => string;
  /** A time of day, `14:32`, as one writes it in the language. */
  readonly time: (hoursAndMinutes: string) => string;
  /** The same texts in the wording for an audience or a role, where the guide has one: the same object for the same. */
  readonly wordedFor: (reader: string | undefined) => Text;
}

export interface TextOptions {
  readonly language: string;
  readonly interfaceTexts: InterfaceTexts;
  /** The language of these, where it is another one. */
  readonly interfaceLanguage?: string;
  /** How many there are of these; by default all. */
  readonly extent?: Extent;
  readonly model?: GuideModel | undefined;
}

export function createText(options: TextOptions): Text {
  const { language, interfaceLanguage = language, extent = 'all', model } = options;
  const languages = [...withItsBases(language), ...(model?.languages.slice(0, 1) ?? []), interfaceLanguage];
  return textWith({
    language,
    extent,
    say: sentences(options),
    find: guideTexts(model?.locales ?? {}, [...new Set(languages)]),
    worded: new Map(),
    reader: undefined,
  });
}

interface Source {
  readonly language: string;
  readonly extent: Extent;
  readonly say: Text['ui'];
  readonly find: FindText;
  /** All that have been made of these, by the kind of reader whose wording is preferred. */
  readonly worded: Map<string | undefined, Text>;
  readonly reader: string | undefined;
}

function textWith(source: Source): Text {
  const { language, extent, say, find, worded, reader } = source;
  const text: Text = {
    language,
    direction: direction(language),
    holds: (wanted) => isAsMuchAs(extent, wanted),
    ui: say,
    guide: (...path) => find(path, reader),
    // Hebrew letters are the only ones from right to left that have the comma of the others.
    comma: direction(language) === 'rtl' && !/^(he|yi)/.test(language) ? '، ' : ', ',
    number: (value) => new Intl.NumberFormat(withLatinDigits(language)).format(value),
    list: (words) => new Intl.ListFormat(language, { type: 'conjunction' }).format(words),
    alternatives: (words) => new Intl.ListFormat(language, { type: 'disjunction' }).format(words),
    date: (iso) => dateInWords(iso, language),
    time: (hoursAndMinutes) => timeInWords(hoursAndMinutes, language),
    wordedFor: (other) => worded.get(other) ?? textWith({ ...source, reader: other }),
  };
  worded.set(reader, text);
  return text;
}

/** A language, and those that it is a kind of: `zh-Hant-TW`, `zh-Hant`, `zh`. */
function withItsBases(language: string): string[] {
  const parts = language.split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

/** Sentences that are remembered at once: more than any screen says. */
const MAX_SAID = 500;

/**
 * Sentences of the interface. A screen says nearly all of its own again after each answer, so each is made once, and
 * i18next only once there is something to say.
 */
function sentences(options: TextOptions): Text['ui'] {
  const { language } = options;
  const said = new Map<string, string>();
  let translate: TFunction | undefined;
  const make = (key: string, args: TextArguments | undefined): string => {
    translate ??= instance(options).getFixedT(language);
    return daysInOrder(translate(key, { ...args, nest: false }), language);
  };
  return (key, args) => {
    const name = args ? `${key} ${JSON.stringify(args)}` : key;
    let sentence = said.get(name);
    if (sentence === undefined) {
      if (said.size >= MAX_SAID) said.clear();
      said.set(name, (sentence = make(key, args)));
    }
    return sentence;
  };
}

/**
 * Year-month-day as one types it. In a sentence from right to left the parts of a day would be shown the other way round
 * than in the box they are to be typed in, so they are isolated.
 */
function daysInOrder(sentence: string, language: string): string {
  return direction(language) === 'ltr' ? sentence : sentence.replaceAll(/\d{4}-\d\d-\d\d/g, '\u2066$&\u2069');
}

/** An ISO date without a time is read as midnight UTC, whatever its precision. */
function dateInWords(iso: string, language: string): string {
  const parts = ['year', 'month', 'day'].slice(0, iso.split('-').length);
  const style = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  const known = Object.fromEntries(parts.map((part) => [part, style[part as keyof typeof style]]));
  return new Intl.DateTimeFormat(withLatinDigits(language), { ...known, timeZone: 'UTC' }).format(new Date(iso));
}

function timeInWords(hoursAndMinutes: string, language: string): string {
  const style = { timeStyle: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(withLatinDigits(language), style).format(new Date(`1970-01-01T${hoursAndMinutes}Z`));
}

/**
 * The language with the digits 0 to 9. Engines write Arabic with one kind of digits or the other, and not alike; counts
 * within sentences, years of sources and what somebody types in a box have these, so all have.
 */
function withLatinDigits(language: string): string {
  return `${language}-u-nu-latn`;
}

function instance({ language, interfaceTexts, interfaceLanguage = language, model }: TextOptions): i18n {
  const source = model?.languages[0] ?? language;
  const resources: Resource = { [interfaceLanguage]: { interface: interfaceTexts } };
  const ownTexts = interfaceLanguage === language ? interfaceTexts : {};
  resources[language] = { interface: { ...ownTexts, ...wordings(model?.locales[language]) } };
  const texts = createInstance();
  void texts.init({
    lng: language,
    fallbackLng: [source, interfaceLanguage],
    resources,
    ns: ['interface'],
    defaultNS: 'interface',
    initAsync: false,
    // Keys contain dots but never a slash, and no text may reach into another namespace.
    keySeparator: '/',
    nsSeparator: false,
    // Lit writes every text as text, so escaping here would show on the page.
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<i18n['init']>[0]);
  return texts;
}

/** The guide's own words for sentences of the interface. `vagval check` has looked at which, here they are only texts. */
function wordings(locale: unknown): InterfaceTexts {
  const { interface: own } = (locale ?? {}) as { readonly interface?: unknown };
  const entries = Object.entries(typeof own === 'object' && own !== null ? own : {});
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
