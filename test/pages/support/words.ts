/** What the pages say, from the locale files, so that the tests find things as people do: by their visible text. */
import guideAr from '../../../guides/strategisk-samverkan/locales/ar.json';
import guideEn from '../../../guides/strategisk-samverkan/locales/en.json';
import guideSv from '../../../guides/strategisk-samverkan/locales/sv.json';
import interfaceAr from '../../../src/text/locales/ar.json';
import interfaceEn from '../../../src/text/locales/en.json';
import interfaceSv from '../../../src/text/locales/sv.json';

const guides = { ar: guideAr, en: guideEn, sv: guideSv };
const interfaces: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ar: interfaceAr,
  en: interfaceEn,
  sv: interfaceSv,
};

export type Language = keyof typeof guides;
type Entry = string | { readonly [name: string]: Entry };

export class Words {
  private readonly interface: Readonly<Record<string, string>>;
  private readonly texts: Entry;

  constructor(
    readonly language: Language = 'sv',
    private readonly audience = '',
  ) {
    this.interface = interfaces[language];
    this.texts = guides[language] as unknown as Entry;
  }

  /** A sentence of the interface, in the words of the guide if it has some. */
  ui(key: string, args: Readonly<Record<string, string | number>> = {}): string {
    const sentence = this.find(`interface/${key}`) ?? this.interface[key];
    if (sentence === undefined) throw new Error(`The interface has no text ${key}`);
    return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(args[name]));
  }

  /** A sentence of the guide, in the words for the audience if there are any. */
  guide(...path: readonly string[]): string {
    const found = this.find(`${path.join('/')}_${this.audience}`) ?? this.find(path.join('/'));
    if (found === undefined) throw new Error(`The guide has no text ${path.join('/')}`);
    return found;
  }

  /** The label of an answer, as it is read on the page. */
  answer(question: string, option: string): string {
    if (option !== 'vet_inte') return this.guide('questions', question, 'options', option);
    const label = this.find(`questions/${question}/unsure`) ?? this.ui('answer.unsure');
    return `${label} ${this.ui('answer.unsure.hint')}`;
  }

  private find(path: string): string | undefined {
    let entry: Entry | undefined = this.texts;
    for (const name of path.split('/')) entry = typeof entry === 'object' ? entry[name] : undefined;
    return typeof entry === 'string' ? entry : undefined;
  }
}
