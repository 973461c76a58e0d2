import type { Guide } from '../guide.js';
import type { Problem } from '../problem.js';
import { checkChanges } from './changes.js';
import { CheckContext } from './context.js';
import { checkMessages } from './messages.js';
import { checkOutcomes } from './outcomes.js';
import { checkPages } from './pages.js';
import { checkPictures } from './pictures.js';

/** Checks what the shape alone cannot say: ids, references and rules of a guide whose shape is right. */
export function checkReferences(guide: Guide): Problem[] {
  const context = new CheckContext(guide);
  context.uniqueIn(guide.sources, ['sources']);
  checkPages(context);
  checkOutcomes(context);
  checkMessages(context);
  checkPictures(context);
  checkChanges(context);
  return context.problems;
}
