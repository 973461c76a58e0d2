#!/usr/bin/env node
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { resultData } from '../export/index.js';
import { problemPlace, problemSentence, type Text } from '../text/index.js';
import { checkGuide } from './check.js';
import { interfaceText, recommend, recommendationText } from './recommend.js';

const EXIT = { fine: 0, errors: 1, unusable: 2 } as const;

type Command = (paths: readonly string[], options: Options, text: Text) => Promise<number>;

interface Options {
  readonly json: boolean;
  readonly lang: string | undefined;
  readonly answers: string | undefined;
}

const commands: Readonly<Record<string, Command>> = { check, recommend: runRecommend };

async function main(): Promise<number> {
  const { name, paths, options } = readArguments();
  const text = await interfaceText(options.lang);
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command && paths.length > 0) return command(paths, options, text);
  console.error(text.ui('cli.usage'));
  return EXIT.unusable;
}

async function check(paths: readonly string[], { json }: Options, text: Text): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  const results = await Promise.all(
    paths.map(async (path) => ({ path, ...(await checkGuide(resolve(path), text, today)) })),
  );
  const findings = results.flatMap((result) => result.findings);
  if (json) console.log(JSON.stringify({ findings }, undefined, 2));
  for (const { path, findings: found } of json ? [] : results) {
    for (const { severity, code, file, line, column, message, proof, witness } of found) {
      console.log(`${path}/${file}:${line}:${column} ${text.ui(`cli.${severity}`)} ${code}\n  ${message}`);
      if (proof !== null) console.log(`  ${proof}`);
      if (witness !== null) console.log(`  ${text.ui('cli.witness', { answers: JSON.stringify(witness) })}`);
    }
    const count = found.filter(({ severity }) => severity === 'error').length;
    const warnings = found.length - count;
    console.log(`${path}: ${text.ui('cli.errors', { count })}, ${text.ui('cli.warnings', { count: warnings })}`);
  }
  if (results.some(({ readable }) => !readable)) return EXIT.unusable;
  return findings.some(({ severity }) => severity === 'error') ? EXIT.errors : EXIT.fine;
}

async function runRecommend([guide]: readonly string[], { json, lang, answers }: Options, text: Text): Promise<number> {
  if (answers === undefined) {
    console.error(text.ui('cli.usage'));
    return EXIT.unusable;
  }
  const { context, problems } = await recommend(resolve(guide!), resolve(answers), lang ?? 'sv');
  for (const problem of problems) {
    console.error(`${text.ui(`cli.${problem.severity}`)} ${problemPlace(problem)}: ${problemSentence(problem, text)}`);
  }
  if (!context) return EXIT.unusable;
  console.log(json ? JSON.stringify(resultData(context), undefined, 2) : recommendationText(context));
  return EXIT.fine;
}

function readArguments(): { name: string | undefined; paths: readonly string[]; options: Options } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, lang: { type: 'string' }, answers: { type: 'string' } },
    });
    const [name, ...paths] = positionals;
    return { name, paths, options: { json: values.json ?? false, lang: values.lang, answers: values.answers } };
  } catch {
    return { name: undefined, paths: [], options: { json: false, lang: undefined, answers: undefined } };
  }
}

// No top-level await: a language is loaded as a chunk that imports this one, and each would wait for the other.
void main().then((code) => {
  process.exitCode = code;
});
