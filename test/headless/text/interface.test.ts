import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import {
  AUTHOR_LANGUAGES,
  INTERFACE_LANGUAGES,
  loadForAuthors,
  loadInterface,
  type InterfaceTexts,
} from '../../../src/text/index.js';
import { ALL_CODES } from '../support/problem-codes.js';
import { sources } from '../support/sources.js';

const PLURAL = /_(zero|one|two|few|many|other)$/;
const languages = new Map<string, InterfaceTexts>();
for (const language of INTERFACE_LANGUAGES)
  languages.set(language, JSON.parse(readFileSync(`src/text/locales/${language}.json`, 'utf8')));
const swedish = languages.get('sv')!;
const keys = keysOf(swedish);
const forAuthors = new Map<string, InterfaceTexts>();
for (const language of AUTHOR_LANGUAGES)
  forAuthors.set(language, JSON.parse(readFileSync(`src/text/locales/authors/${language}.json`, 'utf8')));
const authorKeys = keysOf(forAuthors.get('sv')!);
const allKeys = [...keys, ...authorKeys];

describe('Interface texts: languages', () => {
  it('are Swedish, the source, first, and a row for each file', () => {
    expect(INTERFACE_LANGUAGES[0]).to.equal('sv');
    const files = readdirSync('src/text/locales').filter((name) => name.endsWith('.json'));
    expect(INTERFACE_LANGUAGES.map((language) => `${language}.json`)).to.have.members(files);
  });

  for (const [language, texts] of languages) {
    describe(language, () => {
      it('is what loadInterface gives', async () => {
        expect({ ...(await loadInterface(language)) }).to.deep.equal(texts);
      });

      isComplete(language, texts, swedish);
    });
  }

  it('another language falls back to Swedish', async () => {
    for (const other of ['so', '', '__proto__', 'constructor'])
      expect({ ...(await loadInterface(other)) }).to.deep.equal(swedish);
  });
});

describe('Texts for authors: languages', () => {
  it('are a row for each file, Swedish first, with what stands in the interface', async () => {
    expect(AUTHOR_LANGUAGES[0]).to.equal('sv');
    const files = readdirSync('src/text/locales/authors');
    expect(AUTHOR_LANGUAGES.map((language) => `${language}.json`)).to.have.members(files);
    for (const wanted of ['sv', 'en', 'en-GB']) {
      const language = wanted.slice(0, 2);
      const { interfaceTexts } = await loadForAuthors(wanted);
      expect(interfaceTexts).to.deep.equal({ ...languages.get(language), ...forAuthors.get(language) });
    }
    for (const other of ['fi', '', undefined]) {
      expect((await loadForAuthors(other)).interfaceLanguage).to.equal('sv');
    }
  });

  it('say nothing that the interface says', () => {
    expect(authorKeys.filter((key) => keys.includes(key))).to.deep.equal([]);
  });

  for (const [language, texts] of forAuthors) {
    describe(language, () => isComplete(language, texts, forAuthors.get('sv')!));
  }
});

