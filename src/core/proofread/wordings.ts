import { PLURAL } from '../check/texts.js';
import { nearest, toPointer, type Problem, type ProblemCode } from '../problem.js';
import type { Proof } from './proof.js';
import { WORDINGS, type Wording } from './wordings.generated.js';

/** A number may be said in words ("the one", "both"), so no sentence must have it. */
const OPTIONAL = 'count';

/** The guide's own words for sentences of the interface, under `interface`: which, and what must stand in them. */
export function checkWordings({ locale: { interface: own }, file }: Proof): Problem[] {
  if (own === undefined) return [];
  const problem = (code: ProblemCode, key: readonly string[], args: Problem['args']): Problem => ({
    code,
    severity: 'error',
    file,
    pointer: toPointer(['interface', ...key]),
    args,
  });
  if (typeof own !== 'object' || own === null || Array.isArray(own)) {
    return [problem('wrong-type', [], { expected: 'object', member: 'interface' })];
  }
  return Object.entries(own).flatMap(([key, text]: [string, unknown]): Problem[] => {
    const wording = wordingOf(key);
    if (!wording) {
      return [problem('unknown-wording', [key], { key, suggestion: nearest(key, Object.keys(WORDINGS)) ?? '' })];
    }
    if (typeof text !== 'string') return [problem('wrong-type', [key], { expected: 'string', member: key })];
    if (text.trim() === '') return [problem('missing-text', [key], { key })];
    if (fits(text, wording)) return [];
    const expected = wording.placeholders.map((name) => `{{${name}}}`).join(', ');
    return expected === ''
      ? [problem('unsafe-text', [key], { key })]
      : [problem('wrong-placeholders', [key], { key, expected })];
  });
}

/** Whether a sentence of the interface, by its key, may be said in a guide's own words. */
export function isWordable(key: string): boolean {
  return wordingOf(key) !== undefined;
}

/** What is known of a sentence by its key, which names a form of it if the sentence has several. */
function wordingOf(key: string): Wording | undefined {
  const base = key.replace(PLURAL, '');
  const wording = Object.hasOwn(WORDINGS, base) ? WORDINGS[base] : undefined;
  return wording?.plural === (base !== key) ? wording : undefined;
}

function fits(text: string, { placeholders }: Wording): boolean {
  const found = new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!));
  const rest = text.replaceAll(/\{\{\w+\}\}/g, '');
  return (
    !/\$t\(|\{\{|\}\}/.test(rest) &&
    [...found].every((name) => placeholders.includes(name)) &&
    placeholders.every((name) => name === OPTIONAL || found.has(name))
  );
}
