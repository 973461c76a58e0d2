#!/usr/bin/env node
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Problem } from '../core/index.js';
import { resultData } from '../export/index.js';
import { problemPlace, problemSentence, type Text } from '../text/index.js';
import { checkGuide } from './check.js';
import { diffGuides } from './diff.js';
import { interfaceText } from './load.js';
import { newGuide } from './new.js';
import { servePreview } from './preview/serve.js';
import { recommend, recommendationText } from './recommend.js';

const EXIT = { fine: 0, errors: 1, changes: 1, unusable: 2 } as const;

type Command = (paths: readonly string[], options: Options, text: Text) => Promise<number>;

interface Options {
  readonly json: boolean;
  readonly lang: string | undefined;
  readonly answers: string | undefined;
  readonly port: number;
}

const commands: Readonly<Record<string, Command>> = {
  check,
  recommend: runRecommend,
  diff: runDiff,
  new: runNew,
  preview: runPreview,
};

async function main(): Promise<number> {
  const { name, paths, options } = readArguments();
  const text = await interfaceText(options.lang);
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command && paths.length > 0) return command(paths, options, text);
  return usage(text);
}

async function check(paths: readonly string[], { json }: Options, text: Text): Promise<number> {
  const results = await Promise.all(
    paths.map(async (path) => ({ path, ...(await checkGuide(resolve(path), text, today())) })),
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
  if (answers === undefined) return usage(text);
  const { context, problems } = await recommend(resolve(guide!), resolve(answers), lang ?? 'sv');
  report(problems, text);
  if (!context) return EXIT.unusable;
  console.log(json ? JSON.stringify(resultData(context), undefined, 2) : recommendationText(context));
  return EXIT.fine;
}

async function runDiff([old, young]: readonly string[], { json, lang }: Options, text: Text): Promise<number> {
  if (young === undefined) return usage(text);
  const { difference, words, problems } = await diffGuides(resolve(old!), resolve(young), lang ?? 'sv', text);
  report(problems, text);
  if (!difference) return EXIT.unusable;
  console.log(json ? JSON.stringify(difference, undefined, 2) : words);
  return difference.changes.length + difference.undecided.length > 0 ? EXIT.changes : EXIT.fine;
}

async function runNew([folder]: readonly string[], _options: Options, text: Text): Promise<number> {
  const made = await newGuide(resolve(folder!));
  (made ? console.log : console.error)(text.ui(made ? 'new.made' : 'new.exists', { folder: folder! }));
  return made ? EXIT.fine : EXIT.unusable;
}

async function runPreview([folder]: readonly string[], { port }: Options, text: Text): Promise<number> {
  const library = fileURLToPath(new URL(/* @vite-ignore */ '../vagval.js', import.meta.url));
  const server = await servePreview({ folder: resolve(folder!), port, library, today: today() });
  const { port: taken } = server.address() as AddressInfo;
  console.log(text.ui('preview.serves', { url: `http://127.0.0.1:${taken}/` }));
  // The process lives as long as the server does.
  return EXIT.fine;
}

function report(problems: readonly Problem[], text: Text): void {
  for (const problem of problems) {
    console.error(`${text.ui(`cli.${problem.severity}`)} ${problemPlace(problem)}: ${problemSentence(problem, text)}`);
  }
}

function usage(text: Text): number {
  console.error(text.ui('cli.usage'));
  return EXIT.unusable;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function readArguments(): { name: string | undefined; paths: readonly string[]; options: Options } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        lang: { type: 'string' },
        answers: { type: 'string' },
        port: { type: 'string' },
      },
    });
    const [name, ...paths] = positionals;
    return {
      name,
      paths,
      options: {
        json: values.json ?? false,
        lang: values.lang,
        answers: values.answers,
        port: Number(values.port ?? 4321),
      },
    };
  } catch {
    return { name: undefined, paths: [], options: { json: false, lang: undefined, answers: undefined, port: 0 } };
  }
}

// No top-level await: a language is loaded as a chunk that imports this one, and each would wait for the other.
void main().then((code) => {
  process.exitCode = code;
});
