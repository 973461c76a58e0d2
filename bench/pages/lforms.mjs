import { app, givenGuide } from './given.mjs';

/* global LForms */ // its own scripts give it, before this one
// { questionnaire, outcomes }
const guide = givenGuide();
let isThere = false;
void LForms.Util.addFormToPage(guide.questionnaire, app(), { fhirVersion: 'R4', prepopulate: false }).then(() => {
  isThere = true;
});

function valueOf(id) {
  return Number(document.getElementById(`${id}/1/1`)?.value);
}

function questionBox(question) {
  return document.getElementById(`item-${question}/1/1`);
}

window.bench = {
  ready: () => isThere && app().querySelector('input') !== null,
  target: (question, value) =>
    value === undefined
      ? (questionBox(question)?.querySelector('input') ?? null)
      : document.getElementById(`${question}/1/1||${value}`),
  shows: (question) => (questionBox(question)?.getClientRects().length ?? 0) > 0,
  result: () => {
    let [best, most] = ['', 0];
    for (const { id } of guide.outcomes) if (valueOf(id) > most) [best, most] = [id, valueOf(id)];
    return { answers: valueOf('answers'), best };
  },
  next: () => null,
  goTo: () => undefined,
};
