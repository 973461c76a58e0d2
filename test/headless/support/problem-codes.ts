/** The codes that problems can have, as the types in the core list them. */
import { readFileSync } from 'node:fs';

export function problemCodes(type: 'VerificationCode' | 'ProofreadingCode' | 'ProblemCode'): string[] {
  const source = readFileSync('src/core/problem.ts', 'utf8');
  const [, list = ''] = new RegExp(`export type ${type} =([^;]+);`).exec(source)!;
  return [...list.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code!);
}

export const ALL_CODES: readonly string[] = [
  ...problemCodes('VerificationCode'),
  ...problemCodes('ProofreadingCode'),
  ...problemCodes('ProblemCode'),
];
