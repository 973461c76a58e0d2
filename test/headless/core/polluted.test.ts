/** Old scripts on a page hang things of their own on what all objects have in common. */
import { expect } from 'chai';
import { EMPTY_DRAFT, evaluateGuide, readAnswers, readGuide, update, writeAnswers } from '../../../src/core/index.js';
import { answerFile, readAnswerFile, readBundle } from '../../../src/store/index.js';
import { draftsOfAnyText } from '../support/damage.js';
import { mainBundle, modelOf, smallBundle } from '../support/guides.js';
import fc from 'fast-check';

const small = modelOf(smallBundle());
const drafts = fc.sample(draftsOfAnyText(small), { numRuns: 100, seed: 3 });
const strange = (): string => 'strange';

/** @param names what is hung on every object, and on every list */
async function polluted<T>(names: Readonly<Record<string, unknown>>, act: () => T | Promise<T>): Promise<T> {
  const all = [Object.prototype, Array.prototype];
  for (const each of all) {
    for (const [name, value] of Object.entries(names)) {
      Object.defineProperty(each, name, { value, configurable: true, enumerable: true, writable: true });
    }
  }
  try {
    return await act();
  } finally {
    for (const each of all) for (const name of Object.keys(names)) Reflect.deleteProperty(each, name);
  }
}

const PAGES: readonly [string, Readonly<Record<string, unknown>>][] = [
  ['members of their own', { x: 1, extend: strange, each: strange }],
  ['the names of members of a guide', { showIf: false, notes: ['x'], respondent: 'x', recurring: true, min: 5 }],
  ['the ids of a guide', { colour: 'red', walk: 1, 'goals.what': { note: 'x', who: '', when: '' } }],
  ['a toJSON', { toJSON: strange }],
];

for (const [name, names] of PAGES) {
  describe(`On a page that hangs ${name} on all objects`, () => {
    it('guides are read as elsewhere', async () => {
      for (const bundle of [smallBundle(), mainBundle()]) {
        const text = JSON.stringify(bundle);
        const answers = { colour: 'red', politisk_vilja: 'ja' };
        const judged = () => {
          const read = readBundle(text, 'sv', readGuide);
          if (!('model' in read)) return [];
          const { outcomes, notices, standing } = evaluateGuide(read.model, answers);
          return [outcomes.map(({ status, rank }) => [status, rank]), notices.length, standing.pages.length];
        };
        const elsewhere = judged();
        expect(elsewhere).not.to.deep.equal([]);
        expect(await polluted(names, judged)).to.deep.equal(elsewhere);
      }
    });

    it('answers are written and read as elsewhere, to the letter', async () => {
      for (const draft of drafts) {
        const elsewhere = await answerFile(small, draft).text();
        const [written, read] = await polluted(names, async () => {
          const file = answerFile(small, draft);
          return [await file.text(), (await readAnswerFile(small, file)).draft] as const;
        });
        expect(written).to.equal(elsewhere);
        expect(read).to.deep.equal(draft);
      }
    });

    it('notes are kept under any name', async () => {
      const entry = { note: 'Läs detta', who: '', when: '' };
      const draft = update(small, EMPTY_DRAFT, { type: 'note', item: Object.keys(names)[0]!, entry });
      const text = JSON.stringify(writeAnswers(small, draft));
      const read = await polluted(names, () => readAnswers(small, JSON.parse(text)));
      expect(Object.values(read.draft!.agenda)).to.deep.equal([entry]);
    });
  });
}
