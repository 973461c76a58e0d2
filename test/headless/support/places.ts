/** Where problems point. */
import { expect } from 'chai';
import type { Problem } from '../../../src/core/index.js';
import { fromPointer } from '../../../src/core/problem.js';
import type { Bundle } from './guides.js';

/** The pointer leads to something in its file, or to something that is missing in an object that is there. */
export function expectPlace({ code, file, pointer }: Problem, { guide, languages, locales }: Bundle): void {
  const path = fromPointer(pointer);
  const files: Record<string, unknown> = { 'guide.json': guide, 'locales/index.json': languages };
  let place: unknown = files[file] ?? locales[file.replace(/^locales\/(.*)\.json$/, '$1')];
  for (const part of path.slice(0, -1)) {
    const exists = typeof place === 'object' && place !== null && Object.hasOwn(place, part);
    if (!exists) expect.fail(`${code} points at a place in ${file} that is not there: ${pointer}`);
    place = (place as Record<string, unknown>)[part];
  }
}
