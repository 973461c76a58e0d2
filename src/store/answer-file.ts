import {
  readAnswers,
  writeAnswers,
  type Draft,
  type GuideModel,
  type Problem,
  type ReadAnswers,
} from '../core/index.js';
import { MAX_ANSWERS, parseJson, tooLarge } from './json.js';

/** The answers as a file that the page and the command line can read again. */
export function answerFile(model: GuideModel, draft: Draft): Blob {
  return new Blob([JSON.stringify(writeAnswers(model, draft), null, 2)], { type: 'application/json' });
}

/** Whether a file of answers is small enough to be read here again. */
export function fits(file: Blob): boolean {
  return file.size <= MAX_ANSWERS;
}

/** Reads answers from a file that may hold anything. Its size is looked at before its content. */
export async function readAnswerFile(model: GuideModel, file: Blob): Promise<ReadAnswers> {
  if (!fits(file)) return refused(tooLarge(''));
  const json = parseJson(answersIn(await contentOf(file)), '', MAX_ANSWERS);
  return 'value' in json ? readAnswers(model, json.value) : refused(json.problem);
}

export function refused(problem: Problem): ReadAnswers {
  return { draft: undefined, problems: [problem], setAside: [] };
}

/** As a paper that was saved as a web page has them; `makeHtml` writes exactly this. */
const BEGINNING = '<script type="application/json" id="vagval-answers">';
const END = '</script>';

/** The answers in a paper that was saved as a web page, none in another page, or else the text as it is. */
function answersIn(text: string): string {
  if (!/^\uFEFF?\s*<!doctype html/i.test(text)) return text;
  const start = text.indexOf(BEGINNING);
  const end = start < 0 ? -1 : text.indexOf(END, start);
  return end < 0 ? 'null' : text.slice(start + BEGINNING.length, end);
}

/** Nothing, for a file that has gone since it was chosen. */
async function contentOf(file: Blob): Promise<string> {
  return file.text().catch(() => '');
}
