/**
 * Files and links with anything in them. `npm run fuzz:files` runs the same with more of it:
 * VAGVAL_FUZZ_RUNS samples for each law, from VAGVAL_FUZZ_SEED.
 */
import { expect } from 'chai';
import type fc from 'fast-check';
import { evaluateGuide, writeAnswers, type ReadAnswers } from '../../../src/core/index.js';
import { parseAnswer } from '../../../src/core/kinds/index.js';
import { answerFile, createStore, isLinkTo, readAnswerFile, readLink, writeLink } from '../../../src/store/index.js';
import { anyText, damaged, draftsOfAnyText, hostileFiles } from '../support/damage.js';
import { modelOf, smallBundle } from '../support/guides.js';
import { lawInTime } from '../support/law.js';
import { countUnpacked, forgedLink, sumOf } from '../support/pack.js';

const numRuns = Number(process.env['VAGVAL_FUZZ_RUNS'] ?? 100);
const seed = Number(process.env['VAGVAL_FUZZ_SEED'] ?? 20261122);
const model = modelOf(smallBundle());
const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const namesOfPrototypes = () => JSON.stringify(prototypes.map(Object.getOwnPropertyNames));
const namesBefore = namesOfPrototypes();

/** Whatever was read: nothing else has changed by it, and it can be used like anything that was answered here. */
function expectHarmless({ draft, problems }: ReadAnswers): void {
  expect(namesOfPrototypes()).to.equal(namesBefore);
  expect(({} as { hacked?: unknown }).hacked).to.equal(undefined);
  if (!draft) {
    expect(problems.map(({ severity }) => severity)).to.deep.equal(['error']);
    return;
  }
  for (const [id, answer] of Object.entries(draft.answers)) {
    expect(parseAnswer(model.questions.get(id)!.question, answer)).to.deep.equal(answer);
  }
  for (const value of [draft, draft.answers, draft.agenda, draft.previous, draft.extra]) {
    expect(Object.getPrototypeOf(value)).to.equal(Object.prototype);
  }
  evaluateGuide(model, draft.answers);
  JSON.stringify(writeAnswers(model, draft));
}

const fileText = (draft: Parameters<typeof writeAnswers>[1]) => JSON.stringify(writeAnswers(model, draft));
const good = draftsOfAnyText(model);
const hostile = hostileFiles('small', [...model.questions.keys()]);

function fuzz<T>(title: string, samples: fc.Arbitrary<T>, holds: (sample: T) => Promise<void>): void {
  lawInTime(title, [samples], holds, { numRuns, seed });
}

describe('Files and links with anything in them', () => {
  fuzz(
    'what was answered is the same after a file and after a link, to the last half character',
    good,
    async (draft) => {
      const file = await readAnswerFile(model, answerFile(model, draft));
      expect(file.draft).to.deep.equal(draft);
      const made = await writeLink(model, draft);
      if (typeof made === 'string') return void expect(made).to.equal('too-long');
      expect(isLinkTo(model, made.fragment)).to.equal(true);
      expect(await readLink(model, made.fragment)).to.deep.equal(file);
    },
  );

  fuzz('a damaged file is refused, or read as far as it goes', damaged(good.map(fileText)), async (text) => {
    expectHarmless(await readAnswerFile(model, new Blob([text])));
  });

  fuzz('a file written by somebody who means ill, too', hostile, async (text) => {
    expectHarmless(await readAnswerFile(model, new Blob([text])));
  });

  fuzz('and one that is no text at all', damaged(anyText), async (text) => {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    expectHarmless(await readAnswerFile(model, new Blob([bytes])));
  });

  fuzz(
    'a damaged link is refused, and the answers are as they were',
    damaged(good.map((draft) => forgedLink(fileText(draft)))),
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
