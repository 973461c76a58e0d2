import type { Text } from '../text/index.js';
import type { CheckResult, Finding } from './check.js';

/** Missing texts come by the hundred after a change of the guide. More than these in one file are counted, not listed. */
const MOST = 8;
const LISTED = 5;

export interface Shortened {
  readonly findings: readonly Finding[];
  /** A sentence for each file with more missing texts than are listed. */
  readonly more: readonly string[];
}

/** @param folder as the author would write it in a command */
export function shorten({ findings, unplaced }: CheckResult, folder: string, text: Text): Shortened {
  const missing = findings.filter(({ code }) => code === 'missing-text');
  const long = [...new Set(missing.map(({ file }) => file))]
    .map((file) => [file, missing.filter((finding) => finding.file === file)] as const)
    .filter(([, found]) => found.length > MOST);
  const left = new Set(long.flatMap(([, found]) => found.slice(LISTED)));
  return {
    findings: findings.filter((finding) => !left.has(finding)),
    more: long.map(([file, found]) => {
      const sentence = text.ui('cli.more-missing', { count: found.length - LISTED, file });
      return unplaced.has(file) ? `${sentence} ${text.ui('cli.run-texts', { folder })}` : sentence;
    }),
  };
}

/** What was found in one guide, for a person to read. */
export function checkText(path: string, result: CheckResult, text: Text): string {
  const { findings, more } = shorten(result, path, text);
  const errors = result.findings.filter(({ severity }) => severity === 'error').length;
  const warnings = result.findings.length - errors;
  return [
    ...findings.flatMap(({ severity, code, file, line, column, message, proof, witness }) => [
      `${path}/${file}:${line}:${column} ${text.ui(`cli.${severity}`)} ${code}\n  ${message}`,
      ...(proof === null ? [] : [`  ${proof}`]),
      ...(witness === null ? [] : [`  ${text.ui('cli.witness', { answers: JSON.stringify(witness) })}`]),
    ]),
    ...more,
    `${path}: ${text.ui('cli.errors', { count: errors })}, ${text.ui('cli.warnings', { count: warnings })}`,
  ].join('\n');
}
