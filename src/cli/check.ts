import { basename } from 'node:path';
import { checkSources, proofread, readGuide, runCases, verifyGuide, type Problem } from '../core/index.js';
import { problemProof, problemSentence, type Text } from '../text/index.js';
import { readGuideFolder, type GuideFolder } from './files.js';
import { locate } from './json.js';

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
  /** Language files that lack a text and have no empty place for it either. */
  readonly unplaced: ReadonlySet<string>;
}

export async function checkGuide(path: string, text: Text, today: string): Promise<CheckResult> {
  const folder = await readGuideFolder(path);
  const unreadable = folder.files[0]!.problems.some(({ code }) => code === 'unreadable-file');
  const problems = findProblems(folder, today);
  return {
    findings: problems.map((problem) => finding(problem, folder, text)),
    readable: !unreadable,
    unplaced: new Set(problems.filter(hasNoPlace).map(({ file }) => file)),
  };
}

function findProblems(folder: GuideFolder, today: string): Problem[] {
  const broken = folder.files.flatMap(({ problems }) => problems);
  const { guide, languages } = folder.bundle;
  if (guide === undefined) return broken;
  // Without the list of languages the rules can be checked all the same.
  const { model, problems } = readGuide(folder.bundle, languages === undefined ? [] : undefined);
  const ofFolder = misnamed(folder);
  if (!model) return [...broken, ...ofFolder, ...problems.filter((problem) => !alreadySaid(problem, broken))];
  const cases = folder.cases?.json === undefined ? [] : runCases(model, folder.cases.json);
  const ofTexts = [...proofread(model), ...checkSources(model.guide, today)];
  return [...broken, ...ofFolder, ...problems, ...ofTexts, ...cases, ...verifyGuide(model)];
}

/** The name of the folder is what addresses and other guides know the guide by, as far as it can be an id. */
function misnamed({ path, bundle }: GuideFolder): Problem[] {
  const [name, id] = [basename(path), (bundle.guide as { readonly id?: unknown } | null)?.id];
  if (typeof id !== 'string' || id === name || !/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(name)) return [];
  return [{ code: 'wrong-folder', severity: 'error', file: 'guide.json', pointer: '/id', args: { id, folder: name } }];
}

/** A place that is there is pointed at itself, one that is not by what would hold it. */
function hasNoPlace({ code, pointer, args }: Problem): boolean {
  return code === 'missing-text' && pointer.slice(1) !== args['key'];
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
    message: [problemSentence(problem, text), ...reasonInWords(problem, folder, text)].join(' '),
    witness,
    proof: problemProof(problem, text),
  };
}

/** A reason is known to its author by what it says, more than by its id. */
function reasonInWords({ args }: Problem, { bundle: { locales } }: GuideFolder, text: Text): string[] {
  const locale = (locales[text.language] ?? Object.values(locales)[0]) as LocaleOfReasons;
  const holds = locale?.reasons?.[String(args['reason'])]?.holds;
  return typeof holds === 'string' ? [text.ui('cli.reason', { text: holds })] : [];
}

/** As far as it is looked at here; nobody has checked it yet. */
type LocaleOfReasons =
  { readonly reasons?: Readonly<Record<string, { readonly holds?: unknown } | undefined>> | null } | undefined;

function caseAnswers({ cases }: GuideFolder, pointer: string): Finding['witness'] {
  const index = Number(pointer.split('/')[2]);
  const entry = (cases?.json as { cases: { answers: Record<string, unknown> }[] } | undefined)?.cases[index];
  return entry?.answers ?? null;
}
