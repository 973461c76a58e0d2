import { Reader } from '../guides/reader.mjs';
import { bundleOf } from '../candidates/vagval.mjs';
import { loadHeadless } from '../headless.mjs';

/** @typedef {import('../guides/neutral.d.ts').NeutralGuide} NeutralGuide */

/**
 * How often Vägval says something else than the reference: the outcome that leads, or the questions that are shown.
 *
 * @param {import('../results.mjs').Log} record
 * @param {string} size
 * @param {NeutralGuide} guide
 * @param {number} answers
 */
export async function measureAgreement(record, size, guide, answers) {
  const { readGuide, createStore } = await loadHeadless();
  const { model } = readGuide(bundleOf(guide, 'paged'));
  if (!model) throw new Error('The guide cannot be read.');
  const store = createStore(model);
  const reader = new Reader(guide, 'ignored');
  let [given, wrong] = [0, 0];
  for (let pass = 0; given < answers; pass++) {
    for (const { id } of guide.questions) {
      if (!reader.shown.has(id) || given >= answers) continue;
      const act = reader.nextAct(id, pass);
      const { best, shown, gone } = reader.do(act);
      store.dispatch({ type: 'answer', question: id, value: act.answer });
      const { ranked, standing } = store.evaluation;
      const isRight =
        (ranked[0]?.outcome.id ?? null) === best &&
        shown.every((one) => standing.isShown(one)) &&
        !gone.some((one) => standing.isShown(one));
      given++;
      if (!isRight) wrong++;
    }
  }
  record.add({ what: 'agreement', candidate: 'vagval', size, figures: { answers: given, wrong } });
}
