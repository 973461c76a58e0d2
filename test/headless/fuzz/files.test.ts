/** Answer files with anything in them. `npm run fuzz -- files` runs the same with more of them. */
import { expect } from 'chai';
import { answerFile, isLinkTo, readAnswerFile, readLink, writeLink } from '../../../src/store/index.js';
import { damagedFiles, expectHarmless, goodDrafts, hostile, model } from '../support/any-answers.js';
import { anyText, damaged } from '../support/damage.js';
import { fuzz } from '../support/fuzz.js';

describe('Answer files with anything in them', () => {
  fuzz(
    'what was answered is the same after a file and after a link, to the last half character',
    goodDrafts,
    async (draft) => {
      const file = await readAnswerFile(model, answerFile(model, draft));
      expect(file.draft).to.deep.equal(draft);
      const made = await writeLink(model, draft);
      if (typeof made === 'string') return void expect(made).to.equal('too-long');
      expect(isLinkTo(model, made.fragment)).to.equal(true);
      expect(await readLink(model, made.fragment)).to.deep.equal(file);
    },
  );

  fuzz('a damaged file is refused, or read as far as it goes', damagedFiles, async (text) => {
    expectHarmless(await readAnswerFile(model, new Blob([text])));
  });

  fuzz('a file written by somebody who means ill, too', hostile, async (text) => {
    expectHarmless(await readAnswerFile(model, new Blob([text])));
  });

  fuzz('and one that is no text at all', damaged(anyText), async (text) => {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    expectHarmless(await readAnswerFile(model, new Blob([bytes])));
  });
});
