/**
 * Hostile inputs from outside, one by one and in every place where somebody can put something. `npm run fuzz -- list
 * <file or folder>` runs lists that others have made; the suite runs a short one of its own.
 */
import { expect } from 'chai';
import { EMPTY_DRAFT, readAnswers, readGuide, update, writeAnswers, type Draft } from '../../../src/core/index.js';
import { answerFile, isLinkTo, readAnswerFile, readBundle, readLink, writeLink } from '../../../src/store/index.js';
import { canonicalLanguage, languageName } from '../../../src/text/index.js';
import { expectHarmless, model } from '../support/any-answers.js';
import { FORMATS, bytesOf, sourceOf } from '../support/documents.js';
import { foreignFiles, foreignWords } from '../support/foreign.js';
import { expectPrototypesUntouched } from '../support/fuzz.js';
import { randomFrom, tryGuide } from '../support/guide-trial.js';
import { smallBundle, type Bundle } from '../support/guides.js';
import { placesIn } from '../support/hostile-guides.js';
import { forgedLink } from '../support/pack.js';

const path = process.env['VAGVAL_FUZZ_LIST'] ?? 'test/headless/fuzz/samples';
const TIMEOUT = 3_600_000;

describe(`Hostile inputs in ${path}`, () => {
  const words = foreignWords(path);
  const files = foreignFiles(path);
  const random = randomFrom(1);

  it('there are some', () => expect(words.length).to.be.greaterThan(10));

  it('as a file of answers, as a link, as a guide and as texts', async () => {
    for (const { name, content } of [...files, ...words]) {
      const about = `${name}: ${content.slice(0, 100)}`;
      await alone(content).catch((error: unknown) => {
        throw new Error(about, { cause: error });
      });
    }
  }).timeout(TIMEOUT);

  it('as what somebody wrote in a form: it is the same after a file and a link, and in every document', async () => {
    for (const [index, { name, content }] of words.entries()) {
      await written(content, index % 20 === 0).catch((error: unknown) => {
        throw new Error(`${name}: ${content.slice(0, 100)}`, { cause: error });
      });
    }
  }).timeout(TIMEOUT);

  it('in place of something in a guide', async () => {
    for (const { name, content } of words) {
      const bundle = smallBundle();
      const places = [placesIn(bundle.guide), placesIn(bundle.locales)][Math.floor(random() * 2)]!;
      const { holder, key } = places[Math.floor(random() * places.length)]!;
      holder[key] = content;
      await tryGuide(bundle, random).catch((error: unknown) => {
        throw new Error(`${name}: ${content.slice(0, 100)} as ${key}`, { cause: error });
      });
    }
  }).timeout(TIMEOUT);

  it('as every text of a guide at once', async () => {
    for (const { content } of words) {
      const bundle = smallBundle();
      for (const { holder, key } of placesIn(bundle.locales)) {
        if (typeof holder[key] === 'string') holder[key] = content;
      }
      await tryGuide(bundle, random);
    }
  }).timeout(TIMEOUT);
});

async function alone(content: string): Promise<void> {
  expectHarmless(await readAnswerFile(model, new Blob([content])));
  for (const fragment of [content, `#vagval=${content}`, `#vagval=1.small.${content}`, forgedLink(content)]) {
    if (!isLinkTo(model, fragment)) continue;
    const read = await readLink(model, fragment);
    if (typeof read === 'string') throw new Error(`Unexpected ${read}, expected a refusal`);
    expectHarmless(read);
  }
  readBundle(content, content, readGuide);
  const given = parsed(content);
  readGuide(given);
  readGuide({ ...smallBundle(), guide: given });
  readGuide({ ...smallBundle(), locales: { sv: given } });
  readGuide({ ...smallBundle(), languages: [content], locales: { [content]: smallBundle().locales['sv'] } });
  readAnswers(model, given);
  const language = canonicalLanguage(content);
  if (language !== undefined) languageName(language, 'sv');
  expectPrototypesUntouched();
}

async function written(content: string, inDocuments: boolean): Promise<void> {
  const draft: Draft = [
    { type: 'answer' as const, question: 'why', value: content },
    { type: 'answer' as const, question: 'people', value: [{ name: content, side: 'ours', role: content }] },
    { type: 'note' as const, item: 'goals.what', entry: { note: content, who: content, when: content } },
    { type: 'letterhead' as const, letterhead: { organisation: content, participants: content } },
  ].reduce<Draft>((before, action) => update(model, before, action), { ...EMPTY_DRAFT, chosen: 'walk' });
  const file = await readAnswerFile(model, answerFile(model, draft));
  expect(file.draft).to.deep.equal(draft);
  const link = await writeLink(model, draft);
  if (typeof link !== 'string') expect(await readLink(model, link.fragment)).to.deep.equal(file);
  JSON.stringify(writeAnswers(model, draft));
  if (!inDocuments) return;
  const source = sourceOf(model, draft);
  for (const format of FORMATS) await bytesOf(format, source);
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content) as Bundle;
  } catch {
    return content;
  }
}
