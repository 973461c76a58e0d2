/** What the build leaves out of i18next must not be missed: the rest says what the whole says. */
import { expect } from 'chai';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createInstance, type i18n } from 'i18next';
import { law } from '../support/law.js';
import { leanCode } from '../../../tools/lean-i18next.mjs';

const file = 'node_modules/i18next/dist/esm/i18next.js';
const whole = readFileSync(file, 'utf8');
const lean = (await import(`data:text/javascript,${encodeURIComponent(leanCode(whole, file))}`)) as {
  readonly createInstance: typeof createInstance;
};

/** As `src/text/text.ts` asks for it. */
function translate(create: typeof createInstance, language: string, resources: object) {
  const texts = create();
  void texts.init({
    lng: language,
    fallbackLng: ['fi', 'sv'],
    resources: structuredClone(resources),
    ns: ['interface'],
    defaultNS: 'interface',
    initAsync: false,
    keySeparator: '/',
    nsSeparator: false,
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<i18n['init']>[0]);
  return texts.getFixedT(language);
}

const LANGUAGES = ['sv', 'en', 'fi', 'ar', 'sv-simple', 'pt-BR', 'zh-hant-tw'];
const locales = Object.fromEntries(
  LANGUAGES.slice(0, 5).map((language) => [
    language,
    JSON.parse(readFileSync(`src/text/locales/${language}.json`, 'utf8')) as Record<string, string>,
  ]),
);
const keys = [...new Set(Object.keys(locales['sv']!).map((key) => key.replace(/_(one|other)$/, '')))];
const counts = [0, 1, 2, 3, 5, 11, 21, 100, 1.5];

describe('i18next without what no page asks of it', () => {
  for (const language of LANGUAGES) {
    it(`says every sentence of the interface as the whole does: ${language}`, () => {
      const resources = Object.fromEntries(Object.entries(locales).map(([tag, texts]) => [tag, { interface: texts }]));
      const [one, other] = [createInstance, lean.createInstance].map((create) =>
        translate(create, language, resources),
      );
      for (const key of [...keys, 'nothing'])
        for (const count of counts) {
          const args = { count, names: 'a $t(b) {{c}} </', file: '{{count}}', nest: false } as const;
          expect(other!(key, args), `${key} ${count}`).to.equal(one!(key, args));
        }
    });
  }

  const word = fc.constantFrom('a', 'b', 'a.b', 'a_public', 'a_one', 'a_other', 'a_public_other', '__proto__', 'x:y');
  const sentence = fc
    .array(fc.constantFrom('text ', '{{a}}', '{{- b}}', '{{ count }}', '{{', '}}', '$t(a)', '$1', '{{a.b}}', '', '[x]'))
    .map((pieces) => pieces.join(''));
  const texts = fc.dictionary(word, sentence);
  law(
    'says the words that a guide has of its own as the whole does, whatever they are',
    [
      fc.record({
        sv: texts,
        fi: texts,
        key: word,
        language: fc.constantFrom(...LANGUAGES),
        args: fc.record({ count: fc.constantFrom(...counts), a: sentence, b: sentence }, { requiredKeys: [] }),
      }),
    ],
    ({ sv, fi, key, language, args }) => {
      const resources = { sv: { interface: sv }, fi: { interface: fi } };
      const [one, other] = [createInstance, lean.createInstance].map((create) =>
        translate(create, language, resources),
      );
      const options = { ...args, nest: false } as const;
      expect(other!(key, options)).to.equal(one!(key, options));
    },
  );

  it('is not made of another version unseen', () => {
    expect(() => leanCode(whole.replaceAll('ownPostProcessors', 'own'), file)).to.throw('ownPostProcessors');
    expect(() => leanCode(whole.replace('const postProcess =', 'const process ='), file)).to.throw(
      'Unexpected i18next around',
    );
  });
});