/** Keys are written out in the sources, or put together from a few words: `status.${status}`. */
describe('Interface texts: use in the sources', () => {
  const speaking = sources.filter(({ file }) => !/^(core|define)\//.test(file));
  const quoted = new Set(
    speaking.flatMap(({ code }) => [...code.matchAll(/'([a-z][a-z-]*(?:\.[a-z-]+)*)'/g)].map(([, key]) => key!)),
  );
  const composed = speaking.flatMap(({ code }) =>
    [...code.matchAll(/ui\(\s*`([^`]*)`/g)].map(([, template]) => ({
      template: template!,
      pattern: patternOf(template!),
    })),
  );

  it('every key that is composed can be one that exists', () => {
    expect(composed.length).to.be.greaterThan(5);
    for (const { template, pattern } of composed)
      expect(
        allKeys.filter((key) => pattern.test(key)),
        template,
      ).not.to.deep.equal([]);
  });

  it('every key that is written out exists', () => {
    const rooms = new Set(allKeys.map((key) => key.split('.')[0]!));
    for (const { file, code } of speaking) {
      for (const [, argument] of code.matchAll(/\bui\(([^()]*)/g)) {
        for (const [, key] of argument!.matchAll(/'([a-z-]+(?:\.[a-z-]+)+)'/g)) {
          if (rooms.has(key!.split('.')[0]!)) expect(allKeys, `${file}: ${key}`).to.include(key);
        }
      }
    }
  });

  it('every key is used', () => {
    const unused = allKeys.filter((key) => !quoted.has(key) && !composed.some(({ pattern }) => pattern.test(key)));
    expect(unused).to.deep.equal([]);
  });

  it('every problem code has a sentence, and every sentence a code', () => {
    const sentences = ALL_CODES.map((code) => `problem.${code}`);
    // A code may have no sentence of its own but one for each way in which it comes about.
    const withSentence = new Set(allKeys.map((key) => key.split('.').slice(0, 2).join('.')));
    expect([...withSentence]).to.include.members(sentences);
    const others = allKeys.filter((key) => /^problem\.[a-z-]+$/.test(key) && !sentences.includes(key));
    expect([...quoted]).to.include.members(others);
  });

  it('no page says what only authors are told', () => {
    const pages = sources.filter(({ file }) => !/^(cli|core|text)\//.test(file));
    for (const { file, code } of pages) {
      for (const [, key] of code.matchAll(/'([a-z][a-z-]*(?:\.[a-z-]+)+)'/g)) {
        expect(authorKeys, `${file}: ${key}`).not.to.include(key);
      }
    }
  });

  for (const words of ['why', 'what']) {
    it(`every word that the core says as "${words}" is explained`, () => {
      const core = sources.filter(({ file }) => /^core\/(check\/|record)/.test(file)).map(({ code }) => code);
      const explained = allKeys.filter((key) => key.startsWith(`problem.${words}.`)).map((key) => key.split('.')[2]!);
      expect(explained.length).to.be.greaterThan(5);
      const said = core.flatMap((code) =>
        [...code.matchAll(new RegExp(`\\b${words}: '([a-z-]+)'`, 'g'))].map(([, word]) => word!),
      );
      expect(explained).to.include.members(said);
    });
  }
});

/** That the texts of a language are those of the source language, in the forms that the language has. */
function isComplete(language: string, texts: InterfaceTexts, source: InterfaceTexts): void {
  it('has the keys of Swedish', () => {
    expect(new Set(Object.keys(texts).map((key) => key.replace(PLURAL, '')))).to.deep.equal(new Set(keysOf(source)));
  });

  it('has the placeholders of Swedish', () => {
    for (const key of keysOf(source)) expect(placeholders(texts, key), key).to.deep.equal(placeholders(source, key));
  });

  it('has every plural form of the language, and no other', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const plural = new Set(
      Object.keys(texts)
        .filter((key) => PLURAL.test(key))
        .map((key) => key.replace(PLURAL, '')),
    );
    expect(plural.size).to.be.greaterThan(2);
    for (const key of plural) {
      const forms = Object.keys(texts).filter((other) => other.replace(PLURAL, '') === key && PLURAL.test(other));
      expect(forms.map((form) => PLURAL.exec(form)![1])).to.have.members(pluralCategories);
      expect(Object.keys(texts), `${key} must be plural everywhere`).not.to.include(key);
    }
  });

  it('has no empty text, no nesting and no markup', () => {
    for (const [key, text] of Object.entries(texts)) {
      // What stands between two things has the space that is to stand there.
      expect(text.trim() + (key.endsWith('.separator') ? ' ' : ''), key)
        .to.equal(text)
        .and.not.equal('');
      // The usage of the command line writes <file> for what one has to fill in.
      if (!key.startsWith('cli.')) expect(text, key).not.to.match(/\$t\(|<[a-z/]|&[a-z]+;/i);
    }
  });
}

function keysOf(texts: InterfaceTexts): string[] {
  return [...new Set(Object.keys(texts).map((key) => key.replace(PLURAL, '')))];
}

function placeholders(texts: InterfaceTexts, key: string): string[] {
  const forms = Object.entries(texts).filter(([other]) => other.replace(PLURAL, '') === key);
  return [
    ...new Set(forms.flatMap(([, text]) => [...text.matchAll(/\{\{([^}]*)\}\}/g)].map(([, name]) => name!))),
  ].sort();
}

function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('[a-z.-]+')}$`);
}
