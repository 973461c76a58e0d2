/**
 * Counts work instead of timing it, so that a busy machine says the same as an idle one: how often each block of code of
 * ours runs, and how many members the engine itself looks at in lists.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

export interface Steps {
  /** For each case that grows: at its size, and at twice that. */
  readonly growing: readonly (readonly [name: string, one: number, two: number])[];
  readonly limited: readonly (readonly [name: string, most: number, steps: number])[];
}

const RUN = `
globalThis.steps = 0;
for (const name of ['includes', 'indexOf', 'slice', 'concat', 'join']) {
  const original = Array.prototype[name];
  Array.prototype[name] = function (...args) {
    globalThis.steps += this.length;
    return original.apply(this, args);
  };
}
const { growing, limited } = await import(process.env.VAGVAL_WORK);
function stepsOf(act) {
  globalThis.steps = 0;
  act();
  return globalThis.steps;
}
console.log(JSON.stringify({
  growing: growing.map(([name, size, prepare]) => [name, stepsOf(prepare(size)), stepsOf(prepare(2 * size))]),
  limited: limited.map(([name, most, prepare]) => [name, most, stepsOf(prepare())]),
}));
`;

/** Milliseconds after which work counts as endless; on an idle machine all of it takes a twentieth. */
const MOST_TIME = 280_000;

/** Counts all cases of `work-cases.ts`. */
export async function countSteps(): Promise<Steps> {
  const outfile = resolve(`node_modules/.cache/vagval/work-${process.pid}.mjs`);
  await build({
    entryPoints: ['test/headless/support/work-cases.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  writeFileSync(outfile, counting(readFileSync(outfile, 'utf8')));
  try {
    const args = ['--input-type=module', '--eval', RUN];
    const env = { ...process.env, VAGVAL_WORK: pathToFileURL(outfile).href };
    return JSON.parse(execFileSync(process.execPath, args, { env, encoding: 'utf8', timeout: MOST_TIME })) as Steps;
  } finally {
    rmSync(outfile, { force: true });
  }
}

/** The same code, with a step counted in each block and in each function without one. */
function counting(code: string): string {
  const { factory } = ts;
  const step = factory.createPostfixIncrement(
    factory.createPropertyAccessExpression(factory.createIdentifier('globalThis'), 'steps'),
  );
  const counted = (statements: readonly ts.Statement[]) =>
    factory.createBlock([factory.createExpressionStatement(step), ...statements], true);
  const source = ts.createSourceFile('work.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const { transformed } = ts.transform(source, [
    (context) => {
      const visit = (node: ts.Node): ts.Node => {
        const part = ts.visitEachChild(node, visit, context);
        if (ts.isBlock(part)) return counted(part.statements);
        if (ts.isForOfStatement(part) && !ts.isBlock(part.statement)) {
          const { awaitModifier, initializer, expression, statement } = part;
          return factory.updateForOfStatement(part, awaitModifier, initializer, expression, counted([statement]));
        }
        if (ts.isArrowFunction(part) && !ts.isBlock(part.body)) {
          const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken, body } = part;
          const both = factory.createParenthesizedExpression(factory.createComma(step, body));
          return factory.updateArrowFunction(
            part,
            modifiers,
            typeParameters,
            parameters,
            type,
            equalsGreaterThanToken,
            both,
          );
        }
        return part;
      };
      return (root) => ts.visitEachChild(root, visit, context);
    },
  ]);
  return ts.createPrinter().printFile(transformed[0]!);
}
