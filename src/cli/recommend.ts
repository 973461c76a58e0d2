import { evaluateGuide, readAnswers, type Problem } from '../core/index.js';
import { recommendationReport, type OutcomeReport, type ReportContext } from '../export/index.js';
import { readSource } from './files.js';
import { guideText, loadGuideFolder } from './load.js';

export interface Recommended {
  /** Undefined when the guide or the answers cannot be used. */
  readonly context: ReportContext | undefined;
  readonly problems: readonly Problem[];
}

/** Evaluates an answer file against a guide. */
export async function recommend(guidePath: string, answersPath: string, wanted: string): Promise<Recommended> {
  const { model, problems } = await loadGuideFolder(guidePath);
  if (!model) return { context: undefined, problems };

  const file = await readSource('', answersPath);
  const { draft, problems: answerProblems } = readAnswers(model, file.json);
  if (!draft || file.problems.length > 0) {
    const found = file.problems.length > 0 ? file.problems : answerProblems;
    return { context: undefined, problems: found.map((problem) => ({ ...problem, file: answersPath })) };
  }
  const evaluation = evaluateGuide(model, draft.answers);
  const text = (await guideText(model, wanted)).wordedFor(evaluation.standing.role);
  return {
    context: { model, draft, evaluation, text },
    problems: answerProblems.map((problem) => ({ ...problem, file: answersPath })),
  };
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
