import { Model } from 'survey-core';
import 'survey-js-ui';
import { app, givenGuide } from './given.mjs';
import { resultBox, showBest } from './result-box.mjs';

// { survey, rules: [id, outcome][], outcomes }
const guide = givenGuide();
const survey = new Model(guide.survey);
const box = resultBox();
const outcomeOf = new Map(guide.rules);
const was = new Map();
const points = new Map();
let waiting = false;

// Each rule is a calculated value; sums and the largest of them are kept here.
survey.onVariableChanged.add((_, { name, value }) => {
  const outcome = outcomeOf.get(name);
  if (outcome === undefined) return;
  points.set(outcome, (points.get(outcome) ?? 0) + (value ?? 0) - (was.get(name) ?? 0));
  was.set(name, value ?? 0);
  later();
});
survey.onValueChanged.add(later);

function later() {
  if (waiting) return;
  waiting = true;
  queueMicrotask(show);
}

function show() {
  waiting = false;
  showBest(box, guide.outcomes, (id) => points.get(id) ?? 0, Object.keys(survey.data).length);
}

const host = document.createElement('div');
app().append(host, box);
survey.render(host);
show();

function questionBox(name) {
  const question = survey.getQuestionByName(name);
  return question && document.getElementById(question.id);
}

window.bench = {
  ready: () => host.querySelector('input') !== null,
  target: (question, value) => {
    const found = questionBox(question);
    if (value === undefined) return found?.querySelector('input') ?? null;
    return found?.querySelector(`input[value="${value}"]`)?.closest('label') ?? null;
  },
  shows: (question) => (questionBox(question)?.getClientRects().length ?? 0) > 0,
  result: () => ({ answers: Number(box.dataset.answers), best: box.dataset.best }),
  next: () => host.querySelector('.sd-navigation__next-btn, input[value="Next"]'),
  goTo: (step) => {
    survey.currentPageNo = step;
  },
};
