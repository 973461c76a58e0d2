import { blank } from './blank.mjs';
import { formio } from './formio.mjs';
import { lforms } from './lforms.mjs';
import { lit } from './lit.mjs';
import { rjsf } from './rjsf.mjs';
import { stack } from './stack.mjs';
import { surveyjs } from './surveyjs.mjs';
import { vagval } from './vagval.mjs';
import { vanilla } from './vanilla.mjs';

/** In the order in which they take turns, and stand in tables. */
/** @type {readonly import('./candidate.d.ts').Candidate[]} */
export const CANDIDATES = [blank, vanilla, lit, stack, vagval, surveyjs, formio, lforms, rjsf];
