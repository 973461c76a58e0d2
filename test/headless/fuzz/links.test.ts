/** Links with anything in them. `npm run fuzz -- links` runs the same with more of them. */
import { expect } from 'chai';
import type { ReadAnswers } from '../../../src/core/index.js';
import { createStore, readLink } from '../../../src/store/index.js';
import { expectHarmless, fileText, goodDrafts, hostile, model } from '../support/any-answers.js';
import { damaged } from '../support/damage.js';
import { fuzz } from '../support/fuzz.js';
import { countUnpacked, forgedLink, sumOf } from '../support/pack.js';

describe('Links with anything in them', () => {
  fuzz(
    'a damaged link is refused, and the answers are as they were',
    damaged(goodDrafts.map((draft) => forgedLink(fileText(draft)))),
    async (fragment) => {
      const before = createStore(model);
      const { draft } = before;
      const read = await readLink(model, fragment);
      if (typeof read === 'string') throw new Error(read);
      // Damage that undoes itself is none.
      if (read.draft) expect(sumOf(fragment.slice(0, -8))).to.equal(fragment.slice(-8));
      expectHarmless(read);
      expect(before.draft).to.equal(draft);
    },
  );

  fuzz('a link written by somebody who means ill unpacks to no more than it says', hostile, async (text) => {
    let read: ReadAnswers | string = '';
    const unpacked = await countUnpacked(async () => {
      read = await readLink(model, forgedLink(text));
    });
    expect(unpacked).to.be.at.most(Buffer.byteLength(text));
    expectHarmless(read as unknown as ReadAnswers);
  });
});
