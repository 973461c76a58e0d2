import { expect } from 'chai';
import fc from 'fast-check';
import { answerFile, readAnswerFile } from '../../../src/store/index.js';
import { drafts } from '../support/drafts.js';
import { modelOf, smallBundle } from '../support/guides.js';

const model = modelOf(smallBundle());
const IN_PAGE = '<script type="application/json" id="vagval-answers">';

describe('Answer file: as a file', () => {
  it('a draft that was saved is the same when it is opened again', async () => {
    await fc.assert(
      fc.asyncProperty(drafts(model), async (draft) => {
        const { draft: again, problems } = await readAnswerFile(model, answerFile(model, draft));
        expect(again).to.deep.equal(draft);
        expect(problems).to.deep.equal([]);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('can be read by people', async () => {
    const file = answerFile(model, { ...drafted, answers: { colour: 'red' } });
    expect(file.type).to.equal('application/json');
    expect((await file.text()).split('\n')).to.include('    "colour": "red"');
  });

  const refused: [string, (string | Uint8Array<ArrayBuffer>)[], string][] = [
    ['an empty file', [], 'broken-json'],
    ['half a file', ['{"format": "vagval-answers/1", "ans'], 'broken-json'],
    ['bytes that are no text', [new Uint8Array([0xff, 0xfe, 0x00, 0x80])], 'broken-json'],
    ['another JSON file', ['{"name": "x"}'], 'wrong-answer-file'],
    [
      'answers to another guide',
      ['{"format": "vagval-answers/1", "guide": "other", "guideVersion": "1", "answers": {}}'],
      'other-guide',
    ],
    ['a web page', ['<!doctype html><html lang="sv"><p>Hej</p></html>'], 'wrong-answer-file'],
    ['a web page that is cut off', [`<!DOCTYPE html>${IN_PAGE}{"format": "vagval-answers/1"`], 'wrong-answer-file'],
    ['a web page with something else in it', [`<!doctype html>${IN_PAGE}{}</script>`], 'wrong-answer-file'],
    ['a web page with half an answer file', [`<!doctype html>${IN_PAGE}{"for</script>`], 'broken-json'],
    ['a page that begins again and again', [`<!doctype html>${IN_PAGE.repeat(30_000)}`], 'wrong-answer-file'],
    ['text that is too long', [' '.repeat(2_000_001)], 'too-large'],
  ];
  for (const [name, content, code] of refused) {
    it(`${name}: ${code}`, async () => {
      const { draft, problems } = await readAnswerFile(model, new Blob(content));
      expect(draft).to.equal(undefined);
      expect(problems.map((problem) => problem.code)).to.deep.equal([code]);
    });
  }

  it('a file that is far too large is not read at all', async () => {
    let read = false;
    const huge = Object.assign(new Blob([]), { text: () => ((read = true), Promise.resolve('{}')) });
    Object.defineProperty(huge, 'size', { value: 10 ** 12 });
    expect((await readAnswerFile(model, huge)).problems.map(({ code }) => code)).to.deep.equal(['too-large']);
    expect(read).to.equal(false);
  });

  it('a file that has gone since it was chosen is refused', async () => {
    const gone = Object.assign(new Blob(['{}']), { text: () => Promise.reject(new Error('gone')) });
    expect((await readAnswerFile(model, gone)).problems.map(({ code }) => code)).to.deep.equal(['broken-json']);
  });
});

const drafted = fc.sample(drafts(model), { numRuns: 1, seed: 1 })[0]!;
