/**
 * Checks all types. Each folder with a tsconfig.json is a world of its own: see there what it may know.
 *
 *   npm run types              all folders
 *   npm run types -- src/core  some of them
 *
 * One process checks all, since most of the time goes into reading libraries, and they are the same everywhere.
 */
import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot } from './project-root.mjs';

const worlds = [
  '.',
  'src',
  'src/core',
  'src/text',
  'src/export',
  'src/cli',
  'test/support',
  'test/headless',
  'test/browser',
  'test/pages',
  'test/engines',
  'bench',
];

/** Files read so far. All worlds are parsed alike: they differ only in what they may know. */
/** @type {Map<string, ts.SourceFile | undefined>} */
const files = new Map();

/**
 * @param {string} world
 * @returns {readonly ts.Diagnostic[]}
 */
function check(world) {
  const config = configOf(world);
  const host = ts.createCompilerHost(config.options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    if (!files.has(name)) files.set(name, read(name, ...rest));
    return files.get(name);
  };
  const program = ts.createProgram({
    rootNames: config.fileNames,
    options: config.options,
    host,
    configFileParsingDiagnostics: config.errors.filter(({ code }) => code !== noInputs),
  });
  return ts.getPreEmitDiagnostics(program);
}

/** A world that nobody has put a file into. */
const noInputs = 18003;

/** @param {string} world */
function configOf(world) {
  const host = {
    ...ts.sys,
    /** @param {ts.Diagnostic} error */
    onUnRecoverableConfigFileDiagnostic(error) {
      throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
    },
  };
  const config = ts.getParsedCommandLineOfConfigFile(join(projectRoot, world, 'tsconfig.json'), {}, host);
  if (config === undefined) throw new Error(`Unexpected lack of ${world}/tsconfig.json`);
  return config;
}

const chosen = process.argv.slice(2);
const diagnostics = (chosen.length > 0 ? chosen : worlds).flatMap(check);
if (diagnostics.length > 0) {
  const format = process.stdout.isTTY ? ts.formatDiagnosticsWithColorAndContext : ts.formatDiagnostics;
  console.error(
    format(ts.sortAndDeduplicateDiagnostics(diagnostics), {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => projectRoot,
      getNewLine: () => '\n',
    }),
  );
  process.exitCode = 1;
} else console.log('No type errors.');
