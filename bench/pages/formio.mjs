import jsonLogic from 'json-logic-js';
import { app, givenGuide } from './given.mjs';
import { pointsBy, resultBox, showBest } from './result-box.mjs';

/* global Formio */ // its own script gives it, before this one
// { form, rules: {outcome, when}[], outcomes }
const guide = givenGuide();
const host = document.createElement('div');
const box = resultBox();
app().append(host, box);
let form;

function isGiven(value) {
  return (
    value !== undefined &&
    value !== null &&
    value !== '' &&
    (typeof value !== 'object' || Object.values(value).some(Boolean))
  );
}

function show() {
  const { data } = form;
  const answers = Object.keys(data).filter((id) => id.startsWith('q') && isGiven(data[id])).length;
  showBest(
    box,
    guide.outcomes,
    pointsBy(guide.rules, (when) => jsonLogic.apply(when, { data })),
    answers,
  );
}

void Formio.createForm(host, guide.form, { language: 'en', breadcrumbSettings: { clickable: false } }).then((made) => {
  form = made;
  form.on('change', show);
  show();
});

function questionBox(question) {
  return host.querySelector(`.formio-component-${question}`);
}

window.bench = {
  ready: () => form !== undefined && host.querySelector('input') !== null,
  target: (question, value) =>
    questionBox(question)?.querySelector(value === undefined ? 'input' : `input[value="${value}"]`) ?? null,
  shows: (question) => {
    const found = questionBox(question);
    return found !== null && !found.classList.contains('formio-hidden') && found.getClientRects().length > 0;
  },
  result: () => ({ answers: Number(box.dataset.answers), best: box.dataset.best }),
  next: () => host.querySelector('.btn-wizard-nav-next'),
  goTo: (step) => form.setPage?.(step),
};
