import type { Picture, Step } from '../guide.js';
import { QUESTION_KINDS } from '../kinds/index.js';
import { fromPointer, nearest, type Problem, type ProblemCode } from '../problem.js';
import { validateGuideShape, type ShapeError } from '../shape.generated.js';

const MAX_DEPTH = 100;
const MAX_VALUES = 500_000;

/** Checks the shape of `guide.json` against the schema; the rules in it are checked by `rule.ts`. */
export function checkShape(guide: unknown): Problem[] {
  if (!isBounded(guide)) {
    return [{ code: 'too-large', severity: 'error', file: 'guide.json', pointer: '', args: { limit: MAX_VALUES } }];
  }
  if (validateGuideShape(guide)) return [];
  return (validateGuideShape.errors ?? []).flatMap((error) => {
    const found = describe(error);
    return found === undefined
      ? []
      : [{ ...found, severity: 'error' as const, file: 'guide.json', pointer: error.instancePath }];
  });
}

/**
 * Everything behind this check may recurse, so depth and size are counted first, without recursion: the JSON parser
 * reads what would overflow the stack of any recursive walk.
 */
export function isBounded(value: unknown): boolean {
  let level: unknown[] = [value];
  let values = 1;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH || values > MAX_VALUES) return false;
    level = level.flatMap((part) =>
      typeof part === 'object' && part !== null ? (Object.values(part) as unknown[]) : [],
    );
    values += level.length;
  }
  return true;
}

function describe({
  keyword,
  params,
  instancePath,
}: ShapeError): { code: ProblemCode; args: Problem['args'] } | undefined {
  const member = fromPointer(instancePath).at(-1) ?? '';
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  switch (keyword) {
    case 'required':
      return { code: 'missing-member', args: { member: text(params['missingProperty']) } };
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return { code: 'unknown-member', args: { member: text(params['additionalProperty']) } };
    case 'type':
      return { code: 'wrong-type', args: { expected: text(params['type']), member } };
    case 'const':
      return { code: 'unexpected-value', args: { expected: text(params['allowedValue']), member } };
    case 'enum': {
      const allowed = params['allowedValues'] as readonly unknown[];
      return { code: 'unexpected-value', args: { expected: allowed.map(text).join(', '), member } };
    }
    case 'discriminator': {
      const wrong = params['tagValue'];
      const allowed = tagValues(text(params['tag']), instancePath);
      const suggestion = (typeof wrong === 'string' && nearest(wrong, allowed)) || '';
      return {
        code: 'unexpected-value',
        args: { expected: allowed.join(', '), member: text(params['tag']), suggestion },
      };
    }
    case 'pattern':
      return { code: 'wrong-form', args: { member } };
    case 'minItems':
      return { code: 'too-few', args: { limit: Number(params['limit']), member } };
    case 'minimum':
    case 'maximum':
      return { code: 'out-of-range', args: { limit: Number(params['limit']), member } };
    default:
      // The remaining keywords only repeat what one of the errors above has said.
      return undefined;
  }
}

/** The words that a step, a picture or a question can begin with, which the error itself does not name. */
function tagValues(tag: string, pointer: string): readonly string[] {
  if (tag === 'shows') return ['questions', 'recommendation', 'agenda'] satisfies Step['shows'][];
  if (pointer.startsWith('/pictures/')) return ['circle', 'process', 'profile'] satisfies Picture['kind'][];
  return QUESTION_KINDS;
}
