#!/usr/bin/env node
import { writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Problem } from '../core/index.js';
import { isDocumentFormat, resultData } from '../export/index.js';
import { problemPlace, problemSentence, type Text } from '../text/index.js';
import { checkGuide } from './check.js';
import { checkText } from './check-text.js';
import { diffGuides } from './diff.js';
import { exportDocument, isTextFormat } from './export.js';
import { interfaceText } from './load.js';
import { newGuide } from './new.js';
import { servePreview } from './preview/serve.js';
import { recommend, recommendationText } from './recommend.js';
import { writeTextPlaces } from './texts.js';
import { wordings } from './wordings.js';

const EXIT = { fine: 0, errors: 1, changes: 1, unusable: 2 } as const;

type Command = (paths: readonly string[], options: Options, text: Text) => Promise<number>;

interface Options {
  readonly json: boolean;
  readonly lang: string | undefined;
  readonly answers: string | undefined;
  readonly case: string | undefined;
  readonly format: string | undefined;
  readonly out: string | undefined;
  readonly port: number;
}

/** Each with the number of paths that it needs at least. */
const commands: Readonly<Record<string, readonly [number, Command]>> = {
  check: [1, check],
  texts: [1, runTexts],
  wordings: [0, runWordings],
  recommend: [1, runRecommend],
  export: [1, runExport],
  diff: [2, runDiff],
  new: [1, runNew],
  preview: [1, runPreview],
};

async function main(): Promise<number> {
  const { name, paths, options } = readArguments();
  const text = await interfaceText(options.lang);
  const [least, command] = (name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined) ?? [];
  return command && paths.length >= least! ? command(paths, options, text) : usage(text);
}

async function check(paths: readonly string[], { json }: Options, text: Text): Promise<number> {
  const results = await Promise.all(
    paths.map(async (path) => ({ path, ...(await checkGuide(resolve(path), text, today())) })),
  );
  const findings = results.flatMap((result) => result.findings);
  if (json) console.log(JSON.stringify({ findings }, undefined, 2));
  else for (const { path, ...result } of results) console.log(checkText(path, result, text));
  if (results.some(({ readable }) => !readable)) return EXIT.unusable;
  return findings.some(({ severity }) => severity === 'error') ? EXIT.errors : EXIT.fine;
}

async function runTexts([folder]: readonly string[], _options: Options, text: Text): Promise<number> {
  const { written, problems } = await writeTextPlaces(resolve(folder!));
  report(problems, text);
  if (!written) return EXIT.unusable;
  for (const { file, count } of written) console.log(text.ui('texts.written', { count, file }));
  return EXIT.fine;
}

async function runWordings(_paths: readonly string[], { lang }: Options): Promise<number> {
  console.log(JSON.stringify(await wordings(lang), undefined, 2));
  return EXIT.fine;
}

async function runRecommend([guide]: readonly string[], options: Options, text: Text): Promise<number> {
  const { json, lang, answers, case: id } = options;
  if ((answers === undefined) === (id === undefined)) return usage(text);
  const from = answers === undefined ? { case: id! } : { file: resolve(answers) };
  const { context, problems } = await recommend(resolve(guide!), from, lang ?? 'sv');
  report(problems, text);
  if (!context) return EXIT.unusable;
  console.log(json ? JSON.stringify(resultData(context), undefined, 2) : recommendationText(context));
  return EXIT.fine;
}

async function runExport([guide]: readonly string[], options: Options, text: Text): Promise<number> {
  const { lang, answers, format, out } = options;
  if (answers === undefined || format === undefined) return usage(text);
  if (!isDocumentFormat(format)) return refuse(text.ui('export.format', { format }));
  // A terminal that is sent a file for Word shows rubbish.
  const shown = out === undefined && process.stdout.isTTY;
  if (shown && !isTextFormat(format)) return refuse(text.ui('export.out', { format }));
  const from = { guide: resolve(guide!), answers: resolve(answers), language: lang ?? 'sv' };
  const { content, problems } = await exportDocument(from, format, today());
  report(problems, text);
  if (content === undefined) return EXIT.unusable;
  if (out === undefined) {
    process.stdout.write(content);
    return EXIT.fine;
  }
  const written = await writeFile(out, content).then(
    () => true,
    () => false,
  );
  return written ? EXIT.fine : refuse(text.ui('export.unwritable', { file: out }));
}

async function runDiff([old, young]: readonly string[], { json, lang }: Options, text: Text): Promise<number> {
  const { difference, words, problems } = await diffGuides(resolve(old!), resolve(young!), lang ?? 'sv', text);
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

function refuse(sentence: string): number {
  console.error(sentence);
  return EXIT.unusable;
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
        case: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
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
        case: values.case,
        format: values.format,
        out: values.out,
        port: Number(values.port ?? 4321),
      },
    };
  } catch {
    return {
      name: undefined,
      paths: [],
      options: {
        json: false,
        lang: undefined,
        answers: undefined,
        case: undefined,
        format: undefined,
        out: undefined,
        port: 0,
      },
    };
  }
}

// No top-level await: a language is loaded as a chunk that imports this one, and each would wait for the other.
void main().then((code) => {
  process.exitCode = code;
});
