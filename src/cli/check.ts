import { checkSources, proofread, readGuide, runCases, verifyGuide, type Problem } from '../core/index.js';
import { problemProof, problemSentence, type Text } from '../text/index.js';
import { readGuideFolder, type GuideFolder } from './files.js';
import { locate } from './locate.js';

/** A problem with its place in a file, as `vagval check --json` prints it. */
export interface Finding {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly message: string;
  /** Answers that show the problem, where it is about answers. */
  readonly witness: Readonly<Record<string, unknown>> | null;
  readonly proof: string | null;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Whether there was a guide to check at all. */
  readonly readable: boolean;
}

export async function checkGuide(path: string, text: Text, today: string): Promise<CheckResult> {
  const folder = await readGuideFolder(path);
  const unreadable = folder.files[0]!.problems.some(({ code }) => code === 'unreadable-file');
  return {
    findings: findProblems(folder, today).map((problem) => finding(problem, folder, text)),
    readable: !unreadable,
  };
}

function findProblems(folder: GuideFolder, today: string): Problem[] {
  const broken = folder.files.flatMap(({ problems }) => problems);
  const { guide, languages } = folder.bundle;
  if (guide === undefined) return broken;
  // Without the list of languages the rules can be checked all the same.
  const { model, problems } = readGuide(folder.bundle, languages === undefined ? [] : undefined);
  if (!model) return [...broken, ...problems.filter((problem) => !alreadySaid(problem, broken))];
  const cases = folder.cases?.json === undefined ? [] : runCases(model, folder.cases.json);
  const ofTexts = [...proofread(model), ...checkSources(model.guide, today)];
  return [...broken, ...problems, ...ofTexts, ...cases, ...verifyGuide(model)];
}

/** A language whose file is broken JSON is there, so that its texts are missing need not be said as well. */
function alreadySaid({ code, args }: Problem, broken: readonly Problem[]): boolean {
  return code === 'missing-locale' && broken.some(({ file }) => file === `locales/${args['language']}.json`);
}

function finding(problem: Problem, folder: GuideFolder, text: Text): Finding {
  const { code, severity, file, pointer } = problem;
  const source = folder.files.find(({ name }) => name === file)?.text ?? '';
  const witness = code === 'failed-case' ? caseAnswers(folder, pointer) : (problem.witness ?? null);
  return {
    code,
    severity,
    file,
    ...locate(source, pointer),
    pointer,
    message: problemSentence(problem, text),
    witness,
    proof: problemProof(problem, text),
  };
}

function caseAnswers({ cases }: GuideFolder, pointer: string): Finding['witness'] {
  const index = Number(pointer.split('/')[2]);
  const entry = (cases?.json as { cases: { answers: Record<string, unknown> }[] } | undefined)?.cases[index];
  return entry?.answers ?? null;
}
