import { answersOfCase, evaluateGuide, readAnswers, type GuideModel, type Problem } from '../core/index.js';
import { recommendationReport, type OutcomeReport, type ReportContext } from '../export/index.js';
import { readGuideFolder, readSource, type GuideFolder, type SourceFile } from './files.js';
import { guideText, modelIn } from './load.js';

export interface Recommended {
  /** Undefined when the guide or the answers cannot be used. */
  readonly context: ReportContext | undefined;
  readonly problems: readonly Problem[];
}

/** Where answers come from: a file, or a case of the guide by its id. */
export type AnswersFrom = { readonly file: string } | { readonly case: string };

type GivenAnswers = Pick<SourceFile, 'path' | 'json' | 'problems'>;

/** Evaluates answers against a guide. */
export async function recommend(guidePath: string, from: AnswersFrom, wanted: string): Promise<Recommended> {
  const folder = await readGuideFolder(guidePath);
  const { model, problems } = modelIn(folder);
  if (!model) return { context: undefined, problems };

  const { path, json, problems: ofFile } = await answersIn(from, folder, model);
  const { draft, problems: answerProblems } = readAnswers(model, json);
  const inFile = (found: readonly Problem[]) => found.map((problem) => ({ ...problem, file: path }));
  if (!draft || ofFile.length > 0) {
    return { context: undefined, problems: inFile(ofFile.length > 0 ? ofFile : answerProblems) };
  }
  const evaluation = evaluateGuide(model, draft.answers);
  const text = (await guideText(model, wanted)).wordedFor(evaluation.standing.role);
  return {
    context: { model, draft, evaluation, text },
    problems: inFile(answerProblems),
  };
}

async function answersIn(from: AnswersFrom, { cases }: GuideFolder, model: GuideModel): Promise<GivenAnswers> {
  if ('file' in from) return readSource('', from.file);
  const path = 'cases.json';
  if (cases && cases.problems.length > 0) return { path, json: undefined, problems: cases.problems };
  const found = answersOfCase(model, cases?.json, from.case);
  return 'file' in found
    ? { path, json: found.file, problems: [] }
    : { path, json: undefined, problems: [found.problem] };
}

/** The result as plain text. */
export function recommendationText(context: ReportContext): string {
  const { heading, notices, levels, findOut, limits } = recommendationReport(context);
  const { text } = context;
  return [
    heading,
    ...notices.map(({ title, text: sentence }) => `\n! ${title}\n  ${sentence}`),
    ...levels.flatMap(({ title, lead, outcomes }) => [
      `\n${title.toUpperCase()}: ${lead}`,
      ...outcomes.map(outcomeText),
    ]),
    ...list(
      text.ui('result.find-out'),
      findOut.map(({ title }) => title),
    ),
    ...list(text.ui('result.limits'), limits),
  ].join('\n');
}

function outcomeText({ title, statusText, lead, nearMiss, groups, open }: OutcomeReport): string {
  return [
    `\n  ${title}: ${statusText}`,
    `    ${lead}`,
    ...(nearMiss === '' ? [] : [`    ${nearMiss}`]),
    ...groups.flatMap((group) => [
      `    ${group.title}`,
      ...group.lines.map(
        (line) => `      - ${line.text} [${line.provenanceText}: ${line.source.title}, ${line.source.part}]`,
      ),
    ]),
    ...open.map(({ question, effect }) => `    ? ${question.title} ${effect}`),
  ].join('\n');
}

function list(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [`\n${title}`, ...entries.map((entry) => `  - ${entry}`)];
}
