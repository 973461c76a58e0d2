/** The command line, bundled from its sources and run as a program of its own. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { MAIN_FOLDER, type Json } from './guides.js';

export interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

// Among the modules of the project, so that the program finds those it needs.
const program = resolve('node_modules/.cache/vagval', `command-line-${process.pid}`);
const folders: string[] = [];

/** To be called before the first run; the sources may be newer than what stands in `dist`. */
export async function bundleCommandLine(): Promise<void> {
  await build({
    entryPoints: ['src/cli/vagval.ts'],
    outdir: program,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
}

export function removeTraces(): void {
  for (const folder of [program, ...folders]) rmSync(folder, { recursive: true, force: true });
}

export function vagval(...args: string[]): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(program, 'vagval.mjs'), ...args]);
    let [output, errors] = ['', ''];
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (errors += data));
    child.on('close', (code) => done({ code, output, errors }));
  });
}

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vagval-'));
  folders.push(folder);
  return folder;
}

export interface GuideCopy {
  readonly path: string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** Changes a file as JSON; it is written with one member a line. */
  readonly change: (file: string, how: (json: Json) => void) => void;
  /** A line of a file, from 1. */
  readonly line: (file: string, number: number) => string;
}

/** A copy of the shipped guide, to be damaged. */
export function guideCopy(name = 'strategisk-samverkan'): GuideCopy {
  const path = join(emptyFolder(), name);
  cpSync(MAIN_FOLDER, path, { recursive: true });
  const read = (file: string) => readFileSync(join(path, file), 'utf8');
  const write = (file: string, text: string) => writeFileSync(join(path, file), text);
  return {
    path,
    read,
    write,
    change(file, how) {
      const json = JSON.parse(read(file));
      how(json);
      write(file, JSON.stringify(json, undefined, 2));
    },
    line: (file, number) => read(file).split('\n')[number - 1] ?? '',
  };
}
